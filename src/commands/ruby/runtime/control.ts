import { rubyErrorOf } from "./errors.ts";
import { values, procOf, evaluate } from "./evaluate.ts";
import type { Node } from "../language/tree.ts";
import { assign } from "./assign.ts";
import { type Frame, Scope } from "./frame.ts";
import { callMethod } from "./invoke.ts";
import { BreakJump, NextJump, RetryJump, RubyError } from "./jumps.ts";
import { findAbove } from "./lookup.ts";
import type { Ruby } from "./ruby.ts";
import { RModule, str, truthy, type Value } from "./values.ts";

export async function operatorAssign(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "opassign" }>,
): Promise<Value> {
  const { frame } = scope;
  const { target, op } = node;
  // What stands before the dot, and between the brackets, is evaluated once.
  let read = target;
  if (target.kind === "call" && target.on) {
    const on = await evaluate(ruby, scope, target.on);
    const args = await values(ruby, scope, target.args);
    frame.line = node.line;
    if (target.safe && on === null) return null;
    const self = target.on.kind === "self";
    const current = await callMethod(ruby, frame, on, target.name, args, null, { self });
    const write = async (value: Value) => {
      await callMethod(ruby, frame, on, `${target.name}=`.replace("[]=", "[]="), [...args, value], null, {
        self,
      });
      return value;
    };
    if (op === "||") return truthy(current) ? current : write(await evaluate(ruby, scope, node.value));
    if (op === "&&") return truthy(current) ? write(await evaluate(ruby, scope, node.value)) : current;
    return write(await callMethod(ruby, frame, current, op, [await evaluate(ruby, scope, node.value)], null));
  }
  if (op === "||") {
    if (target.kind === "const" || target.kind === "cvar")
      read = { kind: "defined", line: node.line, value: target };
    const known = await evaluate(ruby, scope, read);
    const current = read === target || known === null ? known : await evaluate(ruby, scope, target);
    if (truthy(current)) return current;
    const value = await evaluate(ruby, scope, node.value);
    await assign(ruby, scope, target, value);
    return value;
  }
  const current = await evaluate(ruby, scope, target);
  if (op === "&&" && !truthy(current)) return current;
  const right = await evaluate(ruby, scope, node.value);
  frame.line = node.line;
  const value = op === "&&" ? right : await callMethod(ruby, frame, current, op, [right], null);
  await assign(ruby, scope, target, value);
  return value;
}

export function classVariable(ruby: Ruby, frame: Frame, name: string): Value {
  for (let cls: RModule | null = frame.nesting.at(-1) ?? ruby.object; cls; cls = cls.superclass)
    if (cls.classVariables.has(name)) return cls.classVariables.get(name)!;
  throw ruby.error(
    "NameError",
    `uninitialized class variable ${name} in ${frame.nesting.at(-1)?.name ?? "Object"}`,
  );
}

export async function loop(ruby: Ruby, scope: Scope, node: Extract<Node, { kind: "while" }>): Promise<Value> {
  try {
    let first = node.after;
    for (let turns = 1; ; turns++) {
      if (!first && truthy(await evaluate(ruby, scope, node.test)) === node.until) return null;
      first = false;
      try {
        await evaluate(ruby, scope, node.body);
      } catch (error) {
        if (!(error instanceof NextJump)) throw error;
      }
      // A loop that waits for nothing must still let a signal in.
      if (turns % 1000 === 0) await ruby.process.clock.sleep(0, ruby.process.signal);
    }
  } catch (error) {
    if (error instanceof BreakJump && error.from === procOf(scope)) return error.value;
    throw error;
  }
}

export async function caseOf(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "case" }>,
): Promise<Value> {
  const subject = node.subject ? await evaluate(ruby, scope, node.subject) : undefined;
  for (const { tests, body } of node.whens)
    for (const test of tests)
      for (const value of await values(ruby, scope, [test]))
        if (truthy(subject === undefined ? value : await ruby.send(scope.frame, value, "===", [subject])))
          return evaluate(ruby, scope, body);
  return node.otherwise ? evaluate(ruby, scope, node.otherwise) : null;
}

export async function guarded(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "begin" }>,
): Promise<Value> {
  try {
    for (;;) {
      try {
        const value = await evaluate(ruby, scope, node.body);
        return node.otherwise ? await evaluate(ruby, scope, node.otherwise) : value;
      } catch (thrown) {
        const error = rubyErrorOf(ruby, scope.frame, thrown);
        if (!(error instanceof RubyError)) throw error;
        const found = await rescueFor(ruby, scope, node, error);
        if (!found) throw error;
        const before = ruby.globals.get("$!") ?? null;
        ruby.globals.set("$!", error.value);
        try {
          if (found.name) await assign(ruby, scope, found.name, error.value);
          return await evaluate(ruby, scope, found.body);
        } catch (again) {
          if (!(again instanceof RetryJump)) throw again;
        } finally {
          ruby.globals.set("$!", before);
        }
      }
    }
  } finally {
    if (node.ensure) await evaluate(ruby, scope, node.ensure);
  }
}

async function rescueFor(ruby: Ruby, scope: Scope, node: Extract<Node, { kind: "begin" }>, error: RubyError) {
  for (const one of node.rescues) {
    const classes =
      one.classes.length > 0 ? await values(ruby, scope, one.classes) : [ruby.core("StandardError")];
    for (const cls of classes)
      if (
        cls instanceof RModule
          ? ruby.isA(error.value, cls)
          : truthy(await ruby.send(scope.frame, cls, "===", [error.value]))
      )
        return one;
  }
  return undefined;
}

export async function defined(ruby: Ruby, scope: Scope, node: Node): Promise<Value> {
  const { frame } = scope;
  switch (node.kind) {
    case "lvar":
      return str("local-variable");
    case "ivar": {
      const on = frame.self;
      return on instanceof Object && "ivars" in on && on.ivars.has(node.name)
        ? str("instance-variable")
        : null;
    }
    case "gvar":
      return ruby.globals.has(node.name) ? str("global-variable") : null;
    case "const":
    case "cvar":
      try {
        await evaluate(ruby, scope, node);
        return str(node.kind === "const" ? "constant" : "class variable");
      } catch (error) {
        if (error instanceof RubyError) return null;
        throw error;
      }
    case "call": {
      const on = node.on
        ? await defined(ruby, scope, node.on).then((known) =>
            known ? evaluate(ruby, scope, node.on!) : undefined,
          )
        : frame.self;
      return on !== undefined && ruby.find(on, node.name) ? str("method") : null;
    }
    case "yield":
      return frame.block ? str("yield") : null;
    case "zsuper":
    case "super":
      return frame.method && findAbove(ruby, ruby.classOf(frame.self), frame.method.owner, frame.method.name)
        ? str("super")
        : null;
    case "self":
    case "nil":
    case "true":
    case "false":
      return str(node.kind === "nil" ? "expression" : node.kind);
    case "assign":
    case "opassign":
      return str("assignment");
    default:
      return str("expression");
  }
}
