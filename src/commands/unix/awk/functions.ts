import { createRandom } from "../../../base/random.ts";
import { formatDate } from "../base/dates.ts";
import { assign, evaluate, regexOf } from "./evaluate.ts";
import { sprintf, TooFewArguments } from "./format.ts";
import type { Machine } from "./machine.ts";
import { splitBy, splitText } from "./split.ts";
import type { Step } from "./step.ts";
import { substitute } from "./substitute.ts";
import type { Expression, Target } from "./syntax.ts";
import { fromInput, toNumber, type Value } from "./values.ts";

type Builtin = (machine: Machine, args: readonly Value[]) => Value | Step<Value>;

const number =
  (work: (x: number, y: number) => number): Builtin =>
  (_, [x, y]) =>
    work(toNumber(x), toNumber(y));

/** Functions of plain values. */
const plain: Record<string, Builtin> = {
  sin: number(Math.sin),
  cos: number(Math.cos),
  atan2: number(Math.atan2),
  exp: number(Math.exp),
  log: number(Math.log),
  sqrt: number(Math.sqrt),
  int: number(Math.trunc),
  rand: (machine) => machine.random.next(),
  srand(machine, [seed]) {
    const before = machine.seed;
    machine.seed = seed === undefined ? Math.floor(machine.process.clock.now() / 1000) : toNumber(seed);
    machine.random = createRandom(machine.seed);
    return before;
  },
  length: ({ memory }, args) => (args.length === 0 ? memory.record : memory.text(args[0])).length,
  tolower: ({ memory }, [text]) => memory.text(text).replace(/[A-Z]+/g, (part) => part.toLowerCase()),
  toupper: ({ memory }, [text]) => memory.text(text).replace(/[a-z]+/g, (part) => part.toUpperCase()),
  index: ({ memory }, [text, part]) => memory.text(text).indexOf(memory.text(part)) + 1,
  sprintf({ memory }, [format, ...args]) {
    try {
      return sprintf(memory.text(format), args, (value) => memory.text(value));
    } catch (error) {
      if (!(error instanceof TooFewArguments)) throw error;
      throw memory.runTimeError(`not enough arguments passed to sprintf("${memory.text(format)}")`);
    }
  },
  substr({ memory }, args) {
    const text = memory.text(args[0]);
    const from = Math.round(toNumber(args[1]));
    const to = args.length < 3 ? Infinity : from + Math.round(toNumber(args[2]));
    return text.slice(Math.max(0, from - 1), Math.max(0, to - 1));
  },
  *system({ flows, memory }, [command]) {
    return yield* flows.system(memory.text(command));
  },
  *close({ flows, memory }, [name]) {
    return yield* flows.close(memory.text(name));
  },
  *fflush({ flows }) {
    yield* flows.flush();
    return 0;
  },
  systime: ({ process }) => Math.floor(process.clock.now() / 1000),
  strftime({ process, memory }, [format, at]) {
    const ms = at === undefined ? process.clock.now() : toNumber(at) * 1000;
    return formatDate(ms, format === undefined ? "%c" : memory.text(format));
  },
  mktime({ memory }, [text]) {
    const [year, month, day, hour, minute, second] = memory.text(text).trim().split(/\s+/).map(Number);
    const ms = Date.UTC(year!, month! - 1, day, hour, minute, second);
    return Number.isNaN(ms) ? -1 : ms / 1000;
  },
};

/** Functions that look at how their arguments are written: arrays, patterns, variables to change. */
const special: Record<string, (machine: Machine, args: readonly Expression[]) => Step<Value>> = {
  *split(machine, [text, target, separator]) {
    const { memory } = machine;
    const whole = memory.text(yield* evaluate(machine, text!));
    const parts =
      separator?.kind === "regex"
        ? splitBy(whole, yield* regexOf(machine, separator))
        : splitText(
            whole,
            separator ? memory.text(yield* evaluate(machine, separator)) : memory.global("FS"),
          );
    const array = memory.array((target as { name: string }).name);
    array.clear();
    parts.forEach((part, i) => array.set(String(i + 1), fromInput(part)));
    return parts.length;
  },
  sub: (machine, args) => replace(machine, args, false),
  gsub: (machine, args) => replace(machine, args, true),
  *gensub(machine, [pattern, replacement, how, target]) {
    const { memory } = machine;
    const regex = yield* regexOf(machine, pattern!);
    const by = memory.text(yield* evaluate(machine, replacement!));
    const which = yield* evaluate(machine, how!);
    const text = target ? memory.text(yield* evaluate(machine, target)) : memory.record;
    const nth = /^[gG]/.test(memory.text(which)) ? 0 : Math.max(1, Math.trunc(toNumber(which)));
    return substitute(text, regex, by, { nth, groups: true }).text;
  },
  *match(machine, [text, pattern]) {
    const { memory } = machine;
    const whole = memory.text(yield* evaluate(machine, text!));
    const found = (yield* regexOf(machine, pattern!)).exec(whole);
    memory.set("RSTART", found ? found.index + 1 : 0);
    memory.set("RLENGTH", found ? found[0].length : -1);
    return found ? found.index + 1 : 0;
  },
};

function* replace(
  machine: Machine,
  [pattern, replacement, given]: readonly Expression[],
  all: boolean,
): Step<Value> {
  const { memory } = machine;
  const regex = yield* regexOf(machine, pattern!);
  const by = memory.text(yield* evaluate(machine, replacement!));
  const target = (given ?? { kind: "field", index: { kind: "number", value: 0 } }) as Target;
  const before = memory.text(yield* evaluate(machine, target));
  regex.lastIndex = 0;
  const { text, count } = substitute(before, regex, by, { nth: all ? 0 : 1, groups: false });
  if (count > 0 && ["name", "element", "field"].includes(target.kind)) yield* assign(machine, target, text);
  return count;
}

/** A call of a function of the language. The parser has seen to the number of its arguments. */
export function* callBuiltin(machine: Machine, name: string, args: readonly Expression[]): Step<Value> {
  const odd = special[name];
  if (odd) return yield* odd(machine, args);
  const [first] = args;
  if (name === "length" && first?.kind === "name" && machine.memory.cell(first.name).isArray)
    return machine.memory.array(first.name).size;
  const values: Value[] = [];
  for (const arg of args) values.push(yield* evaluate(machine, arg));
  const result = plain[name]!(machine, values);
  return typeof result === "object" && "next" in result ? yield* result : result;
}
