// The first code of every program: how the library is found, how the host is asked, what time and chance are.
// Files of the library are CommonJS; each is handed `host`, the only way out of this world.
const ask = globalThis.__host;
const compile = globalThis.__compile;
delete globalThis.__host;
delete globalThis.__compile;

/** Asks the host. Throws what the host answers as an error, as system calls of Node do. */
function host(name, ...args) {
  const { value, error } = JSON.parse(ask(name, JSON.stringify(args)));
  if (!error) return value;
  const { message, ...facts } = error;
  throw Object.assign(new Error(message), facts);
}

/** Compiles and runs a script under its file's name; answers with its value. */
host.compile = (source, file) => compile(source, file);

const sources = globalThis.__library;
delete globalThis.__library;
const loaded = new Map();

/** A module of the library by its name: "events". */
function requireCore(name) {
  let module = loaded.get(name);
  if (!module) {
    module = { exports: {} };
    loaded.set(name, module);
    sources[name].call(module.exports, module.exports, requireCore, module, host);
  }
  return module.exports;
}

const NativeDate = Date;
globalThis.Date = class Date extends NativeDate {
  constructor(...args) {
    super(...(args.length === 0 ? [host("now")] : args));
  }
  static now() {
    return host("now");
  }
};
Math.random = () => host("random");

const { wrapErrors, stackOf } = requireCore("internal/errors");
wrapErrors();
requireCore("internal/globals");
/** Called first in every catch block: the engine's own errors take V8's words. */
globalThis.__caught = (error) => {
  if (error instanceof Error) stackOf(error);
};
requireCore("internal/rejections");
const then = Promise.prototype.then;
const thenInOwnWords = function (kept, broken) {
  if (typeof broken !== "function") return then.call(this, kept, broken);
  return then.call(this, kept, (reason) => {
    globalThis.__caught(reason);
    return broken(reason);
  });
};
// oxlint-disable-next-line unicorn/no-thenable -- this is the real `then`, wrapped, not a new thenable
Object.defineProperty(Promise.prototype, "then", {
  value: thenInOwnWords,
  writable: true,
  configurable: true,
});
const loader = requireCore("internal/loader");
const { describe } = requireCore("internal/errors");

globalThis.__describe = () => {
  const thrown = globalThis.__thrown;
  delete globalThis.__thrown;
  return describe(thrown);
};
globalThis.__main = (path) => loader.runMain(path);
globalThis.__evaluate = (json) => loader.evaluate(JSON.parse(json));
globalThis.__prompt = (version) => {
  loader.openScope();
  requireCore("internal/repl").begin(version);
};
globalThis.__exports = (path) => JSON.stringify(loader.exportNames(path));
globalThis.__event = (json) => requireCore("internal/events-from-host").dispatch(JSON.parse(json));
