// Errors as V8 makes them: `stack` begins with name and message, and the engine's own words become V8's.
const frames = (error) => {
  const text = typeof error.stack === "string" ? error.stack : "";
  return text.split("\n").filter((line) => /^\s+at /.test(line));
};

const translations = [
  [/^'(.+)' is not defined$/, "$1 is not defined"],
  [/^cannot read property '(.*)' of (null|undefined)$/, "Cannot read properties of $2 (reading '$1')"],
  [/^cannot set property '(.*)' of (null|undefined)$/, "Cannot set properties of $2 (setting '$1')"],
  [/^'(.+)' is read-only$/, "Assignment to constant variable."],
  [/^(.+) is not initialized$/, "Cannot access $1 before initialization"],
  [/^value is not iterable$/, "object is not iterable"],
  [/^unexpected token in expression: '(.*)'$/, "Unexpected token '$1'"],
  [
    /^(?:redeclaration of|invalid redefinition of lexical identifier) '(.+)'$/,
    "Identifier '$1' has already been declared",
  ],
  [/^stack overflow$/, "Maximum call stack size exceeded"],
  [/^unexpected end of (?:string|input)$/, "Unexpected end of JSON input"],
];

/** The engine's message in V8's words. What "not a function" was is told by the source, see `callee`. */
function words(error) {
  let { message } = error;
  if (typeof message !== "string") return message;
  for (const [from, to] of translations) if (from.test(message)) return message.replace(from, to);
  if (message === "not a function" || message === "not a constructor") {
    const callee = calleeOf(error);
    if (callee) message = `${callee} is ${message}`;
  }
  if (error.name === "SyntaxError" && /^expecting '?(.+?)'?$/.test(message)) message = syntax(error, message);
  return message;
}

/** What the source calls at the place of the topmost frame. */
function calleeOf(error) {
  const place = placeOf(frames(error)[0]);
  const line = place && host("line", place.file, place.line);
  if (!line) return undefined;
  return (
    /([\w$.]+)$/.exec(line.slice(0, place.column - 1))?.[1] ??
    /^[\w$.]+/.exec(line.slice(place.column - 1))?.[0]
  );
}

/** The token V8 would name where the engine names what it expected. */
function syntax(error, message) {
  const place = placeOf(frames(error)[0]);
  const line = place && host("line", place.file, place.line);
  const rest = line?.slice(place.column - 1).trim();
  if (rest === undefined) return message;
  if (rest === "") return /'\)'/.test(message) ? "missing ) after argument list" : "Unexpected end of input";
  if (/^expecting '\)'|^expecting ','/.test(message) && /\([^)]*$/.test(line.slice(0, place.column - 1)))
    return "missing ) after argument list";
  const word = /^[\w$]+/.exec(rest)?.[0];
  if (!word) return /^["'`]/.test(rest) ? "Unexpected string" : `Unexpected token '${rest[0]}'`;
  return /^\d/.test(word) ? "Unexpected number" : `Unexpected identifier '${word}'`;
}

/** "    at f (/a.js:1:2)" -> its place. */
function placeOf(frame) {
  const match = /(?:\(| at )((?:\/|file:|\[eval|node:)[^()]*?):(\d+)(?::(\d+))?\)?$/.exec(frame ?? "");
  return match ? { file: match[1], line: Number(match[2]), column: Number(match[3] ?? 1) } : undefined;
}

/** The class an error calls itself; as V8 does, not the class it has. */
function headOf(error) {
  const { name = "Error" } = error;
  const code = typeof error.code === "string" && internal.has(error) ? ` [${error.code}]` : "";
  const message = words(error);
  return message === "" || message === undefined ? `${name}${code}` : `${name}${code}: ${message}`;
}

/** Errors that Node itself makes show their code in brackets. */
const internal = new WeakSet();

/** The whole text of an error's stack, in V8's form. */
function stackOf(error) {
  if (typeof error.stack !== "string") return `[${headOf(error)}]`;
  if (settled.has(error) || !/^(?:\s+at |$)/.test(error.stack)) return error.stack;
  const list = host("frames", frames(error));
  const text = [headOf(error), ...list].join("\n");
  settle(error, text);
  return text;
}

/** Errors whose `stack` is already as V8 has it. */
const settled = new WeakSet();

function settle(error, text) {
  settled.add(error);
  const message = words(error);
  if (message !== error.message)
    Object.defineProperty(error, "message", { value: message, writable: true, configurable: true });
  Object.defineProperty(error, "stack", { value: text, writable: true, configurable: true });
}

/** Lets `new Error()` make V8's stack at once: programs print it. */
function wrapErrors() {
  const natives = [
    "Error",
    "TypeError",
    "RangeError",
    "ReferenceError",
    "SyntaxError",
    "EvalError",
    "URIError",
  ];
  let base;
  for (const name of natives) {
    const Native = globalThis[name];
    const Wrapped = function (message, options) {
      const args = message === undefined ? [] : [message, options];
      const error = Reflect.construct(Native, args, new.target || Wrapped);
      const own = frames(error).filter((line) => !line.includes("node:internal/errors"));
      const text = [headOf(error), ...host("frames", own)].join("\n");
      settle(error, text);
      return error;
    };
    Object.defineProperty(Wrapped, "name", { value: name });
    Object.defineProperty(Wrapped, "length", { value: 1 });
    Wrapped.prototype = Native.prototype;
    Native.prototype.constructor = Wrapped;
    if (base) Object.setPrototypeOf(Wrapped, base);
    else {
      base = Wrapped;
      Wrapped.captureStackTrace = (target) => {
        const { stack } = new Wrapped(target.message);
        const head = target.name ? headOf(target) : "Error";
        const rest = stack.split("\n").slice(1).join("\n");
        Object.defineProperty(target, "stack", {
          value: `${head}\n${rest}`,
          writable: true,
          configurable: true,
        });
      };
      Wrapped.stackTraceLimit = 10;
    }
    globalThis[name] = Wrapped;
  }
}

/** An error that Node makes: its code stands in brackets after its name. */
function nodeError(Class, code, message, facts = {}) {
  const error = new Class(message);
  internal.add(error);
  Object.assign(error, { code, ...facts });
  settled.delete(error);
  const rest = error.stack.split("\n").slice(1).join("\n");
  settle(error, `${headOf(error)}\n${rest}`);
  return error;
}

/** What the host needs to tell of an error that nobody caught. */
function describe(thrown) {
  const { inspect } = requireCore("internal/inspect");
  if (!(thrown instanceof Error)) return JSON.stringify({ value: inspect(thrown) });
  const raw = frames(thrown)[0];
  const text = inspect(thrown);
  return JSON.stringify({
    name: thrown.name,
    text,
    at:
      placeOf(raw?.includes("node:") ? undefined : raw) ??
      placeOf(
        String(thrown.stack)
          .split("\n")
          .find((line) => /^\s+at .*\/.*:\d+:\d+\)?$/.test(line) && !line.includes("node:")),
      ),
    code: thrown.code,
    syntax: thrown.name === "SyntaxError" && !text.includes("JSON.parse"),
    emitted: thrown.__emitted === true,
    rejected: thrown.__rejected === true,
    head: thrown.__head,
  });
}

const requireCore = require;
Object.assign(exports, { wrapErrors, stackOf, headOf, nodeError, describe, words });
