// node:path, the POSIX half.
const { nodeError } = require("internal/errors");

function checked(value, name = "path") {
  if (typeof value === "string") return value;
  const { inspect } = require("internal/inspect");
  const received = value === undefined ? "undefined" : `type ${typeof value} (${inspect(value)})`;
  throw nodeError(
    TypeError,
    "ERR_INVALID_ARG_TYPE",
    `The "${name}" argument must be of type string. Received ${received}`,
  );
}

function normalize(path) {
  checked(path);
  if (path === "") return ".";
  const absolute = path.startsWith("/");
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !absolute) parts.push(part);
  }
  const text = (absolute ? "/" : "") + parts.join("/");
  if (text === "" || text === "/") return text || ".";
  return path.endsWith("/") ? `${text}/` : text;
}

const join = (...parts) => {
  const text = parts
    .map((part) => checked(part))
    .filter((part) => part !== "")
    .join("/");
  return text === "" ? "." : normalize(text);
};

function resolve(...parts) {
  let path = "";
  for (const part of parts.map((one, i) => checked(one, `paths[${i}]`)).toReversed()) {
    if (part === "") continue;
    path = path === "" ? part : `${part}/${path}`;
    if (part.startsWith("/")) break;
  }
  if (!path.startsWith("/")) path = `${globalThis.process.cwd()}/${path}`;
  const whole = normalize(path);
  return whole.length > 1 && whole.endsWith("/") ? whole.slice(0, -1) : whole;
}

function dirname(path) {
  const trimmed = checked(path).replace(/\/+$/, "");
  const at = trimmed.lastIndexOf("/");
  if (at < 0) return path.startsWith("/") ? "/" : ".";
  return at === 0 ? "/" : trimmed.slice(0, at).replace(/\/+$/, "") || "/";
}

function basename(path, suffix = "") {
  const name = checked(path).replace(/\/+$/, "").split("/").at(-1);
  return suffix !== "" && name.endsWith(suffix) && name !== suffix ? name.slice(0, -suffix.length) : name;
}

function extname(path) {
  const name = basename(path);
  const at = name.lastIndexOf(".");
  return at <= 0 ? "" : name.slice(at);
}

function relative(from, to) {
  const [a, b] = [resolve(from), resolve(to)].map((path) => path.split("/").filter(Boolean));
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => ".."), ...b.slice(same)].join("/");
}

function parse(path) {
  const base = basename(path);
  const ext = extname(path);
  const root = path.startsWith("/") ? "/" : "";
  const dir = path.includes("/") ? dirname(path) : "";
  return { root, dir, base, ext, name: ext === "" ? base : base.slice(0, -ext.length) };
}

const format = ({ root = "", dir, base, name = "", ext = "" }) => {
  const last = base ?? name + ext;
  return dir === undefined ? root + last : dir === root ? dir + last : `${dir}/${last}`;
};

Object.assign(exports, {
  normalize,
  join,
  resolve,
  dirname,
  basename,
  extname,
  relative,
  parse,
  format,
  isAbsolute: (path) => checked(path).startsWith("/"),
  sep: "/",
  delimiter: ":",
});
exports.posix = exports;
