import { NotSimulated } from "../language/syntax-error.ts";
import type { Argument, Expression, FormatPart } from "../language/tree.ts";
import { compareChain } from "./compare.ts";
import { comprehension } from "./comprehension.ts";
import { exceptionClasses, raise } from "./exceptions.ts";
import { formatValue } from "./format.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { assign } from "./execute.ts";
import { awaited } from "./coroutine.ts";
import { binary, unary } from "./operators.ts";
import { stdlibNames } from "./stdlib-names.ts";
import { suggestion } from "./suggest.ts";
import { superClass, superHere } from "./super.ts";
import { resultOf } from "./generator.ts";
import {
  Ellipsis,
  hashKey,
  PyDict,
  PyFunction,
  PyIterator,
  PyList,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";

const ellipsis = new Ellipsis();

export async function evaluate(python: Interpreter, frame: Frame, node: Expression): Promise<Value> {
  switch (node.type) {
    case "constant":
      return node.value;
    case "ellipsis":
      return ellipsis;
    case "name":
      return lookUp(python, frame, node);
    case "attribute": {
      const object = await evaluate(python, frame, node.object);
      frame.current = node;
      return python.attribute(object, node.name);
    }
    case "subscript": {
      const object = await evaluate(python, frame, node.object);
      const index = await evaluate(python, frame, node.index);
      frame.current = node;
      return python.item(object, index);
    }
    case "slice": {
      const part = async (one?: Expression) => (one ? await evaluate(python, frame, one) : null);
      return new PyTuple([slice, await part(node.lower), await part(node.upper), await part(node.step)]);
    }
    case "call": {
      const callee = await evaluate(python, frame, node.callee);
      if (callee === superClass && node.arguments.length === 0) {
        frame.current = node;
        return superHere(frame);
      }
      const [args, named] = await callArguments(python, frame, node.arguments);
      frame.current = node;
      const result = await python.call(callee, args, named);
      frame.current = node;
      return result;
    }
    case "binary": {
      const left = await evaluate(python, frame, node.left);
      const right = await evaluate(python, frame, node.right);
      frame.current = node;
      return binary(python, node.operator, left, right);
    }
    case "unary": {
      const operand = await evaluate(python, frame, node.operand);
      frame.current = node;
      return node.operator === "not" ? !(await python.truth(operand)) : unary(python, node.operator, operand);
    }
    case "logic": {
      const left = await evaluate(python, frame, node.left);
      return (await python.truth(left)) === (node.operator === "or")
        ? left
        : evaluate(python, frame, node.right);
    }
    case "compare":
      return compareChain(python, frame, node);
    case "conditional":
      return evaluate(
        python,
        frame,
        (await python.truth(await evaluate(python, frame, node.test))) ? node.yes : node.no,
      );
    case "lambda": {
      const defaults = await defaultsOf(python, frame, node.parameters);
      return new PyFunction(
        { name: "<lambda>", lambda: node },
        frame,
        defaults,
        qualified(frame, "<lambda>"),
      );
    }
    case "list":
      return new PyList(await spread(python, frame, node.items));
    case "tuple":
      return new PyTuple(await spread(python, frame, node.items));
    case "set": {
      const items = await spread(python, frame, node.items);
      frame.current = node;
      items.forEach(checkHashable);
      return new PySet(items);
    }
    case "dict": {
      const dict = new PyDict();
      for (const [key, value] of node.entries) {
        if (key) {
          const name = await evaluate(python, frame, key);
          frame.current = node;
          checkHashable(name);
          dict.set(name, await evaluate(python, frame, value));
          continue;
        }
        const other = await evaluate(python, frame, value);
        if (!(other instanceof PyDict))
          throw raise("TypeError", `'${typeName(other)}' object is not a mapping`);
        for (const [name, inner] of other.entries.values()) dict.set(name, inner);
      }
      return dict;
    }
    case "comprehension":
      return comprehension(python, frame, node);
    case "format":
      return formatted(python, frame, node.parts);
    case "walrus": {
      const value = await evaluate(python, frame, node.value);
      await assign(python, frame, { ...node, type: "name", name: node.name }, value);
      return value;
    }
    case "await": {
      const value = await evaluate(python, frame, node.value);
      frame.current = node;
      return awaited(python, value);
    }
    case "yield":
    case "yield from": {
      if (!frame.generator) throw new NotSimulated("yield outside a function", node.line);
      if (node.type === "yield")
        return frame.generator(node.value ? await evaluate(python, frame, node.value) : null);
      const source = await evaluate(python, frame, node.value);
      for await (const value of python.iterate(source)) await frame.generator(value);
      return source instanceof PyIterator ? resultOf(source) : null;
    }
    case "starred":
      throw raise("SyntaxError", "can't use starred expression here");
  }
}

/** Marks a tuple (slice, lower, upper, step) as what stands in `a[1:2]`. */
export const slice = "\0slice";

function lookUp(python: Interpreter, frame: Frame, node: Extract<Expression, { type: "name" }>): Value {
  const { name } = node;
  let isInFunction = false;
  for (let at: Frame | undefined = frame; at; at = at.outer) {
    if (at.isClass && isInFunction) continue;
    isInFunction ||= at.locals !== undefined;
    if (at.locals && !at.locals.has(name)) continue;
    const found = at.variables.get(name);
    if (found !== undefined) return found;
    if (at.locals) {
      frame.current = node;
      if (at === frame)
        throw raise(
          "UnboundLocalError",
          python.minor >= 11
            ? `cannot access local variable '${name}' where it is not associated with a value`
            : `local variable '${name}' referenced before assignment`,
        );
    }
  }
  const found = frame.module.attributes.get(name) ?? python.builtins.get(name) ?? exceptionClasses.get(name);
  if (found !== undefined) return found;
  frame.current = node;
  let hint = "";
  if (python.modern) {
    const known = new Set<string>();
    for (let at: Frame | undefined = frame; at; at = at.outer)
      for (const one of at.variables.keys()) known.add(one);
    for (const one of frame.module.attributes.keys()) known.add(one);
    const near = suggestion(name, [...known, ...python.builtins.keys(), ...exceptionClasses.keys()]);
    if (near) hint = `. Did you mean: '${near}'?`;
    else if (python.minor >= 12 && stdlibNames.has(name)) hint = `. Did you forget to import '${name}'?`;
  }
  throw raise("NameError", `name '${name}' is not defined${hint}`);
}

export function checkHashable(value: Value): void {
  if (hashKey(value) === undefined) throw raise("TypeError", `unhashable type: '${typeName(value)}'`);
}

async function spread(python: Interpreter, frame: Frame, items: readonly Expression[]): Promise<Value[]> {
  const all: Value[] = [];
  for (const one of items)
    if (one.type === "starred") all.push(...(await python.list(await evaluate(python, frame, one.value))));
    else all.push(await evaluate(python, frame, one));
  return all;
}

export async function callArguments(
  python: Interpreter,
  frame: Frame,
  list: readonly Argument[],
): Promise<[Value[], Map<string, Value>]> {
  const args: Value[] = [];
  const named = new Map<string, Value>();
  for (const { value: node, name, stars } of list) {
    const value = await evaluate(python, frame, node);
    if (stars === 1) args.push(...(await python.list(value)));
    else if (stars === 2) {
      if (!(value instanceof PyDict)) throw raise("TypeError", "argument after ** must be a mapping");
      for (const [key, inner] of value.entries.values()) named.set(String(key), inner);
    } else if (name === undefined) args.push(value);
    else named.set(name, value);
  }
  return [args, named];
}

export async function defaultsOf(
  python: Interpreter,
  frame: Frame,
  parameters: readonly { readonly name: string; readonly fallback?: Expression }[],
): Promise<Map<string, Value>> {
  const defaults = new Map<string, Value>();
  for (const { name, fallback } of parameters)
    if (fallback) defaults.set(name, await evaluate(python, frame, fallback));
  return defaults;
}

/** A name inside a function reads "outer.<locals>.inner", inside a class "Class.method". */
export function qualified(frame: Frame, name: string): string {
  if (frame.qualifier === undefined)
    return frame.name === "<module>" ? name : `${frame.name}.<locals>.${name}`;
  return `${frame.qualifier}.${name}`;
}

async function formatted(python: Interpreter, frame: Frame, parts: readonly FormatPart[]): Promise<string> {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const value = await evaluate(python, frame, part.value);
    if (part.debug !== undefined) text += part.debug;
    const spec = await formatted(python, frame, part.spec);
    const asRepr =
      part.conversion === "r" || (part.debug !== undefined && part.conversion === "" && spec === "");
    text += await formatValue(asRepr ? await python.repr(value) : value, spec, python);
  }
  return text;
}
