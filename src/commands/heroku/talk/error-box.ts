import { indent, wrap } from "./wrap.ts";

/**
 * A message as oclif prints it: wrapped, with ` ›   ` before each line; without a `bang` (for errors the CLI did not
 * expect) four spaces.
 */
export function errorBox(text: string, bang: string, columns: number): string {
  return indent(wrap(text, columns - 6, { trim: false }), 3)
    .split("\n")
    .map((line) => bang + line)
    .map((line) => (line.trim() === "" ? line : ` ${line}`))
    .join("\n");
}

/** As the commands of CLI 7 that came before oclif print it: ` ▸    ` before each line, and no "Error:". */
export const legacyErrorBox = (text: string, bang: string, columns: number): string =>
  wrap(text, columns - 8, { trim: true })
    .split("\n")
    .map((line) => ` ${bang}    ${line}`.trimEnd())
    .join("\n");
