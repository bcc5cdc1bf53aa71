import type { Expression } from "../language/tree.ts";
import { elementOf, evaluate, operate } from "./evaluate.ts";
import { fieldOf, type Place, placeNamed, staticOf } from "./names.ts";
import { convert, toInt } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import { JChar, JDouble, JObject, JType, NotSimulated, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

/** Where an assignment puts its value. */
async function placeOf(vm: Vm, target: Expression, scope: Scope): Promise<Place> {
  const { frame } = scope.context;
  if (target.kind === "name") {
    const place = await placeNamed(vm, target.name, scope);
    if (place) return place;
  } else if (target.kind === "index") {
    const array = await evaluate(vm, target.object, scope);
    return elementOf(vm, array, toInt(await evaluate(vm, target.index, scope)), scope);
  } else if (target.kind === "field") {
    const owner = await evaluate(vm, target.object, scope);
    if (owner === null) {
      frame.at = target.at;
      throw vm.thrown(
        "NullPointerException",
        `Cannot assign field "${target.name}" because it is null`,
        frame,
      );
    }
    const place =
      owner instanceof JObject
        ? (fieldOf(owner, target.name) ?? (await staticOf(vm, owner.cls, target.name, scope)))
        : owner instanceof JType && owner.cls
          ? await staticOf(vm, owner.cls, target.name, scope)
          : undefined;
    if (place) return place;
  }
  throw new NotSimulated("this assignment");
}

/** The primitive type of what a compound assignment keeps. */
function kindOf(value: Value): string {
  if (typeof value === "number") return "int";
  if (typeof value === "bigint") return "long";
  return value instanceof JDouble ? "double" : value instanceof JChar ? "char" : "";
}

export async function assign(vm: Vm, e: Expression & { kind: "assign" }, scope: Scope): Promise<Value> {
  const place = await placeOf(vm, e.target, scope);
  if (e.sign === "=") {
    place.set(await evaluate(vm, e.value, scope));
    return place.get();
  }
  const before = place.get();
  const value = await evaluate(vm, e.value, scope);
  scope.context.frame.at = e.at;
  place.set(convert(await operate(vm, e.sign.slice(0, -1), before, value, scope), kindOf(before)));
  return place.get();
}

export async function step(vm: Vm, e: Expression & { kind: "step" }, scope: Scope): Promise<Value> {
  const place = await placeOf(vm, e.target, scope);
  const before = place.get();
  place.set(convert(await operate(vm, e.sign[0]!, before, 1, scope), kindOf(before)));
  return e.after ? before : place.get();
}
