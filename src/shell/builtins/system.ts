import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

export const umask: Builtin = {
  name: "umask",
  usage: "[-p] [-S] [mode]",
  summary: "Display or set file mode mask.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "pS");
    const [mode] = operands;
    if (mode !== undefined) {
      if (/^[0-7]+$/.test(mode)) context.umask = Number.parseInt(mode, 8) & 0o777;
      else if (/^\d+$/.test(mode)) throw new BuiltinError(`${mode}: octal number out of range`);
      else context.umask = symbolic(context.umask, mode);
      return 0;
    }
    const octal = context.umask.toString(8).padStart(4, "0");
    const text = options.has("S") ? letters(context.umask) : octal;
    await context
      .output()
      .write(`${options.has("p") ? `umask ${options.has("S") ? "-S " : ""}` : ""}${text}\n`);
    return 0;
  },
};

function letters(mask: number): string {
  return [6, 3, 0]
    .map((shift, at) => {
      const bits = ~(mask >> shift) & 7;
      return `${"ugo"[at]}=${bits & 4 ? "r" : ""}${bits & 2 ? "w" : ""}${bits & 1 ? "x" : ""}`;
    })
    .join(",");
}

/** `u=rwx,g-w`: what is allowed, so the mask is its opposite. */
function symbolic(mask: number, text: string): number {
  let allowed = ~mask & 0o777;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (!match) {
      const [, sign, wrong] = /^[ugoa]*([-+=]?)[rwx]*(.?)/.exec(clause)!;
      if (sign) throw new BuiltinError(`\`${wrong}': invalid symbolic mode character`);
      throw new BuiltinError(`\`${/^[ugoa]*(.?)/.exec(clause)![1]}': invalid symbolic mode operator`);
    }
    const [, who, operator, what] = match as unknown as [string, string, string, string];
    const bits = (what.includes("r") ? 4 : 0) | (what.includes("w") ? 2 : 0) | (what.includes("x") ? 1 : 0);
    for (const [letter, shift] of [
      ["u", 6],
      ["g", 3],
      ["o", 0],
    ] as const) {
      if (who !== "" && !who.includes(letter) && !who.includes("a")) continue;
      if (operator === "=") allowed = (allowed & ~(7 << shift)) | (bits << shift);
      else if (operator === "+") allowed |= bits << shift;
      else allowed &= ~(bits << shift);
    }
  }
  return ~allowed & 0o777;
}

export const times: Builtin = {
  name: "times",
  usage: "",
  summary: "Display process times.",
  special: true,
  async run(context) {
    await context.output().write("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n");
    return 0;
  },
};
