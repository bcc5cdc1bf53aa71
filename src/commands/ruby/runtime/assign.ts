import type { Node } from "../language/tree.ts";
import { evaluate, values } from "./evaluate.ts";
import type { Scope } from "./frame.ts";
import { callMethod } from "./invoke.ts";
import type { Ruby } from "./ruby.ts";
import { RArray, RModule, RObject, type Value } from "./values.ts";

/** Gives a target its value: a variable, a constant, `a.b =`, `a[b] =`. */
export async function assign(ruby: Ruby, scope: Scope, target: Node, value: Value): Promise<void> {
  const { frame } = scope;
  switch (target.kind) {
    case "lvar":
      scope.set(target.name, value);
      return;
    case "ivar": {
      const on = frame.self;
      if (on instanceof RObject) {
        if (on.frozen)
          throw ruby.error(
            "FrozenError",
            `can't modify frozen ${on.cls.name}: ${await ruby.inspect(frame, on)}`,
          );
        on.ivars.set(target.name, value);
      }
      return;
    }
    case "gvar":
      ruby.globals.set(target.name, value);
      return;
    case "cvar": {
      const own = frame.nesting.at(-1) ?? ruby.object;
      let cls: RModule | null = own;
      while (cls && !cls.classVariables.has(target.name)) cls = cls.superclass;
      (cls ?? own).classVariables.set(target.name, value);
      return;
    }
    case "const": {
      const where = target.scope
        ? await evaluate(ruby, scope, target.scope)
        : (frame.nesting.at(-1) ?? ruby.object);
      if (!(where instanceof RModule)) throw ruby.error("TypeError", "not a class/module");
      if (value instanceof RModule && value.name === undefined)
        value.name = where === ruby.object ? target.name : `${where.name}::${target.name}`;
      where.constants.set(target.name, value);
      return;
    }
    case "call": {
      const on = await evaluate(ruby, scope, target.on!);
      if (target.safe && on === null) return;
      const args = await values(ruby, scope, target.args);
      frame.line = target.line;
      await callMethod(ruby, frame, on, `${target.name}=`, [...args, value], null, {
        self: target.on!.kind === "self",
        column: target.column,
      });
      return;
    }
    case "mlhs":
      await assignMany(ruby, scope, target.targets, value);
      return;
    case "splat":
      if (target.value)
        await assign(ruby, scope, target.value, value instanceof RArray ? value : new RArray([value]));
      return;
    default:
      throw new Error(`${target.kind} is no target`);
  }
}

/** `a, (b, c), *d = value` */
export async function assignMany(
  ruby: Ruby,
  scope: Scope,
  targets: readonly Node[],
  value: Value,
): Promise<void> {
  let items: Value[];
  if (value instanceof RArray) items = [...value.items];
  else if (value !== null && ruby.respondsTo(value, "to_ary"))
    items = await ruby.list(scope.frame, await ruby.send(scope.frame, value, "to_ary"));
  else items = [value];
  const splat = targets.findIndex(({ kind }) => kind === "splat");
  const after = splat < 0 ? 0 : targets.length - splat - 1;
  let at = 0;
  for (const [index, target] of targets.entries()) {
    if (index === splat) {
      const count = Math.max(0, items.length - at - after);
      await assign(ruby, scope, target, new RArray(items.slice(at, at + count)));
      at += count;
    } else await assign(ruby, scope, target, items[at++] ?? null);
  }
}
