import type { Block, Case, Expression, Statement } from "../language/ast.ts";
import { receive } from "./containers.ts";
import { evaluate, isOf } from "./evaluate.ts";
import type { Leaving } from "./leaving.ts";
import { loop, rangeOver } from "./loops.ts";
import { NotSimulated } from "./not-simulated.ts";
import { copied, equal, operate } from "./operators.ts";
import { type Frame, type Runtime, Variables } from "./runtime.ts";
import { assign, declare, store } from "./stores.ts";
import { bare, Channel, errorOf, Func, GoPanic, type Run, Tuple, type Value } from "./values.ts";

/** Runs statements until one leaves the block. */
export function* executeBlock(
  rt: Runtime,
  body: readonly Statement[],
  scope: Variables,
  frame: Frame,
): Run<Leaving | undefined> {
  for (const statement of body) {
    const leaving = yield* execute(rt, statement, scope, frame);
    if (leaving) return leaving;
  }
  return undefined;
}

const within = (rt: Runtime, block: Block, scope: Variables, frame: Frame) =>
  executeBlock(rt, block.body, new Variables(scope), frame);

function* execute(
  rt: Runtime,
  statement: Statement,
  scope: Variables,
  frame: Frame,
  label?: string,
): Run<Leaving | undefined> {
  yield* rt.tick();
  const value = (x: Expression) => evaluate(rt, x, scope, frame);
  switch (statement.kind) {
    case "expression":
      yield* value(statement.x);
      return undefined;
    case "assign":
      yield* assign(rt, statement, scope, frame);
      return undefined;
    case "declare":
      yield* declare(rt, statement, scope, frame);
      return undefined;
    case "block":
      return yield* within(rt, statement, scope, frame);
    case "if": {
      const inner = new Variables(scope);
      if (statement.init) yield* execute(rt, statement.init, inner, frame);
      if (bare(yield* evaluate(rt, statement.condition, inner, frame)) === true)
        return yield* within(rt, statement.yes, inner, frame);
      return statement.otherwise && (yield* execute(rt, statement.otherwise, inner, frame));
    }
    case "for": {
      const inner = new Variables(scope);
      if (statement.init) yield* execute(rt, statement.init, inner, frame);
      return yield* loop(rt, inner, label, {
        test: (variables) =>
          statement.condition ? evaluate(rt, statement.condition, variables, frame) : always(),
        body: (variables) => within(rt, statement.body, variables, frame),
        post: (variables) => (statement.post ? execute(rt, statement.post, variables, frame) : nothing()),
      });
    }
    case "range":
      return yield* rangeOver(rt, yield* value(statement.x), label, function* (key, element) {
        const inner = new Variables(scope);
        for (const [index, x] of statement.left.entries()) {
          const one = index === 0 ? key : element;
          if (statement.define && x.kind === "name") inner.declare(x.name, copied(one));
          else yield* store(rt, x, one, scope, frame);
        }
        return yield* within(rt, statement.body, inner, frame);
      });
    case "switch": {
      const inner = new Variables(scope);
      if (statement.init) yield* execute(rt, statement.init, inner, frame);
      const tag = statement.tag ? yield* evaluate(rt, statement.tag, inner, frame) : true;
      let chosen = -1;
      for (const [index, { values }] of statement.cases.entries()) {
        for (const one of values ?? [])
          if (equal(tag, yield* evaluate(rt, one, inner, frame))) {
            chosen = index;
            break;
          }
        if (chosen >= 0) break;
      }
      return yield* runCases(rt, statement.cases, chosen, inner, frame, label);
    }
    case "typeswitch": {
      const inner = new Variables(scope);
      if (statement.init) yield* execute(rt, statement.init, inner, frame);
      const tag = yield* evaluate(rt, statement.x, inner, frame);
      const isNil = (x: Expression) => x.kind === "name" && x.name === "nil";
      const chosen = statement.cases.findIndex(({ values }) =>
        values?.some((x) => (isNil(x) ? tag === null : tag !== null && isOf(tag, rt.typeOf(x, inner)))),
      );
      if (statement.bind) inner.declare(statement.bind.name, tag);
      return yield* runCases(rt, statement.cases, chosen, inner, frame, label);
    }
    case "select-comm":
      return yield* selectCase(rt, statement.cases, scope, frame, label);
    case "send": {
      const channel = bare(yield* value(statement.channel));
      const sent = yield* value(statement.value);
      if (!(channel instanceof Channel)) throw new NotSimulated("sending to nil");
      if (channel.closed) throw new GoPanic(errorOf("send on closed channel", [], "runtime.plainError"));
      channel.queue.push(sent);
      channel.changed();
      while (channel.queue.length > channel.capacity && channel.queue.includes(sent)) yield channel.change();
      return undefined;
    }
    case "step": {
      const old = yield* value(statement.x);
      yield* store(rt, statement.x, operate(statement.op[0]!, old, 1), scope, frame);
      return undefined;
    }
    case "go":
    case "defer": {
      const { call } = statement;
      if (call.kind !== "call") throw new NotSimulated(statement.kind);
      const work = yield* prepared(rt, call, scope, frame);
      if (statement.kind === "go") rt.spawn(work);
      else frame.deferred.push(work);
      return undefined;
    }
    case "return": {
      if (statement.values.length > 0) {
        const values: Value[] = [];
        for (const x of statement.values) {
          const one = yield* value(x);
          if (one instanceof Tuple) values.push(...one.values);
          else values.push(copied(one));
        }
        frame.result = values.length === 1 ? values[0]! : new Tuple(values);
        const names = frame.type.results.map(({ name }) => name?.name);
        for (const [index, name] of names.entries()) {
          const cell = name === undefined ? undefined : frame.variables.cells.get(name);
          if (cell) cell.value = values[index] ?? null;
        }
      }
      return { word: "return" };
    }
    case "branch":
      if (statement.word === "goto") throw new NotSimulated("goto");
      return { word: statement.word, label: statement.label };
    case "label":
      return yield* execute(rt, statement.body, scope, frame, statement.name);
    case "empty":
      return undefined;
  }
}

function* always(): Run<Value> {
  return true;
}
function* nothing(): Run<undefined> {
  return undefined;
}

/** A call whose function and arguments are known now, and which runs later. */
function* prepared(
  rt: Runtime,
  call: Expression & { kind: "call" },
  scope: Variables,
  frame: Frame,
): Run<() => Run<Value>> {
  if (call.fn.kind === "name" && !scope.find(call.fn.name)) return () => evaluate(rt, call, scope, frame);
  const callee = bare(yield* evaluate(rt, call.fn, scope, frame));
  if (!(callee instanceof Func)) return () => evaluate(rt, call, scope, frame);
  const args: Value[] = [];
  for (const arg of call.args) args.push(copied(yield* evaluate(rt, arg, scope, frame)));
  return () => callee.call(args);
}

function* runCases(
  rt: Runtime,
  cases: readonly Case[],
  chosen: number,
  scope: Variables,
  frame: Frame,
  label?: string,
): Run<Leaving | undefined> {
  let index = chosen >= 0 ? chosen : cases.findIndex(({ values, comm }) => !values && !comm);
  for (; index >= 0 && index < cases.length; index++) {
    const leaving = yield* executeBlock(rt, cases[index]!.body, new Variables(scope), frame);
    if (leaving?.word === "fallthrough") continue;
    if (leaving?.word === "break" && (leaving.label === undefined || leaving.label === label))
      return undefined;
    return leaving;
  }
  return undefined;
}

/** select: the first case that need not wait, or its default, or whichever comes first. */
function* selectCase(
  rt: Runtime,
  cases: readonly Case[],
  scope: Variables,
  frame: Frame,
  label?: string,
): Run<Leaving | undefined> {
  const source = (x: Expression | undefined) => (x?.kind === "unary" && x.op === "<-" ? x.x : undefined);
  const channels: (Channel | null)[] = [];
  for (const { comm } of cases) {
    if (comm?.kind === "send") throw new NotSimulated("sending in a select");
    const x = source(
      comm?.kind === "expression" ? comm.x : comm?.kind === "assign" ? comm.right[0] : undefined,
    );
    if (comm && !x) throw new NotSimulated("this select");
    const channel = x ? bare(yield* evaluate(rt, x, scope, frame)) : null;
    channels.push(channel instanceof Channel ? channel : null);
  }
  for (;;) {
    const waited: Promise<void>[] = [];
    for (const [index, { comm }] of cases.entries()) {
      const channel = channels[index];
      if (!comm || !channel) continue;
      if (channel.queue.length === 0 && !channel.closed) {
        waited.push(channel.change());
        continue;
      }
      const { value, ok } = yield* receive(channel);
      const inner = new Variables(scope);
      if (comm.kind === "assign")
        for (const [place, left] of comm.left.entries())
          if (comm.op === ":=" && left.kind === "name") inner.declare(left.name, place === 0 ? value : ok);
          else yield* store(rt, left, place === 0 ? value : ok, scope, frame);
      return yield* runCases(rt, cases, index, inner, frame, label);
    }
    if (cases.some(({ comm }) => !comm)) return yield* runCases(rt, cases, -1, scope, frame, label);
    yield Promise.race(waited);
  }
}
