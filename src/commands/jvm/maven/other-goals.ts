import { dirname, resolve } from "../../../files/paths.ts";
import { findMainClass } from "../java/main-class.ts";
import type { Build } from "./build.ts";
import { flatten, type Resolved } from "./resolve.ts";
import { writeWrapper } from "./write-wrapper.ts";

const describe = ({ group, artifact, type, version, scope }: Resolved) =>
  `${group}:${artifact}:${type}:${version}:${scope}`;

/** dependency:list; also into a file, with -DoutputFile. */
export async function dependencyList(build: Build): Promise<void> {
  await build.announce("dependency", "list", "default-cli");
  const all = flatten(await build.tree());
  const lines = [
    "The following files have been resolved:",
    ...(all.length > 0 ? all.map((each) => `   ${describe(each)}`) : ["   none"]),
  ];
  const file = build.defines.get("outputFile");
  if (file === undefined) {
    await build.log.info();
    for (const line of lines) await build.log.info(line);
    await build.log.info();
    return;
  }
  const { files, cwd } = build.process;
  const path = resolve(cwd, file);
  files.mkdir(dirname(path), { parents: true });
  files.write(path, `\n${lines.join("\n")}\n`);
  await build.log.info(`Wrote file to: ${path}`);
}

export async function dependencyTree(build: Build): Promise<void> {
  await build.announce("dependency", "tree", "default-cli");
  const { group, artifact, packaging, version } = build.model;
  await build.log.info(`${group}:${artifact}:${packaging}:${version}`);
  const walk = async (nodes: readonly Resolved[], indent: string): Promise<void> => {
    for (const [index, node] of nodes.entries()) {
      const last = index === nodes.length - 1;
      await build.log.info(`${indent}${last ? "\\- " : "+- "}${describe(node)}`);
      await walk(node.children, `${indent}${last ? "   " : "|  "}`);
    }
  };
  await walk(await build.tree(), "");
}

async function runMain(build: Build, main: string): Promise<number> {
  const classPath = [`${build.target}/classes`, ...(await build.jars(["compile", "runtime"]))].join(":");
  const args = (build.defines.get("exec.args") ?? build.defines.get("spring-boot.run.arguments") ?? "")
    .split(/[ ,]+/)
    .filter(Boolean);
  return build.process.spawn(["java", "-cp", classPath, main, ...args], { cwd: build.folder });
}

export async function execJava(build: Build): Promise<number> {
  await build.announce("exec", "java", "default-cli");
  const main = build.setting("exec-maven-plugin", "mainClass", "exec.mainClass");
  if (main === undefined)
    throw build.failure(
      "exec",
      "java",
      "default-cli",
      [
        "The parameters 'mainClass' for goal org.codehaus.mojo:exec-maven-plugin:java are missing or invalid -> [Help 1]",
      ],
      "PluginParameterException",
    );
  return runMain(build, main);
}

export async function springBootRun(build: Build): Promise<number> {
  await build.announce("spring-boot", "run", "default-cli");
  await build.log.info("Attaching agents: []");
  const main = findMainClass(build.process.files, `${build.target}/classes`);
  if (main === undefined)
    throw build.failure(
      "spring-boot",
      "run",
      "default-cli",
      ["Unable to find a suitable main class, please add a 'mainClass' property -> [Help 1]"],
      "MojoExecutionException",
    );
  return runMain(build, main);
}

export async function wrapperGoal(build: Build): Promise<void> {
  await build.announce("wrapper", "wrapper", "default-cli");
  await build.log.info(
    `Unpacked only-script type wrapper distribution org.apache.maven.wrapper:maven-wrapper-distribution:zip:only-script:${build.versionOf("wrapper")}`,
  );
  await build.log.info(
    `Configured .mvn/wrapper/maven-wrapper.properties with Maven ${build.maven} and download from ${await writeWrapper(build.process, build.folder, build.maven)}`,
  );
}
