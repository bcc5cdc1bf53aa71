import { evaluate, keyOf } from "./evaluate.ts";
import { sprintf, TooFewArguments } from "./format.ts";
import type { Machine } from "./machine.ts";
import type { Step } from "./step.ts";
import type { Statement } from "./syntax.ts";
import { isTrue, toNumber, type Value } from "./values.ts";

/** Leaves the rule (next), the file (nextfile) or the program (exit), from however deep inside. */
export class Leave extends Error {
  readonly how: "next" | "nextfile" | "exit";
  /** Of exit, when it gave one. */
  readonly status: number | undefined;

  constructor(how: "next" | "nextfile" | "exit", status?: number) {
    super(how);
    this.name = "Leave";
    this.how = how;
    this.status = status;
  }
}

/** How a statement ended, when not by its end. */
type Outcome =
  undefined | { readonly how: "break" | "continue" } | { readonly how: "return"; readonly value: Value };

/** Does one statement. Throws Leave and AwkError. */
export function* execute(machine: Machine, statement: Statement): Step<Outcome> {
  switch (statement.kind) {
    case "expression":
      yield* evaluate(machine, statement.value);
      return undefined;
    case "print":
    case "printf":
      yield* print(machine, statement);
      return undefined;
    case "block":
      for (const each of statement.body) {
        const outcome = yield* execute(machine, each);
        if (outcome) return outcome;
      }
      return undefined;
    case "if": {
      if (isTrue(yield* evaluate(machine, statement.test))) return yield* execute(machine, statement.yes);
      return statement.no ? yield* execute(machine, statement.no) : undefined;
    }
    case "while":
    case "do":
    case "for":
      return yield* loop(machine, statement);
    case "each":
      return yield* each(machine, statement);
    case "delete": {
      const array = machine.memory.array(statement.array);
      if (!statement.keys) array.clear();
      else array.delete(yield* keyOf(machine, statement.keys));
      return undefined;
    }
    case "exit":
      throw new Leave(
        "exit",
        statement.value ? Math.trunc(toNumber(yield* evaluate(machine, statement.value))) & 255 : undefined,
      );
    case "return":
      return {
        how: "return",
        value: statement.value ? yield* evaluate(machine, statement.value) : undefined,
      };
    case "next":
    case "nextfile":
      throw new Leave(statement.kind);
    case "break":
    case "continue":
      return { how: statement.kind };
  }
}

function* loop(
  machine: Machine,
  statement: Extract<Statement, { kind: "while" | "do" | "for" }>,
): Step<Outcome> {
  if (statement.kind === "for" && statement.first) yield* execute(machine, statement.first);
  for (let first = true; ; first = false) {
    if (machine.stamina.spent) yield* machine.stamina.rest();
    const asked = statement.test && !(first && statement.kind === "do");
    if (asked && !isTrue(yield* evaluate(machine, statement.test!))) return undefined;
    const outcome = yield* execute(machine, statement.body);
    if (outcome?.how === "break") return undefined;
    if (outcome?.how === "return") return outcome;
    if (statement.kind === "for" && statement.step) yield* execute(machine, statement.step);
  }
}

function* each(machine: Machine, statement: Extract<Statement, { kind: "each" }>): Step<Outcome> {
  const array = machine.memory.array(statement.array);
  for (const key of [...array.keys()]) {
    if (machine.stamina.spent) yield* machine.stamina.rest();
    machine.memory.set(statement.name, key);
    const outcome = yield* execute(machine, statement.body);
    if (outcome?.how === "break") return undefined;
    if (outcome?.how === "return") return outcome;
  }
  return undefined;
}

function* print(machine: Machine, statement: Extract<Statement, { kind: "print" | "printf" }>): Step<void> {
  const { memory, flows } = machine;
  const values: Value[] = [];
  for (const arg of statement.args) values.push(yield* evaluate(machine, arg));
  const text =
    statement.kind === "printf"
      ? yield* formatted(machine, values)
      : (values.length === 0
          ? memory.record
          : values.map((value) => memory.text(value, "OFMT")).join(memory.global("OFS"))) +
        memory.global("ORS");
  if (!statement.into) return yield* flows.print(text);
  const target = memory.text(yield* evaluate(machine, statement.into.target));
  yield* flows.printTo(statement.into.to, target, text);
}

/** What printf prints; mawk prints as far as its arguments reach, and dies then. */
function* formatted({ memory, flows }: Machine, [format, ...args]: readonly Value[]): Step<string> {
  try {
    return sprintf(memory.text(format), args, (value) => memory.text(value));
  } catch (error) {
    if (!(error instanceof TooFewArguments)) throw error;
    yield* flows.print(error.printed);
    throw memory.runTimeError(`not enough arguments passed to printf("${memory.text(format)}")`);
  }
}
