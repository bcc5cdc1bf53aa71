import {
  add,
  compare,
  type Decimal,
  divide,
  multiply,
  negate,
  one,
  raise,
  readNumber,
  remainder,
  rescale,
  showNumber,
  squareRoot,
  subtract,
  whole,
  zero,
} from "./decimal.ts";
import { mathLibrary } from "./math.ts";
import type { Expression, Place, Statement } from "./syntax.ts";

/** Ends the statement that runs; bc tells it and goes on with the next line. */
export class BcRuntimeError extends Error {}

/** `break`, `return` and the like on their way out. */
class Jump {
  readonly kind: "break" | "continue" | "return" | "quit";
  readonly value: Decimal;

  constructor(kind: Jump["kind"], value = zero) {
    this.kind = kind;
    this.value = value;
  }
}

type Define = Extract<Statement, { kind: "define" }>;

const escapes: Record<string, string> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  q: '"',
  r: "\r",
  t: "\t",
  "\\": "\\",
};

/** How deep functions may call one another before bc gives up. */
const depthLimit = 1000;

/** Runs statements; what they print is collected until it is taken. */
export class BcMachine {
  readonly #names = new Map<string, Decimal>();
  readonly #arrays = new Map<string, Map<string, Decimal>>();
  readonly #functions = new Map<string, Define>();
  readonly #library: boolean;
  readonly #width: number;
  #depth = 0;
  #out = "";
  /** Called now and then in loops, so that a signal can end them. */
  readonly #check: () => void;

  constructor(library: boolean, width: number, check: () => void) {
    this.#library = library;
    this.#width = width;
    this.#check = check;
    if (library) this.#names.set("scale", whole(20));
  }

  takeOutput(): string {
    const out = this.#out;
    this.#out = "";
    return out;
  }

  /** Answers whether bc is to stop. */
  run(statement: Statement): boolean {
    try {
      this.#statement(statement);
      return false;
    } catch (error) {
      if (!(error instanceof Jump)) throw error;
      return error.kind === "quit";
    }
  }

  #own(name: string): number {
    const value = this.#names.get(name);
    return value ? Number(rescale(value, 0).digits) : name === "scale" ? 0 : 10;
  }

  #statement(statement: Statement): void {
    switch (statement.kind) {
      case "expression": {
        const value = this.value(statement.value);
        if (statement.value.kind === "assign") return;
        this.#names.set("last", value);
        this.#out += `${showNumber(value, this.#own("obase"), this.#width)}\n`;
        return;
      }
      case "text":
        this.#out += statement.text;
        return;
      case "print":
        for (const part of statement.parts)
          if (typeof part === "string")
            this.#out += part.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? "");
          else {
            const value = this.value(part);
            this.#names.set("last", value);
            this.#out += showNumber(value, this.#own("obase"), this.#width);
          }
        return;
      case "if":
        if (this.value(statement.test).digits !== 0n) this.#statement(statement.holds);
        else if (statement.otherwise) this.#statement(statement.otherwise);
        return;
      case "loop":
        return this.#loop(statement);
      case "block":
        for (const each of statement.body) this.#statement(each);
        return;
      case "define":
        this.#functions.set(statement.name, statement);
        return;
      case "return":
        throw new Jump("return", statement.value ? this.value(statement.value) : zero);
      case "break":
      case "continue":
        throw new Jump(statement.kind);
      case "quit":
      case "halt":
        throw new Jump("quit");
      case "empty":
    }
  }

  #loop({ first, test, step, body }: Extract<Statement, { kind: "loop" }>): void {
    if (first) this.value(first);
    while (!test || this.value(test).digits !== 0n) {
      this.#check();
      try {
        this.#statement(body);
      } catch (error) {
        if (!(error instanceof Jump) || !/^(?:break|continue)$/.test(error.kind)) throw error;
        if (error.kind === "break") return;
      }
      if (step) this.value(step);
    }
  }

  value(expression: Expression): Decimal {
    switch (expression.kind) {
      case "number":
        return readNumber(expression.text, this.#own("ibase"));
      case "group":
        return this.value(expression.value);
      case "place":
        return this.#read(expression);
      case "assign": {
        const { place, operator } = expression;
        const given = this.value(expression.value);
        const value = operator === "" ? given : this.#binary(operator, this.#read(place), given);
        this.#write(place, value);
        return value;
      }
      case "step": {
        const before = this.#read(expression.place);
        const after = add(before, whole(expression.by));
        this.#write(expression.place, after);
        return expression.before ? after : before;
      }
      case "unary": {
        const value = this.value(expression.value);
        return expression.operator === "-" ? negate(value) : value.digits === 0n ? one : zero;
      }
      case "binary":
        return this.#binary(expression.operator, this.value(expression.left), this.value(expression.right));
      case "call":
        return this.#call(expression.name, expression.args);
    }
  }

  #read({ name, index }: Place): Decimal {
    if (index) return this.#arrays.get(name)?.get(this.#key(index)) ?? zero;
    if (/^(?:scale|ibase|obase)$/.test(name)) return whole(this.#own(name));
    return this.#names.get(name) ?? zero;
  }

  #key(index: Expression): string {
    return String(rescale(this.value(index), 0).digits);
  }

  #write({ name, index }: Place, value: Decimal): void {
    if (index) {
      const array = this.#arrays.get(name) ?? new Map<string, Decimal>();
      this.#arrays.set(name, array.set(this.#key(index), value));
    } else this.#names.set(name, /^[io]base$/.test(name) ? whole(this.#base(name, value)) : value);
  }

  #base(name: string, value: Decimal): number {
    const base = Number(rescale(value, 0).digits);
    return Math.max(2, name === "ibase" ? Math.min(16, base) : base);
  }

  #binary(operator: string, a: Decimal, b: Decimal): Decimal {
    const scale = this.#own("scale");
    const truth = (holds: boolean) => (holds ? one : zero);
    switch (operator) {
      case "+":
        return add(a, b);
      case "-":
        return subtract(a, b);
      case "*":
        return multiply(a, b, scale);
      case "/":
        if (b.digits === 0n) throw new BcRuntimeError("Divide by zero");
        return divide(a, b, scale);
      case "%":
        if (b.digits === 0n) throw new BcRuntimeError("Modulo by zero");
        return remainder(a, b, scale);
      case "^":
        return this.#power(a, b, scale);
      case "&&":
        return truth(a.digits !== 0n && b.digits !== 0n);
      case "||":
        return truth(a.digits !== 0n || b.digits !== 0n);
    }
    const order = compare(a, b);
    const holds: Record<string, boolean> = {
      "<": order < 0,
      "<=": order <= 0,
      ">": order > 0,
      ">=": order >= 0,
      "==": order === 0,
      "!=": order !== 0,
    };
    return truth(holds[operator]!);
  }

  #power(a: Decimal, b: Decimal, scale: number): Decimal {
    const exponent = Number(rescale(b, 0).digits);
    if (a.digits === 0n && exponent < 0) throw new BcRuntimeError("divide by zero");
    if (Math.abs(exponent) > 1_000_000) throw new BcRuntimeError("exponent too large in raise");
    return raise(a, exponent, scale);
  }

  #call(name: string, args: readonly Expression[]): Decimal {
    const defined = this.#functions.get(name);
    if (defined) return this.#run(defined, args);
    const value = args[0] ? this.value(args[0]) : zero;
    if (name === "length") {
      const text = String(value.digits < 0n ? -value.digits : value.digits);
      return whole(Math.max(text.length, value.scale));
    }
    if (name === "scale") return whole(value.scale);
    if (name === "read") return zero;
    if (name === "sqrt") {
      if (value.digits < 0n) throw new BcRuntimeError("Square root of a negative number");
      return squareRoot(value, this.#own("scale"));
    }
    const library = this.#library && Object.hasOwn(mathLibrary, name) ? mathLibrary[name] : undefined;
    if (!library) throw new BcRuntimeError(`Function ${name} not defined.`);
    return library(value, this.#own("scale"));
  }

  #run({ params, locals, body }: Define, args: readonly Expression[]): Decimal {
    if (args.length !== params.length) throw new BcRuntimeError("Parameter number mismatch");
    if (this.#depth >= depthLimit) throw new BcRuntimeError("Stack error.");
    this.#check();
    const values = args.map((arg) => this.value(arg));
    const hidden = [...params, ...locals].map((name) => name.replace("[]", ""));
    const saved = hidden.map((name) => [name, this.#names.get(name), this.#arrays.get(name)] as const);
    for (const name of hidden) {
      this.#names.delete(name);
      this.#arrays.delete(name);
    }
    params.forEach((name, i) => this.#names.set(name, values[i]!));
    this.#depth++;
    try {
      for (const statement of body) this.#statement(statement);
      return zero;
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== "return") throw error;
      return error.value;
    } finally {
      this.#depth--;
      for (const [name, value, array] of saved) {
        if (value) this.#names.set(name, value);
        else this.#names.delete(name);
        if (array) this.#arrays.set(name, array);
        else this.#arrays.delete(name);
      }
    }
  }
}
