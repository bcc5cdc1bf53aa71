import { basename, dirname } from "../../../files/paths.ts";
import { readClassPath } from "../java/class-path.ts";
import { writeClass } from "../java/class-file.ts";
import { featureOf } from "../java/versions.ts";
import { compileSources } from "../javac/compile.ts";
import type { Build } from "./build.ts";
import { interpolate } from "./model.ts";

/** Paths of the files below a folder, in order. */
export function filesBelow(build: Build, folder: string): string[] {
  const { files } = build.process;
  if (!files.is("directory", folder)) return [];
  return files
    .list(folder)
    .flatMap(({ name, kind }) =>
      kind === "directory" ? filesBelow(build, `${folder}/${name}`) : [`${folder}/${name}`],
    );
}

export async function clean(build: Build): Promise<void> {
  await build.announce("clean", "clean", "default-clean");
  if (!build.process.files.exists(build.target)) return;
  await build.log.info(`Deleting ${build.target}`);
  build.process.files.remove(build.target);
}

/** Copies src/main/resources; those of a Spring Boot project are filtered where they hold "@name@". */
export async function resources(build: Build, tests: boolean): Promise<void> {
  const { files } = build.process;
  await build.announce(
    "resources",
    tests ? "testResources" : "resources",
    tests ? "default-testResources" : "default-resources",
  );
  const from = `${build.folder}/src/${tests ? "test" : "main"}/resources`;
  if (!files.is("directory", from)) {
    await build.log.info(`skip non existing resourceDirectory ${from}`);
    return;
  }
  const into = `${build.target}/${tests ? "test-classes" : "classes"}`;
  const all = filesBelow(build, from);
  const filtered = build.model.bootParent
    ? all.filter((path) => /\/application.*\.(?:ya?ml|properties)$/.test(path))
    : [];
  const say = (count: number) =>
    build.log.info(
      `Copying ${count} resource${count === 1 ? "" : "s"} from src/${tests ? "test" : "main"}/resources to target/${basename(into)}`,
    );
  if (build.model.bootParent) await say(filtered.length);
  await say(all.length - filtered.length);
  for (const path of all) {
    const target = into + path.slice(from.length);
    files.mkdir(dirname(target), { parents: true });
    files.write(
      target,
      filtered.includes(path)
        ? interpolate(
            files.text(path).replace(/@([\w.-]+)@/g, (whole, name: string) => build.property(name) ?? whole),
            new Map(),
          )
        : files.read(path),
    );
  }
}

/** --release, or what -source and -target say; with how it is written on the line that tells of it. */
function level(build: Build): { readonly release?: number; readonly words: string } {
  const release = build.setting("maven-compiler-plugin", "release", "maven.compiler.release");
  const number = (text: string) => Number(interpolate(text, build.model.properties).replace(/^1\./, ""));
  if (release !== undefined) return { release: number(release), words: ` release ${number(release)}` };
  const target =
    build.setting("maven-compiler-plugin", "target", "maven.compiler.target") ??
    build.setting("maven-compiler-plugin", "source", "maven.compiler.source");
  if (target === undefined) return { release: 8, words: " target 1.8" };
  return { release: number(target), words: ` target ${interpolate(target, build.model.properties)}` };
}

export async function compile(build: Build, tests: boolean): Promise<void> {
  const { files, clock, cwd } = build.process;
  const goal = tests ? "testCompile" : "compile";
  await build.announce("compiler", goal, `default-${goal}`);
  const from = `${build.folder}/src/${tests ? "test" : "main"}/java`;
  const sources = filesBelow(build, from).filter(
    (path) => path.endsWith(".java") && !/\/(?:module|package)-info\.java$/.test(path),
  );
  if (sources.length === 0) {
    await build.log.info("No sources to compile");
    return;
  }
  if (
    tests &&
    (build.defines.has("maven.test.skip") || build.defines.has("skipTests")) &&
    build.defines.has("maven.test.skip")
  ) {
    await build.log.info("Not compiling test sources");
    return;
  }
  const { release, words } = level(build);
  const into = `${build.target}/${tests ? "test-classes" : "classes"}`;
  const [, minor = 0] = build.versionOf("compiler").split(".").map(Number);
  await build.log.info(
    minor >= 13
      ? "Recompiling the module because of changed source code."
      : "Changes detected - recompiling the module! :source",
  );
  await build.log.info(
    `Compiling ${sources.length} source file${sources.length === 1 ? "" : "s"} with javac [debug${build.model.bootParent ? " parameters" : ""}${words}] to target/${basename(into)}`,
  );
  if (release !== undefined && release > featureOf(build.java)) {
    const usesRelease = words.includes("release");
    throw build.failure(
      "compiler",
      goal,
      `default-${goal}`,
      [
        `Fatal error compiling: error: ${usesRelease ? `release version ${release} not supported` : `invalid target release: ${words.trim().replace("target ", "")}`} -> [Help 1]`,
      ],
      "MojoExecutionException",
    );
  }
  await clock.sleep(900 + 40 * sources.length);
  const scopes = tests
    ? ["compile", "provided", "runtime", "system", "test"]
    : ["compile", "provided", "system"];
  const classPath = readClassPath(files, cwd, [
    ...(tests ? [`${build.target}/classes`] : []),
    ...(await build.jars(scopes)),
  ]);
  const compiled = compileSources(
    sources.map((path) => ({ path, text: files.text(path) })),
    {
      version: build.java,
      known: [
        ...classPath.packages,
        ...classPath.classes.map(({ name }) => name.replaceAll("/", ".").replace(/\.[^.]*$/, "")),
      ],
      ...(release !== undefined && { release }),
    },
  );
  if (compiled.problems.length > 0) {
    const line = "-".repeat(61);
    const shown = compiled.problems.map(({ path, line: row, column, message, notes = [] }) =>
      [`${path}:[${row},${column}] ${message}`, ...notes.map((note) => note.replace(/:\s+/, ": "))].join(
        "\n",
      ),
    );
    await build.log.info(line);
    await build.log.error("COMPILATION ERROR : ");
    await build.log.info(line);
    for (const each of shown) await build.log.error(each);
    await build.log.info(`${shown.length} error${shown.length === 1 ? "" : "s"} `);
    await build.log.info(line);
    throw build.failure("compiler", goal, `default-${goal}`, [
      shown.length === 1 ? "Compilation failure" : "Compilation failure: Compilation failure: ",
      ...shown.flatMap((each) => each.split("\n").map((part, index) => (index === 0 ? part : part))),
      ...(shown.length === 1 ? [""] : []),
      "-> [Help 1]",
    ]);
  }
  for (const each of compiled.classes) {
    const path = `${into}/${each.name}.class`;
    files.mkdir(dirname(path), { parents: true });
    files.write(path, writeClass(each));
  }
}

export async function surefire(build: Build): Promise<void> {
  await build.announce("surefire", "test", "default-test");
  const skipped = build.defines.has("skipTests") || build.defines.has("maven.test.skip");
  const tests = filesBelow(build, `${build.target}/test-classes`).filter((path) => path.endsWith(".class"));
  if (skipped) return build.log.info("Tests are skipped.");
  if (tests.length === 0) return build.log.info("No tests to run.");
  throw build.failure("surefire", "test", "default-test", [
    "running tests is not simulated yet: add -DskipTests -> [Help 1]",
  ]);
}
