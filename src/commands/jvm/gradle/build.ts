import type { Process } from "../../../shell/command.ts";
import { createLog } from "../maven/log.ts";
import { type PomDependency, readModel } from "../maven/model.ts";
import { Repository } from "../maven/repository.ts";
import { flatten, type Resolved, resolveTree } from "../maven/resolve.ts";
import { hasBoot } from "./graph.ts";
import type { Project } from "./project.ts";

/** A task failed: what went wrong. */
export class GradleFailure extends Error {
  readonly lines: readonly string[];
  readonly task?: string;
  /** Where in a script: "build.gradle" line. */
  readonly where?: string;

  constructor(lines: readonly string[], details: { task?: string; where?: string } = {}) {
    super(lines[0]);
    this.name = "GradleFailure";
    this.lines = lines;
    if (details.task !== undefined) this.task = details.task;
    if (details.where !== undefined) this.where = details.where;
  }
}

/** A project that is being built, with its dependencies fetched when they are first wanted. */
export class GradleBuild {
  readonly process: Process;
  readonly project: Project;
  readonly gradle: string;
  readonly java: string;
  readonly repository: Repository;
  #tree: Promise<Resolved[]> | undefined;

  constructor(process: Process, project: Project, gradle: string, java: string) {
    this.process = process;
    this.project = project;
    this.gradle = gradle;
    this.java = java;
    const home = process.env.get("GRADLE_USER_HOME") ?? `${process.env.get("HOME") ?? ""}/.gradle`;
    this.repository = new Repository(
      process,
      `${home}/caches/modules-2/files-2.1`,
      createLog(process.stdout, true),
    );
  }

  get output(): string {
    return `${this.project.folder}/build`;
  }

  /** build/libs/NAME-VERSION.jar, or what the script calls it. */
  archive(kind: string): string {
    const { name, version, archiveNames } = this.project;
    const own = archiveNames.get(kind);
    if (own !== undefined && !own.includes("$")) return `${this.output}/libs/${own}`;
    const base = archiveNames.get(`${kind}:base`) ?? name;
    const tail = version === "unspecified" ? "" : `-${version}`;
    const classifier =
      kind === "jar" && hasBoot(this.project) ? "-plain" : kind === "shadowJar" ? "-all" : "";
    return `${this.output}/libs/${base}${tail}${classifier}.jar`;
  }

  tree(task: string, configuration: string): Promise<Resolved[]> {
    return (this.#tree ??= this.#resolve(task, configuration));
  }

  async #resolve(task: string, configuration: string): Promise<Resolved[]> {
    const { files } = this.process;
    const { project } = this;
    const managed = new Map<string, PomDependency>();
    const boot = project.plugins.get("org.springframework.boot");
    const imports =
      boot !== undefined && project.plugins.has("io.spring.dependency-management")
        ? [`org.springframework.boot:spring-boot-dependencies:${boot}`]
        : [];
    for (const platform of [...imports, ...project.platforms]) {
      const [group = "", artifact = "", version = ""] = platform.split(":");
      const pom = await this.repository.file({ group, artifact, version }, "pom");
      if (!pom) throw this.#notFound(task, configuration, [platform]);
      for (const [name, dependency] of (await readModel(files, pom, this.repository)).managed)
        managed.set(name, dependency);
    }
    const dependencies = project.dependencies.map((each) => ({
      ...each,
      version: each.version || (managed.get(`${each.group}:${each.artifact}`)?.version ?? ""),
    }));
    const lost = dependencies.filter(({ version }) => version === "");
    if (lost.length > 0)
      throw this.#notFound(
        task,
        configuration,
        lost.map(({ group, artifact }) => `${group}:${artifact}:`),
      );
    const { roots, missing } = await resolveTree(files, { dependencies, managed }, this.repository);
    if (missing.length > 0)
      throw this.#notFound(
        task,
        configuration,
        missing.map(({ dependency: { group, artifact, version } }) => `${group}:${artifact}:${version}`),
      );
    for (const each of flatten(roots)) await this.repository.file(each, "jar");
    return roots;
  }

  #notFound(task: string, configuration: string, names: readonly string[]): GradleFailure {
    const lines = names.flatMap((name) => {
      const [group = "", artifact = "", version = ""] = name.split(":");
      const path = `https://repo.maven.apache.org/maven2/${group.replaceAll(".", "/")}/${artifact}/${version}/${artifact}-${version}.pom`;
      const searched = !this.project.repositories
        ? [`   > Cannot resolve external dependency ${name} because no repositories are defined.`]
        : version === ""
          ? [`   > Could not find ${name}.`]
          : [`   > Could not find ${name}.`, "     Searched in the following locations:", `       - ${path}`];
      return [...searched, "     Required by:", `         root project '${this.project.name}'`];
    });
    return new GradleFailure(
      [
        `Execution failed for task ':${task}'.`,
        `> Could not resolve all files for configuration ':${configuration}'.`,
        ...lines,
      ],
      { task },
    );
  }

  /** Paths of the jars that scopes see. */
  async jars(task: string, scopes: readonly string[], configuration: string): Promise<string[]> {
    const all = flatten(await this.tree(task, configuration));
    return all
      .filter(({ scope }) => scopes.includes(scope))
      .map((each) => this.repository.pathOf(each, "jar"));
  }
}
