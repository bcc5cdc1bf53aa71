import type { Clause, Expression } from "../language/tree.ts";
import { evaluate } from "./evaluate.ts";
import { assign } from "./execute.ts";
import { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { PyDict, PyList, PySet, type Value } from "./values.ts";

/** [x for x in y if z], its like in braces, and generators. Before Python 3.12 each has a frame of its own. */
export async function comprehension(
  python: Interpreter,
  frame: Frame,
  node: Extract<Expression, { type: "comprehension" }>,
): Promise<Value> {
  const hasFrame = node.kind === "generator" || python.minor < 12;
  const names = { list: "<listcomp>", set: "<setcomp>", dict: "<dictcomp>", generator: "<genexpr>" };
  const inner = new Frame(hasFrame ? names[node.kind] : frame.name, frame.file, frame.module, {
    outer: frame,
  });
  inner.generator = frame.generator;
  async function* values(clauses: readonly Clause[]): AsyncGenerator<[Value, Value]> {
    const [clause, ...rest] = clauses;
    if (!clause) {
      yield [
        await evaluate(python, inner, node.element),
        node.value ? await evaluate(python, inner, node.value) : null,
      ];
      return;
    }
    const source = await evaluate(python, inner, clause.iterable);
    inner.current = clause.iterable;
    turns: for await (const one of python.iterate(source)) {
      await python.step();
      await assign(python, inner, clause.target, one);
      for (const condition of clause.conditions)
        if (!(await python.truth(await evaluate(python, inner, condition)))) continue turns;
      yield* values(rest);
    }
  }
  const kept = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (hasFrame) {
        frame.current = node;
        throw python.traced(error, inner);
      }
      frame.current = inner.current ?? frame.current;
      throw error;
    }
  };
  if (node.kind === "generator") {
    async function* only() {
      try {
        for await (const [value] of values(node.clauses)) yield value;
      } catch (error) {
        throw python.traced(error, inner);
      }
    }
    return python.iterator("generator", only());
  }
  return kept(async () => {
    const items: [Value, Value][] = [];
    for await (const pair of values(node.clauses)) items.push(pair);
    if (node.kind === "dict") return PyDict.of(items);
    const firsts = items.map(([value]) => value);
    return node.kind === "set" ? new PySet(firsts) : new PyList(firsts);
  });
}
