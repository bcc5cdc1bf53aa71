import type { IBuffer } from "@xterm/xterm";

/** All that is on the screen and above it, wrapped rows joined. */
export function textOf(buffer: IBuffer): string {
  const lines: string[] = [];
  for (let row = 0; row < buffer.length; row++) {
    const line = buffer.getLine(row)!;
    const text = line.translateToString(true);
    if (line.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
  }
  return lines.join("\n").trimEnd();
}
