import { dirname } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { Member, TypeDeclaration } from "../language/tree.ts";
import { createClass, type JavaClass, type Source } from "./classes.ts";
import type { Frame } from "./frames.ts";
import { snapshot } from "./frames.ts";
import type { LibraryClass } from "./library.ts";
import type { Scope } from "./scope.ts";
import { createThrowables } from "./throwables.ts";
import { JavaExit, JavaThrow, JObject, JType, NotSimulated, type Value } from "./values.ts";

const nameless: Omit<TypeDeclaration, "name" | "members"> = {
  kind: "type",
  form: "class",
  modifiers: { words: new Set(), annotations: [] },
  typeParameters: [],
  extends: [],
  implements: [],
  constants: [],
  components: [],
  at: 0,
  from: 0,
};

/** How many steps a program takes before others have their turn. */
const stepsATurn = 5000;

/** Deeper than this, a StackOverflowError. */
const deepest = 900;

export interface VmParts {
  readonly process: Process;
  readonly sources: readonly Source[];
  readonly library: ReadonlyMap<string, LibraryClass>;
  /** -D options and what else System.getProperty tells. */
  readonly properties: Map<string, string>;
  /** Reads a resource of the class path: "templates/index.html". */
  readonly resource: (path: string) => Uint8Array | undefined;
  /** Names in a folder of the class path. */
  readonly resources: (folder: string) => readonly string[];
  /** "21.0.12" */
  readonly version: string;
  /** Names of the jars on the class path: "spring-web-7.0.8.jar". */
  readonly jars: readonly string[];
}

/** A Java program that runs: its classes, its threads. */
export class Vm {
  /** Another one once a signal has come, for the hooks that say goodbye. */
  process: Process;
  readonly parts: VmParts;
  readonly classes = new Map<string, JavaClass>();
  readonly throwables = createThrowables();
  /** What keeps the program alive when main has returned: servers, threads. */
  readonly alive = new Set<Promise<unknown>>();
  /** Ends the program from wherever it runs. */
  readonly ended: Promise<never>;
  end: (reason: unknown) => void = () => {};
  /** Runnables that run when the program ends. */
  readonly hooks: Value[] = [];
  #steps = 0;

  constructor(parts: VmParts) {
    this.process = parts.process;
    this.parts = parts;
    this.ended = new Promise((_, reject) => (this.end = reject));
    this.ended.catch(() => {}); // whoever races with it hears of it
    for (const source of parts.sources)
      for (const declared of source.unit.types) this.#declare(source, declared, source.unit.package);
  }

  #declare(source: Source, declared: TypeDeclaration, prefix: string, outer?: JavaClass): void {
    const name = outer
      ? `${outer.name}$${declared.name}`
      : prefix
        ? `${prefix}.${declared.name}`
        : declared.name;
    const cls = createClass(name, { declared, source, ...(outer && { outer }) });
    this.classes.set(name, cls);
    for (const member of declared.members)
      if (member.kind === "type") this.#declare(source, member, prefix, cls);
  }

  /** A moment for everybody else, now and then, in which time passes; ends a program that was killed. */
  async step(): Promise<void> {
    if (++this.#steps % stepsATurn === 0) await this.process.clock.sleep(1, this.process.signal);
  }

  /** The class a simple or qualified name means, seen from a class. Throws NotSimulated when nothing is known of it. */
  resolve(name: string, from: JavaClass): JType {
    const found = this.find(name, from);
    if (found) return found;
    const imported = from.source?.unit.imports.find(
      (each) => !each.isStatic && each.name.endsWith(`.${name}`),
    );
    throw new NotSimulated(imported?.name ?? name);
  }

  find(name: string, from: JavaClass): JType | undefined {
    for (let each: JavaClass | undefined = from; each; each = each.outer) {
      if (each.simpleName === name && each.declared) return new JType(each.name, each);
      for (let up: JavaClass | undefined = each; up; up = up.parent) {
        const nested = this.classes.get(`${up.name}$${name}`);
        if (nested) return new JType(nested.name, nested);
      }
    }
    const { unit } = from.source ?? {};
    const prefix = unit?.package ? `${unit.package}.` : "";
    const exact = this.known(name) ?? this.known(prefix + name);
    if (exact) return exact;
    if (name.includes(".")) {
      const outer = this.find(dirname(name.replaceAll(".", "/")).replaceAll("/", "."), from);
      return outer && this.known(`${outer.name}$${name.slice(name.lastIndexOf(".") + 1)}`);
    }
    for (const { name: imported, star, isStatic } of unit?.imports ?? []) {
      if (isStatic) continue;
      if (!star && imported.endsWith(`.${name}`)) return this.known(imported);
      const inside = star ? this.known(`${imported}.${name}`) : undefined;
      if (inside) return inside;
    }
    return this.known(`java.lang.${name}`);
  }

  /** A class by its qualified name, with "." or "$" before what is nested. */
  known(name: string): JType | undefined {
    const own = this.classes.get(name) ?? this.classes.get(name.replace(/\.([A-Z]\w*)$/, "$$$1"));
    if (own) return new JType(own.name, own);
    const throwable = this.throwables.get(name.slice(name.lastIndexOf(".") + 1));
    if (throwable?.name === name) return new JType(name, throwable);
    return this.parts.library.has(name) ? new JType(name) : undefined;
  }

  /** The class with its parents known. */
  link(cls: JavaClass): JavaClass {
    if (cls.state !== "loaded") return cls;
    cls.state = "linked";
    const { declared } = cls;
    const parents = [...(declared?.extends ?? []), ...(declared?.implements ?? [])];
    for (const { name } of parents) {
      const found = cls.outer ? (this.find(name, cls.outer) ?? this.find(name, cls)) : this.find(name, cls);
      if (found?.cls) {
        this.link(found.cls);
        if (found.cls.declared?.form === "interface") cls.interfaces.push(found.cls);
        else cls.parent = found.cls;
      } else cls.nativeParents.push(found?.name ?? this.#importedName(name, cls));
    }
    return cls;
  }

  #importedName(name: string, cls: JavaClass): string {
    const imports = cls.source?.unit.imports ?? [];
    return imports.find((each) => each.name.endsWith(`.${name}`))?.name ?? name;
  }

  /** A class without a name, at the place where it is made. */
  anonymous(parent: JavaClass | string, body: readonly Member[], scope: Scope, name: string): JavaClass {
    const from = scope.context.cls;
    const prefix = from.name.includes(".") ? from.name.slice(0, from.name.lastIndexOf(".") + 1) : "";
    const declared: TypeDeclaration = { ...nameless, name, members: body };
    const cls = createClass(`${prefix}${name}`, {
      declared,
      outer: from,
      captured: scope,
      ...(from.source && { source: from.source }),
    });
    cls.state = "linked";
    if (typeof parent === "string") cls.nativeParents.push(parent);
    else if (this.link(parent).declared?.form === "interface") cls.interfaces.push(parent);
    else cls.parent = parent;
    return cls;
  }

  /** A throwable of Java's own, ready to be thrown. */
  thrown(
    simpleName: string,
    message: string | null,
    frame: Frame | undefined,
    cause: Value = null,
  ): JavaThrow {
    const object = new JObject(this.throwables.get(simpleName)!);
    object.fields.set("message", message);
    object.fields.set("cause", cause);
    object.trace = snapshot(frame);
    return new JavaThrow(object);
  }

  frame(method: string, parent: Frame | undefined, source?: Source): Frame {
    const depth = (parent?.depth ?? 0) + 1;
    if (depth > deepest) throw this.thrown("StackOverflowError", null, parent);
    return {
      method,
      ...(source && { file: source.file, source: source.text }),
      at: 0,
      ...(parent && { parent }),
      depth,
    };
  }

  exit(status: number): never {
    const exit = new JavaExit(status);
    this.end(exit);
    throw exit;
  }
}
