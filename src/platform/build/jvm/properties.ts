/** A value of a Java properties file: "key=value", "key = value", "key: value"; comments begin with # or !. */
export function readProperty(text: string, key: string): string | undefined {
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === key) return value;
  }
  return undefined;
}
