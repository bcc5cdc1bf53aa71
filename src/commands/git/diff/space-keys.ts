import type { LineKey } from "./lines.ts";

const keys: Readonly<Record<string, LineKey>> = {
  "ignore-all-space": (line) => line.replaceAll(/[ \t\r\f\v\n]/g, ""),
  "ignore-space-change": (line) => line.replace(/[ \t\r\f\v\n]+$/, "").replaceAll(/[ \t\r\f\v]+/g, " "),
  "ignore-space-at-eol": (line) => line.replace(/[ \t\r\f\v\n]+$/, ""),
  "ignore-cr-at-eol": (line) => line.replace(/\r?\n$/, ""),
};

/** What is compared of a line when blanks are to be ignored, by the option's name. */
export const spaceKey = (option: string): LineKey | undefined =>
  Object.hasOwn(keys, option) ? keys[option] : undefined;
