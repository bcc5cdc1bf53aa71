import { sprint, sprintf } from "../format.ts";
import type { PackageMaker } from "../runtime.ts";
import { errorOf, Exit, fn, GoPanic, type Run, run, textOf, type Value } from "../values.ts";

/** "2026/09/07 09:00:05" */
export const logTime = (now: number): string =>
  new Date(now).toISOString().slice(0, 19).replaceAll("-", "/").replace("T", " ");

export const log: PackageMaker = (rt) => {
  let prefix = "";
  let flags = 3;
  const print = function* (text: string): Run<void> {
    const time = flags === 0 ? "" : `${logTime(rt.process.clock.now())} `;
    yield* rt.write(2, `${prefix}${time}${text.replace(/\n$/, "")}\n`);
  };
  const ways = {
    "": function* (args: readonly Value[]): Run<string> {
      return yield* sprint(rt, args, false);
    },
    ln: function* (args: readonly Value[]): Run<string> {
      return yield* sprint(rt, args, true);
    },
    f: function* ([format = "", ...args]: readonly Value[]): Run<string> {
      return yield* sprintf(rt, textOf(format), args);
    },
  };
  const members: Record<string, Value> = {
    SetPrefix: fn("SetPrefix", (text = "") => void (prefix = textOf(text))),
    SetFlags: fn("SetFlags", (value = 0) => void (flags = Number(value))),
    LstdFlags: 3,
    Ldate: 1,
    Ltime: 2,
    Lshortfile: 16,
  };
  for (const [end, text] of Object.entries(ways)) {
    members[`Print${end}`] = run("Print", function* (...args) {
      yield* print(yield* text(args));
    });
    members[`Fatal${end}`] = run("Fatal", function* (...args) {
      yield* print(yield* text(args));
      throw new Exit(1);
    });
    members[`Panic${end}`] = run("Panic", function* (...args) {
      const said = yield* text(args);
      yield* print(said);
      throw new GoPanic(errorOf(said));
    });
  }
  return members;
};
