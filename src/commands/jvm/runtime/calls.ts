import type { Expression } from "../language/tree.ts";
import { isStatic, type JavaClass, methodsNamed } from "./classes.ts";
import { callMethod, libraryMethod } from "./dispatch.ts";
import { evaluate, evaluateAll } from "./evaluate.ts";
import { construct, constructAs, initialize, invokeMethod, pickMethod } from "./invoke.ts";
import { describe } from "./names.ts";
import { named } from "./library.ts";
import type { Scope } from "./scope.ts";
import { typeName } from "./text.ts";
import { JArray, JObject, JType, NotSimulated, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

type CallExpression = Expression & { kind: "call" };

export async function evaluateCall(vm: Vm, e: CallExpression, scope: Scope): Promise<Value> {
  const { frame } = scope.context;
  if (!e.object) return callUnqualified(vm, e, scope);
  if (e.object.kind === "super") return callSuper(vm, e, scope);
  const self = await evaluate(vm, e.object, scope);
  const args = await evaluateAll(vm, e.args, scope);
  frame.at = e.at;
  if (self instanceof JType) return callStatic(vm, self, e.name, args, scope);
  if (self === null)
    throw vm.thrown(
      "NullPointerException",
      `Cannot invoke "${ownerGuess(e)}.${e.name}(${args.map(shortType).join(", ")})" because ${nullReason(vm, e.object, scope)} is null`,
      frame,
    );
  return callMethod({ vm, frame }, self, e.name, args);
}

const textMethods = new Set(
  "length trim isEmpty isBlank split substring toLowerCase toUpperCase charAt startsWith endsWith replace strip indexOf".split(
    " ",
  ),
);

/** Java knows the static type; here the method tells it. */
const ownerGuess = ({ name }: CallExpression): string => (textMethods.has(name) ? "String" : "Object");

const shortType = (value: Value): string => {
  const name = value === null ? "Object" : typeName(value);
  return name === "java.lang.Integer" ? "int" : name.slice(name.lastIndexOf(".") + 1);
};

function nullReason(vm: Vm, object: Expression, scope: Scope): string {
  if (object.kind !== "call")
    return `"${object.kind === "field" && object.object.kind === "name" ? describe(object) : fieldPrefix(object, scope) + describe(object)}"`;
  const owner =
    object.object?.kind === "name"
      ? vm.find(object.object.name, scope.context.cls)?.name
      : scope.context.cls.name;
  return `the return value of "${owner ?? "Object"}.${object.name}(${object.args.map(() => "String").join(", ")})"`;
}

const fieldPrefix = (object: Expression, scope: Scope): string =>
  object.kind === "name" && scope.context.self?.fields.has(object.name) ? "this." : "";

/** A method of this class, of what it inherits, of the classes around it, or one that was imported. */
async function callUnqualified(vm: Vm, e: CallExpression, scope: Scope): Promise<Value> {
  const { frame } = scope.context;
  const args = await evaluateAll(vm, e.args, scope);
  frame.at = e.at;
  for (let each: Scope | undefined = scope, last: Scope["context"] | undefined; each; each = each.parent) {
    if (each.context === last) continue;
    last = each.context;
    const found = await callAround(vm, each.context, e.name, args, frame);
    if (found) return found.value;
  }
  for (const { name, isStatic: fixed, star } of scope.context.cls.source?.unit.imports ?? []) {
    if (!fixed || !(star || name.endsWith(`.${e.name}`))) continue;
    const owner = star ? name : name.slice(0, name.lastIndexOf("."));
    const known = vm.known(owner);
    const library = vm.parts.library.get(owner);
    if (known?.cls ? methodsNamed(known.cls, e.name).length > 0 : named(library?.statics, e.name))
      return callStatic(vm, known!, e.name, args, scope);
  }
  throw new NotSimulated(`${e.name}()`);
}

async function callAround(
  vm: Vm,
  { cls, self }: Scope["context"],
  name: string,
  args: readonly Value[],
  frame: Scope["context"]["frame"],
): Promise<{ value: Value } | undefined> {
  let object = self;
  for (let each: JavaClass | undefined = cls; each; each = each.outer) {
    vm.link(each);
    // Through the object's own class, since a subclass may have its own.
    const from = object && each === cls ? object.cls : each;
    const picked = await pickMethod(vm, [...methodsNamed(from, name), ...methodsNamed(each, name)], args);
    if (picked?.method.body) {
      if (isStatic(picked.method)) {
        await initialize(vm, picked.owner, frame);
        return { value: await invokeMethod(vm, picked.owner, picked.method, undefined, args, frame) };
      }
      return { value: await invokeMethod(vm, picked.owner, picked.method, object, args, frame) };
    }
    if (each.declared?.form === "enum" && (name === "values" || name === "valueOf"))
      return { value: await callEnum(vm, each, name, args, frame) };
    if (object && each === cls) {
      try {
        return { value: await callMethod({ vm, frame }, object, name, args) };
      } catch (error) {
        if (!(error instanceof NotSimulated) || !error.what.endsWith(`.${name}()`)) throw error;
      }
    }
    object = object?.outer;
  }
  return undefined;
}

async function callSuper(vm: Vm, e: CallExpression, scope: Scope): Promise<Value> {
  const { cls, self, frame } = scope.context;
  const args = await evaluateAll(vm, e.args, scope);
  frame.at = e.at;
  for (const parent of [cls.parent, ...cls.interfaces]) {
    const picked = parent && (await pickMethod(vm, methodsNamed(parent, e.name), args));
    if (picked?.method.body) return invokeMethod(vm, picked.owner, picked.method, self, args, frame);
  }
  for (let each: JavaClass | undefined = cls; each; each = each.parent)
    for (const name of each.nativeParents) {
      const method = libraryMethod(vm, name, e.name);
      if (method) return method({ vm, frame }, self ?? null, args);
    }
  if (e.name === "toString") return `${cls.name}@${self?.identity.toString(16)}`;
  if (e.name === "equals") return self === args[0];
  if (e.name === "hashCode") return self?.identity ?? 0;
  throw new NotSimulated(`super.${e.name}()`);
}

export async function callStatic(
  vm: Vm,
  type: JType,
  name: string,
  args: readonly Value[],
  scope: Scope,
): Promise<Value> {
  const { frame } = scope.context;
  if (type.cls) {
    const { cls } = type;
    await initialize(vm, cls, frame);
    const picked = await pickMethod(vm, methodsNamed(cls, name), args);
    if (picked) {
      const self = isStatic(picked.method) ? undefined : scope.context.self;
      return invokeMethod(vm, picked.owner, picked.method, self, args, frame);
    }
    if (cls.declared?.form === "enum") return callEnum(vm, cls, name, args, frame);
  }
  const method = named(vm.parts.library.get(type.name)?.statics, name);
  if (method) return method({ vm, frame }, args);
  return callMethod({ vm, frame }, type, name, args);
}

async function callEnum(
  vm: Vm,
  cls: JavaClass,
  name: string,
  args: readonly Value[],
  frame: Scope["context"]["frame"],
): Promise<Value> {
  const all = cls.statics.get("$VALUES") as JArray;
  if (name === "values") return new JArray([...all.items], all.type);
  if (name !== "valueOf") throw new NotSimulated(`${cls.name}.${name}()`);
  const found = all.items.find((item) => item instanceof JObject && item.fields.get("$name") === args[0]);
  if (found === undefined)
    throw vm.thrown(
      "IllegalArgumentException",
      `No enum constant ${cls.name.replaceAll("$", ".")}.${String(args[0])}`,
      frame,
    );
  return found;
}

export async function evaluateNew(vm: Vm, e: Expression & { kind: "new" }, scope: Scope): Promise<Value> {
  const { frame, cls } = scope.context;
  const around = e.outer ? await evaluate(vm, e.outer, scope) : scope.context.self;
  const self = around instanceof JObject ? around : undefined;
  const from = e.outer && self ? self.cls : cls;
  const type = e.body && !vm.find(e.type.name, from) ? undefined : vm.resolve(e.type.name, from);
  const args = await evaluateAll(vm, e.args, scope);
  frame.at = e.at;
  if (e.body) {
    const parent = type?.cls ?? type?.name ?? imported(scope, e.type.name);
    const anonymous = vm.anonymous(parent, e.body, scope, `${cls.simpleName}$1`);
    const object = new JObject(anonymous);
    await constructAs(vm, anonymous, object, args, frame);
    return object;
  }
  if (type!.cls) {
    const inner = type!.cls.outer !== undefined && !type!.cls.declared?.modifiers.words.has("static");
    return construct(vm, type!.cls, args, frame, inner ? self : undefined);
  }
  const library = vm.parts.library.get(type!.name)!;
  if (!library.construct) throw new NotSimulated(`new ${type!.name}()`);
  return library.construct({ vm, frame }, args);
}

const imported = (scope: Scope, name: string): string =>
  scope.context.cls.source?.unit.imports.find((each) => each.name.endsWith(`.${name}`))?.name ?? name;
