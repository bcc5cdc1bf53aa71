import { Killed } from "../../../base/signals.ts";
import { BrokenPipe } from "../../../base/streams.ts";
import type { Block, Expression, Statement } from "../language/tree.ts";
import { awaited } from "./coroutine.ts";
import { evaluate } from "./evaluate.ts";
import { argsOf, baseException, exceptionOf, PyExit, PyRaise, raise, raisedAs } from "./exceptions.ts";
import { libraryMark } from "./library-mark.ts";
import { assign, Break, Continue, execute, Returned, setName } from "./execute.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { Opaque, PyClass, PyObject, PyTuple, typeName, type Value } from "./values.ts";

/** raise, raise X, raise X from Y */
export async function raiseStatement(
  python: Interpreter,
  frame: Frame,
  node: Extract<Statement, { type: "raise" }>,
): Promise<never> {
  if (!node.value) {
    let at: Frame | undefined = frame;
    while (at && at.handling === undefined) at = at.outer;
    if (at?.handling instanceof PyRaise) throw at.handling;
    throw raise("RuntimeError", "No active exception to reraise");
  }
  let value = await evaluate(python, frame, node.value);
  frame.current = node;
  if (value instanceof PyClass) value = await python.call(value, []);
  if (!(value instanceof PyObject) || !value.cls.isSubclassOf(baseException))
    throw raise("TypeError", "exceptions must derive from BaseException");
  if (value.cls.name === "SystemExit" && value.cls.module === "builtins") throw await exitOf(python, value);
  const error = new PyRaise(value);
  if (node.cause) {
    const cause = await evaluate(python, frame, node.cause);
    error.explicitCause = cause instanceof PyObject ? (raisedAs.get(cause) ?? new PyRaise(cause)) : null;
  }
  throw error;
}

/** SystemExit as the end of the process: None is 0, a number itself, anything else is printed and 1. */
export async function exitOf(python: Interpreter, value: PyObject): Promise<PyExit> {
  const [status = null] = argsOf(value);
  if (status === null) return new PyExit(0);
  if (typeof status === "bigint" || typeof status === "boolean") return new PyExit(Number(status) & 255);
  await python.process.stderr.write(`${await python.str(status)}\n`);
  return new PyExit(1);
}

/** try, except, else, finally */
export async function attempt(
  python: Interpreter,
  frame: Frame,
  node: Extract<Statement, { type: "try" }>,
): Promise<void> {
  try {
    try {
      await execute(python, frame, node.body);
    } catch (error) {
      const caught =
        error instanceof PyExit ? new PyRaise(exceptionOf("SystemExit", BigInt(error.status))) : error;
      if (!(caught instanceof PyRaise)) throw error;
      const isShown = !frame.file.startsWith(libraryMark);
      if (isShown)
        caught.trace.unshift({
          file: frame.file,
          name: frame.name,
          line: frame.current?.line ?? node.line,
          place: frame.current,
        });
      for (const handler of node.handlers) {
        frame.current = handler;
        if (handler.kind && !(await matches(python, frame, handler.kind, caught.value))) continue;
        raisedAs.set(caught.value, caught);
        if (handler.name) setName(python, frame, handler.name, caught.value);
        const before = frame.handling;
        frame.handling = caught;
        python.handling.push(caught);
        try {
          await execute(python, frame, handler.body);
        } catch (inner) {
          if (inner instanceof PyRaise && inner !== caught) inner.context ??= caught;
          else if (inner === caught && isShown) caught.trace.shift();
          throw inner;
        } finally {
          python.handling.pop();
          frame.handling = before;
        }
        return;
      }
      if (isShown) caught.trace.shift();
      throw error;
    }
    await execute(python, frame, node.otherwise);
  } catch (error) {
    // The process is gone: nothing of it runs any more, as with SIGKILL.
    if (!(error instanceof Killed) && !(error instanceof BrokenPipe)) {
      const place = frame.current;
      await execute(python, frame, node.finally);
      frame.current = place;
    }
    throw error;
  }
  await execute(python, frame, node.finally);
}

async function matches(
  python: Interpreter,
  frame: Frame,
  kind: Expression,
  value: PyObject,
): Promise<boolean> {
  const wanted = await evaluate(python, frame, kind);
  const classes = wanted instanceof PyTuple ? wanted.items : [wanted];
  for (const one of classes) if (one instanceof Opaque) throw new NotSimulated(one.path);
  return classes.some((one) => one instanceof PyClass && value.cls.isSubclassOf(one));
}

/** with A as a, B as b: ... */
export async function within(
  python: Interpreter,
  frame: Frame,
  items: Extract<Statement, { type: "with" }>["items"],
  body: Block,
  isAsync = false,
): Promise<void> {
  const [first, ...rest] = items;
  if (!first) return execute(python, frame, body);
  const manager = await evaluate(python, frame, first.value);
  const finish = async (value: Value) => (isAsync ? awaited(python, value) : value);
  const enter = await python.attributeOr(manager, isAsync ? "__aenter__" : "__enter__");
  const exit = await python.attributeOr(manager, isAsync ? "__aexit__" : "__exit__");
  if (enter === undefined || exit === undefined)
    throw raise("TypeError", `'${typeName(manager)}' object does not support the context manager protocol`);
  const entered = await finish(await python.call(enter, []));
  if (first.target) await assign(python, frame, first.target, entered);
  try {
    await within(python, frame, rest, body, isAsync);
  } catch (error) {
    if (!(error instanceof PyRaise)) {
      if (error instanceof Returned || error instanceof Break || error instanceof Continue)
        await finish(await python.call(exit, [null, null, null]));
      throw error;
    }
    raisedAs.set(error.value, error);
    if (await python.truth(await finish(await python.call(exit, [error.value.cls, error.value, null]))))
      return;
    throw error;
  }
  await finish(await python.call(exit, [null, null, null]));
}
