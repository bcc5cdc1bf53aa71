// Content types by the endings of files, and what a client accepts of them.
const text = (type) => `${type}; charset=utf-8`;
const types = {
  html: text("text/html"),
  htm: text("text/html"),
  css: text("text/css"),
  js: text("text/javascript"),
  mjs: text("text/javascript"),
  json: text("application/json"),
  map: text("application/json"),
  webmanifest: text("application/manifest+json"),
  txt: text("text/plain"),
  text: text("text/plain"),
  md: text("text/markdown"),
  csv: text("text/csv"),
  xml: "application/xml",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  ico: "image/vnd.microsoft.icon",
  webp: "image/webp",
  avif: "image/avif",
  pdf: "application/pdf",
  zip: "application/zip",
  wasm: "application/wasm",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  webm: "video/webm",
  woff: "font/woff",
  woff2: "font/woff2",
  ttf: "font/ttf",
  bin: "application/octet-stream",
};

/** "json", ".json" or "application/json" as a whole content type. */
exports.typeOf = (name) => {
  if (name.includes("/")) return /;\s*charset/i.test(name) || !name.startsWith("text/") ? name : text(name);
  return types[name.replace(/^\./, "").toLowerCase()] ?? "application/octet-stream";
};
exports.typeOfFile = (file) => types[/\.(\w+)$/.exec(file)?.[1].toLowerCase()];

const bare = (type) => type.split(";")[0].trim();

/** The best of `offered` for an Accept header; false when none will do. */
exports.accepts = (header, offered) => {
  const wanted = (header ?? "*/*").split(",").map((part, order) => {
    const [type, ...rest] = part.trim().split(/\s*;\s*/);
    const q = rest.map((one) => /^q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
    return { type, q: q === undefined ? 1 : Number(q), order };
  });
  const rate = (type) => {
    const fits = wanted.filter(
      (one) =>
        one.type === type || one.type === "*/*" || one.type === "*" || one.type === `${type.split("/")[0]}/*`,
    );
    const sharp = (one) => (one.type === type ? 2 : one.type.startsWith("*") ? 0 : 1);
    return fits.sort((a, b) => sharp(b) - sharp(a))[0];
  };
  if (offered.length === 0)
    return wanted
      .filter(({ q }) => q > 0)
      .sort((a, b) => b.q - a.q || a.order - b.order)
      .map(({ type }) => type);
  const rated = offered
    .map((name, order) => ({
      name,
      order,
      match: rate(name.includes("/") ? name : bare(exports.typeOf(name))),
    }))
    .filter(({ match }) => match && match.q > 0)
    .sort((a, b) => b.match.q - a.match.q || a.match.order - b.match.order || a.order - b.order);
  return rated[0]?.name ?? false;
};

/** Is a Content-Type one of these? The name that fits, or false. */
exports.is = (header, wanted) => {
  const type = bare(header).toLowerCase();
  const found = wanted.flat().find((name) => {
    const full = name.includes("/")
      ? name
      : name === "urlencoded"
        ? "application/x-www-form-urlencoded"
        : name === "multipart"
          ? "multipart/*"
          : bare(exports.typeOf(name));
    return full === type || (full.endsWith("/*") && type.startsWith(full.slice(0, -1))) || full === "*/*";
  });
  if (!found) return false;
  return found.includes("*") ? type : found;
};
