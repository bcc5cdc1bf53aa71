import { type PClass, type PObject, Ref, type Value } from "./values.ts";

/** One activation of a function or a file. */
export class Scope {
  readonly vars: Map<string, Ref>;
  readonly self: PObject | undefined;
  /** The class whose method this is. */
  readonly within: PClass | undefined;
  /** The class it was called on: `static`. */
  readonly called: PClass | undefined;
  readonly file: string;
  line = 1;
  /** As a stack trace names it: "foo", "Bar->baz"; empty for a file. */
  readonly label: string;
  readonly args: readonly Value[];
  readonly caller: Scope | undefined;
  readonly depth: number;
  /** Of a library that is built in here: no place of its own in traces. */
  readonly hidden: boolean;

  constructor(parts: {
    vars?: Map<string, Ref>;
    self?: PObject;
    within?: PClass;
    called?: PClass;
    file: string;
    label?: string;
    args?: readonly Value[];
    caller?: Scope;
    hidden?: boolean;
  }) {
    this.vars = parts.vars ?? new Map();
    this.self = parts.self;
    this.within = parts.within;
    this.called = parts.called ?? parts.self?.cls ?? parts.within;
    this.file = parts.file;
    this.label = parts.label ?? "";
    this.args = parts.args ?? [];
    this.caller = parts.caller;
    this.depth = (parts.caller?.depth ?? 0) + 1;
    this.hidden = parts.hidden ?? parts.file.startsWith("internal:");
  }

  ref(name: string): Ref {
    let found = this.vars.get(name);
    if (!found) this.vars.set(name, (found = new Ref()));
    return found;
  }
}
