import type { Build } from "./build.ts";
import * as goals from "./goals.ts";
import { BuildFailure } from "./log.ts";
import * as packaging from "./package-goals.ts";
import { dependencyList, dependencyTree, execJava, springBootRun, wrapperGoal } from "./other-goals.ts";

/** The default lifecycle, those of its phases in which something happens. */
const phases: readonly { readonly names: readonly string[]; run(build: Build): Promise<void> }[] = [
  {
    names: ["validate", "initialize", "generate-sources", "process-sources", "generate-resources"],
    run: async () => {},
  },
  { names: ["process-resources"], run: (build) => goals.resources(build, false) },
  { names: ["compile", "process-classes"], run: (build) => goals.compile(build, false) },
  {
    names: ["generate-test-resources", "process-test-resources"],
    run: (build) => goals.resources(build, true),
  },
  { names: ["test-compile", "process-test-classes"], run: (build) => goals.compile(build, true) },
  { names: ["test", "prepare-package"], run: goals.surefire },
  {
    names: ["package", "pre-integration-test", "integration-test", "post-integration-test", "verify"],
    run: makePackage,
  },
  { names: ["install"], run: packaging.install },
];

async function makePackage(build: Build): Promise<void> {
  if (build.model.packaging === "pom") return;
  if (build.model.packaging !== "jar")
    throw new BuildFailure(
      [`projects with the packaging ${build.model.packaging} are not simulated yet`],
      "MojoExecutionException",
    );
  await packaging.jar(build);
  for (const { artifact, goals: bound } of build.model.plugins) {
    if (artifact === "spring-boot-maven-plugin" && (build.model.bootParent || bound.includes("repackage")))
      await packaging.repackage(build);
    if (artifact === "maven-shade-plugin") await packaging.fatJar(build, "shade");
    if (artifact === "maven-assembly-plugin" && (bound.includes("single") || bound.includes("assembly")))
      await packaging.fatJar(build, "assembly");
    if (artifact === "maven-dependency-plugin" && bound.includes("copy-dependencies"))
      await packaging.copyDependencies(build);
    if (artifact === "appassembler-maven-plugin") await packaging.assemble(build);
  }
}

type Goal = (build: Build) => Promise<number | void>;

const direct: Readonly<Record<string, Goal>> = {
  clean: goals.clean,
  "clean:clean": goals.clean,
  "dependency:list": dependencyList,
  "dependency:tree": dependencyTree,
  "dependency:copy-dependencies": packaging.copyDependencies,
  "dependency:resolve": dependencyList,
  "dependency:go-offline": async (build) => void (await build.tree()),
  "compiler:compile": (build) => goals.compile(build, false),
  "jar:jar": packaging.jar,
  "assembly:single": (build) => packaging.fatJar(build, "assembly"),
  "exec:java": execJava,
  "spring-boot:run": async (build) => {
    await throughPhase(build, "test-compile");
    return springBootRun(build);
  },
  "spring-boot:repackage": packaging.repackage,
  "wrapper:wrapper": wrapperGoal,
};

/** Runs goals and phases in the order in which they are given. Answers with the status of a program that ran last. */
export async function runGoals(build: Build, names: readonly string[]): Promise<number> {
  for (const name of names) {
    const goal = direct[name];
    if (goal) {
      const status = await goal(build);
      if (typeof status === "number" && status !== 0) return status;
    } else await throughPhase(build, name);
  }
  return 0;
}

async function throughPhase(build: Build, name: string): Promise<void> {
  const last = phases.findIndex(({ names }) => names.includes(name));
  if (last < 0) throw unknown(name);
  // Dependencies are fetched before the first goal that needs them, and with them what is wrong there is told.
  if (last > 0) await build.tree();
  for (const phase of phases.slice(0, last + 1)) await phase.run(build);
}

function unknown(name: string): BuildFailure {
  if (name.includes(":")) return new BuildFailure([`${name} is not simulated yet`], "MojoNotFoundException");
  return new BuildFailure(
    [
      `Unknown lifecycle phase "${name}". You must specify a valid lifecycle phase or a goal in the format <plugin-prefix>:<goal> or <plugin-group-id>:<plugin-artifact-id>[:<plugin-version>]:<goal>. Available lifecycle phases are: pre-clean, clean, post-clean, validate, initialize, generate-sources, process-sources, generate-resources, process-resources, compile, process-classes, generate-test-sources, process-test-sources, generate-test-resources, process-test-resources, test-compile, process-test-classes, test, prepare-package, package, pre-integration-test, integration-test, post-integration-test, verify, install, deploy, pre-site, site, post-site, site-deploy. -> [Help 1]`,
    ],
    "LifecyclePhaseNotFoundException",
  );
}
