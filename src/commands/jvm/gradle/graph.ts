import type { Project } from "./project.ts";

export interface TaskInfo {
  readonly group: string;
  readonly about: string;
  readonly needs: readonly string[];
}

const boot = "org.springframework.boot";
export const hasBoot = ({ plugins }: Project): boolean => plugins.has(boot);
export const hasJava = ({ plugins }: Project): boolean =>
  [
    "java",
    "application",
    "java-library",
    "groovy",
    "org.jetbrains.kotlin.jvm",
    "war",
    "io.micronaut.application",
    "io.ratpack.ratpack-java",
  ].some((id) => plugins.has(id));
export const hasShadow = ({ plugins }: Project): boolean =>
  ["com.github.johnrengelman.shadow", "com.gradleup.shadow"].some((id) => plugins.has(id));

/** The tasks that a project's plugins and its own script give it. */
export function tasksOf(project: Project): ReadonlyMap<string, TaskInfo> {
  const tasks = new Map<string, TaskInfo>();
  const add = (name: string, group: string, about: string, ...needs: string[]) =>
    tasks.set(name, { group, about, needs });
  if (hasJava(project)) {
    add("compileJava", "", "");
    add("processResources", "", "");
    add("classes", "Build", "Assembles main classes.", "compileJava", "processResources");
    add("jar", "Build", "Assembles a jar archive containing the classes of the 'main' feature.", "classes");
    add("compileTestJava", "", "", "classes");
    add("processTestResources", "", "");
    add("testClasses", "Build", "Assembles test classes.", "compileTestJava", "processTestResources");
    add("test", "Verification", "Runs the test suite.", "classes", "testClasses");
    add("check", "Verification", "Runs all checks.", "test");
    add(
      "assemble",
      "Build",
      "Assembles the outputs of this project.",
      ...(hasBoot(project) ? ["bootJar"] : []),
      "jar",
    );
    add("build", "Build", "Assembles and tests this project.", "assemble", "check");
    add("clean", "Build", "Deletes the build directory.");
  }
  if (hasBoot(project)) {
    add("resolveMainClassName", "", "", "classes");
    add(
      "bootJar",
      "Build",
      "Assembles an executable jar archive containing the main classes and their dependencies.",
      "classes",
      "resolveMainClassName",
    );
    add("bootRun", "Application", "Runs this project as a Spring Boot application.", "classes");
  }
  if (project.plugins.has("application")) {
    add("run", "Application", "Runs this project as a JVM application", "classes");
    add("startScripts", "", "", "jar");
    add(
      "installDist",
      "Distribution",
      "Installs the project as a distribution as-is.",
      "jar",
      "startScripts",
    );
    add("distZip", "Distribution", "Bundles the project as a distribution.", "jar", "startScripts");
  }
  if (hasShadow(project))
    add("shadowJar", "Shadow", "Create a combined JAR of project and runtime dependencies", "classes");
  for (const [name, needs] of project.tasks) {
    const known = tasks.get(name);
    tasks.set(name, {
      group: known?.group ?? "Other",
      about: known?.about ?? "",
      needs: [...(known?.needs ?? []), ...needs.filter((each) => !known?.needs.includes(each))],
    });
  }
  return tasks;
}

/** The tasks to run, each after what it needs. `left` are left out with all that only they need. Answers with an unknown name in its stead. */
export function plan(
  tasks: ReadonlyMap<string, TaskInfo>,
  wanted: readonly string[],
  left: ReadonlySet<string>,
): { readonly order: readonly string[]; readonly unknown?: string } {
  const order: string[] = [];
  const visit = (name: string): string | undefined => {
    if (left.has(name) || order.includes(name)) return undefined;
    const task = tasks.get(name);
    if (!task) return name;
    for (const need of task.needs) {
      const unknown = visit(need);
      if (unknown !== undefined) return unknown;
    }
    order.push(name);
    return undefined;
  };
  for (const name of wanted) {
    const unknown = visit(name.replace(/^:/, ""));
    if (unknown !== undefined) return { order, unknown };
  }
  return { order };
}
