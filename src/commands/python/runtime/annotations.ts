import type { Expression } from "../language/tree.ts";
import { evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { PyClass, PyDict, PyFunction, type Value } from "./values.ts";

/** Where a class body or module keeps what its annotations say, for dataclasses and their like. */
const written = new WeakMap<Map<string, Value>, [name: string, annotation: Expression, frame: Frame][]>();

/** Does `from __future__ import annotations` stand in the module, or is the version one that waits? */
const waits = (python: Interpreter, frame: Frame): boolean =>
  python.minor >= 14 || frame.module.attributes.has("annotations") || frame.file.startsWith("<");

/** x: ANNOTATION, in a class or a module. Before Python 3.14 its names must exist. */
export async function annotate(python: Interpreter, frame: Frame, name: string, annotation: Expression) {
  const list = written.get(frame.variables) ?? [];
  written.set(frame.variables, [...list.filter(([known]) => known !== name), [name, annotation, frame]]);
  if (!waits(python, frame)) await evaluate(python, frame, annotation);
}

/** Before Python 3.14, def evaluates what stands behind its parameters and its arrow. */
export async function annotateFunction(python: Interpreter, frame: Frame, made: PyFunction): Promise<void> {
  if ("lambda" in made.node || waits(python, frame)) return;
  const { parameters, returns } = made.node;
  for (const { annotation } of parameters) if (annotation) await evaluate(python, frame, annotation);
  if (returns) await evaluate(python, frame, returns);
}

export async function annotationsOf(python: Interpreter, value: Value): Promise<PyDict> {
  const found = new PyDict();
  if (value instanceof PyFunction && !("lambda" in value.node)) {
    for (const { name, annotation } of value.node.parameters)
      if (annotation) found.set(name, await evaluate(python, value.frame, annotation));
  } else if (value instanceof PyClass)
    for (const [name, annotation, frame] of written.get(value.attributes) ?? [])
      found.set(name, await evaluate(python, frame, annotation));
  return found;
}
