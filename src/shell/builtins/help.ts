import { matches } from "../patterns.ts";
import type { Builtin } from "./builtin.ts";
import { readOptions } from "./builtin.ts";
import type { Context } from "../context.ts";
import { grammarTexts, helpTexts } from "./help-texts.ts";

interface Topic {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly text?: string;
}

function topics(context: Context): Topic[] {
  const builtins = [...context.engine.builtins.values()].map(({ name, usage, summary }) => ({
    ...{ name, summary, text: helpTexts[name] },
    usage: `${name} ${usage}`.trimEnd(),
  }));
  const grammar = Object.entries(grammarTexts).map(([name, [usage, summary]]) => ({ name, usage, summary }));
  return [...builtins, ...grammar].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const help: Builtin = {
  name: "help",
  usage: "[-dms] [pattern ...]",
  summary: "Display information about builtin commands.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "dms");
    const all = topics(context);
    if (operands.length === 0) {
      await context
        .output()
        .write(
          "GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n" +
            "These commands are part of the shell itself; `help NAME' tells more about one of them.\n\n" +
            all.map(({ usage }) => ` ${usage}\n`).join(""),
        );
      return 0;
    }
    let status = 0;
    for (const pattern of operands) {
      const exact = all.filter(({ name }) => name === pattern);
      const found =
        exact.length > 0
          ? exact
          : all.filter(({ name }) => matches(pattern, name) || name.startsWith(pattern));
      if (found.length === 0) {
        await context.complain(
          `help: no help topics match \`${pattern}'.  Try \`help help' or \`man -k ${pattern}' or \`info ${pattern}'.`,
        );
        status = 1;
      }
      for (const { name, usage, summary, text } of found) {
        const lines = [summary, ...(text ? ["", ...text.split("\n")] : [])];
        const whole = lines.map((line) => (line ? `    ${line}\n` : "    \n")).join("");
        const shown = options.has("s")
          ? `${name}: ${usage}\n`
          : options.has("d")
            ? `${name} - ${summary}\n`
            : `${name}: ${usage}\n${whole}`;
        await context.output().write(shown);
      }
    }
    return status;
  },
};
