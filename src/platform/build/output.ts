/** The forms of a build's log lines. What a step says stands seven spaces in. */
export const step = (text: string): string => `-----> ${text}`;

export const indent = (text: string): string => `       ${text}`;

export const warn = (text = ""): string => ` !     ${text}`;

type Colour = "red" | "yellow" | "blue";

const codes: Record<Colour, string> = { red: "1;31", yellow: "1;33", blue: "1;34" };

/** A coloured block of the buildpacks of today: each line marked, an empty line before and after it. */
export const block = (colour: Colour, lines: readonly string[]): string[] => [
  "",
  ...lines.map((line) => `\x1b[${codes[colour]}m${warn(line)}\x1b[0m`),
  "",
];

/** "23.4M": as the end of a build shows the size of the slug. */
export function showSize(bytes: number): string {
  const units = ["K", "M", "G"];
  let amount = bytes / 1024;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit++;
  }
  return `${amount.toFixed(1)}${units[unit]}`;
}
