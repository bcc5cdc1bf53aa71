/** A value as Node shows it inside an object: strings quoted. */
export function inspect(value: unknown): string {
  if (typeof value === "string") {
    const quote = value.includes("'") ? (value.includes('"') ? "`" : '"') : "'";
    return quote + value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n") + quote;
  }
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[ ${value.map(inspect).join(", ")} ]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inspect(inner)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return String(value);
}
