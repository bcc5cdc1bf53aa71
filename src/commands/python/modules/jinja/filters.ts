import { NotSimulated } from "../../language/syntax-error.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { PyList, type Value } from "../../runtime/values.ts";
import { dump } from "../json.ts";

/** "name|upper|default('x')" -> its parts; a | inside quotes or brackets does not count. */
export function splitFilters(expression: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (const character of expression) {
    if (quote) quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    if (character === "|" && !quote && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  return [...parts, part.trim()];
}

export async function applyFilter(
  python: Interpreter,
  filter: string,
  value: Value,
  evaluate: (text: string) => Promise<Value>,
): Promise<Value> {
  const [, name = "", argument] = /^(\w+)\s*(?:\(([\s\S]*)\))?$/.exec(filter) ?? [];
  const method = async (key: string) => python.call(await python.attribute(await python.str(value), key), []);
  switch (name) {
    case "upper":
    case "lower":
    case "title":
    case "capitalize":
      return method(name);
    case "trim":
      return method("strip");
    case "safe":
    case "string":
      return python.str(value);
    case "e":
    case "escape":
      return python.str(value);
    case "length":
    case "count":
      return BigInt((await python.list(value)).length);
    case "default":
    case "d":
      return value === "" || value === null ? evaluate(argument ?? "''") : value;
    case "join": {
      const texts = await Promise.all((await python.list(value)).map((one) => python.str(one)));
      return texts.join(argument ? await python.str(await evaluate(argument)) : "");
    }
    case "first":
      return (await python.list(value))[0] ?? "";
    case "last":
      return (await python.list(value)).at(-1) ?? "";
    case "list":
      return new PyList(await python.list(value));
    case "int":
      return BigInt(Math.trunc(Number(await python.str(value))) || 0);
    case "tojson":
      return dump(value, { sortKeys: true, ascii: true, separators: [", ", ": "] });
    default:
      throw new NotSimulated(`the template filter '${name}'`);
  }
}
