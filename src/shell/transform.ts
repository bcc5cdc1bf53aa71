import type { Context } from "./context.ts";
import { Abandon } from "./leaving.ts";
import type { ParameterPiece } from "./pieces.ts";
import { quoteWord, readAnsi } from "./quote.ts";
import type { Variable } from "./variables.ts";

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

/** The letters of `declare` for a variable's attributes, in bash's order. */
export function attributes(variable: Variable | undefined): string {
  if (!variable) return "";
  return [
    variable.items && !variable.associative ? "a" : "",
    variable.associative ? "A" : "",
    variable.integer ? "i" : "",
    variable.reference ? "n" : "",
    variable.readonly ? "r" : "",
    variable.exported ? "x" : "",
    variable.fold === "lower" ? "l" : "",
    variable.fold === "upper" ? "u" : "",
  ].join("");
}
