import type { Files } from "../../../files/files.ts";
import { complete, type Model, type PomDependency, readModel } from "./model.ts";
import type { Repository } from "./repository.ts";

export interface Resolved extends PomDependency {
  readonly children: Resolved[];
}

/** A dependency that no repository has. */
export interface Missing {
  readonly dependency: PomDependency;
}

const reaches: Readonly<Record<string, string>> = {
  compile: "compile",
  runtime: "runtime",
  test: "test",
  provided: "provided",
};

/** The dependencies as a tree, breadth first: of several versions the nearest wins, as Maven has it. */
export async function resolveTree(
  files: Files,
  model: Pick<Model, "dependencies" | "managed">,
  repository: Repository,
): Promise<{ readonly roots: Resolved[]; readonly missing: Missing[] }> {
  const chosen = new Set<string>();
  const missing: Missing[] = [];
  const roots: Resolved[] = [];
  interface Waiting {
    readonly dependency: PomDependency;
    readonly into: Resolved[];
    readonly excluded: readonly string[];
  }
  let level: Waiting[] = model.dependencies.map((dependency) => ({ dependency, into: roots, excluded: [] }));
  while (level.length > 0) {
    const next: Waiting[] = [];
    for (const { dependency, into, excluded } of level) {
      const name = `${dependency.group}:${dependency.artifact}`;
      if (chosen.has(name)) continue;
      chosen.add(name);
      const node: Resolved = { ...dependency, children: [] };
      const pom = await repository.file(dependency, "pom");
      if (!pom) {
        missing.push({ dependency });
        continue;
      }
      into.push(node);
      const { dependencies } = await readModel(files, pom, repository);
      const without = [...excluded, ...dependency.exclusions];
      for (const each of dependencies) {
        if (each.optional || each.scope === "test" || each.scope === "provided" || isExcluded(each, without))
          continue;
        const managed = model.managed.get(`${each.group}:${each.artifact}`);
        const scope = dependency.scope === "compile" ? each.scope : (reaches[dependency.scope] ?? "compile");
        next.push({
          dependency: {
            ...complete({ ...each, ...(managed && { version: managed.version }) }, model.managed),
            scope,
          },
          into: node.children,
          excluded: without,
        });
      }
    }
    level = next;
  }
  return { roots, missing };
}

const isExcluded = ({ group, artifact }: PomDependency, excluded: readonly string[]): boolean =>
  excluded.some((each) => [`${group}:${artifact}`, `${group}:*`, "*:*"].includes(each));

/** All of a tree, in the order of a walk. */
export const flatten = (roots: readonly Resolved[]): Resolved[] =>
  roots.flatMap((node) => [node, ...flatten(node.children)]);
