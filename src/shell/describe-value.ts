import { attributes } from "./variable-attributes.ts";
import { quoteDouble, quoteWord } from "./quote.ts";
import { elementsOf, type Variable } from "./variables.ts";

/** The right side of `name=value` as `set` prints it; undefined for a variable without a value. */
export function describeValue(variable: Variable): string | undefined {
  if (!variable.items)
    return variable.text === undefined ? undefined : variable.text && quoteWord(variable.text);
  return describeElements(variable);
}

/** One variable as `declare -p` shows it. */
export function describeVariable(name: string, variable: Variable): string {
  const flags = attributes(variable) || "-";
  const head = `declare -${flags === "-" ? "-" : flags} ${name}`;
  if (variable.items) {
    return variable.bare ? head : `${head}=${describeElements(variable)}`;
  }
  return variable.text === undefined ? head : `${head}=${quoteDouble(variable.text)}`;
}

function describeElements(variable: Variable): string {
  const shown = elementsOf(variable).map(([key, text]) => `[${keyText(key)}]=${quoteDouble(text)}`);
  return `(${shown.join(" ")}${variable.associative && shown.length > 0 ? " " : ""})`;
}

const keyText = (key: number | string): string =>
  typeof key === "number" || /^[\w@%+=:,./-]+$/.test(key) ? String(key) : quoteDouble(key);
