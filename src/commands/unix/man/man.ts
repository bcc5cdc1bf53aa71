import { Collector, inputOf } from "../../../base/streams.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { findPrograms } from "../base/programs.ts";
import { layOut, manualOf } from "./page.ts";

/** What a program says of itself with --help; "" when it says nothing. */
async function helpOf(process: Process, name: string): Promise<string> {
  const said = new Collector();
  const complained = new Collector();
  await process.spawn([name, "--help"], { stdin: inputOf(), stdout: said, stderr: complained });
  return said.text || complained.text;
}

async function versionOf(process: Process, name: string): Promise<string> {
  const said = new Collector();
  await process.spawn([name, "--version"], { stdin: inputOf(), stdout: said, stderr: new Collector() });
  const [first = ""] = said.text.trim().split("\n");
  const [, gnu, number] = /\(GNU (\w+)\) ([\d.]+)/.exec(first) ?? [];
  return gnu ? `GNU ${gnu} ${number}` : first.slice(0, 30);
}

/** A page for each program on PATH, made of its options and our own words, in a pager. 16 when there is none. */
export const man = defineCommand({
  name: "man",
  summary: "an interface to the system reference manuals",
  usage: "man [OPTION...] [SECTION] PAGE...",
  options: {
    apropos: { short: "k", help: "equivalent to apropos" },
    whatis: { short: "f", help: "equivalent to whatis" },
    where: { short: "w", help: "print physical location of man page(s)" },
    all: { short: "a", help: "find all matching manual pages" },
    pager: { short: "P", value: "PAGER", help: "use program PAGER to display output" },
  },
  async run(process, { options, operands }) {
    const [first = "", ...others] = operands;
    const section = /^[1-9]$/.test(first) && others.length > 0 ? Number(first) : undefined;
    const names = section === undefined ? operands : others;
    if (names.length === 0) {
      const word = options.apropos ? "apropos" : options.whatis ? "whatis" : undefined;
      await process.stderr.write(
        word
          ? `${word} what?\n`
          : /^[1-9]$/.test(first)
            ? `No manual entry for ${first}\n(Alternatively, what manual page do you want from section ${first}?)\nFor example, try 'man man'.\n`
            : "What manual page do you want?\nFor example, try 'man man'.\n",
      );
      return 1;
    }
    if (options.apropos) return apropos(process, names);
    if (options.whatis) return whatis(process, names);
    let status = 0;
    for (const name of names) {
      const manual = await pageOf(process, name);
      if (!manual || (section !== undefined && manual.section !== section)) {
        const where = section === undefined ? "" : ` in section ${section}`;
        await process.stderr.write(`No manual entry for ${name}${where}\n`);
        status = 16;
        continue;
      }
      if (options.where) {
        await process.stdout.write(`/usr/share/man/man${manual.section}/${name}.${manual.section}.gz\n`);
        continue;
      }
      const { isTTY, columns } = process.stdout;
      const width = Number(process.env.get("MANWIDTH") ?? process.env.get("COLUMNS")) || columns;
      const text = layOut(manual, width, isTTY, await versionOf(process, name));
      const pager = options.pager ?? process.env.get("MANPAGER") ?? process.env.get("PAGER") ?? "less";
      if (isTTY)
        await process.spawn([...pager.split(/\s+/), ...(pager === "less" ? ["-R"] : [])], {
          stdin: inputOf(text),
        });
      else await process.stdout.write(text);
    }
    return status;
  },
});

async function pageOf(process: Process, name: string) {
  const isWord = /^[\w.+[-]+$/.test(name) && !name.startsWith("-");
  if (!isWord || findPrograms(process, name).length === 0) return undefined;
  return manualOf(name, await helpOf(process, name));
}

const line = (name: string, section: number, summary: string): string =>
  `${`${name} (${section})`.padEnd(20)} - ${summary}\n`;

async function whatis(process: Process, names: readonly string[]): Promise<number> {
  let status = 0;
  for (const name of names) {
    const manual = await pageOf(process, name);
    if (manual) await process.stdout.write(line(name, manual.section, summaryOf(manual)));
    else {
      await process.stderr.write(`${name}: nothing appropriate.\n`);
      status = 16;
    }
  }
  return status;
}

const summaryOf = ({ sections }: ReturnType<typeof manualOf>): string => {
  const [paragraph] = sections[0]![1];
  return paragraph && "text" in paragraph ? paragraph.text.replace(/^\S+ - /, "") : "";
};

/** Programs whose name or summary has the word; only those of this family are asked, as each has to be loaded. */
async function apropos(process: Process, words: readonly string[]): Promise<number> {
  const { unixCommands } = await import("../index.ts");
  let status = 0;
  for (const word of words) {
    let found = "";
    for (const name of Object.keys(unixCommands).sort()) {
      const { summary } = await unixCommands[name]!();
      if (`${name} ${summary}`.toLowerCase().includes(word.toLowerCase())) found += line(name, 1, summary);
    }
    await process.stdout.write(found);
    if (found !== "") continue;
    await process.stderr.write(`${word}: nothing appropriate.\n`);
    status = 16;
  }
  return status;
}

const short = (name: "apropos" | "whatis", summary: string): Command =>
  defineCommand({
    name,
    summary,
    usage: `${name} [OPTION...] NAME...`,
    options: {},
    async run(process, { operands }) {
      if (operands.length > 0)
        return name === "apropos" ? apropos(process, operands) : whatis(process, operands);
      await process.stderr.write(`${name} what?\n`);
      return 1;
    },
  });

export const aproposCommand = short("apropos", "search the manual page names and descriptions");
export const whatisCommand = short("whatis", "display one-line manual page descriptions");
