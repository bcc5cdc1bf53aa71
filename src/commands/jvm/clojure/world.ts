import type { Process } from "../../../shell/command.ts";
import type { Form } from "./forms.ts";

/** A namespace: its own names, and what its aliases and referred names stand for. */
export interface Namespace {
  readonly name: string;
  readonly vars: Map<string, Form>;
  readonly aliases: Map<string, string>;
  readonly refers: Map<string, string>;
  /** Names that are declared in its source: known to the compiler before they are run. */
  readonly declared: Set<string>;
  readonly file: string;
}

/** A Clojure program that runs. */
export interface World {
  process: Process;
  readonly namespaces: Map<string, Namespace>;
  /** The source of a namespace; undefined when the class path has none. */
  source(name: string): { readonly file: string; readonly text: string } | undefined;
  resource(path: string): Uint8Array | undefined;
  /** Names of its jars: "ring-core-1.15.3.jar". */
  readonly jars: readonly string[];
  /** What keeps it alive: servers. */
  readonly alive: Set<Promise<unknown>>;
  readonly ended: Promise<never>;
  end(reason: unknown): void;
}

/** Variables of a place in a program. */
export class Env {
  readonly namespace: Namespace;
  readonly parent?: Env;
  readonly #names = new Map<string, Form>();

  constructor(namespace: Namespace, parent?: Env) {
    this.namespace = namespace;
    if (parent) this.parent = parent;
  }

  set(name: string, value: Form): void {
    this.#names.set(name, value);
  }

  find(name: string): { readonly value: Form } | undefined {
    if (this.#names.has(name)) return { value: this.#names.get(name)! };
    return this.parent?.find(name);
  }
}
