import type { Statement } from "../language/tree.ts";
import { createClass } from "./classes.ts";
import { callMethod } from "./dispatch.ts";
import { evaluate, isTrue } from "./evaluate.ts";
import { iterate } from "./iterate.ts";
import { convert } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import { runCases } from "./switching.ts";
import { isInstance } from "./types.ts";
import { JArray, JavaThrow, JObject, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

/** Why a statement ended before its end; nothing when it ran through. */
export type Completion =
  | { readonly kind: "return" | "yield"; readonly value: Value }
  | { readonly kind: "break" | "continue"; readonly label?: string };

type Done = Completion | undefined;

/** Runs a statement. Throws JavaThrow, NotSimulated, JavaExit. */
export async function execute(vm: Vm, s: Statement, scope: Scope): Promise<Done> {
  const { frame } = scope.context;
  switch (s.kind) {
    case "empty":
      return undefined;
    case "expression":
      frame.at = s.expression.at;
      await evaluate(vm, s.expression, scope);
      return undefined;
    case "block":
      return executeAll(vm, s.body, scope.inner());
    case "local":
      for (const { name, type, value, at } of s.locals) {
        frame.at = at;
        const primitive = type.dims === 0 ? type.name : "";
        let given: Value = null;
        if (value?.kind === "array") {
          const { args: _, ...element } = type;
          given = await evaluate(
            vm,
            { kind: "newArray", type: { ...element, args: [] }, sizes: [], items: value, at },
            scope,
          );
        } else if (value) given = await evaluate(vm, value, scope);
        scope.declare(name, convert(given, primitive), primitive);
      }
      return undefined;
    case "localClass": {
      const { cls } = scope.context;
      const name = `${cls.name}$1${s.declared.name}`;
      const { source } = cls;
      vm.classes.set(
        name,
        createClass(name, { declared: s.declared, outer: cls, captured: scope, ...(source && { source }) }),
      );
      return undefined;
    }
    case "if":
      if (await isTrue(vm, s.test, scope)) return execute(vm, s.yes, scope);
      return s.no && execute(vm, s.no, scope);
    case "return":
      frame.at = s.at;
      return { kind: "return", value: s.value ? await evaluate(vm, s.value, scope) : null };
    case "yield":
      return { kind: "yield", value: await evaluate(vm, s.value, scope) };
    case "break":
    case "continue":
      return { kind: s.kind, ...(s.label !== undefined && { label: s.label }) };
    case "labelled": {
      const done = isLoop(s.body)
        ? await executeLoop(vm, s.body, scope, s.label)
        : await execute(vm, s.body, scope);
      return done?.kind === "break" && done.label === s.label ? undefined : done;
    }
    case "throw": {
      const value = await evaluate(vm, s.value, scope);
      frame.at = s.at;
      if (!(value instanceof JObject)) throw vm.thrown("NullPointerException", null, frame);
      throw new JavaThrow(value);
    }
    case "switchStatement": {
      const done = await runCases(vm, s, scope);
      return (done?.kind === "break" && done.label === undefined) || done?.kind === "yield"
        ? undefined
        : done;
    }
    case "synchronized":
      return execute(vm, s.body, scope);
    case "assert":
      return undefined;
    case "try":
      return executeTry(vm, s, scope);
    case "while":
    case "do":
    case "for":
    case "each":
      return executeLoop(vm, s, scope);
  }
}

async function executeAll(vm: Vm, body: readonly Statement[], scope: Scope): Promise<Done> {
  for (const each of body) {
    const done = await execute(vm, each, scope);
    if (done) return done;
  }
  return undefined;
}

type Loop = Extract<Statement, { kind: "while" | "do" | "for" | "each" }>;

const isLoop = (s: Statement): s is Loop => ["while", "do", "for", "each"].includes(s.kind);

async function executeLoop(vm: Vm, s: Loop, scope: Scope, label?: string): Promise<Done> {
  const outer = scope.inner();
  /** Runs the body once; answers whether the loop is over, and how. */
  const once = async (inner: Scope): Promise<{ done: Done } | undefined> => {
    await vm.step();
    const done = await execute(vm, s.body, inner);
    if (!done || (done.kind === "continue" && (done.label === undefined || done.label === label)))
      return undefined;
    return { done: done.kind === "break" && done.label === undefined ? undefined : done };
  };
  if (s.kind === "each") {
    const { name, type } = s.local;
    const primitive = type.dims === 0 ? type.name : "";
    scope.context.frame.at = s.at;
    for await (const item of iterate(
      { vm, frame: scope.context.frame },
      await evaluate(vm, s.items, scope),
    )) {
      const inner = outer.inner();
      inner.declare(name, convert(item, primitive), primitive);
      const over = await once(inner);
      if (over) return over.done;
    }
    return undefined;
  }
  if (s.kind === "for") for (const each of s.begin) await execute(vm, each, outer);
  for (let first = true; ; first = false) {
    if (!(s.kind === "do" && first) && s.test && !(await isTrue(vm, s.test, outer))) return undefined;
    const over = await once(outer);
    if (over) return over.done;
    if (s.kind === "for") for (const each of s.step) await evaluate(vm, each, outer);
  }
}

async function executeTry(vm: Vm, s: Statement & { kind: "try" }, scope: Scope): Promise<Done> {
  let done: Done;
  try {
    done = await executeResources(vm, s, scope);
  } catch (error) {
    if (!(error instanceof JavaThrow)) throw error;
    const handler = s.catches.find(({ types }) =>
      types.some((type) => isInstance(vm, scope.context.cls, type, error.value)),
    );
    if (!handler) {
      if (s.last) {
        const last = await execute(vm, s.last, scope);
        if (last) return last;
      }
      throw error;
    }
    const inner = scope.inner();
    inner.declare(handler.name, error.value);
    try {
      done = await execute(vm, handler.body, inner);
    } catch (again) {
      if (s.last && again instanceof JavaThrow) await execute(vm, s.last, scope);
      throw again;
    }
  }
  const last = s.last && (await execute(vm, s.last, scope));
  return last ?? done;
}

/** The body, and then the closing of what was opened for it. */
async function executeResources(vm: Vm, s: Statement & { kind: "try" }, scope: Scope): Promise<Done> {
  const inner = scope.inner();
  const opened: Value[] = [];
  try {
    for (const resource of s.resources) {
      if (resource.kind === "local") {
        await execute(vm, resource, inner);
        opened.unshift(inner.own(resource.locals[0]!.name)!.value);
      } else if (resource.kind === "expression")
        opened.unshift(await evaluate(vm, resource.expression, inner));
    }
    return await execute(vm, s.body, inner);
  } finally {
    const { frame } = scope.context;
    for (const each of opened)
      if (each !== null && !(each instanceof JArray)) await callMethod({ vm, frame }, each, "close", []);
  }
}
