import type { Process } from "../../../shell/command.ts";
import type { RubyHome } from "../home.ts";
import { defineCore } from "../core/core.ts";
import type { Frame } from "./frame.ts";
import { RubyError } from "./jumps.ts";
import { ancestors, findMethod, singletonOf } from "./lookup.ts";
import { callMethod, callProc } from "./invoke.ts";
import {
  RArray,
  RException,
  RHash,
  type Method,
  type Native,
  RModule,
  RObject,
  RProc,
  RRange,
  RRegexp,
  RString,
  RSymbol,
  str,
  type Value,
} from "./values.ts";

/** One running Ruby. */
export class Ruby {
  /** Replaced while a request is served, say: the process whose streams and clock count. */
  process: Process;
  readonly home: RubyHome;
  readonly basicObject: RModule;
  readonly object: RModule;
  readonly module: RModule;
  readonly class: RModule;
  readonly kernel: RModule;
  readonly main: RObject;
  readonly globals = new Map<string, Value>();
  /** Full paths and names that `require` has loaded. */
  readonly features = new Set<string>();
  /** Folders `require` looks in. */
  readonly loadPath: string[] = [];
  /** Source texts by the name backtraces show, for the lines under an error. */
  readonly sources = new Map<string, string>();
  readonly atExit: RProc[] = [];
  /** Names of gems that may be required; undefined when no Bundler narrows them. */
  bundle: ReadonlySet<string> | undefined;
  /** Gems that were required, but whose code is not known here. */
  readonly opaque = new Set<string>();
  cwd: string;
  /** Where the program that was started lies. */
  scriptFolder: string;
  /** Was a program given, rather than a server that loads one? */
  mainProgram = false;
  readonly #classes = new Map<string, RModule>();

  constructor(process: Process, home: RubyHome) {
    this.process = process;
    this.home = home;
    this.cwd = process.cwd;
    this.scriptFolder = process.cwd;
    const meta = undefined as unknown as RModule;
    this.basicObject = new RModule(meta, "BasicObject", true, null);
    this.object = new RModule(meta, "Object", true, this.basicObject);
    this.module = new RModule(meta, "Module", true, this.object);
    this.class = new RModule(meta, "Class", true, this.module);
    this.kernel = new RModule(this.module, "Kernel", false, null);
    for (const one of [this.basicObject, this.object, this.module, this.class]) {
      one.cls = this.class;
      this.object.constants.set(one.name!, one);
    }
    this.object.constants.set("Kernel", this.kernel);
    this.object.includes.push(this.kernel);
    this.main = new RObject(this.object);
    defineCore(this);
  }

  /** Defines a class under Object, or under `parent`. */
  defineClass(name: string, superclass: RModule = this.object, parent: RModule = this.object): RModule {
    const full = parent === this.object ? name : `${parent.name}::${name}`;
    const cls = new RModule(this.class, full, true, superclass, parent);
    parent.constants.set(name, cls);
    this.#classes.set(full, cls);
    return cls;
  }

  defineModule(name: string, parent: RModule = this.object): RModule {
    const full = parent === this.object ? name : `${parent.name}::${name}`;
    const made = new RModule(this.module, full, false, null, parent);
    parent.constants.set(name, made);
    this.#classes.set(full, made);
    return made;
  }

  /** A class of the core by its full name. */
  core(name: string): RModule {
    const found = this.#classes.get(name) ?? this.object.constants.get(name);
    if (!(found instanceof RModule)) throw new Error(`no class ${name} in the core`);
    return found;
  }

  /** Methods of instances: name -> [least, most, function]. */
  define(owner: RModule, methods: Readonly<Record<string, readonly [number, number, Native]>>): void {
    for (const [name, [least, most, native]] of Object.entries(methods))
      owner.methods.set(name, { name, owner, visibility: "public", least, most, native });
  }

  /** Methods of the class or module itself. */
  defineOn(value: Value, methods: Readonly<Record<string, readonly [number, number, Native]>>): void {
    this.define(singletonOf(this, value), methods);
  }

  classOf(value: Value): RModule {
    if (value instanceof RModule && value.isClass)
      for (let cls: RModule | null = value; cls; cls = cls.superclass)
        if (cls.singleton) return cls.singleton;
    if (value instanceof RObject) return value.singleton ?? value.cls;
    return this.plainClassOf(value);
  }

  /** The class, without what one object has of its own. */
  plainClassOf(value: Value): RModule {
    if (value === null) return this.core("NilClass");
    if (value === true) return this.core("TrueClass");
    if (value === false) return this.core("FalseClass");
    if (typeof value === "bigint") return this.core("Integer");
    if (typeof value === "number") return this.core("Float");
    if (value instanceof RString) return value.cls ?? this.core("String");
    if (value instanceof RSymbol) return this.core("Symbol");
    if (value instanceof RArray) return this.core("Array");
    if (value instanceof RHash) return this.core("Hash");
    if (value instanceof RRange) return this.core("Range");
    if (value instanceof RRegexp) return this.core("Regexp");
    if (value instanceof RProc) return this.core("Proc");
    return value.cls;
  }

  isA(value: Value, cls: RModule): boolean {
    return ancestors(this, this.classOf(value)).includes(cls);
  }

  find(value: Value, name: string): Method | undefined {
    return findMethod(this, this.classOf(value), name);
  }

  respondsTo(value: Value, name: string): boolean {
    const found = this.find(value, name);
    return found !== undefined && found.visibility !== "private";
  }

  /** Calls a method, private ones too. */
  send(
    frame: Frame,
    on: Value,
    name: string,
    args: Value[] = [],
    block: RProc | null = null,
  ): Promise<Value> {
    return callMethod(this, frame, on, name, args, block, { self: true });
  }

  yield(frame: Frame, block: RProc, args: Value[]): Promise<Value> {
    return callProc(this, frame, block, args);
  }

  error(cls: string | RModule, message: string): RubyError {
    const made = new RException(typeof cls === "string" ? this.core(cls) : cls);
    made.message = str(message);
    return new RubyError(made);
  }

  frozen(text: string): RString {
    const made = str(text);
    made.frozen = true;
    return made;
  }

  async text(frame: Frame, value: Value): Promise<string> {
    if (value instanceof RString) return value.text;
    if (value instanceof RSymbol) return value.name;
    if (value === null) return "";
    if (typeof value === "bigint" || typeof value === "boolean") return String(value);
    const text = await this.send(frame, value, "to_s");
    return text instanceof RString ? text.text : "";
  }

  async inspect(frame: Frame, value: Value): Promise<string> {
    const text = await this.send(frame, value, "inspect");
    return text instanceof RString ? text.text : "";
  }

  async equal(frame: Frame, a: Value, b: Value): Promise<boolean> {
    if (a === b) return true;
    if (a instanceof RString) return b instanceof RString && a.text === b.text;
    if (a === null || typeof a === "boolean" || a instanceof RSymbol) return false;
    const same = await this.send(frame, a, "==", [b]);
    return same !== null && same !== false;
  }

  /** An array of what a value holds: of arrays, hashes, ranges and whatever has `each`. */
  async list(frame: Frame, value: Value): Promise<Value[]> {
    if (value instanceof RArray) return value.items;
    if (value instanceof RHash) return value.pairs.map((pair) => new RArray([...pair]));
    if (value === null) return [];
    const found: Value[] = [];
    const collect = new RProc({
      native: ({ args }) => {
        found.push(args.length > 1 ? new RArray([...args]) : (args[0] ?? null));
        return null;
      },
    });
    await this.send(frame, value, "each", [], collect);
    return found;
  }
}
