import { NotSimulated } from "../language/syntax-error.ts";
import { exceptionClasses, raise } from "../runtime/exceptions.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import { stringText } from "../runtime/text.ts";
import {
  NativeFunction,
  PyClass,
  PyDict,
  PyList,
  PyObject,
  PyTuple,
  typeName,
  type Value,
} from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";
import { translatePattern } from "./re-translate.ts";

const flagBits = { IGNORECASE: 2n, MULTILINE: 8n, DOTALL: 16n, VERBOSE: 64n, ASCII: 256n, UNICODE: 32n };

const errorClass = new PyClass("error", [exceptionClasses.get("Exception")!]);
errorClass.module = "re";
const patternClass = new PyClass("Pattern");
const matchClass = new PyClass("Match");
for (const cls of [patternClass, matchClass]) cls.module = "re";

interface Compiled {
  readonly source: string;
  readonly pattern: RegExp;
}
const compiled = new WeakMap<PyObject, Compiled>();
const matches = new WeakMap<PyObject, RegExpExecArray>();

function compile(source: Value, flags: bigint): PyObject {
  if (source instanceof PyObject && compiled.has(source)) return source;
  if (typeof source !== "string") throw new NotSimulated(`re with a pattern of type ${typeName(source)}`);
  const made = new PyObject(patternClass);
  const { body, letters } = translatePattern(source, {
    ignoreCase: (flags & 2n) !== 0n,
    multiline: (flags & 8n) !== 0n,
    dotAll: (flags & 16n) !== 0n,
    verbose: (flags & 64n) !== 0n,
  });
  let pattern: RegExp;
  try {
    pattern = new RegExp(body, `${letters}dgu`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (/\(\?[(>]|[*+?}]\+/.test(source)) throw new NotSimulated(`the regular expression ${source}`);
    throw raise(errorClass, error.message.replace(/^.*\/[a-z]*: /, "").toLowerCase());
  }
  compiled.set(made, { source, pattern });
  made.attributes.set("pattern", source);
  made.attributes.set("flags", flags | 32n);
  return made;
}

function matchOf(found: RegExpExecArray, text: string, by: PyObject): PyObject {
  const made = new PyObject(matchClass);
  matches.set(made, found);
  made.attributes.set("string", text);
  made.attributes.set("re", by);
  const last = found.reduce((at, one, i) => (i > 0 && one !== undefined ? i : at), 0);
  made.attributes.set("lastindex", last === 0 ? null : BigInt(last));
  return made;
}

type Mode = "match" | "search" | "fullmatch";

function find(by: PyObject, text: string, mode: Mode, from = 0): PyObject | null {
  const { pattern } = compiled.get(by)!;
  const flags = pattern.flags.replace("g", "") + (mode === "search" ? "g" : "y");
  const search = new RegExp(mode === "fullmatch" ? `(?:${pattern.source})(?![^])` : pattern.source, flags);
  search.lastIndex = from;
  const found = search.exec(text);
  return found ? matchOf(found, text, by) : null;
}

const all = (by: PyObject, text: string): RegExpExecArray[] =>
  [...text.matchAll(compiled.get(by)!.pattern)] as RegExpExecArray[];

const textOf = (value: Value | undefined): string => {
  if (typeof value === "string") return value;
  throw raise("TypeError", `expected string or bytes-like object, got '${typeName(value ?? null)}'`);
};

/** What a match becomes: a function's answer, or a template with \1 and \g<name>. */
async function replacement(python: Interpreter, by: PyObject, one: RegExpExecArray, text: string, to: Value) {
  if (typeof to !== "string") return String(await python.call(to, [matchOf(one, text, by)]));
  return to.replace(/\\(?:g<(\w+)>|(\d{1,2})|(.))/g, (whole, name: string, digit: string, letter: string) => {
    if (letter !== undefined) return { n: "\n", t: "\t", r: "\r", "\\": "\\" }[letter] ?? whole;
    const key = name ?? digit;
    return (/^\d+$/.test(key) ? one[Number(key)] : one.groups?.[key]) ?? "";
  });
}

async function substitute(python: Interpreter, by: PyObject, to: Value, text: string, count: number) {
  let out = "";
  let at = 0;
  let done = 0;
  for (const one of all(by, text)) {
    if (count > 0 && done >= count) break;
    out += text.slice(at, one.index) + (await replacement(python, by, one, text, to));
    at = one.index + one[0].length;
    done++;
  }
  return [out + text.slice(at), done] as const;
}

/** The functions with the compiled pattern first: methods of patterns, and re's own after compiling. */
const verbs: Record<
  string,
  (
    by: PyObject,
    args: readonly Value[],
    named: ReadonlyMap<string, Value>,
    python: Interpreter,
  ) => Value | Promise<Value>
> = {
  match: (by, [text, from]) => find(by, textOf(text), "match", Number(from ?? 0)),
  search: (by, [text, from]) => find(by, textOf(text), "search", Number(from ?? 0)),
  fullmatch: (by, [text]) => find(by, textOf(text), "fullmatch"),
  findall: (by, [text]) =>
    new PyList(
      all(by, textOf(text)).map((one) =>
        one.length === 1
          ? one[0]
          : one.length === 2
            ? (one[1] ?? "")
            : new PyTuple([...one].slice(1).map((part) => part ?? "")),
      ),
    ),
  finditer: (by, [text], _, python) =>
    python.iterator(
      "callable_iterator",
      (async function* () {
        for (const one of all(by, textOf(text))) yield matchOf(one, textOf(text), by);
      })(),
    ),
  sub: async (by, [to, text, count], named, python) =>
    (await substitute(python, by, to!, textOf(text), Number(count ?? named.get("count") ?? 0)))[0],
  subn: async (by, [to, text, count], named, python) => {
    const [out, done] = await substitute(
      python,
      by,
      to!,
      textOf(text),
      Number(count ?? named.get("count") ?? 0),
    );
    return new PyTuple([out, BigInt(done)]);
  },
  split: (by, [text, most], named) => {
    const limit = Number(most ?? named.get("maxsplit") ?? 0);
    const parts: Value[] = [];
    let at = 0;
    for (const [i, one] of all(by, textOf(text)).entries()) {
      if (limit > 0 && i >= limit) break;
      parts.push(textOf(text).slice(at, one.index), ...[...one].slice(1).map((part) => part ?? null));
      at = one.index + one[0].length;
    }
    return new PyList([...parts, textOf(text).slice(at)]);
  },
};

for (const [name, verb] of Object.entries(verbs))
  patternClass.attributes.set(
    name,
    new NativeFunction(name, ([self, ...args], named, python) => verb(self as PyObject, args, named, python)),
  );
patternClass.attributes.set(
  "__repr__",
  new NativeFunction(
    "__repr__",
    ([self]) => `re.compile(${stringText(compiled.get(self as PyObject)!.source)})`,
  ),
);

const groupIndex = (
  found: RegExpExecArray,
  key: Value | undefined,
): [string | undefined, [number, number] | undefined] => {
  if (key === undefined) return [found[0], found.indices?.[0]];
  if (typeof key === "string" && found.groups && key in found.groups)
    return [found.groups[key], found.indices?.groups?.[key]];
  if (typeof key !== "bigint" || Number(key) >= found.length) throw raise("IndexError", "no such group");
  return [found[Number(key)], found.indices?.[Number(key)]];
};

const matchMethods: Record<string, (found: RegExpExecArray, args: readonly Value[]) => Value> = {
  group: (found, keys) =>
    keys.length < 2
      ? (groupIndex(found, keys[0])[0] ?? null)
      : new PyTuple(keys.map((key) => groupIndex(found, key)[0] ?? null)),
  groups: (found, [fallback = null]) => new PyTuple([...found].slice(1).map((one) => one ?? fallback)),
  groupdict: (found, [fallback = null]) =>
    PyDict.of(Object.entries(found.groups ?? {}).map(([key, one]) => [key, one ?? fallback])),
  start: (found, [key]) => BigInt(groupIndex(found, key)[1]?.[0] ?? -1),
  end: (found, [key]) => BigInt(groupIndex(found, key)[1]?.[1] ?? -1),
  span: (found, [key]) => new PyTuple((groupIndex(found, key)[1] ?? [-1, -1]).map(BigInt)),
  __getitem__: (found, [key]) => groupIndex(found, key)[0] ?? null,
  __repr__: (found) =>
    `<re.Match object; span=(${found.indices![0]![0]}, ${found.indices![0]![1]}), match=${stringText(found[0])}>`,
};
for (const [name, call] of Object.entries(matchMethods))
  matchClass.attributes.set(
    name,
    new NativeFunction(name, ([self, ...args]) => call(matches.get(self as PyObject)!, args)),
  );

/** re, on the host's regular expressions: what differs in writing is translated, what does not exist there is loud. */
export const makeRe: MakeModule = () => {
  const flagsAt: Record<string, number> = {
    match: 1,
    search: 1,
    fullmatch: 1,
    findall: 1,
    finditer: 1,
    sub: 3,
    subn: 3,
    split: 2,
  };
  const functions: Record<string, NativeFunction["call"]> = {
    compile: ([source, flags = 0n], named) => compile(source!, (named.get("flags") ?? flags) as bigint),
    escape: ([text]) =>
      textOf(text).replace(/[\s!-/:-@[-^`{-~]/g, (one) => (/[!"%',/:;<=>@`]/.test(one) ? one : `\\${one}`)),
    purge: () => null,
  };
  for (const [name, verb] of Object.entries(verbs))
    functions[name] = ([source, ...args], named, python) =>
      verb(
        compile(source!, (named.get("flags") ?? args[flagsAt[name]!] ?? 0n) as bigint),
        args.slice(0, flagsAt[name]),
        named,
        python,
      );
  return moduleOf(
    "re",
    functions,
    {
      ...flagBits,
      I: 2n,
      M: 8n,
      S: 16n,
      X: 64n,
      A: 256n,
      U: 32n,
      error: errorClass,
      PatternError: errorClass,
      Pattern: patternClass,
      Match: matchClass,
    },
    { complete: true },
  );
};
