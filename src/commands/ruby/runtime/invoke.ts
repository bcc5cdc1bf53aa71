import type { Node, Param } from "../language/tree.ts";
import { evaluate, rememberProc } from "./evaluate.ts";
import { backtrace, noMethod } from "./errors.ts";
import { type Frame, Scope } from "./frame.ts";
import { BreakJump, NextJump, ReturnJump, RubyError } from "./jumps.ts";
import { findMethod } from "./lookup.ts";
import type { Ruby } from "./ruby.ts";
import { type Method, RArray, RModule, RProc, symbol, type Value } from "./values.ts";
import { bind } from "./bind.ts";

/** How deep calls may go: about where Ruby's own stack ends. */
const deepest = 2000;

/** How the receiver was written. */
interface Manner {
  /** On self, where private methods may be called. */
  readonly self?: boolean;
  /** A bare name. */
  readonly bare?: boolean;
  readonly column?: number;
}

export async function callMethod(
  ruby: Ruby,
  frame: Frame,
  on: Value,
  name: string,
  args: Value[],
  block: RProc | null,
  manner: Manner = {},
): Promise<Value> {
  const method = findMethod(ruby, ruby.classOf(on), name);
  const isHidden =
    method !== undefined &&
    !manner.self &&
    !name.endsWith("=") &&
    (method.visibility === "private" ||
      (method.visibility === "protected" && !ruby.isA(frame.self, method.owner)));
  if (!method || isHidden) {
    const missing = findMethod(ruby, ruby.classOf(on), "method_missing");
    if (missing && missing.owner !== ruby.basicObject)
      return invoke(ruby, frame, on, missing, [symbol(name), ...args], block);
    throw await noMethod(ruby, frame, on, name, manner, method?.visibility);
  }
  return invoke(ruby, frame, on, method, args, block);
}

const labels = new WeakMap<Method, string>();

/** "Object#hello", "Foo.bar": as a backtrace of Ruby 3.4 names a method. */
function labelOf(method: Method): string {
  let label = labels.get(method);
  if (label === undefined) {
    const { owner, name } = method;
    const { attached } = owner;
    if (attached instanceof RModule) label = attached.name === undefined ? name : `${attached.name}.${name}`;
    else label = owner.name === undefined ? name : `${owner.name}#${name}`;
    labels.set(method, label);
  }
  return label;
}

/** Runs a method that has been found. */
export async function invoke(
  ruby: Ruby,
  caller: Frame,
  self: Value,
  method: Method,
  args: Value[],
  block: RProc | null,
): Promise<Value> {
  const { native, body, proc } = method;
  const label = labelOf(method);
  if (native) {
    const frame: Frame = {
      self,
      method,
      args,
      block,
      nesting: caller.nesting,
      file: caller.file,
      line: caller.line,
      label,
      caller,
      depth: caller.depth + 1,
      visibility: "public",
    };
    if (args.length < method.least || (method.most >= 0 && args.length > method.most))
      throw arityError(ruby, args.length, method.least, method.most);
    return located(frame, () => catchBreak(block, () => native({ ruby, self, args, block, frame })));
  }
  if (proc) return callProc(ruby, caller, proc, args, { self, block, method, lambda: true });
  const { params, node, scope: outer, line } = body!;
  const frame: Frame = {
    self,
    method,
    args,
    block,
    nesting: outer.frame.nesting,
    file: outer.frame.file,
    line,
    label,
    caller,
    depth: caller.depth + 1,
    visibility: "public",
    hidden: outer.frame.hidden,
  };
  if (frame.depth > deepest) throw ruby.error("SystemStackError", "stack level too deep");
  return located(frame, () => runBody(ruby, frame, params, node, args, block));
}

/** An error that has no place yet was made in this frame. */
export async function located(frame: Frame, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RubyError) error.value.trace ??= backtrace(frame);
    throw error;
  }
}

async function runBody(
  ruby: Ruby,
  frame: Frame,
  params: readonly Param[],
  node: Node,
  args: Value[],
  block: RProc | null,
): Promise<Value> {
  const scope = new Scope(frame);
  await bind(ruby, scope, params, args, true);
  for (const param of params) if (param.kind === "block") scope.vars.set(param.name, block);
  if (params.some(({ name }) => name === "*")) scope.vars.set("&", block);
  return catchBreak(block, async () => {
    try {
      return await evaluate(ruby, scope, node);
    } catch (error) {
      if (error instanceof ReturnJump && error.frame === frame) return error.value;
      throw error;
    }
  });
}

async function catchBreak(block: RProc | null, run: () => Value | Promise<Value>): Promise<Value> {
  if (!block) return run();
  try {
    return await run();
  } catch (error) {
    if (error instanceof BreakJump && error.from === block) return error.value;
    throw error;
  }
}

export const arityError = (ruby: Ruby, given: number, least: number, most: number) =>
  ruby.error(
    "ArgumentError",
    `wrong number of arguments (given ${given}, expected ${most < 0 ? `${least}+` : least === most ? least : `${least}..${most}`})`,
  );

interface ProcCall {
  readonly self?: Value;
  readonly block?: RProc | null;
  readonly method?: Method;
  readonly lambda?: boolean;
  /** Replaces where `def` and constants go: class_eval. */
  readonly nesting?: readonly RModule[];
}

/** Runs a block, proc or lambda. */
export async function callProc(
  ruby: Ruby,
  caller: Frame,
  proc: RProc,
  args: Value[],
  given: ProcCall = {},
): Promise<Value> {
  if (proc.native)
    return proc.native({
      ruby,
      self: given.self ?? proc.self,
      args,
      block: given.block ?? null,
      frame: caller,
    });
  const outer = proc.scope!;
  const node = proc.node!;
  const isLambda = proc.isLambda || given.lambda === true;
  const home = outer.frame;
  const frame: Frame = {
    self: "self" in given ? given.self! : home.self,
    method: given.method ?? home.method,
    args: given.method ? args : home.args,
    block: given.block === undefined ? home.block : given.block,
    nesting: given.nesting ?? home.nesting,
    file: home.file,
    line: node.line,
    label: blockLabel(home),
    caller,
    depth: caller.depth + 1,
    visibility: "public",
    home: isLambda ? undefined : (home.home ?? home),
    hidden: home.hidden,
  };
  const scope = new Scope(frame, outer);
  rememberProc(scope, proc);
  if (node.numbered !== 0) {
    const count = node.numbered;
    const values = args.length === 1 && args[0] instanceof RArray && count > 1 ? args[0].items : args;
    scope.vars.set("it", args[0] ?? null);
    for (let i = 1; i <= Math.max(count, 1); i++) scope.vars.set(`_${i}`, values[i - 1] ?? null);
  } else await bind(ruby, scope, node.params, args, isLambda);
  for (const param of node.params)
    if (param.kind === "block") scope.vars.set(param.name, given.block ?? null);
  try {
    return await located(frame, () => evaluate(ruby, scope, node.body));
  } catch (error) {
    if (error instanceof NextJump) return error.value;
    if (isLambda && error instanceof ReturnJump && error.frame === frame) return error.value;
    if (isLambda && error instanceof BreakJump && error.from === proc) return error.value;
    throw error;
  }
}

function blockLabel({ label }: Frame): string {
  const levels = /^block(?: \((\d+) levels\))? in (.*)$/s.exec(label);
  return levels ? `block (${Number(levels[1] ?? 1) + 1} levels) in ${levels[2]}` : `block in ${label}`;
}
