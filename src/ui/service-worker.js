// Keeps the whole product for use without a network. The build fills in version and files.
const version = "dyno-dojo-__VERSION__";
const files = /*__FILES__*/ [];

self.addEventListener("install", (event) => {
  const fresh = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(fresh)));
  self.skipWaiting();
});

// A page that is open still loads parts of the version it came from: that one stays until the next but one.
self.addEventListener("activate", (event) => {
  const clean = async () => {
    const versions = (await caches.keys()).filter((name) => name.startsWith("dyno-dojo-")); // as they were made
    for (const name of versions.slice(0, -2)) if (name !== version) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

// ignoreVary: many servers answer "Vary: Origin", and a module script asks with an Origin the copy was not made with.
const exactly = { ignoreSearch: true, ignoreVary: true };
const kept = async (request) =>
  (await (await caches.open(version)).match(request, exactly)) ?? caches.match(request, exactly);

// Pages come from the network when it answers soon, so that an update shows at once; everything else from the cache:
// built files carry a hash in their names, so a kept one is never an old one.
const page = async (request) => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(3000) });
    if (answer.ok) return answer;
  } catch {
    // Offline or too slow: the kept page serves.
  }
  return (await kept(self.registration.scope)) ?? Response.error();
};

// What was not fetched beforehand (the database's engine) is kept once it was used.
const fetchAndKeep = async (request) => {
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.includes("pglite"))
    await (await caches.open(version)).put(request, answer.clone());
  return answer;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(
    request.mode === "navigate" ? page(request) : kept(request).then((copy) => copy ?? fetchAndKeep(request)),
  );
});
