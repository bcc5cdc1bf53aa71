import type { Field, Initializer, Method, TypeDeclaration, Unit } from "../language/tree.ts";
import type { Scope } from "./scope.ts";
import type { Value } from "./values.ts";

/** A source that was compiled: the names in it mean what its package and imports say. */
export interface Source {
  /** "App.java" */
  readonly file: string;
  readonly text: string;
  readonly unit: Unit;
}

/** A class as the program runs it: one of the sources, or an exception of Java's own. */
export interface JavaClass {
  /** As Java prints it: "com.example.App", "com.example.App$Inner". */
  readonly name: string;
  readonly simpleName: string;
  readonly declared?: TypeDeclaration;
  readonly source?: Source;
  readonly outer?: JavaClass;
  /** Where a class inside a method was declared: it sees the variables there. */
  readonly captured?: Scope;
  /** Filled in when the class is linked. */
  parent?: JavaClass;
  /** Qualified names of parents that are not written in Java here: library classes and interfaces. */
  nativeParents: string[];
  interfaces: JavaClass[];
  readonly statics: Map<string, Value>;
  /** Types of fields, static or not, for what is put into them. */
  readonly fieldTypes: Map<string, string>;
  readonly methods: ReadonlyMap<string, readonly Method[]>;
  state: "loaded" | "linked" | "initialized";
}

export const isStatic = ({ modifiers }: Method | Field): boolean => modifiers.words.has("static");

export function createClass(
  name: string,
  parts: Pick<JavaClass, "declared" | "source" | "outer" | "captured">,
): JavaClass {
  const { declared } = parts;
  const methods = new Map<string, Method[]>();
  const fieldTypes = new Map<string, string>();
  for (const member of declared?.members ?? []) {
    if (member.kind === "method") {
      const key = member.result ? member.name : "<init>";
      methods.set(key, [...(methods.get(key) ?? []), member]);
    } else if (member.kind === "field")
      for (const { name: field, type } of member.locals)
        fieldTypes.set(field, type.dims > 0 ? "" : type.name);
  }
  return {
    name,
    simpleName: declared?.name ?? name.slice(name.lastIndexOf(".") + 1),
    ...parts,
    nativeParents: [],
    interfaces: [],
    statics: new Map(),
    fieldTypes,
    methods,
    state: "loaded",
  };
}

/** This class and what it inherits from, nearest first, interfaces last. */
export function* lineage(cls: JavaClass): Generator<JavaClass> {
  const seen = new Set<JavaClass>();
  const waiting: JavaClass[] = [];
  for (let each: JavaClass | undefined = cls; each; each = each.parent) {
    yield each;
    waiting.push(...each.interfaces);
  }
  for (let each = waiting.shift(); each; each = waiting.shift()) {
    if (seen.has(each)) continue;
    seen.add(each);
    yield each;
    waiting.push(...each.interfaces);
  }
}

/** The methods of this name that the class has or inherits, its own first. */
export const methodsNamed = (
  cls: JavaClass,
  name: string,
): { readonly owner: JavaClass; readonly method: Method }[] =>
  [...lineage(cls)].flatMap((owner) => (owner.methods.get(name) ?? []).map((method) => ({ owner, method })));

/** Does it inherit from a class of this name, native ones included? */
export const inherits = (cls: JavaClass, name: string): boolean =>
  [...lineage(cls)].some(
    (each) => each.name === name || each.simpleName === name || each.nativeParents.includes(name),
  );

/** Fields and initializers of an object, or of the class itself, in their order. */
export const initializersOf = ({ declared }: JavaClass, forClass: boolean): (Field | Initializer)[] =>
  (declared?.members ?? []).filter(
    (member): member is Field | Initializer =>
      (member.kind === "field" && (isStatic(member) || declared!.form === "interface") === forClass) ||
      (member.kind === "initializer" && member.isStatic === forClass),
  );
