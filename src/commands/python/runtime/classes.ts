import type { Statement } from "../language/tree.ts";
import { raise } from "./exceptions.ts";
import { execute } from "./execute.ts";
import { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { Opaque, PyClass, typeName, type Value } from "./values.ts";

/** A class statement: runs its body and keeps what it binds. */
export async function makeClass(
  python: Interpreter,
  frame: Frame,
  node: Extract<Statement, { type: "class" }>,
  bases: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Promise<PyClass> {
  let isOpaque = named.size > 0;
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
  inner.qualifier = frame.qualifier ? `${frame.qualifier}.${node.name}` : node.name;
  try {
    await execute(python, inner, node.body);
  } catch (error) {
    throw python.traced(error, inner);
  }
  return made;
}
