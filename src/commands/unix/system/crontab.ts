import { readText } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { readFile } from "../base/sources.ts";
import { userName } from "../base/users.ts";

const fields = [
  ["minute", 0, 59],
  ["hour", 0, 23],
  ["day-of-month", 1, 31],
  ["month", 1, 12],
  ["day-of-week", 0, 7],
] as const;

/** Keeps a table for each user. No daemon reads it here, and installing one says so. */
export const crontab: Command = defineCommand({
  name: "crontab",
  summary: "maintain crontab files for individual users",
  usage: "crontab [ -u user ] [ -e | -l | -r ] | file",
  options: {
    l: { help: "list user's crontab" },
    e: { help: "edit user's crontab" },
    r: { help: "delete user's crontab" },
    i: { help: "prompt before deleting user's crontab" },
    u: { value: "user", help: "whose crontab" },
  },
  async run(process, { options, operands }) {
    const { files, stderr, stdout } = process;
    const user = userName(process, files.uid);
    const table = tablePath(process);
    if (options.u !== undefined && options.u !== user) {
      await stderr.write("must be privileged to use -u\n");
      return 1;
    }
    if (options.l || options.r) {
      if (!files.exists(table)) {
        await stderr.write(`no crontab for ${user}\n`);
        return 1;
      }
      if (options.l) await stdout.write(files.read(table));
      else files.unlink(table);
      return 0;
    }
    if (options.e) {
      if (!files.exists(table)) await stderr.write(`no crontab for ${user} - using an empty one\n`);
      return edit(process, table);
    }
    let text: string;
    try {
      text =
        operands[0] === undefined || operands[0] === "-"
          ? await readText(process.stdin)
          : textOf(readFile(process, operands[0]));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await stderr.write(`${operands[0]}: ${error.text}\n`);
      return 1;
    }
    return install(process, table, text, operands[0] ?? "-");
  },
});

/** Only root may look into the real spool; the table is kept where this user may write. */
const tablePath = ({ env }: Process): string => `${env.get("HOME") ?? "/tmp"}/.cache/crontab`;

async function edit(process: Process, table: string): Promise<number> {
  const { files } = process;
  const draft = `/tmp/crontab.${process.random.integer(100000, 999999)}`;
  files.write(draft, files.exists(table) ? files.read(table).slice() : new Uint8Array(0));
  const editor = process.env.get("VISUAL") || process.env.get("EDITOR") || "nano";
  const before = files.text(draft);
  const status = await process.spawn([editor, draft]);
  const text = files.text(draft);
  files.unlink(draft);
  if (status !== 0) return 1;
  if (text === before) {
    await process.stderr.write("No modification made\n");
    return 0;
  }
  await process.stderr.write("crontab: installing new crontab\n");
  return install(process, table, text, draft);
}

async function install(process: Process, table: string, text: string, name: string): Promise<number> {
  for (const [i, line] of text.split("\n").entries()) {
    const bad = mistakeIn(line);
    if (bad === undefined) continue;
    await process.stderr.write(`"${name}":${i + 1}: bad ${bad}\nerrors in crontab file, can't install.\n`);
    return 1;
  }
  const folder = table.slice(0, table.lastIndexOf("/"));
  process.files.mkdir(folder, { parents: true });
  process.files.write(table, text);
  await process.stderr.write(
    "crontab: installed, but no cron daemon is simulated: its commands do not run\n",
  );
  return 0;
}

/** The field of a line that is wrong; undefined for a line that is right. */
function mistakeIn(line: string): string | undefined {
  if (/^\s*(?:#.*)?$/.test(line) || /^\s*\w+\s*=/.test(line)) return undefined;
  if (/^\s*@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)\s+\S/.test(line))
    return undefined;
  if (/^\s*@/.test(line)) return "time specifier";
  const words = line.trim().split(/\s+/);
  for (const [i, [title, low, high]] of fields.entries()) {
    const fits = (words[i] ?? "").split(",").every((part) => {
      const match = /^(?:\*|(\d+|[a-z]{3})(?:-(\d+|[a-z]{3}))?)(?:\/\d+)?$/i.exec(part);
      const inRange = (text: string | undefined) =>
        text === undefined || (/\d/.test(text) ? Number(text) >= low && Number(text) <= high : i >= 3);
      return match !== null && inRange(match[1]) && inRange(match[2]);
    });
    if (!fits) return title;
  }
  return words.length > 5 ? undefined : "command";
}
