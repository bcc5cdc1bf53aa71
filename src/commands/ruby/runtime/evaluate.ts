import type { Node, Part } from "../language/tree.ts";
import { NotSimulated } from "../language/cursor.ts";
import { assign, assignMany } from "./assign.ts";
import { constant, defineClass, defineMethod, defineModule, openSingleton } from "./definitions.ts";
import { Scope } from "./frame.ts";
import { callMethod, callProc } from "./invoke.ts";
import { BreakJump, NextJump, RetryJump, ReturnJump } from "./jumps.ts";
import { findMethod } from "./lookup.ts";
import { matches } from "./patterns.ts";
import { makeRegexp } from "./regexp.ts";
import type { Ruby } from "./ruby.ts";
import { RArray, RHash, RProc, RRange, str, symbol, truthy, type Value } from "./values.ts";
import { call, callSuper } from "./call.ts";
import { caseOf, classVariable, defined, guarded, loop, operatorAssign } from "./control.ts";

/** The value of a node. */
export async function evaluate(ruby: Ruby, scope: Scope, node: Node): Promise<Value> {
  const { frame } = scope;
  switch (node.kind) {
    case "nil":
      return null;
    case "true":
      return true;
    case "false":
      return false;
    case "self":
      return frame.self;
    case "int":
    case "float":
      return node.value;
    case "str":
      return str(await join(ruby, scope, node.parts));
    case "sym":
      return symbol(node.name);
    case "dsym":
      return symbol(await join(ruby, scope, node.parts));
    case "lvar":
      return scope.get(node.name);
    case "seq": {
      let value: Value = null;
      for (const one of node.body) value = await evaluate(ruby, scope, one);
      return value;
    }
    case "call":
      return call(ruby, scope, node);
    case "ivar": {
      const on = frame.self;
      return on instanceof Object && "ivars" in on ? (on.ivars.get(node.name) ?? null) : null;
    }
    case "if":
      return truthy(await evaluate(ruby, scope, node.test))
        ? evaluate(ruby, scope, node.yes)
        : node.otherwise
          ? evaluate(ruby, scope, node.otherwise)
          : null;
    case "and": {
      const left = await evaluate(ruby, scope, node.left);
      return truthy(left) ? evaluate(ruby, scope, node.right) : left;
    }
    case "or": {
      const left = await evaluate(ruby, scope, node.left);
      return truthy(left) ? left : evaluate(ruby, scope, node.right);
    }
    case "not": {
      frame.line = node.line;
      return !truthy(await evaluate(ruby, scope, node.value));
    }
    case "assign": {
      const value =
        node.value.kind === "splat"
          ? new RArray(await values(ruby, scope, [node.value]))
          : await evaluate(ruby, scope, node.value);
      await assign(ruby, scope, node.target, value);
      return value;
    }
    case "opassign":
      return operatorAssign(ruby, scope, node);
    case "massign": {
      const value = await evaluate(ruby, scope, node.value);
      await assignMany(ruby, scope, node.targets, value);
      return value;
    }
    case "array":
      return new RArray(await values(ruby, scope, node.items));
    case "hash":
      return hash(ruby, scope, node);
    case "range": {
      const low = node.low ? await evaluate(ruby, scope, node.low) : null;
      return new RRange(low, node.high ? await evaluate(ruby, scope, node.high) : null, node.exclusive);
    }
    case "const":
      frame.line = node.line;
      return constant(ruby, scope, node);
    case "gvar":
      return ruby.globals.get(node.name) ?? null;
    case "cvar":
      return classVariable(ruby, frame, node.name);
    case "regex":
      return makeRegexp(ruby, await join(ruby, scope, node.parts), node.flags);
    case "lambda":
      return new RProc({ node: node.block, scope, isLambda: true, self: frame.self });
    case "while":
      return loop(ruby, scope, node);
    case "for": {
      frame.line = node.line;
      const block = new RProc({
        native: async ({ args }) => {
          await assign(ruby, scope, node.target, args.length > 1 ? new RArray(args) : (args[0] ?? null));
          try {
            return await evaluate(ruby, scope, node.body);
          } catch (error) {
            if (error instanceof NextJump) return error.value;
            throw error;
          }
        },
      });
      try {
        return await callMethod(ruby, frame, await evaluate(ruby, scope, node.list), "each", [], block);
      } catch (error) {
        if (error instanceof BreakJump && error.from === procOf(scope)) return error.value;
        throw error;
      }
    }
    case "case":
      return caseOf(ruby, scope, node);
    case "casein": {
      const subject = await evaluate(ruby, scope, node.subject);
      for (const { pattern, guard, body } of node.ins)
        if (
          (await matches(ruby, scope, pattern, subject)) &&
          (!guard || truthy(await evaluate(ruby, scope, guard)))
        )
          return evaluate(ruby, scope, body);
      if (node.otherwise) return evaluate(ruby, scope, node.otherwise);
      throw ruby.error("NoMatchingPatternError", await ruby.inspect(frame, subject));
    }
    case "begin":
      return guarded(ruby, scope, node);
    case "return":
      throw new ReturnJump(frame.home ?? frame, node.value ? await evaluate(ruby, scope, node.value) : null);
    case "next":
      throw new NextJump(node.value ? await evaluate(ruby, scope, node.value) : null);
    case "break":
      throw new BreakJump(procOf(scope), node.value ? await evaluate(ruby, scope, node.value) : null);
    case "retry":
      throw new RetryJump();
    case "yield": {
      frame.line = node.line;
      const { block } = frame;
      if (!block) throw ruby.error("LocalJumpError", "no block given (yield)");
      return callProc(ruby, frame, block, await values(ruby, scope, node.args));
    }
    case "super":
    case "zsuper":
      return callSuper(ruby, scope, node);
    case "def":
      return defineMethod(ruby, scope, node);
    case "class":
      return defineClass(ruby, scope, node);
    case "module":
      return defineModule(ruby, scope, node);
    case "sclass":
      return openSingleton(ruby, scope, node);
    case "alias": {
      const cls = frame.nesting.at(-1) ?? ruby.object;
      const found = findMethod(ruby, cls, node.from);
      if (!found) throw ruby.error("NameError", `undefined method '${node.from}' for class '${cls.name}'`);
      cls.methods.set(node.to, found);
      return null;
    }
    case "undef":
      (frame.nesting.at(-1) ?? ruby.object).methods.set(node.name, null);
      return null;
    case "defined":
      return defined(ruby, scope, node.value);
    case "xstr":
      throw new NotSimulated("running a program from Ruby with backticks");
    case "mlhs":
    case "splat":
    case "dsplat":
    case "blockpass":
    case "redo":
      throw new NotSimulated(`"${node.kind}" in this place`);
    default:
      return node satisfies never;
  }
}

/** The block this code stands in, which `break` leaves. */
export function procOf(scope: Scope): RProc | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const found = procs.get(at);
    if (found) return found;
  }
  return undefined;
}

/** Which proc a block's scope was made for. */
const procs = new WeakMap<Scope, RProc>();

export const rememberProc = (scope: Scope, proc: RProc): void => void procs.set(scope, proc);

async function join(ruby: Ruby, scope: Scope, parts: readonly Part[]): Promise<string> {
  let text = "";
  for (const part of parts)
    text += typeof part === "string" ? part : await ruby.text(scope.frame, await evaluate(ruby, scope, part));
  return text;
}

/** Arguments or items, with splats spread out. A block that is passed is no value. */
export async function values(ruby: Ruby, scope: Scope, nodes: readonly Node[]): Promise<Value[]> {
  const found: Value[] = [];
  for (const node of nodes) {
    if (node.kind === "blockpass") continue;
    if (node.kind === "splat") {
      const value = await evaluate(ruby, scope, node.value!);
      if (value instanceof RArray || value instanceof RRange || value instanceof RHash || value === null)
        found.push(...(await ruby.list(scope.frame, value)));
      else if (ruby.respondsTo(value, "to_a"))
        found.push(...(await ruby.list(scope.frame, await ruby.send(scope.frame, value, "to_a"))));
      else found.push(value);
    } else {
      const value = await evaluate(ruby, scope, node);
      if (node.kind === "hash" && !node.braces && value instanceof RHash) {
        value.keywords = true;
        if (value.entries.size === 0) continue;
      }
      found.push(value);
    }
  }
  return found;
}

async function hash(ruby: Ruby, scope: Scope, node: Extract<Node, { kind: "hash" }>): Promise<RHash> {
  const made = new RHash();
  for (const pair of node.pairs) {
    if ("spread" in pair) {
      const other = await evaluate(ruby, scope, pair.spread);
      if (other instanceof RHash) for (const [key, value] of other.pairs) made.set(key, value);
    } else made.set(await evaluate(ruby, scope, pair.key), await evaluate(ruby, scope, pair.value));
  }
  return made;
}
