import type { Node } from "../language/tree.ts";
import { callMethod } from "./calls.ts";
import { declareClass, findClass } from "./classes.ts";
import { looseEqual, toBool, typeName } from "./convert.ts";
import { stamp } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import { Fatal, type Completion, Thrown } from "./jumps.ts";
import type { Php } from "./php.ts";
import { assign, refTo, unset } from "./places.ts";
import type { Scope } from "./scope.ts";
import { toText } from "./text.ts";
import { PArray, PObject, Ref, type Value } from "./values.ts";

/** Runs a statement; answers with how it ended when it did not just go on. */
export async function execute(php: Php, scope: Scope, node: Node): Promise<Completion> {
  switch (node.kind) {
    case "html":
      php.out.write(node.text);
      return undefined;
    case "echo":
      for (const value of node.values) {
        const shown = await evaluate(php, scope, value);
        scope.line = node.line;
        php.out.write(await toText(php, scope, shown));
      }
      return undefined;
    case "expr":
      scope.line = node.line;
      await evaluate(php, scope, node.value);
      return undefined;
    case "block":
      return block(php, scope, node.body);
    case "if":
      if (toBool(await evaluate(php, scope, node.test))) return execute(php, scope, node.yes);
      return node.otherwise ? execute(php, scope, node.otherwise) : undefined;
    case "while": {
      let isFirst = node.after;
      for (let turn = 1; isFirst || toBool(await evaluate(php, scope, node.test)); turn++) {
        isFirst = false;
        const done = leave(await execute(php, scope, node.body));
        if (done) return done.out;
        await breathe(php, turn);
      }
      return undefined;
    }
    case "for":
      return forLoop(php, scope, node);
    case "foreach":
      return foreachLoop(php, scope, node);
    case "switch":
      return switchOf(php, scope, node);
    case "return":
      scope.line = node.line;
      return { kind: "return", value: node.value ? await evaluate(php, scope, node.value) : null };
    case "break":
    case "continue":
      return { kind: node.kind, levels: node.levels };
    case "function":
      declareFunction(php, scope, node);
      return undefined;
    case "class":
      scope.line = node.line;
      if (!php.classes.has(node.cls.name.toLowerCase()) || !hoisted.has(node))
        await declareClass(php, scope, node.cls);
      return undefined;
    case "try":
      return attempt(php, scope, node);
    case "global":
      for (const name of node.names) {
        let ref = php.globals.get(name);
        if (!ref) php.globals.set(name, (ref = new Ref()));
        scope.vars.set(name, ref);
      }
      return undefined;
    case "static": {
      const key = statics.get(node) ?? new Map<unknown, Ref>();
      statics.set(node, key);
      let ref = key.get(php);
      if (!ref) key.set(php, (ref = new Ref(node.value ? await evaluate(php, scope, node.value) : null)));
      scope.vars.set(node.name, ref);
      return undefined;
    }
    case "unset":
      for (const value of node.values) await unset(php, scope, value);
      return undefined;
    case "const":
      php.constants.set(node.name.split("\\").at(-1)!, await evaluate(php, scope, node.value));
      return undefined;
    default:
      await evaluate(php, scope, node);
      return undefined;
  }
}

const statics = new WeakMap<Node, Map<unknown, Ref>>();
const hoisted = new WeakSet<Node>();

/** Functions, and classes that need nobody else, are there before the first line runs. */
export async function hoist(php: Php, scope: Scope, body: readonly Node[]): Promise<void> {
  for (const node of body) if (node.kind === "function") declareFunction(php, scope, node);
  for (const node of body) {
    if (node.kind === "block" && node.body.every((one) => one.kind === "function" || one.kind === "class"))
      await hoist(php, scope, node.body);
    if (node.kind !== "class") continue;
    const needed = [node.cls.parent, ...node.cls.interfaces, ...node.cls.traits].filter(
      (name) => name !== undefined,
    );
    if (!needed.every((name) => php.classes.has(name.toLowerCase()))) continue;
    await declareClass(php, scope, node.cls);
    hoisted.add(node);
  }
}

function declareFunction(php: Php, scope: Scope, node: Extract<Node, { kind: "function" }>): void {
  const key = node.fn.name.toLowerCase();
  const known = php.functions.get(key);
  if (known && known.fn !== node.fn)
    throw new Fatal(
      `Cannot redeclare ${node.fn.name}() (previously declared in ${known.file}:${known.fn.line})`,
      scope.file,
      node.line,
    );
  php.functions.set(key, { fn: node.fn, file: scope.file });
}

export async function block(php: Php, scope: Scope, body: readonly Node[]): Promise<Completion> {
  for (const node of body) {
    const done = await execute(php, scope, node);
    if (done) return done;
  }
  return undefined;
}

/** What a loop does with the end of its body: undefined to go on, else what it ends with itself. */
function leave(done: Completion): { out: Completion } | undefined {
  if (!done) return undefined;
  if (done.kind === "return") return { out: done };
  if (done.levels > 1) return { out: { kind: done.kind, levels: done.levels - 1 } };
  return done.kind === "break" ? { out: undefined } : undefined;
}

/** A loop that waits for nothing must still let a signal in. */
async function breathe(php: Php, turn: number): Promise<void> {
  if (turn % 1000 === 0) await php.process.clock.sleep(0, php.process.signal);
}

async function forLoop(php: Php, scope: Scope, node: Extract<Node, { kind: "for" }>): Promise<Completion> {
  for (const one of node.start) await evaluate(php, scope, one);
  for (let turn = 1; ; turn++) {
    let goesOn = true;
    for (const one of node.test) goesOn = toBool(await evaluate(php, scope, one));
    if (!goesOn) return undefined;
    const done = leave(await execute(php, scope, node.body));
    if (done) return done.out;
    for (const one of node.step) await evaluate(php, scope, one);
    await breathe(php, turn);
  }
}

async function foreachLoop(
  php: Php,
  scope: Scope,
  node: Extract<Node, { kind: "foreach" }>,
): Promise<Completion> {
  scope.line = node.line;
  const shared = node.ref ? await refTo(php, scope, node.list) : undefined;
  const list = shared ? shared.value : await evaluate(php, scope, node.list);
  const turn = async (key: Value, value: Value | Ref): Promise<{ out: Completion } | undefined> => {
    if (value instanceof Ref && node.value.kind === "var") scope.vars.set(String(node.value.name), value);
    else await assign(php, scope, node.value, value instanceof Ref ? value.value : value);
    if (node.key) await assign(php, scope, node.key, key);
    return leave(await execute(php, scope, node.body));
  };
  if (list instanceof PArray) {
    for (const key of [...list.map.keys()]) {
      const value = node.ref ? list.ref(key) : (list.get(key) ?? null);
      const done = await turn(key, value);
      if (done) return done.out;
    }
    return undefined;
  }
  if (list instanceof PObject) {
    let iterator = list;
    while (iterator.cls.method("getIterator"))
      iterator = (await callMethod(php, scope, iterator, "getIterator", [])) as PObject;
    if (!iterator.cls.method("current")) {
      for (const name of [...iterator.props.keys()]) {
        const done = await turn(name, iterator.get(name) ?? null);
        if (done) return done.out;
      }
      return undefined;
    }
    await callMethod(php, scope, iterator, "rewind", []);
    while (toBool(await callMethod(php, scope, iterator, "valid", []))) {
      const done = await turn(
        await callMethod(php, scope, iterator, "key", []),
        await callMethod(php, scope, iterator, "current", []),
      );
      if (done) return done.out;
      await callMethod(php, scope, iterator, "next", []);
    }
    return undefined;
  }
  await php.warn(
    scope,
    "Warning",
    `foreach() argument must be of type array|object, ${typeName(list)} given`,
  );
  return undefined;
}

async function switchOf(
  php: Php,
  scope: Scope,
  node: Extract<Node, { kind: "switch" }>,
): Promise<Completion> {
  const subject = await evaluate(php, scope, node.subject);
  let start = -1;
  for (const [index, { test }] of node.cases.entries())
    if (test && looseEqual(subject, await evaluate(php, scope, test))) {
      start = index;
      break;
    }
  if (start < 0) start = node.cases.findIndex(({ test }) => !test);
  if (start < 0) return undefined;
  for (const { body } of node.cases.slice(start)) {
    const done = await block(php, scope, body);
    if (!done) continue;
    if (done.kind === "return") return done;
    return done.levels > 1 ? { kind: done.kind, levels: done.levels - 1 } : undefined;
  }
  return undefined;
}

async function attempt(php: Php, scope: Scope, node: Extract<Node, { kind: "try" }>): Promise<Completion> {
  let done: Completion;
  try {
    done = await execute(php, scope, node.body);
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    stamp(error, scope);
    const handler = await handlerFor(php, scope, node, error);
    if (!handler) {
      if (node.ensure) {
        const ended = await execute(php, scope, node.ensure);
        if (ended) return ended;
      }
      throw error;
    }
    if (handler.name !== undefined) scope.ref(handler.name).value = error.object;
    try {
      done = await execute(php, scope, handler.body);
    } catch (again) {
      if (node.ensure) {
        const ended = await execute(php, scope, node.ensure);
        if (ended) return ended;
      }
      throw again;
    }
  }
  const ended = node.ensure ? await execute(php, scope, node.ensure) : undefined;
  return ended ?? done;
}

async function handlerFor(php: Php, scope: Scope, node: Extract<Node, { kind: "try" }>, error: Thrown) {
  for (const one of node.catches)
    for (const name of one.classes) {
      const cls = await findClass(php, scope, name);
      if (cls && error.object.cls.isA(cls)) return one;
    }
  return undefined;
}
