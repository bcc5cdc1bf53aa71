import type { Process } from "../../../shell/command.ts";
import { createLog } from "../maven/log.ts";
import type { PomDependency } from "../maven/model.ts";
import { Repository } from "../maven/repository.ts";
import { flatten, resolveTree } from "../maven/resolve.ts";

/** Where Clojure's tools look. */
export const remotes = [
  { id: "central", url: "https://repo1.maven.org/maven2" },
  { id: "clojars", url: "https://repo.clojars.org" },
];

/** Some artifacts are nowhere. */
export class MissingJars extends Error {
  readonly dependencies: readonly PomDependency[];

  constructor(dependencies: readonly PomDependency[]) {
    super("dependencies are missing");
    this.name = "MissingJars";
    this.dependencies = dependencies;
  }
}

/** Fetches dependencies into ~/.m2; answers with the paths of all jars. `told` hears of each file that is fetched. */
export async function fetchJars(
  process: Process,
  home: string,
  dependencies: readonly PomDependency[],
  told: (file: string, remote: string) => Promise<void>,
): Promise<string[]> {
  const repository = new Repository(
    process,
    `${home}/.m2/repository`,
    createLog(process.stdout, true),
    false,
    remotes,
  );
  const before = new Set<string>();
  const { roots, missing } = await resolveTree(
    process.files,
    { dependencies, managed: new Map() },
    repository,
  );
  if (missing.length > 0) throw new MissingJars(missing.map(({ dependency }) => dependency));
  const paths: string[] = [];
  for (const each of flatten(roots)) {
    const path = repository.pathOf(each, "jar");
    if (!process.files.exists(path) && !before.has(path)) {
      const remote =
        each.group.startsWith("org.clojure") ||
        !/^(?:ring|compojure|clout|medley|hiccup|cheshire|environ|http-kit|metosin|selmer|integrant|clj-http)/.test(
          each.group,
        )
          ? "central"
          : "clojars";
      await told(path.slice(repository.folder.length + 1).replace(/\.jar$/, ".pom"), remote);
      await told(path.slice(repository.folder.length + 1), remote);
    }
    before.add(path);
    await repository.file(each, "jar");
    paths.push(path);
  }
  return paths;
}
