import type { Machine } from "./machine.ts";
import { Cell } from "./memory.ts";
import { compileRegex } from "./pattern.ts";
import { type Step } from "./step.ts";
import type { Expression, Target } from "./syntax.ts";
import { compare, fromInput, isTrue, toNumber, type Value } from "./values.ts";

const arithmetic: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "^": (a, b) => a ** b,
};

const relations: Record<string, (order: number) => boolean> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

const bit = (truth: boolean): number => (truth ? 1 : 0);

/** The value of an expression. Throws AwkError. */
export function* evaluate(machine: Machine, expression: Expression): Step<Value> {
  const { memory } = machine;
  switch (expression.kind) {
    case "number":
    case "string":
      return expression.value;
    case "name":
      return memory.get(expression.name);
    case "field":
      return memory.field(Math.trunc(toNumber(yield* evaluate(machine, expression.index))));
    case "element": {
      const key = yield* keyOf(machine, expression.keys);
      const array = memory.array(expression.array);
      // Looking makes it: `if (a[x] == "")` leaves a[x] behind.
      if (!array.has(key)) array.set(key, undefined);
      return array.get(key);
    }
    case "regex":
      return bit(compileRegex(expression.source).test(memory.record));
    case "group":
      return yield* evaluate(machine, expression.inner.at(-1)!);
    case "unary": {
      const value = yield* evaluate(machine, expression.operand);
      if (expression.operator === "!") return bit(!isTrue(value));
      return expression.operator === "-" ? -toNumber(value) : toNumber(value);
    }
    case "binary": {
      const left = yield* evaluate(machine, expression.left);
      const right = yield* evaluate(machine, expression.right);
      const relation = relations[expression.operator];
      if (relation) return bit(relation(compare(left, right, (value) => memory.text(value))));
      return calculate(expression.operator, toNumber(left), toNumber(right));
    }
    case "and":
      return bit(
        isTrue(yield* evaluate(machine, expression.left)) &&
          isTrue(yield* evaluate(machine, expression.right)),
      );
    case "or":
      return bit(
        isTrue(yield* evaluate(machine, expression.left)) ||
          isTrue(yield* evaluate(machine, expression.right)),
      );
    case "concat": {
      const left = memory.text(yield* evaluate(machine, expression.left));
      return left + memory.text(yield* evaluate(machine, expression.right));
    }
    case "match": {
      const text = memory.text(yield* evaluate(machine, expression.left));
      const regex = yield* regexOf(machine, expression.right);
      return bit(regex.test(text) !== expression.negated);
    }
    case "in": {
      const key = yield* keyOf(machine, expression.keys);
      return bit(memory.array(expression.array).has(key));
    }
    case "choose":
      return yield* evaluate(
        machine,
        isTrue(yield* evaluate(machine, expression.test)) ? expression.yes : expression.no,
      );
    case "assign": {
      let value = yield* evaluate(machine, expression.value);
      if (expression.operator !== "")
        value = calculate(
          expression.operator,
          toNumber(yield* evaluate(machine, expression.target)),
          toNumber(value),
        );
      yield* assign(machine, expression.target, value);
      return value;
    }
    case "step": {
      const before = toNumber(yield* evaluate(machine, expression.target));
      const after = before + expression.by;
      yield* assign(machine, expression.target, after);
      return expression.before ? after : before;
    }
    case "call":
      return yield* callFunction(machine, expression.name, expression.args);
    case "builtin":
      return yield* machine.builtin(machine, expression.name, expression.args);
    case "getline":
      return yield* getline(machine, expression);
  }
}

const calculate = (operator: string, left: number, right: number): number =>
  arithmetic[operator]!(left, right);

/** The regular expression an operand of `~` or split stands for: a literal one, or text read as one. */
export function* regexOf(machine: Machine, expression: Expression): Step<RegExp> {
  if (expression.kind === "regex") return compileRegex(expression.source);
  return compileRegex(machine.memory.text(yield* evaluate(machine, expression)));
}

export function* keyOf(machine: Machine, keys: readonly Expression[]): Step<string> {
  const { memory } = machine;
  const parts: string[] = [];
  for (const key of keys) parts.push(memory.text(yield* evaluate(machine, key)));
  return parts.length === 1 ? parts[0]! : parts.join(memory.global("SUBSEP"));
}

export function* assign(machine: Machine, target: Target, value: Value): Step<void> {
  const { memory } = machine;
  if (target.kind === "name") {
    if (target.name === "FS") memory.split();
    memory.set(target.name, value);
  } else if (target.kind === "field")
    memory.setField(Math.trunc(toNumber(yield* evaluate(machine, target.index))), value);
  else {
    const key = yield* keyOf(machine, target.keys);
    memory.array(target.array).set(key, value);
  }
}

function* callFunction(machine: Machine, name: string, args: readonly Expression[]): Step<Value> {
  const { memory } = machine;
  const definition = machine.program.functions.get(name)!;
  const frame = new Map<string, Cell>();
  for (const [index, parameter] of definition.parameters.entries()) {
    const arg = args[index];
    if (!arg) frame.set(parameter, new Cell());
    else if (arg.kind === "name" && arg.name !== "NF") {
      const cell = memory.cell(arg.name);
      const untouched = cell.isArray || cell.value === undefined;
      frame.set(parameter, untouched ? new Cell(undefined, cell) : new Cell(cell.value));
    } else frame.set(parameter, new Cell(yield* evaluate(machine, arg)));
  }
  memory.enter(frame);
  try {
    return yield* machine.callBody(definition.body);
  } finally {
    memory.leave();
  }
}

function* getline(machine: Machine, expression: Extract<Expression, { kind: "getline" }>): Step<Value> {
  const { memory } = machine;
  const { from, target } = expression;
  let record: string | null;
  if (!from) {
    record = yield* machine.nextRecord();
    if (record === null) return 0;
    memory.count("NR");
    memory.count("FNR");
  } else {
    const name = memory.text(yield* evaluate(machine, from.source));
    const reader = yield* machine.flows.source(from.how, name);
    if (!reader) return -1;
    record = yield* machine.readFrom(reader);
    if (record === null) return 0;
    if (from.how === "|") memory.count("NR");
  }
  if (target) yield* assign(machine, target, fromInput(record));
  else memory.record = record;
  return 1;
}
