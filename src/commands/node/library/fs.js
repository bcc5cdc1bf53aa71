// node:fs: what is synchronous; the callback and promise forms call it and answer later.
const { binary, ofBinary } = require("buffer");
const { URL } = require("url");

const pathOf = (path) => {
  if (path instanceof URL) return decodeURIComponent(path.pathname);
  if (typeof path !== "string") {
    const { nodeError } = require("internal/errors");
    const { inspect } = require("internal/inspect");
    throw nodeError(
      TypeError,
      "ERR_INVALID_ARG_TYPE",
      `The "path" argument must be of type string or an instance of Buffer or URL. Received ${value(path, inspect)}`,
    );
  }
  return path;
};
const value = (one, inspect) => (one === undefined ? "undefined" : `type ${typeof one} (${inspect(one)})`);
const encodingOf = (options) => (typeof options === "string" ? options : options?.encoding);

function readFileSync(path, options) {
  const bytes = ofBinary(host("fs.read", path === 0 ? "/dev/stdin" : pathOf(path)));
  const encoding = encodingOf(options);
  return encoding ? bytes.toString(encoding) : bytes;
}

const dataOf = (data) => binary(typeof data === "string" || ArrayBuffer.isView(data) ? data : String(data));

class Stats {
  constructor({ kind, mode, size, mtimeMs }) {
    const type = { file: 0o100000, directory: 0o040000, symlink: 0o120000, device: 0o020000 }[kind];
    Object.assign(this, { mode: type | mode, size, mtimeMs, mtime: new Date(mtimeMs) });
    Object.defineProperty(this, "kind", { value: kind });
  }
  isFile() {
    return this.kind === "file";
  }
  isDirectory() {
    return this.kind === "directory";
  }
  isSymbolicLink() {
    return this.kind === "symlink";
  }
}

function readdirSync(path, options) {
  const list = host("fs.list", pathOf(path));
  if (!options?.withFileTypes) return list.map(({ name }) => name);
  return list.map(({ name, kind }) => ({
    name,
    parentPath: path,
    isFile: () => kind === "file",
    isDirectory: () => kind === "directory",
    isSymbolicLink: () => kind === "symlink",
  }));
}

const stat = (call) => (path, options) => {
  const found = host(call, pathOf(path), options?.throwIfNoEntry === false);
  return found ? new Stats(found) : undefined;
};

const sync = {
  readFile: readFileSync,
  writeFile: (path, data, options) => host("fs.write", pathOf(path), dataOf(data), options?.flag === "a"),
  appendFile: (path, data) => host("fs.write", pathOf(path), dataOf(data), true),
  readdir: readdirSync,
  stat: stat("fs.stat"),
  lstat: stat("fs.lstat"),
  mkdir: (path, options) => host("fs.mkdir", pathOf(path), options?.recursive === true),
  unlink: (path) => host("fs.unlink", pathOf(path)),
  rmdir: (path) => host("fs.rmdir", pathOf(path)),
  rm: (path, options) => host("fs.rm", pathOf(path), options?.recursive === true, options?.force === true),
  rename: (from, to) => host("fs.rename", pathOf(from), pathOf(to)),
  copyFile: (from, to) => host("fs.write", pathOf(to), host("fs.read", pathOf(from)), false),
  access: (path) => void host("fs.stat", pathOf(path)),
  realpath: (path) => host("fs.realpath", pathOf(path)),
};

exports.existsSync = (path) => typeof path === "string" && host("fs.exists", path);
exports.promises = { constants: {} };
for (const [name, run] of Object.entries(sync)) {
  exports[`${name}Sync`] = run;
  exports.promises[name] = async (...args) => run(...args);
  exports[name] = (...args) => {
    const done = args.pop();
    let result = [];
    try {
      result = [null, run(...args)];
    } catch (error) {
      result = [error];
    }
    setImmediate(() => done(...result));
  };
}
exports.constants = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 };
exports.createReadStream = (path, options) => {
  const { Readable } = require("stream");
  return Readable.from([readFileSync(path, encodingOf(options))]);
};
exports.Stats = Stats;
