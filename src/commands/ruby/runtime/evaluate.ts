import type { BlockNode, Call, Node, Part } from "../language/tree.ts";
import { NotSimulated } from "../language/cursor.ts";
import { assign, assignMany } from "./assign.ts";
import { constant, defineClass, defineMethod, defineModule, openSingleton } from "./definitions.ts";
import { rubyErrorOf } from "./errors.ts";
import { type Frame, Scope } from "./frame.ts";
import { callMethod, callProc, invoke } from "./invoke.ts";
import { BreakJump, NextJump, RetryJump, ReturnJump, RubyError } from "./jumps.ts";
import { findAbove, findMethod } from "./lookup.ts";
import { matches } from "./patterns.ts";
import { makeRegexp } from "./regexp.ts";
import type { Ruby } from "./ruby.ts";
import {
  RArray,
  RHash,
  RMethod,
  RModule,
  RProc,
  RRange,
  RSymbol,
  str,
  symbol,
  truthy,
  type Value,
} from "./values.ts";

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
        ? evaluate(ruby, scope, node.then)
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
function procOf(scope: Scope): RProc | undefined {
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

async function call(ruby: Ruby, scope: Scope, node: Call): Promise<Value> {
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

async function callSuper(
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

async function operatorAssign(
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

function classVariable(ruby: Ruby, frame: Frame, name: string): Value {
  for (let cls: RModule | null = frame.nesting.at(-1) ?? ruby.object; cls; cls = cls.superclass)
    if (cls.classVariables.has(name)) return cls.classVariables.get(name)!;
  throw ruby.error(
    "NameError",
    `uninitialized class variable ${name} in ${frame.nesting.at(-1)?.name ?? "Object"}`,
  );
}

async function loop(ruby: Ruby, scope: Scope, node: Extract<Node, { kind: "while" }>): Promise<Value> {
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

async function caseOf(ruby: Ruby, scope: Scope, node: Extract<Node, { kind: "case" }>): Promise<Value> {
  const subject = node.subject ? await evaluate(ruby, scope, node.subject) : undefined;
  for (const { tests, body } of node.whens)
    for (const test of tests)
      for (const value of await values(ruby, scope, [test]))
        if (truthy(subject === undefined ? value : await ruby.send(scope.frame, value, "===", [subject])))
          return evaluate(ruby, scope, body);
  return node.otherwise ? evaluate(ruby, scope, node.otherwise) : null;
}

async function guarded(ruby: Ruby, scope: Scope, node: Extract<Node, { kind: "begin" }>): Promise<Value> {
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

async function defined(ruby: Ruby, scope: Scope, node: Node): Promise<Value> {
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
