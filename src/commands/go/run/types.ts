import { NotSimulated } from "./not-simulated.ts";
import { Float, GoMap, Named, Native, Pointer, type Run, Slice, Struct, type Value } from "./values.ts";

export interface FieldType {
  readonly name: string;
  readonly type: Type;
  readonly tag: string;
  readonly embedded: boolean;
}

export interface Method {
  readonly pointer: boolean;
  call(receiver: Value, args: Value[]): Run<Value>;
}

export type Type =
  | { readonly kind: "basic"; readonly name: string }
  | {
      readonly kind: "named";
      readonly name: string;
      readonly package: string;
      underlying: Type;
      readonly methods: Map<string, Method>;
    }
  | { readonly kind: "struct"; readonly fields: readonly FieldType[] }
  | { readonly kind: "pointer"; readonly element: Type }
  | { readonly kind: "slice"; readonly element: Type }
  | { readonly kind: "array"; readonly element: Type; readonly length: number }
  | { readonly kind: "map"; readonly key: Type; readonly element: Type }
  | { readonly kind: "chan" | "func" | "any" }
  | { readonly kind: "interface"; readonly methods: readonly string[] }
  /** A type of a package here: `make` gives its zero value. */
  | { readonly kind: "native"; readonly name: string; make(fields: ReadonlyMap<string, Value>): Value };

export const basic = (name: string): Type => ({ kind: "basic", name });
export const anyType: Type = { kind: "any" };

export const named = (path: string, name: string, underlying: Type): Type & { kind: "named" } => ({
  kind: "named",
  name,
  package: path,
  underlying,
  methods: new Map(),
});

export const underlyingOf = (type: Type): Type =>
  type.kind === "named" ? underlyingOf(type.underlying) : type;

export function zero(type: Type): Value {
  switch (type.kind) {
    case "basic":
      if (type.name === "string") return "";
      if (type.name === "bool") return false;
      return type.name.startsWith("float") ? new Float(0) : 0;
    case "named": {
      const base = underlyingOf(type);
      if (base.kind === "struct") return zeroStruct(type, base.fields);
      if (base.kind === "native" || base.kind === "interface" || base.kind === "pointer") return zero(base);
      return new Named(type, zero(base));
    }
    case "struct":
      return zeroStruct(type, type.fields);
    case "slice":
      return new Slice([], type.element, 0, 0, true);
    case "array":
      return new Slice(
        Array.from({ length: type.length }, () => zero(type.element)),
        type.element,
      );
    case "map":
      return new GoMap(type.element, true);
    case "native":
      return type.make(new Map());
    default:
      return null;
  }
}

const zeroStruct = (type: Type, fields: readonly FieldType[]): Struct =>
  new Struct(type, new Map(fields.map((field) => [field.name, zero(field.type)])));

/** As a value of this type, where the language converts by itself: an untyped 1 to a float64 or to a Celsius. */
export function assignable(value: Value, type: Type | undefined): Value {
  if (type === undefined) return value;
  if (type.kind === "basic" && type.name.startsWith("float") && typeof value === "number")
    return new Float(value);
  if (type.kind === "named") {
    const base = underlyingOf(type);
    if (["struct", "interface", "native", "any", "pointer"].includes(base.kind)) return value;
    if (value instanceof Named) return value;
    if (value === null) return zero(type);
    return new Named(type, assignable(value, base));
  }
  if (value === null && (type.kind === "slice" || type.kind === "map")) return zero(type);
  return value;
}

/** Integers wrap as their sizes do. */
export function wrapInteger(value: number, name: string): number {
  switch (name) {
    case "uint8":
    case "byte":
      return value & 0xff;
    case "int8":
      return (value << 24) >> 24;
    case "uint16":
      return value & 0xffff;
    case "int16":
      return (value << 16) >> 16;
    case "uint32":
      return value >>> 0;
    case "int32":
    case "rune":
      return value | 0;
    default:
      return value;
  }
}

export function typeName(value: Value): string {
  if (value === null) return "<nil>";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return "int";
  if (typeof value === "string") return "string";
  if (value instanceof Float) return "float64";
  if (value instanceof Named) return showType(value.type);
  if (value instanceof Struct) return showType(value.type);
  if (value instanceof Pointer)
    return `*${value.target instanceof Struct ? showType(value.target.type) : typeName(value.target.value)}`;
  if (value instanceof Slice) return `[]${value.element ? showType(value.element) : "interface {}"}`;
  if (value instanceof GoMap) return `map[string]${value.element ? showType(value.element) : "interface {}"}`;
  if (value instanceof Native) return value.type;
  return "func()";
}

export function showType(type: Type): string {
  switch (type.kind) {
    case "basic":
      return type.name;
    case "named":
      return `${type.package.split("/").at(-1)}.${type.name}`;
    case "pointer":
      return `*${showType(type.element)}`;
    case "slice":
      return `[]${showType(type.element)}`;
    case "array":
      return `[${type.length}]${showType(type.element)}`;
    case "map":
      return `map[${showType(type.key)}]${showType(type.element)}`;
    case "native":
      return type.name;
    case "any":
      return "interface {}";
    case "struct":
      return "struct {...}";
    default:
      return type.kind;
  }
}

/** Is the value of this type? What type assertions and type switches ask. */
export function hasType(
  value: Value,
  type: Type,
  methodsOf: (value: Value, name: string) => boolean,
): boolean {
  switch (type.kind) {
    case "any":
      return true;
    case "interface":
      return value !== null && type.methods.every((name) => methodsOf(value, name));
    case "named": {
      if (underlyingOf(type).kind === "interface") return hasType(value, underlyingOf(type), methodsOf);
      return (value instanceof Named || value instanceof Struct) && value.type === type;
    }
    case "pointer":
      return value instanceof Pointer
        ? value.target instanceof Struct
          ? value.target.type === type.element
          : hasType(value.target.value, type.element, methodsOf)
        : value instanceof Native && value.type === showType(type);
    case "basic":
      if (type.name === "string") return typeof value === "string";
      if (type.name === "bool") return typeof value === "boolean";
      if (type.name.startsWith("float")) return value instanceof Float;
      return typeof value === "number" && type.name === "int";
    case "slice":
      return value instanceof Slice;
    case "map":
      return value instanceof GoMap;
    case "native":
      return value instanceof Native && value.type === type.name;
    case "func":
      return value !== null && typeof value === "object" && "call" in value;
    default:
      throw new NotSimulated(`asking for the type ${showType(type)}`);
  }
}
