import type { TypeRef } from "../language/tree.ts";
import { inherits, type JavaClass } from "./classes.ts";
import { typeName } from "./text.ts";
import { JArray, JChar, JDouble, JFunction, JNative, JObject, JType, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

const numberKinds: Readonly<Record<string, number>> = {
  byte: 0, short: 1, char: 1, int: 2, long: 3, float: 4, double: 5,
}; // prettier-ignore
const boxes: Readonly<Record<string, string>> = {
  Integer: "int", Long: "long", Double: "double", Float: "float", Character: "char", Boolean: "boolean",
  Byte: "byte", Short: "short",
}; // prettier-ignore

const kindOf = (value: Value): string | undefined =>
  typeof value === "number"
    ? "int"
    : typeof value === "bigint"
      ? "long"
      : value instanceof JDouble
        ? "double"
        : value instanceof JChar
          ? "char"
          : typeof value === "boolean"
            ? "boolean"
            : undefined;

/** How well a value fits a parameter: 3 exactly, less when it must be converted, negative when it cannot be passed. */
export function fits(vm: Vm, owner: JavaClass, type: TypeRef | undefined, value: Value): number {
  if (!type) return 1;
  if (type.dims > 0) return value instanceof JArray ? 3 : value === null ? 1 : -1;
  const kind = kindOf(value);
  if (type.name in numberKinds || type.name === "boolean") {
    if (kind === undefined) return -1;
    if (kind === type.name) return 3;
    return kind in numberKinds && type.name in numberKinds && numberKinds[kind]! < numberKinds[type.name]!
      ? 2
      : -1;
  }
  if (value === null) return 1;
  const boxed = boxes[type.name];
  if (boxed !== undefined) return kind === boxed ? 2.5 : -1;
  if (type.name === "Object" || type.name.length === 1) return 0.5;
  if (value instanceof JFunction) return 1;
  return isInstance(vm, owner, type, value)
    ? 3
    : value instanceof JNative && !vm.find(type.name, owner)
      ? 0.2
      : -1;
}

/** The `instanceof` of Java, as far as the types are known here. */
export function isInstance(vm: Vm, from: JavaClass, type: TypeRef, value: Value): boolean {
  if (value === null) return false;
  if (type.dims > 0) return value instanceof JArray;
  if (type.name === "Object" || type.name.length === 1) return true;
  const target = vm.find(type.name, from)?.name ?? type.name;
  if (value instanceof JObject) {
    vm.link(value.cls);
    return inherits(value.cls, target) || [...ancestors(vm, value.cls.nativeParents)].includes(target);
  }
  const own = typeName(value);
  if (value instanceof JType || value instanceof JFunction) return true;
  if (value instanceof JArray) return false;
  return [...ancestors(vm, [own])].includes(target);
}

const loose: Readonly<Record<string, readonly string[]>> = {
  "java.lang.String": ["java.lang.CharSequence", "java.lang.Comparable"],
  "java.lang.Integer": ["java.lang.Number", "java.lang.Comparable"],
  "java.lang.Long": ["java.lang.Number", "java.lang.Comparable"],
  "java.lang.Double": ["java.lang.Number", "java.lang.Comparable"],
};

function* ancestors(vm: Vm, names: readonly string[]): Generator<string> {
  for (const name of names) {
    yield name;
    yield* ancestors(vm, [...(loose[name] ?? []), ...(vm.parts.library.get(name)?.parents ?? [])]);
  }
}
