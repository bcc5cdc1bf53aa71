import type { TraceEntry } from "./frame.ts";
import { type PyObject, PyClass, PyObject as ObjectValue, PyTuple, type Value } from "./values.ts";

/** A Python exception on its way up. */
export class PyRaise extends Error {
  readonly value: PyObject;
  /** Outermost first. */
  readonly trace: TraceEntry[];
  /** The exception during whose handling this one was raised. */
  context?: PyRaise;
  /** `raise ... from`; null hides the context. */
  explicitCause?: PyRaise | null;

  constructor(value: PyObject, trace: TraceEntry[] = []) {
    super(`${value.cls.name} raised in simulated Python`);
    this.name = "PyRaise";
    this.value = value;
    this.trace = trace;
  }
}

/** sys.exit, seen from outside Python. */
export class PyExit extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/** Each after its base: "KeyError<LookupError". */
const hierarchy = `BaseException Exception<BaseException SystemExit<BaseException KeyboardInterrupt<BaseException GeneratorExit<BaseException
ArithmeticError<Exception ZeroDivisionError<ArithmeticError OverflowError<ArithmeticError FloatingPointError<ArithmeticError
AssertionError<Exception AttributeError<Exception BufferError<Exception EOFError<Exception ImportError<Exception
ModuleNotFoundError<ImportError LookupError<Exception IndexError<LookupError KeyError<LookupError MemoryError<Exception
NameError<Exception UnboundLocalError<NameError OSError<Exception FileNotFoundError<OSError FileExistsError<OSError
PermissionError<OSError IsADirectoryError<OSError NotADirectoryError<OSError ConnectionError<OSError
ConnectionRefusedError<ConnectionError TimeoutError<OSError RuntimeError<Exception NotImplementedError<RuntimeError
BrokenPipeError<ConnectionError ConnectionResetError<ConnectionError ConnectionAbortedError<ConnectionError
ChildProcessError<OSError InterruptedError<OSError ProcessLookupError<OSError BlockingIOError<OSError StopAsyncIteration<Exception
RecursionError<RuntimeError StopIteration<Exception SyntaxError<Exception IndentationError<SyntaxError TabError<IndentationError
SystemError<Exception TypeError<Exception ValueError<Exception UnicodeError<ValueError UnicodeDecodeError<UnicodeError
UnicodeEncodeError<UnicodeError Warning<Exception DeprecationWarning<Warning UserWarning<Warning RuntimeWarning<Warning
FutureWarning<Warning ImportWarning<Warning PendingDeprecationWarning<Warning SyntaxWarning<Warning ResourceWarning<Warning`;

export const exceptionClasses: ReadonlyMap<string, PyClass> = (() => {
  const classes = new Map<string, PyClass>();
  for (const word of hierarchy.split(/\s+/)) {
    const [name, base] = word.split("<") as [string, string | undefined];
    classes.set(name, new PyClass(name, base ? [classes.get(base)!] : []));
  }
  classes.set("IOError", classes.get("OSError")!);
  classes.set("EnvironmentError", classes.get("OSError")!);
  return classes;
})();

export const baseException = exceptionClasses.get("BaseException")!;

/** An exception value of a built-in class, or of `cls`. */
export function exceptionOf(kind: string | PyClass, ...args: Value[]): PyObject {
  const made = new ObjectValue(typeof kind === "string" ? exceptionClasses.get(kind)! : kind);
  made.attributes.set("args", new PyTuple(args));
  return made;
}

/** Where an exception value was last raised from, for `raise ... from`. */
export const raisedAs = new WeakMap<PyObject, PyRaise>();

/** `throw raise("TypeError", "...")` */
export const raise = (kind: string | PyClass, ...args: Value[]): PyRaise =>
  new PyRaise(exceptionOf(kind, ...args));

export const argsOf = (value: PyObject): readonly Value[] => {
  const args = value.attributes.get("args");
  return args instanceof PyTuple ? args.items : [];
};
