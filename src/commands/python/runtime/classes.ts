import type { Statement } from "../language/tree.ts";
import { raise } from "./exceptions.ts";
import { execute } from "./execute.ts";
import { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { Opaque, PyClass, PyObject, typeName, type Value } from "./values.ts";

/** A class statement: runs its body and keeps what it binds. */
export async function makeClass(
  python: Interpreter,
  frame: Frame,
  node: Extract<Statement, { type: "class" }>,
  bases: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Promise<PyClass> {
  let isOpaque = false;
  const meta = named.get("metaclass");
  if (meta !== undefined && !(meta instanceof PyClass && ["ABCMeta", "type"].includes(meta.name)))
    throw new NotSimulated("metaclasses", node.line);
  const parents: PyClass[] = [];
  for (const base of bases) {
    if (base instanceof PyClass) {
      if (base.name !== "object") parents.push(base);
    } else if (base instanceof Opaque) isOpaque = true;
    else throw raise("TypeError", `${typeName(base)}() takes no such base`);
  }
  const made = new PyClass(node.name, parents, undefined, isOpaque);
  made.module = String(frame.module.attributes.get("__name__") ?? frame.module.name);
  const inner = new Frame(node.name, frame.file, frame.module, {
    variables: made.attributes,
    outer: frame,
  });
  made.hasMeta = meta instanceof PyClass && meta.name === "ABCMeta";
  inner.isClass = true;
  inner.made = made;
  inner.qualifier = frame.qualifier ? `${frame.qualifier}.${node.name}` : node.name;
  try {
    await execute(python, inner, node.body);
  } catch (error) {
    throw python.traced(error, inner);
  }
  for (const [name, value] of made.attributes) {
    const told = value instanceof PyObject ? value.cls.find("__set_name__") : undefined;
    if (told !== undefined) await python.call(told, [value, made, name]);
  }
  const rest = new Map([...named].filter(([name]) => name !== "metaclass"));
  const above = parents.find((parent) => parent.find("__init_subclass__") !== undefined);
  if (above) {
    const found = above.find("__init_subclass__")!;
    const callee = found instanceof PyObject ? found.attributes.get("callee")! : found;
    await python.call(callee, [made], rest);
  } else if (rest.size > 0 && !isOpaque)
    throw raise("TypeError", `${node.name}.__init_subclass__() takes no keyword arguments`);
  return made;
}
