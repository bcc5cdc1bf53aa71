/** A value as a shell reads it back; newlines as \n inside double quotes. */
export function quote(value: string): string {
  if (!/["\s#!$&'()*,:;<=>?@[\\\]^`{|}]/.test(value)) return value;
  if (!/['\n]/.test(value)) return `'${value}'`;
  return `"${value.replace(/["\\$`!]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

/** What `quote` wrote; undefined when it is more than one word. */
export function unquote(text: string): string | undefined {
  let value = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === "'") {
      const end = text.indexOf("'", at + 1);
      if (end < 0) return undefined;
      value += text.slice(at + 1, end);
      at = end;
    } else if (letter === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) {
        if (text[at] !== "\\") value += text[at];
        else value += text[++at] === "n" ? "\n" : (text[at] ?? "");
      }
    } else if (letter === "\\") value += text[++at] ?? "";
    else if (/[\s&|;<>()]/.test(letter)) return text.slice(at).trim() === "" ? value : undefined;
    else value += letter;
  }
  return value;
}
