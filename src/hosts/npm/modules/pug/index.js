// pug, written for this simulator: templates by indent, inheritance, includes, mixins. No filters.
const fs = require("fs");
const path = require("path");
const { parse } = require("./lib/parse.js");
const { generate } = require("./lib/generate.js");

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text).replace(/[&<>"]/g, (char) => signs[char]);

const classes = (value) => {
  if (Array.isArray(value)) return value.map(classes).filter(Boolean).join(" ");
  if (value !== null && typeof value === "object")
    return Object.keys(value)
      .filter((key) => value[key])
      .join(" ");
  return value ? String(value) : "";
};
const styles = (value) =>
  value !== null && typeof value === "object"
    ? Object.entries(value)
        .map(([key, one]) => `${key}:${one};`)
        .join("")
    : value
      ? String(value)
      : "";

function attribute(name, given, escaped, terse) {
  if (
    given === false ||
    given === null ||
    given === undefined ||
    (!given && (name === "class" || name === "style"))
  )
    return "";
  if (given === true) return ` ${terse ? name : `${name}="${name}"`}`;
  let value = typeof given.toJSON === "function" ? given.toJSON() : given;
  if (typeof value !== "string") {
    value = JSON.stringify(value);
    if (!escaped && value.includes('"')) return ` ${name}='${value.replaceAll("'", "&#39;")}'`;
  }
  return ` ${name}="${escaped ? escape(value) : value}"`;
}

/** What templates call. */
const runtime = {
  text: (value) => (value === null || value === undefined ? "" : escape(value)),
  raw: (value) => (value === null || value === undefined ? "" : String(value)),
  entries: (list) =>
    list === null || list === undefined
      ? []
      : Array.isArray(list)
        ? list.entries()
        : typeof list[Symbol.iterator] === "function"
          ? [...list].entries()
          : Object.entries(list),
  spread: (table) => Object.entries(table ?? {}).map(([name, value]) => [name, value, true]),
  attributes(list, terse) {
    const own = list.filter(([name]) => name === "class");
    const joined = own
      .map(([, value, escaped]) => (escaped ? escape(classes(value)) : classes(value)))
      .filter(Boolean)
      .join(" ");
    const others = new Map(list.filter(([name]) => name !== "class").map((one) => [one[0], one]));
    return [
      attribute("class", joined, false, terse),
      ...[...others.values()].map(([name, value, escaped]) =>
        attribute(name, name === "style" ? styles(value) : value, escaped, terse),
      ),
    ].join("");
  },
};

const fileOf = (name, from, options) => {
  const full =
    name.startsWith("/") && options.basedir
      ? path.join(options.basedir, name)
      : path.resolve(path.dirname(from ?? "."), name);
  return path.extname(full) ? full : `${full}.pug`;
};

/** A file's tree with its includes in it, and what it extends around it. */
function load(source, file, options) {
  const nodes = include(parse(source, file), file, options);
  const [first] = nodes;
  if (first?.type !== "extends") return nodes;
  const parent = fileOf(first.path, file, options);
  const tree = load(read(parent, file), parent, options);
  const blocks = new Map();
  for (const one of nodes)
    if (one.type === "block") blocks.set(one.name, [...(blocks.get(one.name) ?? []), one]);
  fill(tree, blocks);
  return [...nodes.filter(({ type }) => type === "mixin" || type === "code"), ...tree];
}

function read(file, from) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") error.message += from ? `\n    at ${from}` : "";
    throw error;
  }
}

function fill(nodes, blocks) {
  for (const node of nodes) {
    if (node.type === "block")
      for (const { mode, nodes: own } of blocks.get(node.name) ?? [])
        node.nodes =
          mode === "append" ? [...node.nodes, ...own] : mode === "prepend" ? [...own, ...node.nodes] : own;
    fill(node.nodes ?? [], blocks);
  }
}

function include(nodes, file, options) {
  return nodes.flatMap((node) => {
    if (node.type !== "include")
      return [{ ...node, ...(node.nodes && { nodes: include(node.nodes, file, options) }) }];
    if (node.filter) throw new Error(`filters of pug (:${node.filter}) are not simulated yet`);
    const target = fileOf(node.path, file, options);
    const text = read(target, file);
    return target.endsWith(".pug") || target.endsWith(".jade")
      ? load(text, target, options)
      : [{ type: "text", text }];
  });
}

function compile(source, options = {}) {
  const tree = load(source, options.filename, options);
  const body = generate(tree, options.filename);
  const render = new Function(
    "__pug",
    "__pug_locals",
    `const __pug_mixins = {}; let __pug_out = ""; const __pug_block = null; with (__pug_locals) {\n${body}\n} return __pug_out;`,
  );
  return (locals = {}) => {
    // A name that nobody knows is undefined, not an error.
    const known = new Proxy(
      { ...locals },
      {
        has: (target, name) =>
          typeof name === "string" && !name.startsWith("__pug") && (name in target || !(name in globalThis)),
        get: (target, name) => target[name],
      },
    );
    try {
      return render(runtime, known);
    } catch (error) {
      if (options.filename && error instanceof Error && !error.message.startsWith(options.filename))
        error.message = `${options.filename}\n\n${error.message}`;
      throw error;
    }
  };
}

const compileFile = (file, options) => compile(read(file), { ...options, filename: file });

function renderFile(file, options = {}, done = undefined) {
  const callback = typeof options === "function" ? options : done;
  const given = typeof options === "function" ? {} : options;
  if (!callback) return compileFile(file, given)(given);
  let html;
  try {
    html = compileFile(file, given)(given);
  } catch (error) {
    return callback(error);
  }
  callback(null, html);
}

module.exports = {
  compile,
  compileFile,
  render: (source, options = {}) => compile(source, options)(options),
  renderFile,
  __express: renderFile,
};
