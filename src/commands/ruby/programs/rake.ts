import { join, resolve } from "../../../files/paths.ts";
import { newFrame, runRuby } from "../run.ts";
import { runText } from "../runtime/require.ts";
import { messageOf } from "../runtime/errors.ts";
import { RubyError, RubyExit } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, type RProc, RString, RSymbol, type Value } from "../runtime/values.ts";
import type { Program } from "./gem-program.ts";
import { prepare } from "./rack-app.ts";

interface Task {
  readonly name: string;
  readonly needs: string[];
  readonly blocks: RProc[];
  description?: string;
}

const names = (value: Value): string[] =>
  value instanceof RArray
    ? value.items.flatMap(names)
    : value instanceof RSymbol
      ? [value.name]
      : value instanceof RString
        ? [value.text]
        : [];

/** task, namespace, desc and their kin, as a Rakefile uses them. */
function defineTasks(ruby: Ruby): Map<string, Task> {
  const tasks = new Map<string, Task>();
  const spaces: string[] = [];
  let description: string | undefined;
  const full = (name: string) => [...spaces, name].join(":");
  ruby.defineOn(ruby.main, {
    desc: [1, 1, ({ args }) => ((description = (args[0] as RString).text), null)],
    task: [
      1,
      -1,
      ({ args, block }) => {
        let [first] = args;
        let needs: string[] = [];
        if (first instanceof RHash) {
          const [key, value] = first.pairs[0]!;
          [first, needs] = [key, names(value)];
        }
        const name = full(names(first!)[0]!);
        const task = tasks.get(name) ?? { name, needs: [], blocks: [] };
        tasks.set(name, task);
        task.needs.push(...needs);
        if (block) task.blocks.push(block);
        if (description !== undefined) task.description = description;
        description = undefined;
        return null;
      },
    ],
    namespace: [
      1,
      1,
      async ({ ruby: on, frame, args, block }) => {
        spaces.push(names(args[0]!)[0]!);
        if (block) await on.yield(frame, block, []);
        spaces.pop();
        return null;
      },
    ],
  });
  return tasks;
}

/** `rake [-T] [TASK]...` */
export const rake: Program = (process, home, argv) =>
  runRuby(process, home, async (ruby) => {
    prepare(ruby);
    if (argv[0] === "--version" || argv[0] === "-V") {
      await process.stdout.write("rake, version 13.3.1\n");
      return;
    }
    const path = ["Rakefile", "rakefile", "Rakefile.rb"]
      .map((name) => join(process.cwd, name))
      .find((name) => process.files.is("file", name));
    if (path === undefined) {
      await process.stderr.write(
        "rake aborted!\nNo Rakefile found (looking for: rakefile, Rakefile, rakefile.rb, Rakefile.rb)\n\n(See full trace by running task with --trace)\n",
      );
      throw new RubyExit(1);
    }
    const tasks = defineTasks(ruby);
    const text = process.files.text(path);
    await aborting(ruby, undefined, () =>
      runText(ruby, text, { file: resolve(process.cwd, path), label: "<top (required)>" }),
    );
    const wanted = argv.filter((word) => !word.startsWith("-") && !word.includes("="));
    if (argv.includes("-T") || argv.includes("-P") || argv.includes("--tasks")) {
      const shown = [...tasks.values()].filter(({ description }) => description !== undefined);
      const width = Math.max(0, ...shown.map(({ name }) => name.length));
      await process.stdout.write(
        shown
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map(({ name, description }) => `rake ${name.padEnd(width)}  # ${description}\n`)
          .join(""),
      );
      return;
    }
    const done = new Set<string>();
    const frame = newFrame(ruby, path);
    const run = async (name: string): Promise<void> => {
      if (done.has(name)) return;
      done.add(name);
      const task = tasks.get(name);
      if (!task) {
        await process.stderr.write(
          `rake aborted!\nDon't know how to build task '${name}' (See the list of available tasks with \`rake --tasks\`)\n\n(See full trace by running task with --trace)\n`,
        );
        throw new RubyExit(1);
      }
      for (const need of task.needs) await run(need);
      for (const block of task.blocks) await ruby.yield(frame, block, []);
    };
    for (const name of wanted.length > 0 ? wanted : ["default"]) await aborting(ruby, name, () => run(name));
  });

/** What nobody rescues in a task is told in rake's own form. */
async function aborting(ruby: Ruby, task: string | undefined, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof RubyError)) throw error;
    const { value } = error;
    const frame = newFrame(ruby, "rake");
    const own = (value.trace ?? []).filter((line) => line.startsWith(ruby.cwd));
    await ruby.process.stderr.write(
      [
        "rake aborted!",
        `${value.cls.name}: ${await messageOf(ruby, frame, value)}`,
        ...own,
        ...(task === undefined ? [] : ["", `Tasks: TOP => ${task}`]),
        "(See full trace by running task with --trace)",
        "",
      ].join("\n"),
    );
    throw new RubyExit(1);
  }
}
