import type { Colours } from "./colours.ts";
import { inspect } from "./inspect.ts";

/** `Key:   value` lines with aligned values; lists take a line an entry; what is null or an empty list is left out. */
export function keyValues(entries: Readonly<Record<string, unknown>>, colour: Colours): string {
  const shown = Object.entries(entries).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const column = Math.max(0, ...shown.map(([key]) => key.length)) + 2;
  const out: string[] = [];
  for (const [key, value] of shown) {
    const [first, ...rest] = Array.isArray(value) ? (value as unknown[]) : [value];
    out.push(`${colour.label(key)}:${" ".repeat(column - key.length - 1)}${plain(first)}`);
    for (const other of rest) out.push(" ".repeat(column) + plain(other));
  }
  return `${out.join("\n")}\n`;
}

function plain(value: unknown): string {
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${inspect(inner)}`)
      .join(", ");
  return value ? String(value) : inspect(value);
}
