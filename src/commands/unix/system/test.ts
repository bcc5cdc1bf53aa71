import { Collector } from "../../../base/streams.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { quote } from "../base/quoting.ts";

/** /usr/bin/test and /usr/bin/[, which `find -exec`, `xargs` and `env` reach: bash judges, the words are coreutils'. */
const defineTest = (name: "test" | "["): Command => ({
  name,
  summary: "check file types and compare values",
  usage: name === "[" ? "[ EXPRESSION ]" : "test EXPRESSION",
  async run(process, argv) {
    if (name === "[" && argv.at(-1) !== "]") {
      await process.stderr.write(`[: missing ${quote(process, "]")}\n`);
      return 2;
    }
    const words = name === "[" ? argv.slice(0, -1) : argv;
    const said = new Collector();
    const status = await process.spawn(["bash", "-c", 'test "$@"', "test", ...words], { stderr: said });
    const told = said.text.replace(/^test: line \d+: test: /, "").trimEnd();
    if (told !== "") await process.stderr.write(`${name}: ${inCoreutils(process, told, words)}\n`);
    return status;
  },
});

export const test = defineTest("test");
export const bracket = defineTest("[");

/** bash's complaint about an expression in the words of coreutils. */
function inCoreutils(process: Process, told: string, words: readonly string[]): string {
  const [, about = "", what = ""] = /^(.*): (\w+ (?:operator|expression)) expected$/.exec(told) ?? [];
  if (what === "integer expression") return `invalid integer ${quote(process, about)}`;
  if (what === "unary operator") return `missing argument after ${quote(process, words.at(-1)!)}`;
  if (what === "binary operator") return `${quote(process, about)}: binary operator expected`;
  return told === "too many arguments" ? `extra argument ${quote(process, words[1]!)}` : told;
}
