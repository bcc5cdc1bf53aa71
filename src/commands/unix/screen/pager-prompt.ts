import { isText, keyName } from "./keys.ts";

/** Reads a line at the foot of the screen; undefined when it is cancelled. */
export async function askLine(
  mark: string,
  next: () => Promise<string>,
  show: (typed: string) => Promise<void>,
): Promise<string | undefined> {
  let text = "";
  for (;;) {
    await show(mark + text);
    const key = await next();
    const name = keyName(key);
    if (name === "enter") return text;
    if (name === "ctrl c" || name === "escape" || (name === "backspace" && text === "")) return undefined;
    if (name === "backspace") text = text.slice(0, -1);
    else if (name === "ctrl u") text = "";
    else if (isText(key)) {
      const [typed, ...rest] = key.split(/\r\n?|\n/);
      text += typed!;
      if (rest.length > 0) return text;
    }
  }
}
