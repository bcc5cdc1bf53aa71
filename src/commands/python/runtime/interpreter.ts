import type { Process } from "../../../shell/command.ts";
import { checkSignal } from "../../../base/signals.ts";
import type { PythonHome } from "../home.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { checkConcrete } from "./abstract.ts";
import { annotationsOf } from "./annotations.ts";
import { attributeOr, setAttribute } from "./attributes.ts";
import { builtins } from "./builtins.ts";
import { bindArguments } from "./call.ts";
import { PyRaise, raise } from "./exceptions.ts";
import { execute, Returned } from "./execute.ts";
import { evaluate } from "./evaluate.ts";
import { Frame } from "./frame.ts";
import { makeGenerator } from "./generator.ts";
import { makeCoroutine } from "./coroutine.ts";
import { SyntaxTrouble } from "./imports.ts";
import { libraryMark } from "./library-mark.ts";
import { MemoryUse } from "./memory.ts";
import { item } from "./items.ts";
import { iterate } from "./iterate.ts";
import { noAttribute } from "./no-attribute.ts";
import { takeHash } from "./take-hash.ts";
import { truth } from "./truth.ts";
import { repr, str } from "./text.ts";
import { isInstance } from "./types.ts";
import {
  BoundMethod,
  NativeFunction,
  Opaque,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  PyList,
  PyModule,
  PyObject,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";

/** Python's own limit; deeper calls raise RecursionError. */
const depthLimit = 998;
/** Steps after which other tasks get a turn, so that Ctrl-C is heard in a busy loop. */
const stepsATurn = 5000;

/** A static method as the function it wraps. */
const unwrapped = (value: Value): Value =>
  value instanceof PyObject ? (value.attributes.get("callee") ?? value) : value;

/** One running Python: its process, its modules, and what to do with values. */
export class Interpreter {
  /** A server puts a clock of its own into it. */
  process: Process;
  readonly home: PythonHome;
  readonly argv: PyList;
  readonly path: PyList;
  readonly modules = new Map<string, PyModule>();
  readonly environ = new PyDict();
  /** What atexit was told to call at the end. */
  readonly atExit: Value[] = [];
  /** What the program has open elsewhere; it ends with the process. */
  readonly closing = new Set<{ close(): Promise<void> }>();
  /** The exceptions that `except` blocks are dealing with, innermost last. */
  readonly handling: PyRaise[] = [];
  /** Set by os.chdir. */
  cwd: string;
  readonly builtins: ReadonlyMap<string, Value>;
  /** The functions that are running. */
  readonly frames = new Set<Frame>();
  readonly memory = new MemoryUse(this);
  /** Functions called and turns of loops so far. */
  work = 0;
  #depth = 0;
  #steps = 0;

  constructor(process: Process, home: PythonHome, argv: readonly string[], path: readonly string[]) {
    this.process = process;
    this.home = home;
    this.cwd = process.cwd;
    this.argv = new PyList([...argv]);
    this.path = new PyList([...path]);
    for (const [name, value] of process.env) this.environ.set(name, value);
    this.builtins = builtins(this);
  }

  /** Python 3.10 and later: other words in many errors. */
  get modern(): boolean {
    return this.minor >= 10;
  }

  /** 14 of 3.14. */
  get minor(): number {
    return Number(this.home.minor.split(".")[1]);
  }

  /** Call it wherever a loop turns. */
  async step(): Promise<void> {
    checkSignal(this.process.signal);
    this.work++;
    if (++this.#steps % stepsATurn === 0) await this.process.clock.sleep(0, this.process.signal);
  }

  async call(
    callee: Value,
    args: readonly Value[],
    named: ReadonlyMap<string, Value> = new Map(),
  ): Promise<Value> {
    if (callee instanceof PyFunction) return this.#callFunction(callee, args, named);
    if (callee instanceof NativeFunction) return callee.call(args, named, this);
    if (callee instanceof BoundMethod) return this.call(callee.callee, [callee.self, ...args], named);
    if (callee instanceof PyClass) return this.#construct(callee, args, named);
    if (callee instanceof Opaque) throw new NotSimulated(`${callee.path}()`);
    if (callee instanceof PyObject) {
      const method = callee.cls.find("__call__");
      if (method !== undefined) return this.call(new BoundMethod(callee, method), args, named);
      if (callee.cls.isOpaque) throw new NotSimulated(`${callee.cls.name}()()`);
    }
    throw raise("TypeError", `'${typeName(callee)}' object is not callable`);
  }

  async #construct(cls: PyClass, args: readonly Value[], named: ReadonlyMap<string, Value>): Promise<Value> {
    const maker = cls.order.find(({ construct }) => construct)?.construct;
    const init = cls.find("__init__");
    const fresh = cls.find("__new__");
    checkConcrete(cls, this.minor);
    if (cls.isOpaque) throw new NotSimulated(`${cls.name}(), a class derived from what has no model,`);
    if (maker && init === undefined && fresh === undefined) return maker([cls, ...args], named, this);
    const isContainer = cls.order.some(
      ({ module, name }) => module === "builtins" && /^(dict|list)$/.test(name),
    );
    const made =
      fresh !== undefined
        ? await this.call(unwrapped(fresh), [cls, ...args], named)
        : maker
          ? await maker(isContainer ? [cls] : [cls, ...args], isContainer ? new Map() : named, this)
          : new PyObject(cls);
    if (fresh !== undefined && !isInstance(made, cls)) return made;
    if (made instanceof PyObject && cls.order.some(({ name }) => name === "BaseException"))
      made.attributes.set("args", new PyTuple(args));
    if (init !== undefined) await this.call(new BoundMethod(made, init), args, named);
    else if (
      fresh === undefined &&
      !(made instanceof PyObject && made.attributes.has("args")) &&
      args.length + named.size > 0
    )
      throw raise("TypeError", `${cls.name}() takes no arguments`);
    await takeHash(this, made);
    return made;
  }

  async #callFunction(
    callee: PyFunction,
    args: readonly Value[],
    named: ReadonlyMap<string, Value>,
  ): Promise<Value> {
    if (this.#depth > depthLimit) throw raise("RecursionError", "maximum recursion depth exceeded");
    // Unwinds the host's own stack, which is shorter than Python's.
    if (this.#depth % 8 === 7) await undefined;
    const { node, frame: outer } = callee;
    const variables = bindArguments(callee, args, named);
    const frame = new Frame(node.name, outer.file, outer.module, {
      variables,
      locals: "lambda" in node ? new Set(variables.keys()) : node.locals,
      outer,
    });
    frame.self = args[0];
    if ("lambda" in node) return this.#inside(frame, () => evaluate(this, frame, node.lambda.body));
    if (node.isGenerator) {
      if (node.isAsync) throw new NotSimulated("asynchronous generators");
      return makeGenerator(this, frame, node.body);
    }
    if (node.isAsync) return makeCoroutine(this, frame, node, () => this.#body(frame, node.body));
    return this.#body(frame, node.body);
  }

  #body(frame: Frame, body: Parameters<typeof execute>[2]): Promise<Value> {
    return this.#inside(frame, async () => {
      try {
        await execute(this, frame, body);
      } catch (error) {
        if (error instanceof Returned) return error.value;
        throw error;
      }
      return null;
    });
  }

  async #inside(frame: Frame, work: () => Promise<Value>): Promise<Value> {
    this.#depth++;
    this.work++;
    this.frames.add(frame);
    try {
      return await work();
    } catch (error) {
      throw this.traced(error, frame);
    } finally {
      this.frames.delete(frame);
      this.#depth--;
    }
  }

  /** Notes on its way up that the error passed through this frame. Frames of our own libraries do not show. */
  traced(error: unknown, frame: Frame): unknown {
    if (frame.file.startsWith(libraryMark)) return error;
    if (error instanceof PyRaise || error instanceof SyntaxTrouble)
      error.trace.unshift({
        file: frame.file,
        name: frame.name,
        line: frame.current?.line ?? 1,
        place: frame.current,
      });
    else if (error instanceof NotSimulated) {
      error.line ??= frame.current?.line;
      error.file ??= frame.file;
    }
    return error;
  }

  /** What `if value:` decides. */
  truth(value: Value): Promise<boolean> {
    return truth(this, value);
  }

  attributeOr(object: Value, name: string): Promise<Value | undefined> {
    return attributeOr(this, object, name);
  }

  async attribute(object: Value, name: string): Promise<Value> {
    const found = await attributeOr(this, object, name);
    if (found !== undefined) return found;
    throw noAttribute(this, object, name);
  }

  setAttribute(object: Value, name: string, value: Value): Promise<void> {
    return setAttribute(this, object, name, value);
  }

  item(object: Value, index: Value): Promise<Value> {
    return item(this, object, index);
  }

  /** The items one after another; TypeError for what cannot be gone through. */
  iterate(value: Value): AsyncGenerator<Value> {
    return iterate(this, value);
  }

  async list(value: Value): Promise<Value[]> {
    if (value instanceof PyList || value instanceof PyTuple) return [...value.items];
    const all: Value[] = [];
    for await (const one of iterate(this, value)) all.push(one);
    return all;
  }

  str(value: Value): Promise<string> {
    return str(value, this);
  }

  repr(value: Value): Promise<string> {
    return repr(value, this);
  }

  /** The annotations of a function's parameters or a class's fields, by name. */
  annotationsOf(value: Value): Promise<PyDict> {
    return annotationsOf(this, value);
  }

  /** Runs statements as the body of `frame`; its errors carry a traceback through it. */
  async run(frame: Frame, body: Parameters<typeof execute>[2]): Promise<void> {
    try {
      await execute(this, frame, body);
    } catch (error) {
      throw this.traced(error, frame);
    }
  }

  iterator(kind: string, source: AsyncGenerator<Value>): PyIterator {
    return new PyIterator(kind, async () => {
      const { value, done } = await source.next();
      return done ? undefined : value;
    });
  }
}
