import type { Process } from "../../../shell/command.ts";
import { type FunctionNode } from "../language/tree.ts";
import { Output } from "./output.ts";
import { Thrown } from "./jumps.ts";
import type { Scope } from "./scope.ts";
import { PArray, PClass, type Native, PObject, Ref, type Value } from "./values.ts";

export interface UserFunction {
  readonly fn: FunctionNode;
  readonly file: string;
}

/** What a built-in function is, and which of its arguments it takes by reference. */
export interface Builtin {
  readonly run: Native;
  readonly refs?: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** One running PHP: a script, or one request to a page. */
export class Php {
  readonly process: Process;
  readonly version: string;
  out: Output;
  readonly globals = new Map<string, Ref>();
  readonly functions = new Map<string, UserFunction>();
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly classes = new Map<string, PClass>();
  readonly constants = new Map<string, Value>();
  /** Functions that know where classes come from; the first that knows wins. */
  readonly loaders: Value[] = [];
  /** Loads a class that comes with PHP or with a package written here. */
  loadClass: (php: Php, name: string) => Promise<boolean> = async () => false;
  readonly included = new Set<string>();
  readonly headers: [name: string, value: string][] = [];
  status = 200;
  readonly atExit: { callee: Value; args: Value[] }[] = [];
  cwd: string;
  isWeb = false;
  /** php.ini's display_errors: warnings stand in the page too. */
  showErrors = false;
  silenced = 0;
  exceptionHandler: Value = null;
  errorHandler: Value = null;
  readonly statics = new WeakMap<FunctionNode, Map<string, Ref>>();

  constructor(process: Process, version: string, builtins: ReadonlyMap<string, Builtin>) {
    this.process = process;
    this.version = version;
    this.builtins = builtins;
    this.cwd = process.cwd;
    this.out = new Output(process);
  }

  /** An exception of one of PHP's classes, made here. */
  error(cls: string, message: string): Thrown {
    const found = this.classes.get(cls.toLowerCase());
    if (!found) throw new Error(`no class ${cls} in PHP's own`);
    const made = new PObject(found);
    for (const [name, value] of [
      ["message", message],
      ["code", 0n],
      ["file", ""],
      ["line", 0n],
      ["previous", null],
    ] as const)
      made.set(name, value);
    return new Thrown(made);
  }

  /** A warning or notice: to the log, and to the page where errors are shown. */
  async warn(scope: Scope, kind: "Warning" | "Notice" | "Deprecated", text: string): Promise<void> {
    if (this.silenced > 0) return;
    let place = scope;
    while (place.hidden && place.caller) place = place.caller;
    await this.log(`PHP ${kind}:  ${text} in ${place.file} on line ${place.line}`);
    if (this.showErrors) this.out.write(`\n${kind}: ${text} in ${place.file} on line ${place.line}\n`);
  }

  async log(text: string): Promise<void> {
    await this.out.flush();
    await this.process.stderr.write(`${text}\n`);
  }

  static superglobal(entries: Iterable<readonly [string, Value]>): Ref {
    return new Ref(
      PArray.from(
        [...entries].map(
          ([key, value]) => [/^(?:0|-?[1-9]\d{0,17})$/.test(key) ? BigInt(key) : key, value] as const,
        ),
      ),
    );
  }
}
