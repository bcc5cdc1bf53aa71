// util.inspect: values as console.log shows them.
const { stackOf } = require("internal/errors");

const identifier = /^[A-Za-z_$][\w$]*$/;

function quote(text) {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes("`") ? "`" : "'";
  const body = text.replace(/[\\\n\t\r\b\f\v\x00-\x1f]/g, (char) => {
    const known = {
      "\\": "\\\\",
      "\n": "\\n",
      "\t": "\\t",
      "\r": "\\r",
      "\b": "\\b",
      "\f": "\\f",
      "\v": "\\v",
    }[char];
    return known ?? `\\x${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
  return mark + (mark === "'" ? body.replaceAll("'", "\\'") : body) + mark;
}

const styles = {
  number: [33, 39],
  bigint: [33, 39],
  boolean: [33, 39],
  string: [32, 39],
  symbol: [32, 39],
  undefined: [90, 39],
  null: [1, 22],
  date: [35, 39],
  regexp: [31, 39],
  special: [36, 39],
};
const paint = (text, style, state) =>
  state.colors ? `\x1b[${styles[style][0]}m${text}\x1b[${styles[style][1]}m` : text;

function primitive(value, state) {
  if (value === null) return paint("null", "null", state);
  if (typeof value === "string") return paint(quote(value), "string", state);
  if (Object.is(value, -0)) return paint("-0", "number", state);
  if (typeof value === "bigint") return paint(`${value}n`, "bigint", state);
  return paint(String(value), typeof value, state);
}

const className = (value) => {
  for (let proto = Object.getPrototypeOf(value); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, "constructor");
    // The constructor of promises is a getter here, see internal/rejections.
    const own = found && proto === Promise.prototype ? { value: Promise } : found;
    if (own && typeof own.value === "function" && own.value.name !== "") return own.value.name;
  }
  return null;
};

/** { depth, colors, compact } -> the text of any value. */
function inspect(value, options = {}) {
  const depth = options.depth === null ? Infinity : (options.depth ?? 2);
  return show(value, 0, { depth, colors: options.colors ?? false, seen: [], circular: new Map() });
}
inspect.custom = Symbol.for("nodejs.util.inspect.custom");

function show(value, level, state, indent = 0) {
  if (value === null || (typeof value !== "object" && typeof value !== "function"))
    return primitive(value, state);
  const custom = value[inspect.custom];
  if (typeof custom === "function" && custom !== inspect) {
    const shown = custom.call(
      value,
      state.depth - level,
      { colors: state.colors, depth: state.depth },
      inspect,
    );
    return typeof shown === "string" ? shown : show(shown, level, state, indent);
  }
  if (state.seen.includes(value)) {
    if (!state.circular.has(value)) state.circular.set(value, state.circular.size + 1);
    return paint(`[Circular *${state.circular.get(value)}]`, "special", state);
  }
  const name = className(value);
  // What is empty is shown however deep it lies.
  if (level > state.depth && (Array.isArray(value) ? value.length : Reflect.ownKeys(value).length) > 0) {
    if (Array.isArray(value)) return paint("[Array]", "special", state);
    return paint(`[${name ?? "Object: null prototype"}]`, "special", state);
  }
  state.seen.push(value);
  const text = compound(value, name, level, state, indent);
  state.seen.pop();
  const reference = state.circular.get(value);
  return reference ? `${paint(`<ref *${reference}>`, "special", state)} ${text}` : text;
}

function keyed(value, key, level, state, indent) {
  const descriptor = Object.getOwnPropertyDescriptor(value, key);
  const name = typeof key === "symbol" ? `[${key.toString()}]` : identifier.test(key) ? key : quote(key);
  if (descriptor.get)
    return `${name}: ${paint(descriptor.set ? "[Getter/Setter]" : "[Getter]", "special", state)}`;
  if (descriptor.set) return `${name}: ${paint("[Setter]", "special", state)}`;
  return `${name}: ${show(descriptor.value, level + 1, state, indent + 2)}`;
}

function compound(value, name, level, state, indent) {
  const keys = [
    ...Object.keys(value).filter((key) => !(Array.isArray(value) && /^\d+$/.test(key))),
    ...Object.getOwnPropertySymbols(value).filter((key) =>
      Object.prototype.propertyIsEnumerable.call(value, key),
    ),
  ];
  const inner = (one) => show(one, level + 1, state, indent + 2);
  let prefix = name === "Object" ? "" : name === null ? "[Object: null prototype] " : `${name} `;
  let braces = ["{", "}"];
  let entries = [];
  let plain = "";
  let list = false;
  if (Array.isArray(value)) {
    prefix = name === "Array" ? "" : `${name}(${value.length}) `;
    braces = ["[", "]"];
    list = true;
    const shown = Math.min(value.length, 100);
    for (let i = 0; i < shown; i++) {
      let holes = 0;
      for (; i < value.length && !(i in value); i++) holes++;
      if (holes > 0)
        entries.push(paint(`<${holes} empty item${holes === 1 ? "" : "s"}>`, "undefined", state));
      if (i < shown) entries.push(inner(value[i]));
    }
    if (value.length > shown)
      entries.push(`... ${value.length - shown} more item${value.length - shown === 1 ? "" : "s"}`);
  } else if (value instanceof Error) {
    plain = errorText(value, keys);
    for (const own of ["message", "stack"]) if (keys.includes(own)) keys.splice(keys.indexOf(own), 1);
    if (value.cause !== undefined && !keys.includes("cause") && Object.hasOwn(value, "cause"))
      entries.push(`[cause]: ${inner(value.cause)}`);
    if (value.errors && !keys.includes("errors") && Object.hasOwn(value, "errors"))
      entries.push(`[errors]: ${inner(value.errors)}`);
  } else if (typeof value === "function") plain = functionText(value, state);
  else if (value instanceof Map) {
    prefix = `${name}(${value.size}) `;
    for (const [key, one] of value) entries.push(`${inner(key)} => ${inner(one)}`);
  } else if (value instanceof Set) {
    prefix = `${name}(${value.size}) `;
    for (const one of value) entries.push(inner(one));
  } else if (value instanceof Date)
    plain = paint(Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString(), "date", state);
  else if (value instanceof RegExp) plain = paint(String(value), "regexp", state);
  else if (value instanceof Promise) entries.push(paint("<pending>", "special", state));
  else if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    prefix = `${name}(${value.length}) `;
    braces = ["[", "]"];
    list = true;
    entries = [...value.slice(0, 100)].map((one) => paint(String(one), "number", state));
    keys.splice(0, value.length);
  } else if (value instanceof String || value instanceof Number || value instanceof Boolean)
    plain = paint(`[${name}: ${primitive(value.valueOf(), { colors: false })}]`, "string", state);
  const grouped = list && entries.length > 6 ? group(entries, value) : entries;
  const parts = [...grouped, ...keys.map((key) => keyed(value, key, level, state, indent))];
  if (plain !== "" && parts.length === 0) return plain;
  if (plain !== "") prefix = `${plain} `;
  if (parts.length === 0) return `${prefix}${braces[0]}${braces[1]}`;
  return reduce(parts, prefix, braces, indent, grouped !== entries, value, state, level);
}

function functionText(value, state) {
  const source = Function.prototype.toString.call(value);
  const label = /^class\b/.test(source) ? "class" : (value.constructor?.name ?? "Function");
  const parent = label === "class" && Object.getPrototypeOf(value).name;
  const name = value.name === "" ? (label === "class" ? "(anonymous)" : "(anonymous)") : value.name;
  const text =
    label === "class"
      ? `[class ${name}${parent ? ` extends ${parent}` : ""}]`
      : value.name === ""
        ? `[${label} (anonymous)]`
        : `[${label}: ${name}]`;
  return paint(text, "special", state);
}

function errorText(error) {
  const text = stackOf(error);
  const name = className(error);
  const [head, ...rest] = text.split("\n");
  if (
    name &&
    name !== error.name &&
    head.startsWith(`${error.name}`) &&
    error.name === "Error" &&
    !head.includes("[")
  )
    return [name + head.slice("Error".length), ...rest].join("\n");
  return text;
}

const plainLength = (text) => text.replace(/\x1b\[\d+m/g, "").length;

/** One line when it is short and nothing in it is deep, else a line each. */
function reduce(parts, prefix, braces, indent, wasGrouped, value, state, level) {
  const multi = parts.some((part) => part.includes("\n"));
  const deep = nesting(value, state, level) > 3;
  if (!wasGrouped && !multi && !deep) {
    const total = parts.reduce((sum, part) => sum + plainLength(part), 0) + parts.length;
    const start = parts.length + indent + braces[0].length + plainLength(prefix) + 10;
    if (total + start <= 80) return `${prefix}${braces[0]} ${parts.join(", ")} ${braces[1]}`;
  }
  const pad = `\n${" ".repeat(indent)}`;
  return `${prefix}${braces[0]}${pad}  ${parts.join(`,${pad}  `)}${pad}${braces[1]}`;
}

/** How many levels of objects lie below this one. */
function nesting(value, state, level) {
  if (value === null || typeof value !== "object" || level > state.depth || state.seen.length > 50) return 0;
  let most = 0;
  for (const key of Object.keys(value)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    const one = descriptor && "value" in descriptor ? descriptor.value : undefined;
    if (one !== null && typeof one === "object" && !state.seen.includes(one)) {
      state.seen.push(one);
      most = Math.max(most, nesting(one, state, level + 1));
      state.seen.pop();
    }
  }
  return most + 1;
}

/** More than six short entries of an array stand in columns. */
function group(entries, value) {
  const more = value.length > 100 ? entries.length - 1 : entries.length;
  const lengths = entries.slice(0, more).map((entry) => plainLength(entry) + 2);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const longest = Math.max(...lengths);
  if (longest * 3 >= 80 || !(total / longest > 5 || longest <= 8)) return entries;
  const narrow = Math.max(longest - 3 - Math.sqrt(longest - total / entries.length), 1);
  const square = Math.round(Math.sqrt(2.5 * narrow * more) / narrow);
  const columns = Math.min(square, Math.floor(80 / longest), 12);
  if (columns <= 1) return entries;
  const widths = Array.from({ length: columns }, (_, column) => {
    let most = 0;
    for (let i = column; i < more; i += columns) most = Math.max(most, lengths[i]);
    return most;
  });
  const right = typeof value[0] === "number" || typeof value[0] === "bigint";
  const rows = [];
  for (let i = 0; i < more; i += columns) {
    const last = Math.min(i + columns, more);
    let row = "";
    for (let at = i; at < last; at++) {
      const isLast = at === last - 1;
      const cell = isLast ? entries[at] : `${entries[at]}, `;
      const missing = widths[at - i] - (isLast ? 2 : 0) - plainLength(cell);
      row += right
        ? " ".repeat(Math.max(0, missing)) + cell
        : isLast
          ? cell
          : cell + " ".repeat(Math.max(0, missing));
    }
    rows.push(row);
  }
  return [...rows, ...entries.slice(more)];
}

/** console.log's format string: %s %d %i %f %j %o %O %c %%. */
function format(...args) {
  return formatWith({}, ...args);
}

function formatWith(options, ...args) {
  const parts = [];
  const rest = [...args];
  if (typeof rest[0] === "string") {
    const first = rest.shift();
    parts.push(
      rest.length === 0 ? first : first.replace(/%[sdifjoOc%]/g, (mark) => fill(mark, rest, options)),
    );
  }
  for (const value of rest) parts.push(typeof value === "string" ? value : inspect(value, options));
  return parts.join(" ");
}

function fill(mark, rest, options) {
  if (mark === "%%") return "%";
  if (rest.length === 0) return mark;
  const value = rest.shift();
  if (mark === "%s") {
    if (typeof value === "object" && value !== null) return inspect(value, { ...options, depth: 0 });
    return typeof value === "bigint" ? `${value}n` : Object.is(value, -0) ? "-0" : String(value);
  }
  if (mark === "%d") return typeof value === "bigint" ? `${value}n` : String(Number(value));
  if (mark === "%i") return String(Number.parseInt(value, 10));
  if (mark === "%f") return String(Number.parseFloat(value));
  if (mark === "%j") return JSON.stringify(value);
  if (mark === "%c") return "";
  return inspect(value, { ...options, depth: mark === "%o" ? 4 : 2 });
}

Object.assign(exports, { inspect, format, formatWith });
