import { escapeHtml } from "../../../../base/honest-page.ts";
import { resolve } from "../../../../files/paths.ts";
import { show, structOf } from "../format.ts";
import { NotSimulated } from "../not-simulated.ts";
import type { PackageMaker, Runtime } from "../runtime.ts";
import {
  bare,
  bytesOf,
  errorOf,
  Func,
  fn,
  GoMap,
  GoPanic,
  Native,
  type Run,
  run,
  Slice,
  textOf,
  Tuple,
  type Value,
} from "../values.ts";
import { type Node, parseTemplate } from "./template-parse.ts";

/** Templates by their names. */
type Set = Map<string, readonly Node[]>;

const truth = (value: Value): boolean => {
  const plain = bare(value);
  if (plain instanceof Slice) return plain.length > 0;
  if (plain instanceof GoMap) return plain.entries.size > 0;
  return plain !== null && plain !== false && plain !== 0 && plain !== "";
};

interface Scope {
  readonly dot: Value;
  readonly root: Value;
  readonly variables: ReadonlyMap<string, Value>;
}

const compare: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  eq: (a, b) => bare(a) === bare(b),
  ne: (a, b) => bare(a) !== bare(b),
  lt: (a, b) => bare(a)! < bare(b)!,
  gt: (a, b) => bare(a)! > bare(b)!,
};

function* field(rt: Runtime, value: Value, names: readonly string[]): Run<Value> {
  let found = value;
  for (const name of names) {
    const plain = bare(found);
    const next =
      plain instanceof GoMap
        ? (plain.entries.get(`string:${name}`)?.value ?? null)
        : plain === null
          ? null
          : rt.select(found, name);
    if (next === undefined) throw new GoPanic(errorOf(`template: can't evaluate field ${name}`));
    found = next instanceof Func ? yield* next.call([]) : next;
  }
  return found;
}

function* operand(rt: Runtime, word: string, scope: Scope): Run<Value> {
  if (word === ".") return scope.dot;
  if (/^"|^`/.test(word)) return word.startsWith("`") ? word.slice(1, -1) : (JSON.parse(word) as string);
  if (/^-?\d+$/.test(word)) return Number(word);
  if (word === "true" || word === "false") return word === "true";
  if (word === "nil") return null;
  if (word.startsWith("(")) return yield* pipeline(rt, word.slice(1, -1), scope);
  const names = word.split(".").slice(1);
  if (word.startsWith("$")) {
    const start = word.split(".")[0]!;
    return yield* field(rt, start === "$" ? scope.root : (scope.variables.get(start) ?? null), names);
  }
  if (word.startsWith(".")) return yield* field(rt, scope.dot, names);
  throw new NotSimulated(`the template function ${word}`);
}

const words = (text: string): string[] =>
  text.match(/"(?:\\.|[^"\\])*"|`[^`]*`|\((?:[^()]|\([^()]*\))*\)|[^\s|]+|\|/g) ?? [];

function* pipeline(rt: Runtime, text: string, scope: Scope): Run<Value> {
  let piped: Value | undefined;
  let command: string[] = [];
  for (const word of [...words(text), "|"]) {
    if (word !== "|") {
      command.push(word);
      continue;
    }
    const [first = "", ...rest] = command;
    const args: Value[] = [];
    for (const one of rest) args.push(yield* operand(rt, one, scope));
    if (piped !== undefined) args.push(piped);
    piped = yield* called(rt, first, args, scope);
    command = [];
  }
  return piped ?? null;
}

function* called(rt: Runtime, name: string, args: Value[], scope: Scope): Run<Value> {
  const test = compare[name];
  if (test) return args.slice(1).some((one) => test(args[0]!, one));
  if (name === "len")
    return bare(args[0]!) instanceof GoMap
      ? (bare(args[0]!) as GoMap).entries.size
      : textOf(args[0]!).length || ((bare(args[0]!) as Slice).length ?? 0);
  if (name === "not") return !truth(args[0]!);
  if (name === "and") return args.find((one) => !truth(one)) ?? args.at(-1)!;
  if (name === "or") return args.find(truth) ?? args.at(-1)!;
  if (name === "index") {
    const holder = bare(args[0]!);
    return holder instanceof Slice
      ? holder.list[Number(args[1])]!
      : yield* field(rt, args[0]!, [textOf(args[1]!)]);
  }
  if (name === "printf" || name === "print")
    return yield* (rt.load("fmt").members.get(name === "print" ? "Sprint" : "Sprintf") as Func).call(args);
  return yield* operand(rt, name, scope);
}

function* render(rt: Runtime, set: Set, nodes: readonly Node[], scope: Scope): Run<string> {
  let result = "";
  for (const node of nodes) {
    if (node.kind === "text") result += node.text;
    else if (node.kind === "value") {
      const value = yield* pipeline(rt, node.text, scope);
      if (node.variable) (scope.variables as Map<string, Value>).set(node.variable, value);
      else
        result +=
          structOf(value) || bare(value) !== null
            ? node.raw
              ? yield* show(rt, value)
              : escapeHtml(yield* show(rt, value)).replaceAll("&quot;", "&#34;")
            : "";
    } else if (node.kind === "template") {
      const inner = set.get(node.name);
      if (!inner) throw new GoPanic(errorOf(`html/template: "${node.name}" not defined`));
      const dot = node.text === "" ? null : yield* pipeline(rt, node.text, scope);
      result += yield* render(rt, set, inner, { dot, root: dot, variables: new Map() });
    } else {
      const value = yield* pipeline(rt, node.text, scope);
      if (node.kind === "range") {
        const plain = bare(value);
        const entries: [Value, Value][] =
          plain instanceof GoMap
            ? [...plain.entries.values()].map((one) => [one.key, one.value])
            : plain instanceof Slice
              ? plain.list.map((one, index) => [index, one])
              : [];
        for (const [key, one] of entries) {
          const variables = new Map(scope.variables);
          const [first, second] = node.variables;
          if (second) variables.set(first!, key).set(second, one);
          else if (first) variables.set(first, one);
          result += yield* render(rt, set, node.body, { ...scope, dot: one, variables });
        }
        if (entries.length === 0) result += yield* render(rt, set, node.otherwise, scope);
      } else if (truth(value))
        result += yield* render(rt, set, node.body, node.kind === "with" ? { ...scope, dot: value } : scope);
      else result += yield* render(rt, set, node.otherwise, scope);
    }
  }
  return result;
}

/** Runs a template of a set. Throws GoPanic with the template's error. */
export const execute = (rt: Runtime, set: Set, name: string, data: Value): Run<string> => {
  const nodes = set.get(name);
  if (!nodes) throw new GoPanic(errorOf(`html/template: "${name}" is undefined`));
  return render(rt, set, nodes, { dot: data, root: data, variables: new Map() });
};

/** Files that a pattern means, which may hold "*" in its last part. */
export function templateFiles(rt: Runtime, pattern: string): string[] {
  const { files, cwd } = rt.process;
  const full = resolve(cwd, pattern);
  if (!full.includes("*")) return files.is("file", full) ? [full] : [];
  const [folder, last] = [
    full.slice(0, full.lastIndexOf("/")).replace(/\/\*\*?$/, ""),
    full.slice(full.lastIndexOf("/") + 1),
  ];
  const test = new RegExp(`^${last.replace(/[.+^$()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
  if (!files.is("directory", folder)) return [];
  return files
    .list(folder)
    .filter(({ name, kind }) => kind === "file" && test.test(name))
    .map(({ name }) => `${folder}/${name}`);
}

export function addFiles(rt: Runtime, set: Set, paths: readonly string[]): void {
  for (const path of paths) parseTemplate(rt.process.files.text(path), path.split("/").at(-1)!, set);
}

function templateOf(rt: Runtime, name: string, set: Set): Native {
  const write = function* (to: Value, text: string): Run<void> {
    const method = rt.select(to, "Write");
    if (method instanceof Func) yield* method.call([bytesOf(text)]);
  };
  const guarded = function* (work: () => Run<string>, to: Value): Run<Value> {
    try {
      yield* write(to, yield* work());
      return null;
    } catch (error) {
      if (!(error instanceof GoPanic)) throw error;
      return error.value;
    }
  };
  const self: Native = new Native("*template.Template", {
    Execute: run("Execute", (to = null, data = null) => guarded(() => execute(rt, set, name, data), to)),
    ExecuteTemplate: run("ExecuteTemplate", (to = null, other = "", data = null) =>
      guarded(() => execute(rt, set, textOf(other), data), to),
    ),
    Parse: fn("Parse", (text = "") => {
      parseTemplate(textOf(text), name, set);
      return new Tuple([self, null]);
    }),
    ParseFiles: fn("ParseFiles", (...paths) => parsed(rt, paths.map(textOf), set, name)),
    ParseGlob: fn("ParseGlob", (pattern = "") => parsed(rt, [textOf(pattern)], set, name)),
    Funcs: fn("Funcs", () => {
      throw new NotSimulated("template functions of one's own");
    }),
    Name: fn("Name", () => name),
  });
  return self;
}

function parsed(rt: Runtime, patterns: readonly string[], set: Set, name?: string): Tuple {
  const found: string[] = [];
  for (const pattern of patterns) {
    const paths = templateFiles(rt, pattern);
    if (paths.length === 0)
      return new Tuple([
        null,
        errorOf(
          pattern.includes("*")
            ? `html/template: pattern matches no files: \`${pattern}\``
            : `open ${pattern}: no such file or directory`,
          [],
          "*fs.PathError",
        ),
      ]);
    found.push(...paths);
  }
  addFiles(rt, set, found);
  return new Tuple([templateOf(rt, name ?? found[0]!.split("/").at(-1)!, set), null]);
}

export const template: PackageMaker = (rt) => ({
  New: fn("New", (name = "") => templateOf(rt, textOf(name), new Map())),
  ParseFiles: fn("ParseFiles", (...paths) => parsed(rt, paths.map(textOf), new Map())),
  ParseGlob: fn("ParseGlob", (pattern = "") => parsed(rt, [textOf(pattern)], new Map())),
  Must: fn("Must", (made = null, error = null) => {
    if (error !== null) throw new GoPanic(error);
    return made;
  }),
});
