import { quoteDouble, quoteWord } from "./quote.ts";
import type { Variable } from "./variables.ts";

/** The right side of `name=value` as `set` prints it; undefined for a variable without a value. */
export function describeValue(variable: Variable): string | undefined {
  if (!variable.items)
    return variable.text === undefined ? undefined : variable.text && quoteWord(variable.text);
  const items = [...variable.items].map(([key, text]) => `[${key}]=${quoteDouble(text)}`);
  return `(${items.join(" ")})`;
}
