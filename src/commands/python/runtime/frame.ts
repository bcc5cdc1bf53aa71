import type { Place } from "../language/tree.ts";
import type { PyRaise } from "./exceptions.ts";
import type { PyClass, PyModule, Value } from "./values.ts";

/** One running piece of code: a module, a function, a class body, a comprehension. */
export class Frame {
  /** "<module>", or the function's name. */
  readonly name: string;
  readonly file: string;
  readonly module: PyModule;
  readonly variables: Map<string, Value>;
  /** Of functions: the names that are theirs; others are looked for outside. */
  readonly locals?: ReadonlySet<string>;
  /** The function around this one. */
  readonly outer?: Frame;
  /** What is being worked on, for tracebacks. */
  current?: Place;
  /** Of a generator's frame: hands a value out and waits to be asked for the next. */
  generator?: (value: Value) => Promise<Value>;
  /** What stands before the names of functions made here: a class's name. */
  qualifier?: string;
  /** Names that `global` or `nonlocal` sends elsewhere. */
  readonly elsewhere = new Map<string, "global" | "nonlocal">();
  /** Of functions: the first argument, which `super()` takes for self. */
  self?: Value;
  /** Of a class statement's body: the class, once it is made. */
  made?: PyClass;
  /** A class statement's body, whose names its functions do not see. */
  isClass = false;
  /** The exception an `except` block is dealing with. */
  handling?: PyRaise;

  constructor(
    name: string,
    file: string,
    module: PyModule,
    {
      variables,
      locals,
      outer,
    }: { variables?: Map<string, Value>; locals?: ReadonlySet<string>; outer?: Frame } = {},
  ) {
    this.name = name;
    this.file = file;
    this.module = module;
    this.variables = variables ?? new Map();
    this.locals = locals;
    this.outer = outer;
  }
}

/** One line of a traceback. */
export interface TraceEntry {
  readonly file: string;
  readonly name: string;
  readonly line: number;
  readonly place?: Place;
  /** The text of the line, for files that are not in the file system. */
  readonly text?: string;
}
