import { resolve } from "../../../files/paths.ts";
import { findPrograms } from "../base/programs.ts";
import { expand, type Locals } from "./expand.ts";
import { type Makefile, MakeError, type RecipeLine } from "./makefile.ts";
import { stem } from "./words.ts";

export interface Manner {
  readonly dryRun: boolean;
  readonly silent: boolean;
  readonly keepGoing: boolean;
  readonly always: boolean;
  readonly ignoreErrors: boolean;
  readonly touch: boolean;
  /** What is put before messages: "make" or "make[1]". */
  readonly name: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Plan {
  readonly needs: readonly string[];
  readonly orderOnly: readonly string[];
  readonly recipe: readonly RecipeLine[];
  readonly file: string;
  readonly stem: string;
}

/** What a target came to. */
type Outcome = "made" | "fresh" | "failed";

/** One run over the targets of a makefile. */
export class Builder {
  readonly #make: Makefile;
  readonly #manner: Manner;
  #done = new Map<string, Outcome>();
  /** Recipes that have run at all. */
  #ran = 0;
  #now: string[] = [];

  constructor(make: Makefile, manner: Manner) {
    this.#make = make;
    this.#manner = manner;
  }

  /** The exit status of a goal. Throws MakeError. */
  async goal(target: string): Promise<number> {
    const before = this.#ran;
    const outcome = await this.#build(target, undefined);
    const { stdout, stderr } = this.#make.process;
    if (outcome === "failed") {
      await stderr.write(`${this.#manner.name}: Target '${target}' not remade because of errors.\n`);
      return 2;
    }
    if (this.#ran === before && !this.#manner.silent) {
      const idle = this.#make.phony(target) || !(this.#plan(target)?.recipe.length ?? 0);
      await stdout.write(
        `${this.#manner.name}: ${idle ? `Nothing to be done for '${target}'.` : `'${target}' is up to date.`}\n`,
      );
    }
    return 0;
  }

  #time(target: string): number | undefined {
    const { files, cwd } = this.#make.process;
    const path = resolve(cwd, target);
    return files.exists(path) ? files.stat(path).mtime : undefined;
  }

  #plan(target: string): Plan | undefined {
    const { rules, patterns } = this.#make;
    const own = rules.filter(({ targets }) => targets.includes(target));
    const withRecipe = own.findLast(({ recipe }) => recipe.length > 0);
    const needs = own.flatMap((rule) => rule.needs);
    const orderOnly = own.flatMap((rule) => rule.orderOnly);
    if (withRecipe || this.#make.phony(target))
      // Those of the rule with the recipe come first: $< is its first.
      return {
        needs: withRecipe
          ? [...withRecipe.needs, ...own.filter((rule) => rule !== withRecipe).flatMap((rule) => rule.needs)]
          : needs,
        orderOnly,
        recipe: withRecipe?.recipe ?? [],
        file: withRecipe?.file ?? "",
        stem: "",
      };
    for (const rule of patterns)
      for (const pattern of rule.targets) {
        const found = stem(pattern, target);
        if (found === undefined || found === "" || rule.recipe.length === 0) continue;
        const wanted = rule.needs.map((need) => need.replace("%", () => found));
        if (
          !wanted.every(
            (need) => this.#time(need) !== undefined || rules.some(({ targets }) => targets.includes(need)),
          )
        )
          continue;
        return {
          needs: [...wanted, ...needs],
          orderOnly: [...rule.orderOnly, ...orderOnly],
          recipe: rule.recipe,
          file: rule.file,
          stem: found,
        };
      }
    return own.length > 0 ? { needs, orderOnly, recipe: [], file: "", stem: "" } : undefined;
  }

  async #build(target: string, neededBy: string | undefined): Promise<Outcome> {
    const known = this.#done.get(target);
    if (known) return known;
    if (this.#now.includes(target)) {
      await this.#make.process.stderr.write(
        `${this.#manner.name}: Circular ${neededBy} <- ${target} dependency dropped.\n`,
      );
      return "fresh";
    }
    const plan = this.#plan(target);
    if (!plan) {
      if (this.#time(target) !== undefined) return "fresh";
      const by = neededBy === undefined ? "" : `, needed by '${neededBy}'`;
      const text = `*** No rule to make target '${target}'${by}.`;
      if (!this.#manner.keepGoing) throw new MakeError(`${text}  Stop.`, this.#manner.name);
      await this.#make.process.stderr.write(`${this.#manner.name}: ${text}\n`);
      return "failed";
    }
    this.#now.push(target);
    const outcome = await this.#update(target, plan);
    this.#now.pop();
    this.#done.set(target, outcome);
    return outcome;
  }

  async #update(target: string, plan: Plan): Promise<Outcome> {
    const own = this.#time(target);
    const newer: string[] = [];
    let failed = false;
    for (const need of plan.needs) {
      const outcome = await this.#build(need, target);
      if (outcome === "failed") failed = true;
      const time = this.#time(need);
      if (own === undefined || outcome === "made" || time === undefined || time > own) newer.push(need);
    }
    for (const need of plan.orderOnly) if ((await this.#build(need, target)) === "failed") failed = true;
    if (failed) return "failed";
    const phony = this.#make.phony(target);
    if (own !== undefined && !phony && newer.length === 0 && !this.#manner.always) return "fresh";
    if (plan.recipe.length === 0)
      return own === undefined || phony ? "made" : newer.length > 0 ? "made" : "fresh";
    const all = [...new Set(plan.needs)];
    const locals = new Map([
      ["@", target],
      ["<", plan.needs[0] ?? ""],
      ["^", all.join(" ")],
      ["+", plan.needs.join(" ")],
      ["?", [...new Set(newer)].join(" ")],
      ["*", plan.stem],
    ]);
    if (this.#manner.touch) {
      await this.#make.process.stdout.write(`touch ${target}\n`);
      this.#make.process.files.write(resolve(this.#make.process.cwd, target), "", { append: true });
      this.#ran++;
      return "made";
    }
    for (const line of plan.recipe) if (!(await this.#line(target, line, plan.file, locals))) return "failed";
    return "made";
  }

  /** Runs one line of a recipe; false when it failed and others are still to be made. Throws MakeError. */
  async #line(target: string, { text, line }: RecipeLine, file: string, locals: Locals): Promise<boolean> {
    const { process } = this.#make;
    const manner = this.#manner;
    const expanded = (await expand(this.#make, text, locals)).replace(/\\\n\t/g, "\\\n");
    const [, prefix = "", command = ""] = /^((?:\s*[-@+])*)\s*([\s\S]*)$/.exec(expanded)!;
    if (command.trim() === "") return true;
    this.#ran++;
    const quiet = prefix.includes("@") || manner.silent || this.#isSilent(target);
    if (manner.dryRun || !quiet) await process.stdout.write(`${command}\n`);
    if (manner.dryRun && !prefix.includes("+") && !/\$[({]MAKE[)}]/.test(text)) return true;
    const status = await this.#run(command);
    if (status === 0) return true;
    const where = `[${file}:${line}: ${target}] ${status > 128 && status < 160 ? signalText(status - 128) : `Error ${status}`}`;
    if (prefix.includes("-") || manner.ignoreErrors) {
      await process.stderr.write(`${manner.name}: ${where} (ignored)\n`);
      return true;
    }
    if (!manner.keepGoing) throw new MakeError(`*** ${where}`, manner.name);
    await process.stderr.write(`${manner.name}: *** ${where}\n`);
    return false;
  }

  #isSilent(target: string): boolean {
    return this.#make.rules.some(
      ({ targets, needs }) => targets.includes(".SILENT") && (needs.length === 0 || needs.includes(target)),
    );
  }

  async #run(command: string): Promise<number> {
    const { process } = this.#make;
    const { environment: env } = this.#manner;
    // A plain command is run without a shell: so the complaint that there is none is make's own.
    const [program] = /^\S+/.exec(command)!;
    const isPlain = /^[\w./ \t-]+$/.test(command) && !builtins.has(program);
    if (isPlain && findPrograms(process, program).length === 0) {
      const there = program.includes("/") && process.files.exists(resolve(process.cwd, program));
      await process.stderr.write(
        `${this.#manner.name}: ${program}: ${there ? "Permission denied" : "No such file or directory"}\n`,
      );
      return 127;
    }
    return process.spawn(["/bin/sh", "-c", command], { env });
  }
}

const builtins = new Set(
  ". : alias bg break case cd continue command eval exec exit export fc fg for getopts hash if jobs read readonly return set shift test times trap type ulimit umask unalias unset wait while".split(
    " ",
  ),
);

const signalText = (number: number): string =>
  ({ 1: "Hangup", 2: "Interrupt", 9: "Killed", 15: "Terminated" })[number] ?? `Error ${128 + number}`;
