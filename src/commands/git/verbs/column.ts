import { columns } from "../core/columns.ts";
import { lines } from "../../../base/streams.ts";
import { GitFailure, GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

export const column = defineGitCommand({
  verb: "column",
  summary: "Display data in columns",
  usage: "git column [<options>]",
  options: {
    command: { value: "name", help: "lookup config vars" },
    mode: { value: "style", optional: true, help: "layout to use" },
    "raw-mode": { value: "n", help: "layout to use" },
    width: { value: "n", help: "maximum width" },
    indent: { value: "string", help: "padding space on left border" },
    nl: { value: "string", help: "line end" },
    padding: { value: "n", help: "padding space between columns" },
  },
  async run(git, { options, given }) {
    if (options.command !== undefined && given[0]?.name !== "command")
      throw new GitFatal("--command must be the first argument");
    const words = typeof options.mode === "string" ? options.mode.split(/[ ,]+/) : [];
    for (const word of words)
      if (!/^(always|never|auto|plain|column|row|(no)?dense)$/.test(word))
        throw new GitFailure(`unsupported option '${word}'`, 129);
    const off =
      options.mode === undefined || words.includes("never") || (words.includes("auto") && !git.stdout.isTTY);
    const items: string[] = [];
    for await (const line of lines(git.process.stdin)) items.push(line);
    await git.out(
      columns(items, {
        mode: off || words.includes("plain") ? "plain" : words.includes("row") ? "row" : "column",
        width: Number(options.width ?? (Number(git.env.get("COLUMNS") ?? 80) || 80) - 1),
        indent: options.indent,
        padding: Number(options.padding ?? 1),
        newline: options.nl,
      }),
    );
    return 0;
  },
});
