import type { Context } from "./context.ts";
import { Abandon } from "./leaving.ts";
import type { ParameterPiece } from "./pieces.ts";
import { describeVariable } from "./describe-value.ts";
import { quoteDouble, quoteWord, readAnsi } from "./quote.ts";
import { attributes } from "./variable-attributes.ts";

/** `${x@operator}` (Bash manual, 3.5.3). */
export function transform(
  context: Context,
  piece: ParameterPiece,
  operator: string,
): (text: string) => string {
  const variable = context.variables.find(context.variables.target(piece.name));
  switch (operator) {
    case "Q":
      return (text) => (text === "" ? "''" : quoteWord(text, "always"));
    case "U":
      return (text) => text.toUpperCase();
    case "u":
      return (text) => text.replace(/^./u, (char) => char.toUpperCase());
    case "L":
      return (text) => text.toLowerCase();
    case "E":
      return readAnsi;
    case "P":
      return (text) => text;
    case "a":
      return () => attributes(variable);
    case "A":
      return (text) => {
        const flags = attributes(variable);
        return `${flags ? `declare -${flags} ` : ""}${piece.name}=${quoteWord(text, "always")}`;
      };
    case "K":
    case "k":
      return (text) => quoteWord(text, "always");
    default:
      throw new Abandon(`${piece.text}: bad substitution`);
  }
}

/** `${array[@]@A}`, `@K`, `@k`: about the array as a whole; undefined for operators that change each value. */
export function transformArray(context: Context, name: string, operator: string): string[] | undefined {
  const variable = context.variables.find(context.variables.target(name));
  if (!variable?.items || !["A", "K", "k"].includes(operator)) return undefined;
  const elements = context.variables.elements(name);
  if (operator === "A") return [describeVariable(name, variable)];
  if (operator === "k") return elements.flatMap(([key, text]) => [String(key), text]);
  const pairs = elements.map(([key, text]) => `${key} ${quoteDouble(text)}`).join(" ");
  return [variable.associative && pairs ? `${pairs} ` : pairs];
}
