import { Collector, inputOf } from "../../../base/streams.ts";
import { defineCommand } from "../../../shell/command.ts";
import { findPrograms } from "../base/programs.ts";

/** A short page made from what the program says of itself with --help. 16 when there is none. */
export const man = defineCommand({
  name: "man",
  summary: "an interface to the system reference manuals",
  usage: "man [section] page ...",
  rules: { operandEndsOptions: true },
  options: {},
  async run(process, { operands }) {
    const names = operands.filter((word) => !/^\d$/.test(word));
    if (names.length === 0) {
      await process.stderr.write("What manual page do you want?\nFor example, try 'man man'.\n");
      return 1;
    }
    let status = 0;
    for (const name of names) {
      if (findPrograms(process, name).length === 0) {
        await process.stderr.write(`No manual entry for ${name}\n`);
        status = 16;
        continue;
      }
      const help = new Collector();
      const silent = new Collector();
      await process.spawn([name, "--help"], { stdin: inputOf(), stdout: help, stderr: silent });
      const text = help.text || silent.text;
      const title = `${name.toUpperCase()}(1)`;
      const middle = "User Commands";
      const page = `${title}${middle.padStart(Math.floor((78 + middle.length) / 2) - title.length).padEnd(78 - 2 * title.length)}${title}\n\n${text.replace(/^(?=.)/gm, "       ")}`;
      await process.spawn(["less"], { stdin: inputOf(page) });
    }
    return status;
  },
});
