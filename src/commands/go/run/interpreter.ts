import type { Process } from "../../../shell/command.ts";
import type { Block, Expression, Function, FunctionType } from "../language/ast.ts";
import { parseGo } from "../language/parse.ts";
import { packageName } from "../language/universe.ts";
import type { GoProgram } from "../tool/program.ts";
import { evaluate } from "./evaluate.ts";
import { executeBlock } from "./execute.ts";
import { NotSimulated } from "./not-simulated.ts";
import { copied } from "./operators.ts";
import { type Frame, type Runtime, Variables } from "./runtime.ts";
import { select } from "./select.ts";
import { declare } from "./stores.ts";
import { typeExpression } from "./type-expressions.ts";
import { anyType, assignable, basic, named, type Type, zero } from "./types.ts";
import { Func, GoPanic, Package, type Run, Slice, Tuple, TypeValue, type Value } from "./values.ts";

/** After so many steps a program lets others run, and hears of signals. */
const stepsATurn = 20_000;

const basics =
  "bool string int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64".split(" ");

/** What every scope begins with. */
function universe(): Variables {
  const scope = new Variables();
  for (const name of basics) scope.declare(name, new TypeValue(basic(name)));
  scope.declare("byte", new TypeValue(basic("uint8")));
  scope.declare("rune", new TypeValue(basic("int32")));
  for (const name of ["any", "comparable"]) scope.declare(name, new TypeValue(anyType));
  scope.declare("error", new TypeValue({ kind: "interface", methods: ["Error"] }));
  for (const [name, value] of [
    ["true", true],
    ["false", false],
    ["nil", null],
  ] as const)
    scope.declare(name, value);
  return scope;
}

/** Runs Go's syntax trees. One a run of a program. */
export class Interpreter implements Runtime {
  readonly process: Process;
  readonly argv: readonly string[];
  readonly program: GoProgram;
  panicking: Frame | undefined;
  place: string | undefined;
  /** What ended a goroutine ends the program. */
  readonly failed: Promise<never>;
  #fail: (error: unknown) => void = () => {};
  #steps = 0;
  readonly #packages: (path: string) => Package | undefined;
  readonly #own = new Map<string, Package>();

  constructor(
    process: Process,
    program: GoProgram,
    argv: readonly string[],
    packages: (runtime: Runtime, path: string) => Package | undefined,
  ) {
    this.process = process;
    this.program = program;
    this.argv = argv;
    this.#packages = (path) => packages(this, path);
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => {}); // whoever runs the program hears of it
  }

  /** Initializes the packages in their order, then calls main. */
  *main(): Run<void> {
    let last: Variables | undefined;
    for (const { path, files } of this.program.packages) last = yield* this.#load(path, Object.values(files));
    const main = last?.find("main")?.value;
    if (main instanceof Func) yield* main.call([]);
  }

  *#load(path: string, sources: readonly string[]): Run<Variables> {
    const scope = new Variables(universe());
    const files = sources.map((source) => parseGo(source));
    const inits: Func[] = [];
    const methods: (() => void)[] = [];
    const later: (() => Run<void>)[] = [];
    for (const file of files) {
      const own = new Variables(scope);
      for (const { path: imported, as } of file.imports) {
        const found = this.load(imported);
        if (as !== "_") own.declare(as ?? packageName(imported), found);
      }
      for (const declaration of file.declarations)
        if (declaration.kind === "declare" && declaration.what === "type")
          for (const spec of declaration.specs) {
            const type = named(path === this.program.main ? "main" : path, spec.names[0]!.name, anyType);
            scope.declare(spec.names[0]!.name, new TypeValue(type));
            methods.unshift(() => (type.underlying = typeExpression(spec.type!, own)));
          }
        else if (declaration.kind === "declare") later.push(() => this.#declareAll(declaration, own, scope));
        else if (declaration.receiver) methods.push(() => this.#method(declaration, own));
        else {
          const made = this.closure(
            declaration.name.name,
            declaration.type,
            declaration.body ?? emptyBody,
            own,
          );
          if (declaration.name.name === "init") inits.push(made);
          else scope.declare(declaration.name.name, made);
        }
    }
    for (const work of methods) work();
    yield* this.#settle(later);
    const members = new Map([...scope.cells].map(([name, { value }]) => [name, value]));
    this.#own.set(path, new Package(path, members));
    for (const init of inits) yield* init.call([]);
    return scope;
  }

  /** Variables of a package may use those declared below them: whatever fails for a missing name comes again. */
  *#settle(later: (() => Run<void>)[]): Run<void> {
    let waiting = later;
    while (waiting.length > 0) {
      const again: (() => Run<void>)[] = [];
      let reason: unknown;
      for (const work of waiting) {
        try {
          yield* work();
        } catch (error) {
          if (!(error instanceof NotSimulated)) throw error;
          reason = error;
          again.push(work);
        }
      }
      if (again.length === waiting.length) throw reason;
      waiting = again;
    }
  }

  *#declareAll(declaration: Parameters<typeof declare>[1], own: Variables, scope: Variables): Run<void> {
    const inner = new Variables(own);
    yield* declare(this, declaration, inner, undefined);
    for (const [name, cell] of inner.cells) scope.cells.set(name, cell);
  }

  #method({ receiver, name, type, body }: Function, scope: Variables): void {
    const pointer = receiver!.type.kind === "star";
    const inner = receiver!.type.kind === "star" ? receiver!.type.x : receiver!.type;
    const owner = scope.find(
      inner.kind === "name"
        ? inner.name
        : inner.kind === "index" && inner.x.kind === "name"
          ? inner.x.name
          : "",
    )?.value;
    if (!(owner instanceof TypeValue) || owner.type.kind !== "named")
      throw new NotSimulated(`the method ${name.name}`);
    const self = receiver!.name?.name;
    owner.type.methods.set(name.name, {
      pointer,
      call: (value, args) => {
        const variables = new Variables(scope);
        if (self) variables.declare(self, pointer ? value : copied(value));
        return this.closure(name.name, type, body ?? emptyBody, variables).call(args);
      },
    });
  }

  evaluate(x: Expression, scope: Variables, frame: Frame | undefined): Run<Value> {
    return evaluate(this, x, scope, frame);
  }

  typeOf(x: Expression, scope: Variables): Type {
    return typeExpression(x, scope);
  }

  closure(name: string, type: FunctionType, body: Block, scope: Variables): Func {
    return new Func(name, (args) => this.#call(type, body, scope, args));
  }

  *#call(type: FunctionType, body: Block, scope: Variables, args: Value[]): Run<Value> {
    const variables = new Variables(scope);
    const { params } = type;
    for (const [index, field] of params.entries()) {
      const rest = type.variadic && index === params.length - 1;
      const of = safeType(this, field.type, scope);
      const value = rest ? new Slice(args.slice(index), of) : assignable(copied(args[index] ?? null), of);
      if (field.name) variables.declare(field.name.name, value);
    }
    for (const { name, type: of } of type.results)
      if (name) variables.declare(name.name, zero(this.typeOf(of, scope)));
    const frame: Frame = { type, variables, deferred: [], panic: undefined, recovered: false, result: null };
    try {
      yield* executeBlock(this, body.body, variables, frame);
    } catch (error) {
      if (!(error instanceof GoPanic)) throw error;
      frame.panic = error;
    }
    yield* this.#unwind(frame);
    if (frame.panic && !frame.recovered) throw frame.panic;
    return this.#result(frame, scope);
  }

  *#unwind(frame: Frame): Run<void> {
    for (let work = frame.deferred.pop(); work; work = frame.deferred.pop()) {
      const before = this.panicking;
      this.panicking = frame.panic ? frame : undefined;
      try {
        yield* work();
      } catch (error) {
        if (!(error instanceof GoPanic)) throw error;
        frame.panic = error;
        frame.recovered = false;
      } finally {
        this.panicking = before;
      }
    }
  }

  /** Named results have the last word; all are of the types the function says. */
  #result({ type, variables, result }: Frame, scope: Variables): Value {
    const { results } = type;
    const named = results.length > 0 && results[0]!.name;
    const values = named
      ? results.map(({ name }) => variables.cells.get(name!.name)?.value ?? null)
      : result instanceof Tuple
        ? [...result.values]
        : [result];
    const typed = values.map((value, index) =>
      results[index] ? assignable(value, safeType(this, results[index].type, scope)) : value,
    );
    return typed.length === 1 ? typed[0]! : new Tuple(typed);
  }

  spawn(work: () => Run<Value>): void {
    this.drive(work()).catch((error: unknown) => this.#fail(error));
  }

  async drive<Result>(work: Run<Result>): Promise<Result> {
    let step = work.next();
    while (!step.done) {
      let value: unknown;
      try {
        value = await step.value;
      } catch (error) {
        step = work.throw(error);
        continue;
      }
      step = work.next(value);
    }
    return step.value;
  }

  *tick(): Run<void> {
    if (++this.#steps % stepsATurn === 0) yield this.process.clock.sleep(1, this.process.signal);
  }

  *write(fd: 1 | 2, text: string): Run<void> {
    yield (fd === 1 ? this.process.stdout : this.process.stderr).write(text);
  }

  select(value: Value, name: string): Value | undefined {
    return select(value, name);
  }

  load(path: string): Package {
    const found = this.#own.get(path) ?? this.#packages(path);
    if (!found) throw new NotSimulated(`the package ${path}`);
    return found;
  }
}

const emptyBody: Block = { kind: "block", body: [], end: { line: 0, column: 0 }, line: 0, column: 0 };

/** Of a type parameter no type is known: its values keep theirs. */
function safeType(runtime: Runtime, x: Expression, scope: Variables): Type | undefined {
  try {
    return runtime.typeOf(x, scope);
  } catch (error) {
    if (!(error instanceof NotSimulated)) throw error;
    return undefined;
  }
}
