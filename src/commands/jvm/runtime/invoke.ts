import type { Expression, Method } from "../language/tree.ts";
import { initializersOf, type JavaClass, lineage } from "./classes.ts";
import { evaluate, evaluateAll } from "./evaluate.ts";
import { execute } from "./execute.ts";
import { type Frame, snapshot } from "./frames.ts";
import { convert } from "./numbers.ts";
import { Scope } from "./scope.ts";
import { fits } from "./types.ts";
import { JArray, JObject, NotSimulated, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

interface Candidate {
  readonly owner: JavaClass;
  readonly method: Method;
}

/** The method these arguments fit best; the nearest in the line of parents among equals. */
export async function pickMethod(
  vm: Vm,
  candidates: readonly Candidate[],
  args: readonly Value[],
): Promise<Candidate | undefined> {
  let best: Candidate | undefined;
  let most = -1;
  for (const candidate of candidates) {
    const { parameters } = candidate.method;
    const variadic = parameters.at(-1)?.variadic ?? false;
    if (variadic ? args.length < parameters.length - 1 : args.length !== parameters.length) continue;
    let score = variadic ? 0 : 1;
    for (const [index, arg] of args.entries()) {
      const fit = fits(vm, candidate.owner, parameters[index]?.type, arg);
      score = fit < 0 && !variadic ? Number.NEGATIVE_INFINITY : score + fit;
    }
    // An abstract method counts only when nobody has written it out.
    if (!candidate.method.body) score -= 0.5;
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

const methodName = ({ name }: JavaClass, method: Method): string =>
  `${name}.${method.result ? method.name : "<init>"}`;

function bind(scope: Scope, method: Method, args: readonly Value[]): void {
  for (const [index, { name, type, variadic }] of method.parameters.entries()) {
    const primitive = type?.dims === 0 ? type.name : "";
    if (variadic && !(args.length === method.parameters.length && isSpread(args[index])))
      scope.declare(name, new JArray([...args.slice(index)], type?.name ?? ""));
    else scope.declare(name, convert(args[index] ?? null, primitive), primitive);
  }
}

const isSpread = (value: Value | undefined) => value instanceof JArray;

/** Runs a method that is written in Java. */
export async function invokeMethod(
  vm: Vm,
  owner: JavaClass,
  method: Method,
  self: JObject | undefined,
  args: readonly Value[],
  from: Frame | undefined,
): Promise<Value> {
  const frame = vm.frame(methodName(owner, method), from, owner.source);
  if (!method.body) throw vm.thrown("AbstractMethodError", null, frame);
  const scope = new Scope({ cls: owner, frame, ...(self && { self }) }, owner.captured);
  bind(scope, method, args);
  await vm.step();
  const done = await execute(vm, method.body, scope);
  const value = done?.kind === "return" ? done.value : null;
  return method.result?.dims === 0 ? convert(value, method.result.name) : value;
}

/** Makes an object and runs its constructor. */
export async function construct(
  vm: Vm,
  cls: JavaClass,
  args: readonly Value[],
  from: Frame | undefined,
  outer?: JObject,
): Promise<JObject> {
  await initialize(vm, cls, from);
  const object = new JObject(cls);
  if (outer) object.outer = outer;
  if ([...lineage(cls)].some(({ name }) => name === "java.lang.Throwable")) {
    object.trace = [];
    object.fields.set("message", null);
    object.fields.set("cause", null);
  }
  await constructAs(vm, cls, object, args, from);
  if (object.trace) {
    object.trace = snapshot(from);
  }
  return object;
}

/** Runs the constructor of one class in an object's line: its parent's first, its fields, its own body. */
export async function constructAs(
  vm: Vm,
  cls: JavaClass,
  object: JObject,
  args: readonly Value[],
  from: Frame | undefined,
): Promise<void> {
  if (!cls.declared) return constructNative(object, args);
  const constructors = (cls.methods.get("<init>") ?? []).map((method) => ({ owner: cls, method }));
  const isRecord = cls.declared.form === "record";
  const compact = isRecord ? constructors.find(({ method }) => isCompact(method)) : undefined;
  const picked = await pickMethod(
    vm,
    constructors.filter((each) => each !== compact),
    args,
  );
  const frame = vm.frame(`${cls.name}.<init>`, from, cls.source);
  const scope = new Scope({ cls, frame, self: object }, cls.captured);
  if (!picked) {
    if (isRecord) return constructRecord(vm, cls, object, args, compact?.method, scope);
    // Of an anonymous class the arguments are its parent's.
    await constructParent(vm, cls, object, args, frame);
    await runInitializers(vm, cls, scope, false);
    return;
  }
  bind(scope, picked.method, args);
  const { body } = picked.method;
  const statements = body?.kind === "block" ? body.body : [];
  const [first, ...rest] = statements;
  const chained =
    first?.kind === "expression" && first.expression.kind === "call" ? first.expression : undefined;
  const isChained = chained?.object === undefined && (chained?.name === "super" || chained?.name === "this");
  const given = isChained ? await evaluateAll(vm, chained!.args, scope) : [];
  if (isChained && chained!.name === "this") await constructAs(vm, cls, object, given, frame);
  else {
    await constructParent(vm, cls, object, given, frame);
    await runInitializers(vm, cls, scope, false);
  }
  for (const statement of isChained ? rest : statements) {
    const done = await execute(vm, statement, scope);
    if (done) return;
  }
}

/** "record Point(int x, int y) { Point { ... } }": a constructor without parameters of its own. */
const isCompact = (method: Method): boolean => method.parameters.length === 0;

async function constructRecord(
  vm: Vm,
  cls: JavaClass,
  object: JObject,
  args: readonly Value[],
  compact: Method | undefined,
  scope: Scope,
): Promise<void> {
  const components = cls.declared!.components;
  if (components.length !== args.length) throw new NotSimulated(`${cls.name}(${args.length} arguments)`);
  const inner = scope.inner();
  for (const [index, { name, type }] of components.entries())
    inner.declare(name, convert(args[index] ?? null, type?.dims === 0 ? type.name : ""), type?.name);
  if (compact?.body) await execute(vm, compact.body, inner);
  for (const { name } of components) object.fields.set(name, inner.own(name)!.value);
}

function constructNative(object: JObject, args: readonly Value[]): void {
  if (!object.fields.has("message")) return;
  const [first, second] = args;
  if (first instanceof JObject && first.trace) {
    object.fields.set("cause", first);
    object.fields.set(
      "message",
      `${first.cls.name}${typeof first.fields.get("message") === "string" ? `: ${String(first.fields.get("message"))}` : ""}`,
    );
  } else if (first !== undefined) object.fields.set("message", first);
  if (second instanceof JObject) object.fields.set("cause", second);
}

async function constructParent(
  vm: Vm,
  cls: JavaClass,
  object: JObject,
  args: readonly Value[],
  frame: Frame,
): Promise<void> {
  if (cls.parent) return constructAs(vm, cls.parent, object, args, frame);
  for (const name of cls.nativeParents) {
    const parent = vm.parts.library.get(name);
    if (parent?.construct) object.native = await parent.construct({ vm, frame }, args);
  }
}

async function runInitializers(vm: Vm, cls: JavaClass, scope: Scope, forClass: boolean): Promise<void> {
  const fields = forClass ? cls.statics : scope.context.self!.fields;
  for (const member of initializersOf(cls, forClass)) {
    if (member.kind === "initializer") {
      await execute(vm, member.body, scope);
      continue;
    }
    for (const { name, type, value } of member.locals) {
      const primitive = type.dims === 0 ? type.name : "";
      fields.set(name, zero(primitive));
      if (value) fields.set(name, convert(await initialValue(vm, value, type.name, scope), primitive));
    }
  }
}

const initialValue = async (vm: Vm, value: Expression, type: string, scope: Scope): Promise<Value> =>
  value.kind === "array"
    ? new JArray(await evaluateAll(vm, value.items, scope), type)
    : evaluate(vm, value, scope);

/** What a field or an element of an array holds before anything is put there. */
export function zero(type: string): Value {
  if (type === "boolean") return false;
  if (type === "long") return 0n;
  return ["int", "short", "byte"].includes(type)
    ? 0
    : ["double", "float", "char"].includes(type)
      ? convert(0, type)
      : null;
}

/** Runs what a class does once, before its first use. */
export async function initialize(vm: Vm, cls: JavaClass, from: Frame | undefined): Promise<void> {
  vm.link(cls);
  if (cls.state === "initialized") return;
  cls.state = "initialized";
  if (cls.parent) await initialize(vm, cls.parent, from);
  const frame = vm.frame(`${cls.name}.<clinit>`, from, cls.source);
  const scope = new Scope({ cls, frame }, cls.captured);
  const constants: Value[] = [];
  for (const [ordinal, { name, args, body, at }] of (cls.declared?.constants ?? []).entries()) {
    frame.at = at;
    const own = body ? vm.anonymous(cls, body, scope, `${cls.simpleName}$${ordinal + 1}`) : cls;
    const object = new JObject(own);
    object.fields.set("$name", name);
    object.fields.set("$ordinal", ordinal);
    await constructAs(vm, cls, object, await evaluateAll(vm, args, scope), frame);
    cls.statics.set(name, object);
    constants.push(object);
  }
  if (cls.declared?.form === "enum") cls.statics.set("$VALUES", new JArray(constants, cls.name));
  await runInitializers(vm, cls, scope, true);
}
