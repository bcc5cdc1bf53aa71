import type { Process } from "../../../shell/command.ts";
import type { Manifest } from "../npm/manifest.ts";
import type { Changes } from "./layout.ts";
import type { Group, PnpmLock } from "./lock-file.ts";

export const pnpmVersion = "10.34.9";

const titles: readonly Group[] = ["dependencies", "optionalDependencies", "devDependencies"];

/** What pnpm prints where nobody watches: all of it on stdout. */
export class Reporter {
  #process: Process;
  #started: number;

  constructor(process: Process) {
    this.#process = process;
    this.#started = process.clock.now();
  }

  line = (text = ""): Promise<void> => this.#process.stdout.write(`${text}\n`);

  /** "Packages: +5 -1", with a sign for each, as many as fit on a line. */
  async packages({ added, removed }: Changes): Promise<void> {
    const [plus, minus] = [added.length, removed.length];
    if (plus > 0) await this.line("Progress: resolved 1, reused 0, downloaded 0, added 0");
    if (plus + minus === 0) return this.line("Already up to date");
    const parts = [plus > 0 ? `+${plus}` : "", minus > 0 ? `-${minus}` : ""].filter(Boolean);
    await this.line(`Packages: ${parts.join(" ")}`);
    const width = Math.min(this.#process.stdout.columns || 80, 80);
    const most = plus + minus > width ? width / (plus + minus) : 1;
    await this.line("+".repeat(Math.floor(plus * most)) + "-".repeat(Math.floor(minus * most)));
  }

  progress = (resolved: number, reused: number, downloaded: number, added: number): Promise<void> =>
    this.line(
      `Progress: resolved ${resolved}, reused ${reused}, downloaded ${downloaded}, added ${added}, done`,
    );

  /** What changed among the packages that package.json names, by group. */
  async summary(
    before: Direct,
    after: Direct,
    newest: (name: string) => Promise<string | undefined>,
    skipsDev = false,
  ): Promise<void> {
    await this.line();
    for (const group of titles) {
      const lines: string[] = [];
      const [old, now] = [before[group], after[group]];
      for (const name of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
        if (old[name] === now[name]) continue;
        if (old[name] !== undefined) lines.push(`- ${name} ${old[name]}`);
        if (now[name] === undefined) continue;
        const latest = await newest(name);
        lines.push(
          `+ ${name} ${now[name]}${latest === undefined || latest === now[name] ? "" : ` (${latest} is available)`}`,
        );
      }
      if (lines.length > 0) for (const one of [`${group}:`, ...lines, ""]) await this.line(one);
      else if (group === "devDependencies" && skipsDev)
        for (const one of ["devDependencies: skipped", ""]) await this.line(one);
    }
  }

  /** "Done in 1.3s using pnpm v10.34.9" */
  done(): Promise<void> {
    const ms = this.#process.clock.now() - this.#started;
    return this.line(
      `Done in ${ms < 1000 ? `${ms}ms` : `${(ms / 1000).toFixed(1)}s`} using pnpm v${pnpmVersion}`,
    );
  }
}

/** Names and versions of each group. */
export type Direct = Readonly<Record<Group, Readonly<Record<string, string>>>>;

export function directOf(lock: PnpmLock | undefined, wanted: readonly Group[]): Direct {
  const of = (group: Group) =>
    lock && wanted.includes(group)
      ? Object.fromEntries(Object.entries(lock.importer[group]).map(([name, { version }]) => [name, version]))
      : {};
  return {
    dependencies: of("dependencies"),
    devDependencies: of("devDependencies"),
    optionalDependencies: of("optionalDependencies"),
  };
}

/** "shop@1.0.0 /home/learner/shop" */
export const idOf = ({ name, version }: Manifest, root: string): string =>
  name === undefined ? root : `${name}${version === undefined ? "" : `@${version}`} ${root}`;
