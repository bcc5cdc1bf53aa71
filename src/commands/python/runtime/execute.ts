import { NotSimulated } from "../language/syntax-error.ts";
import type { Block, Expression, Statement } from "../language/tree.ts";
import { attempt, raiseStatement, within } from "./execute-errors.ts";
import { annotate, annotateFunction } from "./annotations.ts";
import { makeClass } from "./classes.ts";
import { raise } from "./exceptions.ts";
import { callArguments, defaultsOf, evaluate, qualified } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { importFrom, importModule } from "./imports.ts";
import type { Interpreter } from "./interpreter.ts";
import { matchStatement } from "./match.ts";
import { deleteItem, setItem } from "./items.ts";
import { binary } from "./operators.ts";
import { PyFunction, PyList, PyObject, type Value } from "./values.ts";

/** `return` on its way out of a function. */
export class Returned {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

/** `break` on its way out of a loop's body. */
export class Break {}
export class Continue {}

export async function execute(python: Interpreter, frame: Frame, body: Block): Promise<void> {
  for (const statement of body) {
    frame.current = statement;
    await executeOne(python, frame, statement);
  }
}

async function executeOne(python: Interpreter, frame: Frame, node: Statement): Promise<void> {
  switch (node.type) {
    case "expression":
      await evaluate(python, frame, node.value);
      return;
    case "assign": {
      const value = await evaluate(python, frame, node.value);
      for (const target of node.targets) await assign(python, frame, target, value);
      return;
    }
    case "augment":
      return augment(python, frame, node);
    case "annotate":
      if (node.value) await assign(python, frame, node.target, await evaluate(python, frame, node.value));
      if (node.target.type === "name" && !frame.locals)
        await annotate(python, frame, node.target.name, node.annotation);
      return;
    case "if":
      return execute(
        python,
        frame,
        (await python.truth(await evaluate(python, frame, node.test))) ? node.body : node.otherwise,
      );
    case "while":
      while (await python.truth(await evaluate(python, frame, node.test))) {
        await python.step();
        if (await breaks(python, frame, node.body)) return;
      }
      return execute(python, frame, node.otherwise);
    case "for": {
      const source = await evaluate(python, frame, node.iterable);
      if (python.minor >= 12) frame.current = node.iterable;
      for await (const value of python.iterate(source)) {
        await python.step();
        await assign(python, frame, node.target, value);
        if (await breaks(python, frame, node.body)) return;
        frame.current = node;
      }
      return execute(python, frame, node.otherwise);
    }
    case "def": {
      const defaults = await defaultsOf(python, frame, node.node.parameters);
      const made = new PyFunction(node.node, frame, defaults, qualified(frame, node.node.name));
      await annotateFunction(python, frame, made);
      return bindDecorated(python, frame, node.node.name, made, node.decorators);
    }
    case "class": {
      const [bases, named] = await callArguments(python, frame, node.bases);
      const made = await makeClass(python, frame, node, bases, named);
      return bindDecorated(python, frame, node.name, made, node.decorators);
    }
    case "return":
      throw new Returned(node.value ? await evaluate(python, frame, node.value) : null);
    case "raise":
      return raiseStatement(python, frame, node);
    case "try":
      return attempt(python, frame, node);
    case "with":
      return within(python, frame, node.items, node.body, node.isAsync);
    case "import":
      for (const { module, as } of node.names) {
        const loaded = await importModule(python, module);
        const top = as ? loaded : python.modules.get(module.split(".")[0]!)!;
        setName(python, frame, as ?? module.split(".")[0]!, top);
      }
      return;
    case "from":
      for (const [name, value] of await importFrom(python, frame, node)) setName(python, frame, name, value);
      return;
    case "global":
    case "nonlocal":
      for (const name of node.names) frame.elsewhere.set(name, node.type);
      return;
    case "pass":
      return;
    case "break":
      throw new Break();
    case "continue":
      throw new Continue();
    case "delete":
      for (const target of node.targets) await remove(python, frame, target);
      return;
    case "assert":
      if (!(await python.truth(await evaluate(python, frame, node.test)))) {
        const message = node.message ? [await evaluate(python, frame, node.message)] : [];
        frame.current = node.test;
        throw raise("AssertionError", ...message);
      }
      return;
    case "match":
      return matchStatement(python, frame, node);
    case "unsupported":
      throw new NotSimulated(node.what, node.line);
  }
}

async function breaks(python: Interpreter, frame: Frame, body: Block): Promise<boolean> {
  try {
    await execute(python, frame, body);
  } catch (error) {
    if (error instanceof Break) return true;
    if (!(error instanceof Continue)) throw error;
  }
  return false;
}

async function bindDecorated(
  python: Interpreter,
  frame: Frame,
  name: string,
  made: Value,
  decorators: readonly Expression[],
): Promise<void> {
  const wrappers: Value[] = [];
  for (const decorator of decorators) wrappers.push(await evaluate(python, frame, decorator));
  let value = made;
  for (let i = wrappers.length - 1; i >= 0; i--) {
    frame.current = decorators[i]!;
    value = await python.call(wrappers[i]!, [value]);
  }
  setName(python, frame, name, value);
}

export function setName(_python: Interpreter, frame: Frame, name: string, value: Value): void {
  const where = frame.elsewhere.get(name);
  if (where === "global") frame.module.attributes.set(name, value);
  else if (where === "nonlocal") {
    let outer = frame.outer;
    while (outer && !outer.variables.has(name)) outer = outer.outer;
    (outer ?? frame).variables.set(name, value);
  } else frame.variables.set(name, value);
}

export async function assign(
  python: Interpreter,
  frame: Frame,
  target: Expression,
  value: Value,
): Promise<void> {
  switch (target.type) {
    case "name":
      setName(python, frame, target.name, value);
      return;
    case "attribute": {
      const object = await evaluate(python, frame, target.object);
      frame.current = target;
      return python.setAttribute(object, target.name, value);
    }
    case "subscript": {
      const object = await evaluate(python, frame, target.object);
      const index = await evaluate(python, frame, target.index);
      frame.current = target;
      return setItem(python, object, index, value);
    }
    case "tuple":
    case "list": {
      frame.current = target;
      const values = await python.list(value);
      const star = target.items.findIndex(({ type }) => type === "starred");
      const count = target.items.length;
      if (star < 0 ? values.length !== count : values.length < count - 1) {
        const few = values.length < count;
        throw raise(
          "ValueError",
          few
            ? `not enough values to unpack (expected ${star < 0 ? count : `at least ${count - 1}`}, got ${values.length})`
            : `too many values to unpack (expected ${count}${python.minor >= 14 ? `, got ${values.length}` : ""})`,
        );
      }
      const tail = star < 0 ? 0 : count - star - 1;
      for (const [i, one] of target.items.entries()) {
        if (i === star && one.type === "starred")
          await assign(python, frame, one.value, new PyList(values.slice(star, values.length - tail)));
        else
          await assign(python, frame, one, values[star >= 0 && i > star ? values.length - (count - i) : i]!);
      }
      return;
    }
    default:
      throw new NotSimulated("this kind of assignment", target.line);
  }
}

async function augment(
  python: Interpreter,
  frame: Frame,
  { target, operator, value: node, ...place }: Extract<Statement, { type: "augment" }>,
): Promise<void> {
  const old = await evaluate(python, frame, target);
  const value = await evaluate(python, frame, node);
  frame.current = { ...place };
  if (operator === "+" && old instanceof PyList) {
    old.items.push(...(await python.list(value)));
    return assign(python, frame, target, old);
  }
  return assign(python, frame, target, await binary(python, operator, old, value, "="));
}

async function remove(python: Interpreter, frame: Frame, target: Expression): Promise<void> {
  if (target.type === "name") {
    if (!frame.variables.delete(target.name))
      throw raise("NameError", `name '${target.name}' is not defined`);
  } else if (target.type === "subscript") {
    const object = await evaluate(python, frame, target.object);
    const index = await evaluate(python, frame, target.index);
    frame.current = target;
    await deleteItem(python, object, index);
  } else if (target.type === "attribute") {
    const object = await evaluate(python, frame, target.object);
    if (object instanceof PyObject) {
      const found = object.cls.find(target.name);
      const deleter = found instanceof PyObject ? found.attributes.get(" deleter") : undefined;
      if (deleter !== undefined) {
        await python.call(deleter, [object]);
        return;
      }
      if (object.attributes.delete(target.name)) return;
    }
    throw raise("AttributeError", target.name);
  }
}
