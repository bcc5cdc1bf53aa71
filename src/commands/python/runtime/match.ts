import type { Pattern, Statement } from "../language/tree.ts";
import { equal } from "./compare.ts";
import { evaluate } from "./evaluate.ts";
import { raise } from "./exceptions.ts";
import { execute, setName } from "./execute.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { isInstance } from "./types.ts";
import { PyClass, PyDict, PyList, PyTuple, type Value } from "./values.ts";

/** match SUBJECT: the first case that fits and whose guard holds. */
export async function matchStatement(
  python: Interpreter,
  frame: Frame,
  { subject, cases }: Extract<Statement, { type: "match" }>,
): Promise<void> {
  const value = await evaluate(python, frame, subject);
  for (const { pattern, guard, body } of cases) {
    if (!(await fits(python, frame, pattern, value))) continue;
    if (guard && !(await python.truth(await evaluate(python, frame, guard)))) continue;
    return execute(python, frame, body);
  }
}

/** Does the value fit? Binds the pattern's names on the way. */
async function fits(python: Interpreter, frame: Frame, pattern: Pattern, value: Value): Promise<boolean> {
  const bind = (name: string | undefined, part: Value) => {
    if (name !== undefined) setName(python, frame, name, part);
    return true;
  };
  switch (pattern.type) {
    case "value": {
      const wanted = await evaluate(python, frame, pattern.value);
      if (wanted === null || typeof wanted === "boolean") return value === wanted;
      return equal(python, value, wanted);
    }
    case "capture":
      return bind(pattern.name, value);
    case "or":
      for (const one of pattern.patterns) if (await fits(python, frame, one, value)) return true;
      return false;
    case "as":
      return (await fits(python, frame, pattern.pattern, value)) && bind(pattern.name, value);
    case "sequence": {
      if (!(value instanceof PyList || value instanceof PyTuple)) return false;
      const { patterns } = pattern;
      const star = patterns.findIndex(({ type }) => type === "rest");
      const { items } = value;
      if (star < 0 ? items.length !== patterns.length : items.length < patterns.length - 1) return false;
      const width = items.length - patterns.length + 1;
      for (const [i, one] of patterns.entries()) {
        if (one.type === "rest") bind(one.name, new PyList(items.slice(star, star + width)));
        else if (!(await fits(python, frame, one, items[star >= 0 && i > star ? i + width - 1 : i]!)))
          return false;
      }
      return true;
    }
    case "mapping": {
      if (!(value instanceof PyDict)) return false;
      const rest = PyDict.of(value.entries.values());
      for (const [key, inner] of pattern.entries) {
        const name = await evaluate(python, frame, key);
        if (!value.has(name) || !(await fits(python, frame, inner, value.get(name)!))) return false;
        rest.delete(name);
      }
      return bind(pattern.rest, rest);
    }
    case "class": {
      const cls = await evaluate(python, frame, pattern.cls);
      if (!(cls instanceof PyClass)) throw raise("TypeError", "called match pattern must be a class");
      if (!isInstance(value, cls)) return false;
      const isItself = /^(int|str|float|bool|bytes|dict|list|tuple|set)$/.test(cls.name);
      const names = cls.find("__match_args__");
      for (const [i, one] of pattern.patterns.entries()) {
        if (isItself) {
          if (!(await fits(python, frame, one, value))) return false;
          continue;
        }
        const name = names instanceof PyTuple ? names.items[i] : undefined;
        if (name === undefined)
          throw raise(
            "TypeError",
            `${cls.name}() accepts ${names instanceof PyTuple ? names.items.length : 0} positional sub-patterns (${pattern.patterns.length} given)`,
          );
        if (!(await fits(python, frame, one, await python.attribute(value, String(name))))) return false;
      }
      for (const [name, one] of pattern.named) {
        const part = await python.attributeOr(value, name);
        if (part === undefined || !(await fits(python, frame, one, part))) return false;
      }
      return true;
    }
  }
}
