import type { Process } from "../../../shell/command.ts";
import { flatten, type Resolved } from "../maven/resolve.ts";
import type { GradleBuild } from "./build.ts";
import { tasksOf } from "./graph.ts";
import type { Project } from "./project.ts";

/** The task dependencies, for the class path at run time. */
export async function printTree(build: GradleBuild, quiet: boolean): Promise<void> {
  const { stdout } = build.process;
  const walk = async (nodes: readonly Resolved[], indent: string): Promise<void> => {
    for (const [index, { group, artifact, version, children }] of nodes.entries()) {
      const last = index === nodes.length - 1;
      await stdout.write(`${indent}${last ? "\\---" : "+---"} ${group}:${artifact}:${version}\n`);
      await walk(children, `${indent}${last ? "     " : "|    "}`);
    }
  };
  const roots = await build.tree("dependencies", "runtimeClasspath");
  if (!quiet) await stdout.write(`\n> Task :dependencies\n`);
  await stdout.write(
    `\n------------------------------------------------------------\nRoot project '${build.project.name}'\n------------------------------------------------------------\n\nruntimeClasspath - Runtime classpath of source set 'main'.\n`,
  );
  if (flatten(roots).length === 0) await stdout.write("No dependencies\n");
  await walk(
    roots.filter(({ scope }) => scope === "compile" || scope === "runtime"),
    "",
  );
}

/** The task tasks. */
export async function printTasks({ stdout }: Process, project: Project, all: boolean): Promise<void> {
  const groups = new Map<string, string[]>();
  for (const [name, { group, about }] of tasksOf(project)) {
    const under = group === "" ? "Other" : group;
    if (under === "Other" && !all) continue;
    groups.set(under, [...(groups.get(under) ?? []), about === "" ? name : `${name} - ${about}`]);
  }
  await stdout.write(
    `\n> Task :tasks\n\n------------------------------------------------------------\nTasks runnable from root project '${project.name}'\n------------------------------------------------------------\n`,
  );
  for (const [group, lines] of [...groups].sort(([a], [b]) =>
    a === "Other" ? 1 : b === "Other" ? -1 : a < b ? -1 : 1,
  ))
    await stdout.write(`\n${group} tasks\n${"-".repeat(group.length + 6)}\n${lines.sort().join("\n")}\n`);
}

/** gradle --version. */
export const versionText = (version: string, java: { readonly version: string; readonly home: string }) => `
------------------------------------------------------------
Gradle ${version}
------------------------------------------------------------

Launcher JVM:  ${java.version} (Azul Systems, Inc. ${java.version})
Daemon JVM:    ${java.home} (no JDK specified, using current Java home)
OS:            Linux 6.8.0-1021-aws amd64

`;
