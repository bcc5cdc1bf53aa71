import type { Variable } from "./variables.ts";

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
