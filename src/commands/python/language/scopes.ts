import type { Block, Expression, Parameter } from "./tree.ts";

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

/** Every node below, without going into functions, lambdas and classes. */
function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
    return;
  }
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Set)
    return;
  const node = value as Node;
  yield node;
  if (node.type === "def" || (node.type === "class" && "body" in node)) {
    yield* walk(node.decorators);
    return;
  }
  if (node.type === "lambda") return;
  for (const inner of Object.values(node)) if (typeof inner === "object") yield* walk(inner);
}

/** Does this function body make a generator? */
export const yields = (body: Block): boolean => {
  for (const { type } of walk(body)) if (type === "yield" || type === "yield from") return true;
  return false;
};

/** The names a function binds: its parameters and whatever its body assigns, unless declared global or nonlocal. */
export function localsOf(body: Block, parameters: readonly Parameter[]): Set<string> {
  const found = new Set(parameters.map(({ name }) => name));
  const outside = new Set<string>();
  const bind = (target: Expression | undefined): void => {
    if (!target) return;
    if (target.type === "name") found.add(target.name);
    else if (target.type === "tuple" || target.type === "list") for (const item of target.items) bind(item);
    else if (target.type === "starred") bind(target.value);
  };
  for (const node of walk(body)) {
    switch (node.type) {
      case "assign":
        for (const target of node.targets as Expression[]) bind(target);
        break;
      case "augment":
      case "annotate":
      case "for":
        bind(node.target as Expression);
        break;
      case "with":
        for (const { target } of node.items as { target?: Expression }[]) bind(target);
        break;
      case "try":
        for (const { name } of node.handlers as { name?: string }[]) if (name) found.add(name);
        break;
      case "def":
        found.add((node.node as { name: string }).name);
        break;
      case "class":
        if (typeof node.name === "string") found.add(node.name);
        break;
      case "import":
        for (const { module, as } of node.names as { module: string; as?: string }[])
          found.add(as ?? module.split(".")[0]!);
        break;
      case "from":
        for (const { name, as } of node.names as { name: string; as?: string }[]) found.add(as ?? name);
        break;
      case "capture":
      case "rest":
      case "as":
        if (typeof node.name === "string") found.add(node.name);
        break;
      case "mapping":
        if (typeof node.rest === "string") found.add(node.rest);
        break;
      case "walrus":
        found.add(node.name as string);
        break;
      case "delete":
        for (const target of node.targets as Expression[]) bind(target);
        break;
      case "global":
      case "nonlocal":
        for (const name of node.names as string[]) outside.add(name);
    }
  }
  for (const name of outside) found.delete(name);
  return found;
}
