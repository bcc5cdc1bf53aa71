import { sprint, sprintf } from "../format.ts";
import type { PackageMaker } from "../runtime.ts";
import { errorOf, Func, Native, run, Slice, textOf, Tuple, type Value } from "../values.ts";

/** Verbs of Errorf whose operands the error wraps. */
const wrapped = (format: string, args: readonly Value[]) =>
  format.includes("%w")
    ? args.filter((one) => one instanceof Native || (one !== null && typeof one === "object"))
    : [];

export const fmt: PackageMaker = (rt) => {
  const write = function* (to: Value, text: string) {
    const method = rt.select(to, "Write");
    if (!(method instanceof Func)) return null;
    return yield* method.call([new Slice([...new TextEncoder().encode(text)])]);
  };
  const done = (text: string) => new Tuple([new TextEncoder().encode(text).length, null]);
  return {
    Println: run("Println", function* (...args) {
      const text = `${yield* sprint(rt, args, true)}\n`;
      yield* rt.write(1, text);
      return done(text);
    }),
    Print: run("Print", function* (...args) {
      const text = yield* sprint(rt, args, false);
      yield* rt.write(1, text);
      return done(text);
    }),
    Printf: run("Printf", function* (format = "", ...args) {
      const text = yield* sprintf(rt, textOf(format), args);
      yield* rt.write(1, text);
      return done(text);
    }),
    Sprintf: run("Sprintf", function* (format = "", ...args) {
      return yield* sprintf(rt, textOf(format), args);
    }),
    Sprint: run("Sprint", function* (...args) {
      return yield* sprint(rt, args, false);
    }),
    Sprintln: run("Sprintln", function* (...args) {
      return `${yield* sprint(rt, args, true)}\n`;
    }),
    Fprintf: run("Fprintf", function* (to = null, format = "", ...args) {
      const text = yield* sprintf(rt, textOf(format), args);
      yield* write(to, text);
      return done(text);
    }),
    Fprint: run("Fprint", function* (to = null, ...args) {
      const text = yield* sprint(rt, args, false);
      yield* write(to, text);
      return done(text);
    }),
    Fprintln: run("Fprintln", function* (to = null, ...args) {
      const text = `${yield* sprint(rt, args, true)}\n`;
      yield* write(to, text);
      return done(text);
    }),
    Errorf: run("Errorf", function* (format = "", ...args) {
      const text = yield* sprintf(rt, textOf(format).replaceAll("%w", "%v"), args);
      const inner = wrapped(textOf(format), args);
      return errorOf(text, inner, inner.length > 0 ? "*fmt.wrapError" : "*errors.errorString");
    }),
  };
};
