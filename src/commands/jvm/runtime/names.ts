import { dotted } from "../language/parse-primary.ts";
import type { Expression } from "../language/tree.ts";
import { type JavaClass, lineage } from "./classes.ts";
import { initialize } from "./invoke.ts";
import { convert } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import { JArray, JObject, JType, NotSimulated, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

/** A place that a value can be read from and put into. */
export interface Place {
  get(): Value;
  set(value: Value): void;
}

const inMap = (fields: Map<string, Value>, name: string, type: string): Place => ({
  get: () => fields.get(name) ?? null,
  set: (value) => void fields.set(name, convert(value, type)),
});

/** A field of an object, inherited ones included. */
export function fieldOf(object: JObject, name: string): Place | undefined {
  if (!object.fields.has(name)) return undefined;
  const owner = [...lineage(object.cls)].find((cls) => cls.fieldTypes.has(name));
  return inMap(object.fields, name, owner?.fieldTypes.get(name) ?? "");
}

/** A static field of a class, inherited ones included. */
export async function staticOf(
  vm: Vm,
  cls: JavaClass,
  name: string,
  scope: Scope,
): Promise<Place | undefined> {
  vm.link(cls);
  for (const each of lineage(cls)) {
    await initialize(vm, each, scope.context.frame);
    if (each.statics.has(name)) return inMap(each.statics, name, each.fieldTypes.get(name) ?? "");
  }
  return undefined;
}

/** What a simple name stands for as a value: a variable, a field, a static field, here or around. */
export async function placeNamed(vm: Vm, name: string, scope: Scope): Promise<Place | undefined> {
  let context: Scope["context"] | undefined;
  for (let each: Scope | undefined = scope; each; each = each.parent) {
    if (each.context !== context) {
      // Between two methods stand the fields of the object the inner one belongs to.
      if (context) {
        const field = await fieldAround(vm, name, context, scope);
        if (field) return field;
      }
      context = each.context;
    }
    const variable = each.own(name);
    if (variable)
      return {
        get: () => variable.value,
        set: (value) => void (variable.value = convert(value, variable.type)),
      };
  }
  return fieldAround(vm, name, scope.context, scope) ?? undefined;
}

async function fieldAround(
  vm: Vm,
  name: string,
  { cls, self }: Scope["context"],
  scope: Scope,
): Promise<Place | undefined> {
  for (let object = self; object; object = object.outer) {
    const field = fieldOf(object, name);
    if (field) return field;
  }
  for (let each: JavaClass | undefined = cls; each; each = each.outer) {
    const field = await staticOf(vm, each, name, scope);
    if (field) return field;
  }
  return importedStatic(vm, name, cls, scope);
}

async function importedStatic(
  vm: Vm,
  name: string,
  cls: JavaClass,
  scope: Scope,
): Promise<Place | undefined> {
  for (const each of cls.source?.unit.imports ?? []) {
    if (!each.isStatic || !(each.star || each.name.endsWith(`.${name}`))) continue;
    const owner = vm.known(each.star ? each.name : each.name.slice(0, each.name.lastIndexOf(".")));
    const value = owner && (await staticValue(vm, owner, name, scope));
    if (value !== undefined) return { get: () => value, set: () => {} };
  }
  return undefined;
}

async function staticValue(vm: Vm, type: JType, name: string, scope: Scope): Promise<Value | undefined> {
  if (type.cls) return (await staticOf(vm, type.cls, name, scope))?.get();
  const constants = vm.parts.library.get(type.name)?.constants;
  if (!constants || !Object.hasOwn(constants, name)) return undefined;
  return constants[name]!({ vm, frame: scope.context.frame });
}

/** The value of `name` alone; a class when it is no variable. */
export async function valueOfName(vm: Vm, name: string, scope: Scope): Promise<Value> {
  const place = await placeNamed(vm, name, scope);
  return place ? place.get() : vm.resolve(name, scope.context.cls);
}

/** The value of "object.name": a field, a static, or of a package and class the class itself. */
export async function valueOfField(
  vm: Vm,
  expression: Expression & { kind: "field" },
  scope: Scope,
  evaluate: (value: Expression) => Promise<Value>,
): Promise<Value> {
  const { object, name } = expression;
  const path = dotted(expression);
  if (path && !(await placeNamed(vm, path.slice(0, path.indexOf(".")), scope))) {
    const whole = vm.find(path, scope.context.cls);
    if (whole) return whole;
  }
  const owner = await evaluate(object);
  if (owner instanceof JType) {
    const value = await staticValue(vm, owner, name, scope);
    if (value !== undefined) return value;
    const nested = vm.known(`${owner.name}$${name}`) ?? vm.known(`${owner.name}.${name}`);
    if (nested) return nested;
    if (name === "length" && !owner.cls) return 0;
    throw new NotSimulated(`${owner.name}.${name}`);
  }
  if (owner instanceof JArray && name === "length") return owner.items.length;
  if (owner instanceof JObject) {
    const field = fieldOf(owner, name) ?? (await staticOf(vm, owner.cls, name, scope));
    if (field) return field.get();
  }
  if (owner === null)
    throw vm.thrown(
      "NullPointerException",
      `Cannot read field "${name}" because "${describe(object)}" is null`,
      scope.context.frame,
    );
  throw new NotSimulated(`the field ${name}`);
}

/** How a NullPointerException names what was null. */
export function describe(value: Expression): string {
  if (value.kind === "name") return value.name;
  if (value.kind === "field") return `${describe(value.object)}.${value.name}`;
  return value.kind === "this" ? "this" : "<value>";
}
