import type { Generation } from "../generation.ts";
import { CliError } from "../errors.ts";
import { entries, idOf } from "../registry/registry.ts";
import type { Talk } from "../talk/talk.ts";
import { commandHelp } from "./command-help.ts";
import { list, section } from "./layout.ts";
import { allTopics, commandsBelow, type Topic, topicsBelow } from "./listing.ts";

export const topicOf = (name: string): Topic | undefined => allTopics().get(name);

/** What `heroku help SUBJECT` and `heroku SUBJECT --help` print. */
export async function showHelp(talk: Talk, generation: Generation, argv: readonly string[]): Promise<number> {
  const subject = subjectOf(argv);
  if (subject === undefined) return showRoot(talk, generation);
  const id = idOf(subject);
  if (id !== undefined) return showCommand(talk, subject, id);
  const topic = topicOf(subject);
  if (!topic) throw new CliError(`Command ${subject} not found.`);
  await talk.line(`${topic.description}\n\n${section(talk, "USAGE", `$ heroku ${subject}:COMMAND`)}\n`);
  await writeLists(talk, subject, true, (text) => talk.line(text));
  return 0;
}

/** Usage, arguments and flags on stderr, after an error in them. */
export async function showUsage(talk: Talk, argv: readonly string[]): Promise<void> {
  const subject = subjectOf(argv);
  const id = subject && idOf(subject);
  const entry = id ? entries[id] : undefined;
  if (!subject || !entry?.load) return;
  await talk.note(`${commandHelp(talk, subject, entry, await entry.load(), true)}\n`);
  await writeLists(talk, subject, false, (text) => talk.note(text));
}

/** The first word that names something; flags are not looked at. */
function subjectOf(argv: readonly string[]): string | undefined {
  for (const word of argv) {
    if (word === "--") return undefined;
    if (word === "help" || word.startsWith("-")) continue;
    return word;
  }
  return undefined;
}

async function showRoot(talk: Talk, generation: Generation): Promise<number> {
  const parts = [
    "CLI to interact with Heroku",
    section(talk, "VERSION", generation.version),
    section(talk, "USAGE", "$ heroku [COMMAND]"),
  ];
  await talk.line(`${parts.join("\n\n")}\n`);
  await writeLists(talk, "", true, (text) => talk.line(text));
  return 0;
}

async function showCommand(talk: Talk, name: string, id: string): Promise<number> {
  const entry = entries[id]!;
  if (entry.summary) await talk.line(`${entry.summary}\n`);
  if (entry.load) await talk.line(`${commandHelp(talk, name, entry, await entry.load(), false)}\n`);
  else await talk.line(`${section(talk, "USAGE", `$ heroku ${name}`)}\n`);
  await writeLists(talk, name, true, (text) => talk.line(text));
  return 0;
}

async function writeLists(
  talk: Talk,
  parent: string,
  summaries: boolean,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const topics = topicsBelow(parent);
  if (topics.length > 0) {
    const rows = topics.map(({ name, description }) => [name, description] as const);
    await write(`${section(talk, "TOPICS", list(rows, talk.columns))}\n`);
  }
  const aliases = new Set<string>();
  const commands = commandsBelow(parent).filter(({ name, entry }) => {
    if (parent === "" || idOf(parent) === undefined) return true;
    for (const alias of entry.aliases ?? []) aliases.add(alias);
    return !aliases.has(name);
  });
  if (commands.length > 0) {
    const rows = commands.map(({ name, entry }) => [name, summaries ? entry.summary : undefined] as const);
    await write(`${section(talk, "COMMANDS", list(rows, talk.columns))}\n`);
  }
}
