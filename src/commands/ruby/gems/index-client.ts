import type { Process } from "../../../shell/command.ts";
import type { Dependency } from "../bundler/lockfile.ts";

/** A version of a gem as the index has it. */
export interface Published {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly dependencies: readonly Dependency[];
  /** What it needs of Ruby: ">= 3.2.0". */
  readonly ruby: string;
}

/** A client of rubygems.org. Asks for each gem once. */
export class GemIndex {
  readonly #process: Process;
  readonly #pages = new Map<string, Promise<readonly Published[]>>();

  constructor(process: Process) {
    this.#process = process;
  }

  /** Every version of a gem, newest first; none for one that is not there. Throws TypeError without a network. */
  versions(name: string): Promise<readonly Published[]> {
    let page = this.#pages.get(name);
    if (!page) this.#pages.set(name, (page = this.#load(name)));
    return page;
  }

  /** The specification and programs of a version, as its archive has them; undefined when it is not there. */
  async archive(fullName: string): Promise<{ gemspec: string; programs: readonly string[] } | undefined> {
    const response = await this.#process.fetch(
      new Request(`https://rubygems.org/gems/${encodeURIComponent(fullName)}.gem`),
    );
    if (!response.ok) return undefined;
    return (await response.json()) as { gemspec: string; programs: readonly string[] };
  }

  async #load(name: string): Promise<readonly Published[]> {
    const response = await this.#process.fetch(
      new Request(`https://index.rubygems.org/info/${encodeURIComponent(name)}`),
    );
    if (!response.ok) return [];
    return (await response.text())
      .split("\n")
      .filter((line) => line !== "" && line !== "---")
      .map((line) => readLine(name, line))
      .reverse();
  }
}

/** "1.0-x86_64-linux dep:~> 1.0&>= 1.0.2,other:>= 0|checksum:...,ruby:>= 3.0": the compact index. */
function readLine(name: string, line: string): Published {
  const [head = "", facts = ""] = line.split("|");
  const [full = "", ...rest] = head.split(" ");
  const [, version = full, platform = ""] = /^([^-]+)(?:-(.+))?$/.exec(full) ?? [];
  const dependencies = rest
    .join(" ")
    .split(",")
    .filter(Boolean)
    .map((one) => {
      const at = one.indexOf(":");
      const requirement = one.slice(at + 1).replaceAll("&", ", ");
      return { name: one.slice(0, at), requirement: requirement === ">= 0" ? "" : requirement };
    });
  return {
    name,
    version,
    platform,
    dependencies,
    ruby: /ruby:([^,]*)/.exec(facts)?.[1]?.replaceAll("&", ", ") ?? "",
  };
}
