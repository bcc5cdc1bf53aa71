import { attributes } from "./variable-attributes.ts";
import { quoteDouble, quoteWord } from "./quote.ts";
import type { Variable } from "./variables.ts";

/** The right side of `name=value` as `set` prints it; undefined for a variable without a value. */
export function describeValue(variable: Variable): string | undefined {
  if (!variable.items)
    return variable.text === undefined ? undefined : variable.text && quoteWord(variable.text);
  const items = [...variable.items].map(([key, text]) => `[${key}]=${quoteDouble(text)}`);
  return `(${items.join(" ")})`;
}

/** One variable as `declare -p` shows it. */
export function describeVariable(name: string, variable: Variable): string {
  const flags = attributes(variable) || "-";
  const head = `declare -${flags === "-" ? "-" : flags} ${name}`;
  if (variable.items) {
    const items = [...variable.items];
    if (!variable.associative) items.sort(([a], [b]) => Number(a) - Number(b));
    const shown = items.map(([key, text]) => `[${keyText(key)}]=${quoteDouble(text)}`).join(" ");
    return `${head}=(${shown}${variable.associative && items.length > 0 ? " " : ""})`;
  }
  return variable.text === undefined ? head : `${head}=${quoteDouble(variable.text)}`;
}

const keyText = (key: number | string): string =>
  typeof key === "number" || /^[\w@%+=:,./-]+$/.test(key) ? String(key) : quoteDouble(key);
