import { allFlags } from "../all-flags.ts";
import type { Arg, Entry, Flag, HerokuCommand } from "../definition.ts";
import type { Talk } from "../talk/talk.ts";
import { indent, wrap } from "../talk/wrap.ts";
import { list, type Row, section } from "./layout.ts";
import { usageOf } from "./usage.ts";

/** The sections of a command's help; `brief` leaves out all but usage, arguments and flags. */
export function commandHelp(
  talk: Talk,
  name: string,
  entry: Entry,
  command: HerokuCommand,
  brief: boolean,
): string {
  const { columns } = talk;
  const flags = allFlags(command);
  const { prompt, ...own } = flags;
  const sections = [section(talk, "USAGE", usage(name, command, flags, columns))];
  const args = argRows(command.args ?? {}, Boolean(command.open));
  if (args.some(([, help]) => help)) sections.push(section(talk, "ARGUMENTS", list(args, columns)));
  const rows = flagRows(own, talk.colour.underline);
  if (rows.length > 0) sections.push(section(talk, "FLAGS", list(rows, columns)));
  if (prompt) sections.push(section(talk, "GLOBAL FLAGS", list([["--prompt", prompt.help]], columns)));
  if (!brief) {
    const text = [entry.summary, command.description].filter(Boolean).join("\n");
    if (text) sections.push(section(talk, "DESCRIPTION", wrap(text, columns - 2, { trim: true })));
    const aliases = entry.aliases ?? [];
    if (aliases.length > 0)
      sections.push(section(talk, "ALIASES", aliases.map((alias) => `$ heroku ${alias}`).join("\n")));
    const examples = (command.examples ?? []).map(exampleLine);
    if (examples.length > 0) sections.push(section(talk, "EXAMPLES", examples.join("\n\n")));
  }
  return sections.join("\n\n");
}

/** Most stand between spaces, as the real ones do; those with arguments set apart, or with a `$` of their own, do not. */
const exampleLine = (example: string): string => {
  if (example.startsWith("$ ")) return example;
  return ` $ heroku ${example}${example.includes("  ") ? "" : " "}`;
};

/** The real CLI breaks the line before it puts the command's name in for this. */
const namePlace = "<%= command.id %>";

function usage(
  name: string,
  command: HerokuCommand,
  flags: Readonly<Record<string, Flag>>,
  columns: number,
): string {
  const typed =
    command.usage?.replace(/^\S+/, "") ?? usageOf(flags, command.args ?? {}, Boolean(command.open));
  const line = `$ heroku ${namePlace} ${typed.trim()}`.trim();
  const room = columns - 2;
  if (line.length <= room) return wrap(line.replace(namePlace, name), room, { trim: true });
  const cut = line.slice(0, room).lastIndexOf(" ");
  const rest = indent(wrap(line.slice(cut), columns - 4, { trim: true }), 2);
  return `${line.slice(0, cut)}\n${rest}`.replace(namePlace, name);
}

function argRows(args: Readonly<Record<string, Arg>>, open: boolean): readonly Row[] {
  return Object.entries(args)
    .filter(([, { hidden }]) => !hidden)
    .map(([name, { required, many, help }]) => {
      const word = name.toUpperCase() + (many || open ? "..." : "");
      return [required ? word : `[${word}]`, help];
    });
}

function flagRows(
  flags: Readonly<Record<string, Flag>>,
  underline: (text: string) => string,
): readonly Row[] {
  const shown = Object.entries(flags).filter(([, { hidden }]) => !hidden);
  // Those with a letter first, by letter, then the others by name.
  const key = ([name, { short }]: [string, Flag]) => (short ? `0${short}` : `1${name}`);
  shown.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const anyShort = shown.some(([, { short }]) => short);
  return shown.map(([name, { short, value, required, fallback, env, help, oneOf }]) => {
    const label = `${short ? `-${short}, ` : anyShort ? "    " : ""}--${name}${value ? `=${underline(oneOf ? "<option>" : "<value>")}` : ""}`;
    const notes = [fallback && `default: ${fallback}`, env && `env: ${env}`].filter(Boolean);
    const text = [required && "(required)", notes.length > 0 && `[${notes.join(", ")}]`, help]
      .filter(Boolean)
      .join(" ");
    return [label, oneOf ? `${text}\n<options: ${oneOf.join("|")}>` : text];
  });
}
