import { evaluate } from "./evaluate.ts";
import { Php } from "./php.ts";
import { Scope } from "./scope.ts";
import { type Value, PObject, PArray, Ref, PClosure } from "./values.ts";
import type { Node } from "../language/tree.ts";
import { callFunction, callMethod, callNamed, callStatic, construct, isRefOf } from "./calls.ts";
import { prepare, refParams } from "./arguments.ts";
import { classNamed, declareClass, resolveClass } from "./classes.ts";
import { typeName } from "./convert.ts";

type CallNode = Extract<Node, { kind: "call" | "mcall" | "scall" | "new" }>;

export async function call(php: Php, scope: Scope, node: CallNode): Promise<Value> {
  const isFirstClass = node.args[0]?.name === "...";
  switch (node.kind) {
    case "call": {
      if (node.of.kind === "name") {
        const { name } = node.of;
        if (isFirstClass) return firstClass(php, scope, name);
        const given = await prepare(php, scope, node.args, isRefOf(php, name));
        scope.line = node.line;
        return callNamed(php, scope, name, given);
      }
      const callee = await evaluate(php, scope, node.of);
      const given = await prepare(
        php,
        scope,
        node.args,
        callee instanceof PClosure ? refParams(callee.fn) : () => false,
      );
      scope.line = node.line;
      return callFunction(php, scope, callee, given.values, given);
    }
    case "mcall": {
      const of = await evaluate(php, scope, node.of);
      if (of === null && node.safe) return null;
      const name = typeof node.name === "string" ? node.name : await evaluate(php, scope, node.name);
      if (name instanceof PObject)
        return callFunction(php, scope, name, (await prepare(php, scope, node.args, () => false)).values);
      scope.line = node.line;
      if (!(of instanceof PObject))
        throw php.error("Error", `Call to a member function ${String(name)}() on ${typeName(of)}`);
      if (isFirstClass) return firstClass(php, scope, PArray.of([of, String(name)]));
      const given = await prepare(php, scope, node.args, refParams(of.cls.method(String(name))?.fn));
      scope.line = node.line;
      return callMethod(php, scope, of, String(name), given.values, given);
    }
    case "scall": {
      scope.line = node.line;
      const cls = await resolveClass(php, scope, node.of);
      const name = String(typeof node.name === "string" ? node.name : await evaluate(php, scope, node.name));
      if (isFirstClass) return firstClass(php, scope, PArray.of([cls.name, name]));
      const given = await prepare(php, scope, node.args, refParams(cls.method(name)?.fn));
      scope.line = node.line;
      return callStatic(php, scope, cls, name, given);
    }
    case "new": {
      scope.line = node.line;
      const cls =
        node.of.kind === "classnode"
          ? await declareClass(php, scope, node.of)
          : await resolveClass(php, scope, node.of);
      const given = await prepare(php, scope, node.args, refParams(cls.method("__construct")?.fn));
      scope.line = node.line;
      return construct(php, scope, cls, given.values, given);
    }
  }
}

async function firstClass(php: Php, scope: Scope, callee: Value): Promise<PClosure> {
  const cls = await classNamed(php, scope, "Closure");
  return new PClosure(cls, {
    file: scope.file,
    native: ({ args, scope: from }) => callFunction(php, from, callee, args),
  });
}

export async function closure(
  php: Php,
  scope: Scope,
  node: Extract<Node, { kind: "closure" }>,
): Promise<PClosure> {
  const bound = new Map<string, Ref>();
  if (node.arrow) for (const [name, ref] of scope.vars) bound.set(name, new Ref(ref.value));
  for (const { name, ref } of node.uses)
    bound.set(name, ref ? scope.ref(name) : new Ref(scope.vars.get(name)?.value ?? null));
  const cls = await classNamed(php, scope, "Closure");
  return new PClosure(cls, {
    fn: node.fn,
    bound,
    file: scope.file,
    ...(scope.self && { self: scope.self }),
    ...(scope.within && { within: scope.within }),
  });
}
