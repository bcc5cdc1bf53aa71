import type { Process } from "../../../shell/command.ts";
import type { Entry } from "../definition.ts";
import { CliError } from "../errors.ts";
import { meaning } from "../talk/prompts.ts";
import { onTerminal, typeAt } from "../talk/type-at.ts";
import type { Talk } from "../talk/talk.ts";
import { entries } from "../registry/registry.ts";

/** `aps is not a heroku command.`; at a terminal the nearest one is offered. */
export async function notFound(
  process: Process,
  talk: Talk,
  typed: string,
  runInstead: (id: string) => Promise<number>,
): Promise<number> {
  const { colour } = talk;
  const topic = typed.split(":")[0]!;
  await talk.warn(`${colour.plain("33", typed)} is not a heroku command.`);
  if (onTerminal(process)) {
    const nearest = closest(typed, inOrder());
    if (await agreed(process, talk, nearest)) return runInstead(nearest);
  }
  const where = isTopic(topic) ? `heroku help ${topic}` : "heroku help";
  const command = colour.level ? `\x1b[36m\x1b[1m${where}\x1b[22m\x1b[39m` : where;
  throw new CliError(`Run ${command} for a list of available commands.`, { status: 127 });
}

/** `login` is only another name of auth:login; nothing stands below it. */
const isTopic = (topic: string) => Object.keys(entries).some((id) => id.startsWith(`${topic}:`));

/** Milliseconds until the question is given up, which means no. */
const patience = 10_000;

/** `Did you mean apps? (Y/n)`: a line of its own look. */
async function agreed(process: Process, { colour }: Talk, nearest: string): Promise<boolean> {
  const styled = (parameters: string, text: string, end: string) =>
    colour.level ? `\x1b[${parameters}m${text}\x1b[${end}m` : text;
  const question = ` ${styled("0", `Did you mean ${colour.plain("94", nearest)}?`, "0")}`;
  const typed = await typeAt(
    process,
    {
      asking: (line) => `${question} ${styled("2", "(Y/n)", "22")}${line && ` ${line}`}`,
      answered: (line) => `${question} ${colour.plain("36", meaning(line, true) ? "Yes" : "No")}`,
    },
    patience,
  );
  return typed !== undefined && meaning(typed, true);
}

/**
 * Every name in the order in which the real CLI knows them, which decides between equals: by id, an alias after its
 * command; what plugins bring last.
 */
function inOrder(): string[] {
  const shown = Object.entries(entries).filter(([, { hidden }]) => !hidden);
  const isOwn = ([id]: [string, Entry]) => !ofPlugins.test(id) || id === "version:info";
  return [...shown.filter(isOwn), ...shown.filter((each) => !isOwn(each))].flatMap(
    ([id, { aliases = [] }]) => [id, ...aliases],
  );
}

/** What oclif's plugins bring. */
const ofPlugins = /^(commands|help|plugins|search|update|version|which)(:|$)/;

/** The name that takes the fewest letters added, left out or changed; the first of several. */
export function closest(typed: string, names: readonly string[]): string {
  let best = names[0] ?? "";
  let least = Infinity;
  for (const name of names) {
    const distance = editDistance(typed, name);
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
