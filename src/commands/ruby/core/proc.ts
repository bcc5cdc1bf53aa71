import { callProc, invoke } from "../runtime/invoke.ts";
import { type Frame, Scope } from "../runtime/frame.ts";
import { evaluate } from "../runtime/evaluate.ts";
import { parseProgram } from "../language/statements.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, type RMethod, RObject, RProc, RString, str, symbol, type Value } from "../runtime/values.ts";
import { toText } from "./table.ts";

const own = (self: Value) => self as RProc;

const arity = ({ node, isLambda }: RProc): bigint => {
  if (!node) return -1n;
  if (node.numbered !== 0) return BigInt(Math.abs(node.numbered));
  const required = node.params.filter(
    ({ kind }) => kind === "req" || kind === "post" || kind === "destructured",
  ).length;
  const open = node.params.some(({ kind }) => kind === "rest" || (kind === "opt" && isLambda));
  return BigInt(open ? -required - 1 : required);
};

const scopes = new WeakMap<RObject, Scope>();

/** Evaluates text where a binding was made. */
export function evalIn(ruby: Ruby, binding: RObject, text: string, file: string, line = 1): Promise<Value> {
  const scope = scopes.get(binding)!;
  const program = parseProgram(text, line, [new Set(scope.names())]);
  const frame: Frame = { ...scope.frame, file, line };
  const inner = new Scope(frame, scope);
  return evaluate(ruby, inner, program);
}

export function defineProc(ruby: Ruby): void {
  const call = ({
    ruby: on,
    frame,
    self,
    args,
    block,
  }: {
    ruby: Ruby;
    frame: Frame;
    self: Value;
    args: Value[];
    block: RProc | null;
  }) => callProc(on, frame, own(self), args, block ? { block } : {});
  const compose = (
    first: (args: Value[], frame: Frame) => Promise<Value>,
    second: (value: Value, frame: Frame) => Promise<Value>,
  ): RProc =>
    new RProc({ isLambda: true, native: async ({ args, frame }) => second(await first(args, frame), frame) });
  ruby.define(ruby.core("Proc"), {
    call: [0, -1, call],
    "()": [0, -1, call],
    yield: [0, -1, call],
    "[]": [0, -1, call],
    "===": [0, -1, call],
    to_proc: [0, 0, ({ self }) => self],
    "lambda?": [0, 0, ({ self }) => own(self).isLambda],
    arity: [0, 0, ({ self }) => arity(own(self))],
    parameters: [
      0,
      -1,
      ({ self }) =>
        new RArray(
          (own(self).node?.params ?? []).map(
            ({ kind, name }) =>
              new RArray([symbol(kind === "req" && !own(self).isLambda ? "opt" : kind), symbol(name)]),
          ),
        ),
    ],
    source_location: [
      0,
      0,
      ({ self }) =>
        own(self).node ? new RArray([str(own(self).scope!.frame.file), BigInt(own(self).node!.line)]) : null,
    ],
    ">>": [
      1,
      1,
      ({ ruby: on, self, args }) =>
        compose(
          (given, at) => callProc(on, at, own(self), given),
          (value, at) => on.send(at, args[0]!, "call", [value]),
        ),
    ],
    "<<": [
      1,
      1,
      ({ ruby: on, self, args }) =>
        compose(
          (given, at) => on.send(at, args[0]!, "call", given),
          (value, at) => callProc(on, at, own(self), [value]),
        ),
    ],
    curry: [
      0,
      1,
      ({ ruby: on, self, args }) => {
        const wanted = args.length > 0 ? Number(args[0]) : Number(arity(own(self)));
        const collect = (given: Value[]): RProc =>
          new RProc({
            isLambda: true,
            native: ({ args: more, frame }) =>
              given.length + more.length >= wanted
                ? callProc(on, frame, own(self), [...given, ...more])
                : collect([...given, ...more]),
          });
        return collect([]);
      },
    ],
    inspect: [
      0,
      0,
      ({ self }) =>
        str(
          `#<Proc:0x0000000000000008 ${own(self).scope?.frame.file ?? ""}:${own(self).node?.line ?? 0}${own(self).isLambda ? " (lambda)" : ""}>`,
        ),
    ],
  });
  ruby.defineOn(ruby.core("Proc"), { new: [0, 0, ({ block }) => block] });
  const method = (self: Value) => self as RMethod;
  ruby.define(ruby.core("Method"), {
    call: [
      0,
      -1,
      ({ ruby: on, frame, self, args, block }) =>
        invoke(on, frame, method(self).receiver, method(self).method, args, block),
    ],
    "[]": [
      0,
      -1,
      ({ ruby: on, frame, self, args, block }) =>
        invoke(on, frame, method(self).receiver, method(self).method, args, block),
    ],
    "===": [
      0,
      -1,
      ({ ruby: on, frame, self, args, block }) =>
        invoke(on, frame, method(self).receiver, method(self).method, args, block),
    ],
    to_proc: [
      0,
      0,
      ({ ruby: on, self }) =>
        new RProc({
          isLambda: true,
          native: ({ args, frame, block }) =>
            invoke(on, frame, method(self).receiver, method(self).method, args, block),
        }),
    ],
    name: [0, 0, ({ self }) => symbol(method(self).method.name)],
    owner: [0, 0, ({ self }) => method(self).method.owner],
    receiver: [0, 0, ({ self }) => method(self).receiver],
    unbind: [0, 0, ({ self }) => self],
    arity: [
      0,
      0,
      ({ self }) => {
        const params = method(self).method.body?.params ?? method(self).method.proc?.node?.params;
        if (!params)
          return BigInt(
            method(self).method.most === method(self).method.least
              ? method(self).method.least
              : -method(self).method.least - 1,
          );
        const required = params.filter(({ kind }) => kind === "req" || kind === "post").length;
        return BigInt(
          params.some(({ kind }) => kind === "rest" || kind === "opt") ? -required - 1 : required,
        );
      },
    ],
    bind: [
      1,
      1,
      ({ ruby: on, self, args }) => {
        const found = method(self);
        return new RProc({
          isLambda: true,
          native: ({ args: given, frame, block }) => invoke(on, frame, args[0]!, found.method, given, block),
        });
      },
    ],
    bind_call: [
      1,
      -1,
      ({ ruby: on, frame, self, args, block }) =>
        invoke(on, frame, args[0]!, method(self).method, args.slice(1), block),
    ],
  });
  const binding = ruby.core("Binding");
  ruby.defineOn(binding, {
    __make: [
      1,
      1,
      ({ args }) => {
        const made = new RObject(binding);
        scopes.set(made, own(args[0]!).scope!);
        return made;
      },
    ],
  });
  const scopeOf = (self: Value) => scopes.get(self as RObject)!;
  ruby.define(binding, {
    local_variable_get: [1, 1, ({ ruby: on, self, args }) => scopeOf(self).get(toText(on, args[0]))],
    local_variable_set: [
      2,
      2,
      ({ ruby: on, self, args }) => (scopeOf(self).set(toText(on, args[0]), args[1]!), args[1]!),
    ],
    "local_variable_defined?": [
      1,
      1,
      ({ ruby: on, self, args }) => scopeOf(self).find(toText(on, args[0])) !== undefined,
    ],
    local_variables: [0, 0, ({ self }) => new RArray(scopeOf(self).names().map(symbol))],
    receiver: [0, 0, ({ self }) => scopeOf(self).frame.self],
    eval: [
      1,
      3,
      ({ ruby: on, self, args }) =>
        evalIn(
          on,
          self as RObject,
          toText(on, args[0]),
          args[1] instanceof RString ? args[1].text : "(eval)",
          Number(args[2] ?? 1n),
        ),
    ],
  });
  ruby.define(ruby.kernel, {
    eval: [
      1,
      4,
      ({ ruby: on, frame, self, args }) =>
        args[1] instanceof RObject
          ? evalIn(on, args[1], toText(on, args[0]), "(eval)")
          : on.send(frame, self, "instance_eval", [args[0]!]),
    ],
  });
}
