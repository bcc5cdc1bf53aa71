import type { Expression } from "../language/tree.ts";
import { isStatic, methodsNamed } from "./classes.ts";
import { callStatic } from "./calls.ts";
import { callMethod } from "./dispatch.ts";
import { evaluate } from "./evaluate.ts";
import { arity } from "./functions.ts";
import { construct, zero } from "./invoke.ts";
import { named } from "./library.ts";
import { toInt } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import { JArray, JFunction, JType, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

/** "String::length", "System.out::println", "this::handle", "Point::new". */
export async function evaluateReference(
  vm: Vm,
  e: Expression & { kind: "reference" },
  scope: Scope,
): Promise<Value> {
  const { frame, self } = scope.context;
  if (e.target.kind === "name" && e.target.name.endsWith("[]")) {
    const type = e.target.name.slice(0, -2);
    return new JFunction(
      async ([size = 0]) =>
        new JArray(
          Array.from({ length: toInt(size) }, () => zero(type)),
          type,
        ),
    );
  }
  const target = await evaluate(vm, e.target, scope);
  if (!(target instanceof JType))
    return new JFunction((args) => callMethod({ vm, frame }, target, e.name, args));
  if (e.name === "new")
    return new JFunction(async (args) => {
      if (target.cls) return construct(vm, target.cls, args, frame, self);
      const made = vm.parts.library.get(target.name)?.construct?.({ vm, frame }, args);
      return made ?? null;
    });
  const made = new JFunction(async (args) => {
    if (isStaticNamed(vm, target, e.name, args)) return callStatic(vm, target, e.name, args, scope);
    const [first = null, ...rest] = args;
    return callMethod({ vm, frame }, first, e.name, rest);
  });
  if (!isStaticNamed(vm, target, e.name, [null])) arity.set(made, 1);
  return made;
}

function isStaticNamed(vm: Vm, { cls, name: owner }: JType, name: string, args: readonly Value[]): boolean {
  if (cls)
    return methodsNamed(vm.link(cls), name).some(
      ({ method }) => isStatic(method) && method.parameters.length === args.length,
    );
  const library = vm.parts.library.get(owner);
  const fixed = named(library?.statics, name) !== undefined;
  // Integer.toString is both: with one argument the static one is meant only when there is no other.
  return fixed && !(args.length === 1 && named(library?.methods, name));
}
