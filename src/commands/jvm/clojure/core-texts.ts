import { CljThrow } from "./errors.ts";
import { apply } from "./evaluate.ts";
import { Atom, Foreign, Keyword, show, Sym, truthy, Vector, type Form } from "./forms.ts";
import { decode } from "../../../base/bytes.ts";
import { resolve } from "../../../files/paths.ts";
import { type Made, number, print, pure, format, items } from "./core-helpers.ts";

/** Text, printing, functions, atoms. */
export const coreTexts: Readonly<Record<string, Made>> = {
  str: pure((...args) => args.map((arg) => show(arg)).join("")),
  "pr-str": pure((...args) => args.map((arg) => show(arg, true)).join(" ")),
  println: print(false, true),
  print: print(false, false),
  prn: print(true, true),
  pr: print(true, false),
  printf:
    ({ process }) =>
    async (pattern, ...args) => {
      await process.stdout.write(format(pattern as string, args));
      return null;
    },
  format: pure((pattern, ...args) => format(pattern as string, args)),
  subs: pure((text, from, to) =>
    (text as string).substring(number(from), to === undefined ? undefined : number(to)),
  ),
  keyword: pure((name = null) => Keyword.of(show(name).replace(/^:/, ""))),
  symbol: pure((name = null) => new Sym(show(name))),
  name: pure((form = null) =>
    form instanceof Keyword || form instanceof Sym
      ? form.name.slice(form.name.lastIndexOf("/") + 1)
      : show(form),
  ),
  apply: pure((fn = null, ...args) => apply(fn, [...args.slice(0, -1), ...items(args.at(-1))])),
  partial: pure(
    (fn = null, ...args) =>
      (...more) =>
        apply(fn, [...args, ...more]),
  ),
  comp: pure((...fns) => async (...args) => {
    let given: readonly Form[] = args;
    for (const fn of fns.toReversed()) given = [await apply(fn, given)];
    return given[0] ?? null;
  }),
  juxt: pure(
    (...fns) =>
      async (...args) =>
        new Vector(await Promise.all(fns.map((fn) => apply(fn, args)))),
  ),
  complement: pure(
    (fn = null) =>
      async (...args) =>
        !truthy(await apply(fn, args)),
  ),
  constantly: pure(
    (value = null) =>
      () =>
        value,
  ),
  identity: pure((value = null) => value),
  atom: pure((value = null) => new Atom(value)),
  ref: pure((value = null) => new Atom(value)),
  deref: pure((of) => (of instanceof Atom ? of.value : (of ?? null))),
  "reset!": pure((of, value = null) => ((of as Atom).value = value)),
  "swap!": pure(
    async (of, fn = null, ...args) => ((of as Atom).value = await apply(fn, [(of as Atom).value, ...args])),
  ),
  doall: pure((form = null) => form),
  dorun: pure(() => null),
  "re-find": pure((pattern, text) => {
    const found = (pattern as RegExp).exec(text as string);
    return found ? (found.length > 1 ? new Vector([...found].map((each) => each ?? null)) : found[0]) : null;
  }),
  "re-matches": pure((pattern, text) => {
    const found = new RegExp(`^(?:${(pattern as RegExp).source})$`, "u").exec(text as string);
    return found ? (found.length > 1 ? new Vector([...found].map((each) => each ?? null)) : found[0]) : null;
  }),
  "re-pattern": pure((text) => new RegExp(text as string, "u")),
  slurp:
    ({ process }) =>
    (from = null) => {
      if (from instanceof Foreign && from.state instanceof Uint8Array) return decode(from.state);
      const path = resolve(process.cwd, show(from));
      if (from === null)
        throw new CljThrow("java.lang.IllegalArgumentException", "Cannot open <nil> as an InputStream.");
      if (!process.files.is("file", path))
        throw new CljThrow("java.io.FileNotFoundException", `${show(from)} (No such file or directory)`);
      return process.files.text(path);
    },
  "ex-info": pure(
    (message = null, data = null) =>
      new Foreign(
        "clojure.lang.ExceptionInfo",
        new CljThrow("clojure.lang.ExceptionInfo", show(message), data),
      ),
  ),
  "ex-message": pure((of) =>
    of instanceof Foreign && of.state instanceof CljThrow ? of.state.message : null,
  ),
  "ex-data": pure((of) => (of instanceof Foreign && of.state instanceof CljThrow ? of.state.data : null)),
  "shutdown-agents": pure(() => null),
  "*command-line-args*": () => null,
};
