import { FileError } from "../../../files/errors.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { complain } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";
import { FindParser } from "./find-parse.ts";
import type { Found, Plan } from "./find-plan.ts";

/** findutils' find: start points, then an expression of tests and actions. */
export const find: Command = {
  name: "find",
  summary: "search for files in a directory hierarchy",
  usage: "find [-H] [-L] [-P] [path...] [expression]",
  async run(process, argv) {
    let first = 0;
    let follow = false;
    while (/^-[HLP]$/.test(argv[first] ?? "")) follow = argv[first++] === "-L";
    let end = first;
    while (end < argv.length && !/^(?:-.|[(),!]$)/.test(argv[end]!)) end++;
    const plan = new FindParser(process, argv.slice(end)).parse();
    const starts = argv.slice(first, end);
    const walk = new Walk(process, plan, follow);
    for (const start of starts.length > 0 ? starts : ["."]) {
      if (walk.quit) break;
      await walk.visit(start, 0, undefined);
    }
    for (const finish of plan.finish) if (!(await finish())) walk.status = 1;
    return walk.status;
  },
};

class Walk {
  readonly #process: Process;
  readonly #plan: Plan;
  readonly #follow: boolean;
  status = 0;
  quit = false;

  constructor(process: Process, plan: Plan, follow: boolean) {
    this.#process = process;
    this.#plan = plan;
    this.#follow = follow;
  }

  async visit(path: string, depth: number, start: string | undefined): Promise<void> {
    const { files } = this.#process;
    const full = fullPath(this.#process, path);
    const { minDepth, maxDepth, depthFirst } = this.#plan;
    try {
      const stat = this.#follow && files.exists(full) ? files.stat(full) : files.lstat(full);
      const found: Found = { path, start: start ?? path, full, stat, depth, prune: false, quit: false };
      const judge = async () => {
        if (depth >= minDepth) await this.#plan.test(found);
        if (found.quit) this.quit = true;
      };
      if (!depthFirst) await judge();
      if (stat.kind === "directory" && !found.prune && depth < maxDepth && !this.quit)
        for (const { name } of files.list(full)) {
          await this.visit(`${path.replace(/\/$/, "")}/${name}`, depth + 1, found.start);
          if (this.quit) return;
        }
      if (depthFirst) await judge();
    } catch (error) {
      if (error instanceof FileError) {
        this.status = 1;
        await complain(this.#process, "find", `${quote(this.#process, path)}: ${error.text}`);
      } else throw error;
    }
  }
}
