import { inputOf } from "../base/streams.ts";
import { Session } from "../session.ts";
import { learnerToken } from "../session/images.ts";
import { hostTimer } from "./host-timer.ts";

const day = 86_400_000;
const rounded = (value: number) => Math.round(value * 10) / 10;

function open() {
  const session = new Session({
    host: hostTimer,
    speed: "instant",
    now: Date.UTC(2026, 2, 1, 12),
    edition: "today",
    seed: 1,
  });
  const silent = { isTTY: false, columns: 80, write: async () => {} };
  return {
    session,
    async run(script: string): Promise<void> {
      const signal = new AbortController().signal;
      const status = await session.run(script, { stdin: inputOf(), stdout: silent, stderr: silent, signal });
      if (status !== 0) throw new Error(`status ${status} of ${script}`);
    },
    async api(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
      const platform = await session.platform();
      const response = await platform.fetch(
        new Request(`https://api.heroku.com${path}`, {
          method,
          headers: { Authorization: `Bearer ${learnerToken}`, ...headers },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
      if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
      return (await response.json()) as { id: string; logplex_url: string };
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return rounded(performance.now() - began);
}

const app = [
  "git init -q app && cd app",
  "touch requirements.txt && echo 3.14 > .python-version",
  "printf 'worker: sleep 100000000\\nclock: sleep 100000000\\n' > Procfile",
];

/** A push of 1,000 files, in milliseconds. */
async function push(): Promise<number> {
  const { run, session } = open();
  await run(app.join("\n"));
  for (let i = 0; i < 1000; i++) {
    session.files.mkdir(`/home/learner/app/d${i % 20}`, { parents: true });
    session.files.write(`/home/learner/app/d${i % 20}/f${i}.txt`, `file ${i}\n`.repeat(40));
  }
  await run("git add . && git commit -q -m first && heroku create -s heroku-24 ourapp");
  return timed(() => run("git push -q heroku main"));
}

/** 300 dynos over 30 days, in milliseconds. */
async function month(): Promise<number> {
  const { run, api, session } = open();
  await run(
    [...app, "git add . && git commit -q -m first", "heroku create app-0", "git push -q heroku main"].join(
      "\n",
    ),
  );
  const { id: pipeline } = await api("POST", "/pipelines", { name: "ourline" });
  await api("POST", "/pipeline-couplings", { app: "app-0", pipeline, stage: "staging" });
  const targets = [];
  for (let i = 1; i < 10; i++) {
    await api("POST", "/apps", { name: `app-${i}` });
    await api("POST", "/pipeline-couplings", { app: `app-${i}`, pipeline, stage: "production" });
    targets.push({ app: `app-${i}` });
  }
  await api("POST", "/pipeline-promotions", { pipeline, source: { app: "app-0" }, targets });
  const updates = ["clock", "worker"].map((type) => ({ type, quantity: 15, size: "standard-1x" }));
  for (let i = 0; i < 10; i++) await api("PATCH", `/apps/app-${i}/formation`, { updates });
  await session.forward(60_000);
  return timed(() => session.forward(30 * day));
}

/** 5,000 log lines through `logs --tail`, in milliseconds. */
async function tail(): Promise<number> {
  const { run, api, session } = open();
  await run(
    [...app, "git add . && git commit -q -m first", "heroku create ourapp", "git push -q heroku main"].join(
      "\n",
    ),
  );
  await api("PATCH", "/apps/ourapp/formation/worker", { quantity: 1 });
  await session.forward(10_000);
  const platform = await session.platform();
  const [{ id: appId, dynos }] = Object.values(platform.state.apps) as [(typeof platform.state.apps)[string]];
  const { logplex_url: url } = await api("POST", "/apps/ourapp/log-sessions", { tail: true, lines: 1 });
  const reader = (await platform.fetch(new Request(url))).body!.getReader();
  const last = "line 4999\n";
  return timed(async () => {
    const read = (async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read())
        if (new TextDecoder().decode(next.value).endsWith(last)) return;
    })();
    for (let i = 0; i < 5000; i++)
      platform.store.dispatch({ type: "dyno.printed", appId, dynoId: dynos[0]!.id, lines: [`line ${i}`] });
    await read;
  });
}

/** 200 apps with 1,000 releases each: what some calls take, and the memory all of it takes. */
async function large() {
  const { api, session } = open();
  const platform = await session.platform();
  const { store } = platform;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 200; i++) {
    const { id: appId } = await api("POST", "/apps", { name: `app-${i}` });
    const [first] = platform.state.apps[appId]!.releases;
    for (let version = 3; version <= 1000; version++) {
      const description = `Set VAR_${version} config vars`;
      const release = {
        ...first!,
        id: store.random.uuid(),
        version,
        description,
        config: { A: String(version) },
      };
      store.dispatch({ type: "release.created", appId, release, change: { config: release.config } });
    }
  }
  globalThis.gc?.();
  const heap = rounded((process.memoryUsage().heapUsed - before) / 2 ** 20);
  const calls: Record<string, number> = {};
  for (const [name, method, path, body, headers] of [
    ["apps", "GET", "/apps"],
    ["info", "GET", "/apps/app-100"],
    ["releases", "GET", "/apps/app-100/releases", undefined, { Range: "version ..; max=15, order=desc" }],
    ["config:set", "PATCH", "/apps/app-100/config-vars", { B: "1" }],
    ["create", "POST", "/apps", { name: "one-more" }],
  ] as const)
    calls[name] = await timed(() => api(method, path, body, headers));
  return { calls, heap };
}

/** What the simulated platform costs: milliseconds, and MB of heap. */
export async function benchPlatform() {
  return {
    pushOf1000Files: await push(),
    monthOf300Dynos: await month(),
    tailOf5000Lines: await tail(),
    apps200With1000Releases: await large(),
  };
}
