import type { Process } from "../../../shell/command.ts";
import { BuildFailure, type Log } from "./log.ts";
import type { Model, Plugin } from "./model.ts";
import type { Repository } from "./repository.ts";
import { flatten, type Resolved, resolveTree } from "./resolve.ts";
import { newestPlugins, pluginVersions } from "./versions.ts";
import { textOf } from "./xml.ts";

/** One project that is being built. */
export class Build {
  readonly process: Process;
  readonly model: Model;
  readonly log: Log;
  readonly repository: Repository;
  /** The folder of its pom.xml. */
  readonly folder: string;
  readonly maven: string;
  readonly java: string;
  /** -D options. */
  readonly defines: ReadonlyMap<string, string>;
  #tree: Promise<Resolved[]> | undefined;

  constructor(
    parts: Pick<Build, "process" | "model" | "log" | "repository" | "folder" | "maven" | "java" | "defines">,
  ) {
    this.process = parts.process;
    this.model = parts.model;
    this.log = parts.log;
    this.repository = parts.repository;
    this.folder = parts.folder;
    this.maven = parts.maven;
    this.java = parts.java;
    this.defines = parts.defines;
  }

  get target(): string {
    return `${this.folder}/target`;
  }

  property(name: string): string | undefined {
    return this.defines.get(name) ?? this.model.properties.get(name);
  }

  plugin(artifact: string): Plugin | undefined {
    return this.model.plugins.find((each) => each.artifact === artifact);
  }

  /** The version of a plugin by its short name: "compiler". */
  versionOf(prefix: string): string {
    const own = this.plugin(
      prefix === "spring-boot" ? "spring-boot-maven-plugin" : `maven-${prefix}-plugin`,
    )?.version;
    return (
      own ??
      this.model.properties.get(
        prefix === "spring-boot" ? "spring-boot.version" : `maven-${prefix}-plugin.version`,
      ) ??
      pluginVersions(this.maven)[prefix] ??
      newestPlugins[prefix] ??
      "1.0.0"
    );
  }

  /** "--- clean:3.2.0:clean (default-clean) @ demo ---", after an empty line. */
  async announce(prefix: string, goal: string, execution: string): Promise<void> {
    const [, minor = 9] = this.maven.split(".").map(Number);
    const full =
      prefix === "spring-boot" || prefix === "exec" ? `${prefix}-maven-plugin` : `maven-${prefix}-plugin`;
    const name = minor < 9 ? full : prefix;
    await this.log.info();
    await this.log.info(
      `--- ${name}:${this.versionOf(prefix)}:${goal} (${execution}) @ ${this.model.artifact} ---`,
    );
  }

  /** What a goal says when it fails, after its own name. */
  failure(
    prefix: string,
    goal: string,
    execution: string,
    reason: readonly string[],
    help = "MojoFailureException",
  ): BuildFailure {
    const group =
      prefix === "spring-boot"
        ? "org.springframework.boot:spring-boot"
        : `org.apache.maven.plugins:maven-${prefix}`;
    const [first = "", ...rest] = reason;
    return new BuildFailure(
      [
        `Failed to execute goal ${group}${prefix === "spring-boot" ? "-maven" : ""}-plugin:${this.versionOf(prefix)}:${goal} (${execution}) on project ${this.model.artifact}: ${first}`,
        ...rest,
      ],
      help,
    );
  }

  /** The dependencies as a tree, fetched. Throws BuildFailure when some are nowhere. */
  tree(): Promise<Resolved[]> {
    return (this.#tree ??= this.#resolve());
  }

  async #resolve(): Promise<Resolved[]> {
    const { roots, missing } = await resolveTree(this.process.files, this.model, this.repository);
    for (const { dependency } of missing)
      await this.log.warn(
        `The POM for ${dependency.group}:${dependency.artifact}:${dependency.type}:${dependency.version} is missing, no dependency information available`,
      );
    if (missing.length > 0) throw this.#unresolved(missing.map(({ dependency }) => dependency));
    for (const each of flatten(roots)) await this.repository.file(each, "jar");
    return roots;
  }

  #unresolved(
    missing: readonly { group: string; artifact: string; version: string; type: string; scope: string }[],
  ): BuildFailure {
    const { group, artifact, version, packaging } = this.model;
    const own = `${group}:${artifact}:${packaging}:${version}`;
    const names = missing.map((each) => `${each.group}:${each.artifact}:${each.type}:${each.version}`);
    const [, minor = 9, patch = 0] = this.maven.split(".").map(Number);
    const where = "in central (https://repo.maven.apache.org/maven2)";
    const start = `Failed to execute goal on project ${artifact}: Could not resolve dependencies for project ${own}`;
    if (minor >= 9 && patch >= 7)
      return new BuildFailure(
        [
          start,
          ...missing.flatMap((each, index) => [
            `dependency: ${names[index]} (${each.scope})`,
            `\tCould not find artifact ${names[index]} ${where}`,
          ]),
          "",
          "-> [Help 1]",
        ],
        "DependencyResolutionException",
      );
    const found =
      missing.length === 1
        ? `Could not find artifact ${names[0]} ${where}`
        : `The following artifacts could not be resolved: ${names.map((name) => `${name} (absent)`).join(", ")}: Could not find artifact ${names[0]} ${where}`;
    return new BuildFailure([`${start}: ${found} -> [Help 1]`], "DependencyResolutionException");
  }

  /** Paths of the jars that a scope sees. */
  async jars(scopes: readonly string[]): Promise<string[]> {
    return flatten(await this.tree())
      .filter(({ scope, type }) => scopes.includes(scope) && type === "jar")
      .map((each) => this.repository.pathOf(each, "jar"));
  }

  /** A setting of a plugin: its own configuration, or the property that stands for it. */
  setting(artifact: string, name: string, property: string): string | undefined {
    return (
      this.defines.get(property) ??
      textOf(this.plugin(artifact)?.configuration, name) ??
      this.model.properties.get(property)
    );
  }
}
