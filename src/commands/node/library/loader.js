// require(), and the way from ES modules to it. Which file a name means, the host knows.
const path = require("path");

const cache = Object.create(null);
const builtin = (name) => name.startsWith("node:") || host("core", name);

class Module {
  constructor(id, parent) {
    Object.assign(this, {
      id,
      path: path.dirname(id),
      exports: {},
      filename: id,
      loaded: false,
      children: [],
      paths: [],
    });
    Object.defineProperty(this, "parent", { value: parent });
  }
  require(name) {
    return load(name, this);
  }
}

function load(name, parent) {
  if (typeof name !== "string" || name === "") {
    const { nodeError } = require("internal/errors");
    const { inspect } = require("internal/inspect");
    throw nodeError(
      TypeError,
      "ERR_INVALID_ARG_TYPE",
      `The "id" argument must be of type string. Received ${inspect(name)}`,
    );
  }
  if (builtin(name)) return core(name.replace(/^node:/, ""));
  const file = host("resolve", name, parent ? parent.filename : null, requireStack(parent));
  const known = cache[file];
  if (known) return known.exports;
  if (host("kind", file) === "module") return loadEsm(file);
  const module = new Module(file, parent);
  parent?.children.push(module);
  cache[file] = module;
  let done = false;
  try {
    compile(module, file);
    done = true;
  } finally {
    if (!done) delete cache[file];
  }
  module.loaded = true;
  return module.exports;
}

function core(name) {
  if (!host("core", name)) {
    const { nodeError } = require("internal/errors");
    throw nodeError(Error, "ERR_UNKNOWN_BUILTIN_MODULE", `No such built-in module: node:${name}`);
  }
  return require(name);
}

function requireStack(parent) {
  const stack = [];
  for (let module = parent; module; module = module.parent) stack.push(module.filename);
  return stack;
}

function compile(module, file) {
  const text = host("source", file);
  if (file.endsWith(".json")) {
    try {
      module.exports = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch (error) {
      error.message = `${file}: ${host("json", text) ?? error.message}`;
      throw error;
    }
    return;
  }
  run(module, file, text);
}

/** Frames of this function stand for those between a module's first line and its require. */
function run(module, file, text) {
  const make = host.compile(host("wrap", text), file);
  const require = makeRequire(module);
  make.call(module.exports, module.exports, require, module, file, path.dirname(file));
}

function makeRequire(module) {
  const require = (name) => load(name, module);
  require.resolve = (name) =>
    builtin(name) ? name : host("resolve", name, module.filename, requireStack(module));
  require.main = main;
  require.cache = cache;
  return require;
}

let main;

function runMain(file) {
  main = new Module(".", null);
  main.filename = file;
  main.path = path.dirname(file);
  cache[file] = main;
  compile(main, file);
  main.loaded = true;
}

/** node -e: the names of the core modules are there without asking. */
/** What code outside of any file sees: require, and the modules of Node by their names. */
function openScope() {
  const module = new Module("[eval]", null);
  module.filename = `${globalThis.process.cwd()}/[eval]`;
  Object.assign(globalThis, {
    require: makeRequire(module),
    module,
    exports: module.exports,
    __filename: "[eval]",
    __dirname: ".",
  });
  for (const name of ["fs", "path", "os", "http", "util", "events", "url", "querystring", "crypto"])
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { get: () => require(name), configurable: true });
}

function evaluate({ source, print, file }) {
  openScope();
  const value = host.compile(host("words", source), file);
  if (print) globalThis.console.log(value);
}

function loadEsm(file) {
  const { nodeError } = require("internal/errors");
  throw nodeError(
    Error,
    "ERR_REQUIRE_ESM",
    `require() of ES Module ${file} is not simulated yet: import it, or use the package's CommonJS release`,
  );
}

/** The module that CommonJS code or the library exports, for ES modules that import it. */
const exportsOf = (name) => (builtin(name) ? core(name.replace(/^node:/, "")) : load(name, main));
globalThis.__required = exportsOf;
const exportNames = (name) => {
  const value = exportsOf(name);
  return value === null || (typeof value !== "object" && typeof value !== "function")
    ? []
    : Object.keys(value);
};
const createRequire = (from) => {
  const file = String(from).startsWith("file:") ? require("url").fileURLToPath(from) : String(from);
  return makeRequire(Object.assign(new Module(file, null), { filename: file }));
};

Object.assign(exports, {
  runMain,
  evaluate,
  openScope,
  exportNames,
  createRequire,
  builtinModules: host("core.names"),
});
