import type { Arg, Flag } from "../definition.ts";

/** What follows the command in its usage, as docopt writes it: `NEWNAME -a <value> [--prompt] [-r <value>]`. */
export function usageOf(
  flags: Readonly<Record<string, Flag>>,
  args: Readonly<Record<string, Arg>>,
  open: boolean,
): string {
  const shown = Object.entries(flags).filter(([, { hidden }]) => !hidden);
  const words: string[] = [];
  for (const [arg, { required, many, hidden }] of Object.entries(args)) {
    if (hidden) continue;
    const word = arg.toUpperCase() + (many || open ? "..." : "");
    words.push(required ? word : `[${word}]`);
  }
  const pieces = new Map<string, string>();
  for (const required of [true, false])
    for (const [flag, rule] of shown)
      if (Boolean(rule.required) === required) pieces.set(flag, piece(flag, rule));
  const bare = new Set(pieces.keys());
  for (const [flag, { needs, excludes }] of shown) {
    for (const [others, glue] of [
      [needs, " "],
      [excludes, " | "],
    ] as const) {
      if (!others || !bare.has(flag)) continue;
      const joined = [pieces.get(flag), ...others.map((other) => pieces.get(other) ?? "")].join(glue);
      for (const other of others) {
        pieces.delete(other);
        bare.delete(other);
      }
      bare.delete(flag);
      const required = [flag, ...others].some((other) => flags[other]?.required);
      pieces.set(flag, required ? `(${joined})` : `[${joined}]`);
    }
  }
  for (const flag of bare) if (!flags[flag]!.required) pieces.set(flag, `[${pieces.get(flag)}]`);
  return [...words, ...pieces.values()].join(" ");
}

function piece(name: string, { short, value, oneOf }: Flag): string {
  const typed = short ? `-${short}` : `--${name}`;
  return value ? `${typed} ${oneOf ? oneOf.join("|") : "<value>"}` : typed;
}
