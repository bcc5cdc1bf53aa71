import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import { columns } from "../core/columns.ts";
import { wildmatch } from "../core/wildmatch.ts";
import type { Git } from "../context.ts";

const commands = ["clean", "filter by pattern", "select by numbers", "ask each", "quit", "help"];

const help = `clean               - start cleaning
filter by pattern   - exclude items from deletion
select by numbers   - select items to be deleted by numbers
ask each            - confirm each deletion (like "rm -i")
quit                - stop cleaning
help                - this screen
?                   - help for prompt selection
`;

/** `git clean -i`: asks what of these is to go; an empty list when nothing is. */
export async function choose(git: Git, paths: readonly string[]): Promise<readonly string[]> {
  const width = (Number(git.env.get("COLUMNS") ?? 80) || 80) - 1;
  const ask = async (prompt: string): Promise<string | undefined> => {
    await git.out(prompt);
    const line = await readLine(git.process.stdin);
    return line === null ? undefined : decode(line.bytes).trim();
  };
  const list = (items: readonly string[]) =>
    git.out(
      columns(
        items.map((path) => git.relative(path)),
        { mode: "row", width, indent: "  ", padding: 2 },
      ),
    );
  let left = [...paths];
  while (left.length > 0) {
    await git.out(`Would remove the following item${left.length === 1 ? "" : "s"}:\n`);
    await list(left);
    await git.out("*** Commands ***\n");
    await git.out(
      columns(
        commands.map((name, i) => `${i + 1}: ${name}`),
        { mode: "row", width, indent: "    ", padding: 4 },
      ),
    );
    const typed = await ask("What now> ");
    const choice = typed === undefined ? "quit" : chosen(typed);
    if (choice === undefined) {
      if (typed !== "") await git.out(`Huh (${typed})?\n`);
    } else if (choice === "clean") return left;
    else if (choice === "quit") {
      await git.out("Bye.\n");
      return [];
    } else if (choice === "help") await git.out(help);
    else if (choice === "ask each") {
      const kept: string[] = [];
      for (const path of left) {
        const answer = await ask(`Remove ${git.relative(path)} [y/N]? `);
        if (answer !== undefined && answer !== "" && "yes".startsWith(answer.toLowerCase())) kept.push(path);
      }
      return kept;
    } else if (choice === "filter by pattern")
      for (;;) {
        await list(left);
        const patterns = await ask("Input ignore patterns>> ");
        if (patterns === undefined || patterns === "") break;
        const globs = patterns.split(/\s+/).map((text) => wildmatch(text.replace(/\/$/, "")));
        const before = left.length;
        left = left.filter((path) => {
          const plain = path.replace(/\/$/, "");
          return !globs.some(
            (glob) => glob.test(plain) || glob.test(plain.slice(plain.lastIndexOf("/") + 1)),
          );
        });
        if (left.length === before) await git.err(`WARNING: Cannot find items matched by: ${patterns}\n`);
      }
    else left = await byNumbers(left, list, ask);
  }
  await git.out("No more files to clean, exiting.\n");
  return [];
}

function chosen(typed: string): string | undefined {
  if (/^\d+$/.test(typed)) return commands[Number(typed) - 1];
  if (typed === "") return undefined;
  const fitting = commands.filter((name) => name.startsWith(typed));
  return fitting.length === 1 ? fitting[0] : undefined;
}

async function byNumbers(
  left: readonly string[],
  list: (items: readonly string[]) => Promise<void>,
  ask: (prompt: string) => Promise<string | undefined>,
): Promise<string[]> {
  const picked = new Set<number>();
  for (;;) {
    await list(left.map((path, i) => `${picked.has(i) ? "*" : " "} ${i + 1}: ${path}`));
    const typed = await ask("Select items to delete>> ");
    if (typed === undefined || typed === "") break;
    for (const word of typed.split(/[\s,]+/)) {
      const off = word.startsWith("-");
      const match = /^-?(?:(\d+)(?:-(\d*))?|\*)$/.exec(word);
      if (!match) continue;
      const from = match[1] === undefined ? 1 : Number(match[1]);
      const to = match[1] === undefined || match[2] === "" ? left.length : Number(match[2] ?? match[1]);
      for (let i = from; i <= Math.min(to, left.length); i++)
        if (off) picked.delete(i - 1);
        else picked.add(i - 1);
    }
  }
  return left.filter((_path, i) => picked.has(i));
}
