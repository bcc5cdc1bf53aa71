import { findAbove } from "./lookup.ts";
import { Ruby } from "./ruby.ts";
import { type Frame, Scope } from "./frame.ts";
import type { BlockNode, Call, Node } from "../language/tree.ts";
import { callMethod, invoke } from "./invoke.ts";
import { RArray, RHash, RMethod, RProc, RSymbol, symbol, type Value } from "./values.ts";
import { evaluate, values } from "./evaluate.ts";

/** `&block`: a proc, a method, or a symbol's method. */
async function passedBlock(
  ruby: Ruby,
  scope: Scope,
  args: readonly Node[],
  block?: BlockNode,
): Promise<RProc | null> {
  if (block) return new RProc({ node: block, scope, self: scope.frame.self });
  const pass = args.find((arg) => arg.kind === "blockpass");
  if (pass?.kind !== "blockpass") return null;
  const value = pass.value ? await evaluate(ruby, scope, pass.value) : null;
  if (value === null || value instanceof RProc) return value;
  return toProc(ruby, scope.frame, value);
}

export async function toProc(ruby: Ruby, frame: Frame, value: Value): Promise<RProc> {
  if (value instanceof RSymbol)
    return new RProc({
      isLambda: true,
      native: ({ args, frame: from }) =>
        callMethod(ruby, from, args[0] ?? null, value.name, args.slice(1), null),
    });
  if (value instanceof RMethod)
    return new RProc({
      isLambda: true,
      native: ({ args, frame: from, block }) => invoke(ruby, from, value.receiver, value.method, args, block),
    });
  if (ruby.respondsTo(value, "to_proc")) {
    const made = await ruby.send(frame, value, "to_proc");
    if (made instanceof RProc) return made;
  }
  throw ruby.error("TypeError", `wrong argument type ${ruby.plainClassOf(value).name} (expected Proc)`);
}

export async function call(ruby: Ruby, scope: Scope, node: Call): Promise<Value> {
  const { frame } = scope;
  const on = node.on ? await evaluate(ruby, scope, node.on) : frame.self;
  if (node.safe && on === null) return null;
  const args = node.args.length > 0 ? await values(ruby, scope, node.args) : [];
  const block =
    node.block || node.args.length > 0 ? await passedBlock(ruby, scope, node.args, node.block) : null;
  frame.line = node.line;
  if (node.name === "binding" && !node.on)
    return ruby.send(frame, ruby.core("Binding"), "__make", [new RProc({ scope })]);
  const quick = args.length === 1 && block === null ? arithmetic(node.name, on, args[0]!) : undefined;
  if (quick !== undefined) return quick;
  const isSelf = !node.on || node.on.kind === "self";
  return callMethod(ruby, frame, on, node.name, args, block, {
    self: isSelf,
    bare: node.bare,
    column: node.column,
  });
}

/** Sums and comparisons of small numbers need no search for a method. */
function arithmetic(name: string, a: Value, b: Value): Value | undefined {
  if (typeof a !== "bigint" || typeof b !== "bigint") return undefined;
  switch (name) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    case "==":
      return a === b;
    default:
      return undefined;
  }
}

export async function callSuper(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "super" }> | Extract<Node, { kind: "zsuper" }>,
): Promise<Value> {
  const { frame } = scope;
  const { method } = frame;
  if (!method) throw ruby.error("RuntimeError", "super called outside of method");
  const args = node.kind === "super" ? await values(ruby, scope, node.args) : implicitArguments(scope);
  const block =
    (node.kind === "super" ? await passedBlock(ruby, scope, node.args, node.block) : null) ?? frame.block;
  frame.line = node.line;
  const above = findAbove(ruby, ruby.classOf(frame.self), method.owner, method.name);
  if (!above) {
    const shown = await ruby.inspect(frame, frame.self);
    throw ruby.error("NoMethodError", `super: no superclass method '${method.name}' for ${shown}`);
  }
  return invoke(ruby, frame, frame.self, above, args, block);
}

/** `super` alone passes on the parameters as they are now. */
function implicitArguments(scope: Scope): Value[] {
  const params = scope.frame.method?.body?.params;
  if (!params) return [...scope.frame.args];
  const found: Value[] = [];
  const named = new RHash();
  for (const { kind, name } of params) {
    const value = scope.get(name);
    if (kind === "rest") found.push(...(value instanceof RArray ? value.items : []));
    else if (kind === "key" || kind === "keyreq") named.set(symbol(name), value);
    else if (kind === "keyrest" && value instanceof RHash)
      for (const [key, one] of value.pairs) named.set(key, one);
    else if (kind !== "block") found.push(value);
  }
  if (named.entries.size > 0) {
    named.keywords = true;
    found.push(named);
  }
  return found;
}
