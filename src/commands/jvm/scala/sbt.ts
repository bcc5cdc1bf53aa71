import { dirname } from "../../../files/paths.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { writeClass } from "../java/class-file.ts";
import { installedJava } from "../java/installed.ts";
import { entriesBelow, writeJar } from "../java/jar-file.ts";
import { createLog } from "../maven/log.ts";
import { Repository } from "../maven/repository.ts";
import { flatten, resolveTree } from "../maven/resolve.ts";
import { splitWords } from "../java/words.ts";
import { hasStage, isPlay, readBuild, type SbtBuild } from "./build-definition.ts";
import { launcherScript, noBuild, pluginClasses, unknownTask } from "./sbt-texts.ts";
import { checkScala, mainsOf } from "./syntax.ts";

class SbtFailure extends Error {}

/** sbt. The version is what project/build.properties says, else that of its stub. */
export const sbt: Command = {
  name: "sbt",
  summary: "build Scala projects",
  usage: "sbt [command...]",
  async run(process, [launcher = "", ...argv]) {
    const { files, cwd, stdout, stderr, clock } = process;
    const commands = argv
      .filter((word) => !word.startsWith("-"))
      .flatMap((word) => word.split(";"))
      .map((word) => word.trim())
      .filter(Boolean);
    const properties = files.is("file", `${cwd}/project/build.properties`)
      ? files.text(`${cwd}/project/build.properties`)
      : "";
    const version = /^\s*sbt\.version\s*=\s*(\S+)/m.exec(properties)?.[1] ?? launcher;
    if (argv.some((word) => /^--?(?:script-)?version$/i.test(word))) {
      await stdout.write(`sbt version in this project: ${version}\nsbt runner version: ${launcher}\n`);
      return 0;
    }
    const java = installedJava(process);
    if (!java) return stderr.write("/usr/local/bin/sbt: line 1: java: command not found\n").then(() => 1);
    if (!files.list(cwd).some(({ name }) => name.endsWith(".sbt")) && properties === "") {
      await stdout.write(noBuild(cwd));
      return 1;
    }
    if (commands.length === 0) {
      await stderr.write("sbt: its own shell is not simulated yet. Name a task: sbt compile\n");
      return 1;
    }
    const say = (line: string) => stdout.write(`[info] ${line}\n`);
    const name = cwd.slice(cwd.lastIndexOf("/") + 1);
    await say(`welcome to sbt ${version} (Azul Systems, Inc. Java ${java.version})`);
    await clock.sleep(2500);
    await say(`loading settings for project ${name}-build from plugins.sbt...`);
    await say(`loading project definition from ${cwd}/project`);
    await say("loading settings for project root from build.sbt...");
    const build = readBuild(files, cwd);
    await say(`set current project to ${build.name} (in build file:${cwd}/)`);
    const project = new Sbt(process, build);
    try {
      for (const command of commands) await project.run(command, version);
      return 0;
    } catch (error) {
      if (!(error instanceof SbtFailure)) throw error;
      return 1;
    }
  },
};

/** The tasks of one project. */
class Sbt {
  readonly #process: Process;
  readonly #build: SbtBuild;
  #jars: Promise<string[]> | undefined;

  constructor(process: Process, build: SbtBuild) {
    this.#process = process;
    this.#build = build;
  }

  async run(command: string, version: string): Promise<void> {
    const { stdout, clock, files, cwd } = this.#process;
    const begun = clock.now();
    const [task = "", ...args] = command.replace(/^(?:Compile|root|\w+)\s*\/\s*/, "").split(/\s+/);
    if (task === "about") return this.#about(version);
    if (task === "exit" || task === "reload") return;
    if (task === "clean") files.remove(`${cwd}/target`);
    else if (task === "update") await this.#fetch();
    else if (task === "compile") await this.#compile();
    else if (task === "show")
      await stdout.write(`[info] * Attributed(${(await this.#fetch()).join(")\n[info] * Attributed(")})\n`);
    else if (task === "stage" && hasStage(this.#build)) await this.#stage();
    else if (task === "run") return this.#runMain(args);
    else if (task === "test") throw await this.#fail(["running tests is not simulated yet"]);
    else throw await this.#fail(unknownTask(task));
    const at = new Date(clock.now());
    const time = at
      .toLocaleString("en-US", { timeZone: "UTC", dateStyle: "medium", timeStyle: "medium" })
      .replace(/\u202f/g, " ");
    await stdout.write(
      `[success] Total time: ${Math.max(1, Math.round((clock.now() - begun) / 1000))} s, completed ${time}\n`,
    );
  }

  async #fail(lines: readonly string[]): Promise<SbtFailure> {
    for (const line of lines) await this.#process.stdout.write(`[error] ${line}\n`);
    return new SbtFailure(lines[0]);
  }

  async #about(version: string): Promise<void> {
    const plugins = [...this.#build.plugins.keys()].flatMap(
      (name) => pluginClasses[name.split(":")[1]!] ?? [],
    );
    const lines = [
      `This is sbt ${version}`,
      `The current project is ProjectRef(uri("file:${this.#process.cwd}/"), "root") ${this.#build.version}`,
      `The current project is built against Scala ${this.#build.scala}`,
      "Available Plugins",
      ...plugins.map((name) => ` - ${name}`),
      "sbt, sbt plugins, and build definitions are using Scala 2.12.20",
    ];
    for (const line of lines) await this.#process.stdout.write(`[info] ${line}\n`);
  }

  #fetch(): Promise<string[]> {
    return (this.#jars ??= this.#resolve());
  }

  async #resolve(): Promise<string[]> {
    const { env, files, stdout } = this.#process;
    const given = splitWords(env.get("SBT_OPTS") ?? "")
      .map((word) => /^-Dsbt\.coursier\.home=(.*)$/.exec(word)?.[1])
      .find(Boolean);
    const folder = `${given ?? `${env.get("HOME") ?? ""}/.cache/coursier`}/v1/https/repo1.maven.org/maven2`;
    const repository = new Repository(this.#process, folder, createLog(stdout, true), false, [
      { id: "central", url: "https://repo1.maven.org/maven2" },
    ]);
    const { roots, missing } = await resolveTree(
      files,
      { dependencies: this.#build.dependencies, managed: new Map() },
      repository,
    );
    const [first] = missing;
    if (first) {
      const { group, artifact, version } = first.dependency;
      throw await this.#fail([
        "stack trace is suppressed; run last update for the full output",
        `(update) sbt.librarymanagement.ResolveException: Error downloading ${group}:${artifact}:${version}`,
        "  Not found",
        "  Not found",
        `  not found: ${env.get("HOME") ?? ""}/.ivy2/local/${group}/${artifact}/${version}/ivys/ivy.xml`,
        `  not found: https://repo1.maven.org/maven2/${group.replaceAll(".", "/")}/${artifact}/${version}/${artifact}-${version}.pom`,
      ]);
    }
    const paths: string[] = [];
    for (const each of flatten(roots))
      if (await repository.file(each, "jar")) paths.push(repository.pathOf(each, "jar"));
    return paths;
  }

  get #classes(): string {
    const { scala } = this.#build;
    return `${this.#process.cwd}/target/scala-${scala.startsWith("3") ? scala : scala.split(".").slice(0, 2).join(".")}/classes`;
  }

  #sources(): ArchiveEntry[] {
    const { files, cwd } = this.#process;
    return ["app", "src/main/scala", "src/main/java", "."].flatMap((folder) =>
      folder === "."
        ? files
            .list(cwd)
            .filter(({ name }) => name.endsWith(".scala"))
            .map(({ name }): ArchiveEntry => ({
              path: `${cwd}/${name}`,
              kind: "file",
              mode: 0o644,
              mtime: 0,
              data: files.read(`${cwd}/${name}`),
            }))
        : entriesBelow(files, `${cwd}/${folder}`, `${cwd}/${folder}/`).filter(({ path }) =>
            /\.(?:scala|java|scala\.html)$/.test(path),
          ),
    );
  }

  async #compile(): Promise<void> {
    const { stdout, clock, files, cwd } = this.#process;
    await this.#fetch();
    const sources = this.#sources();
    if (sources.length === 0 || files.exists(`${this.#classes}/.compiled`)) return;
    const scala = sources.filter(({ path }) => /\.(?:scala|html)$/.test(path)).length;
    const java = sources.length - scala;
    await stdout.write(
      `[info] compiling ${[...(scala > 0 ? [`${scala} Scala source${scala === 1 ? "" : "s"}`] : []), ...(java > 0 ? [`${java} Java source${java === 1 ? "" : "s"}`] : [])].join(" and ")} to ${this.#classes} ...\n`,
    );
    await clock.sleep(4000);
    let errors = 0;
    for (const { path, data } of sources) {
      if (!path.endsWith(".scala")) continue;
      const text = new TextDecoder().decode(data);
      const found = checkScala(text);
      if (!found) continue;
      errors++;
      const three = this.#build.scala.startsWith("3");
      await stdout.write(
        three
          ? `[error] -- Error: ${path}:${found.line}:${found.column} \n[error] ${found.message}\n`
          : `[error] ${path}:${found.line}:${found.column}: ${found.message}\n[error] ${text.split("\n")[found.line - 1]}\n[error] ${" ".repeat(Math.max(0, found.column - 1))}^\n`,
      );
    }
    if (errors > 0)
      throw await this.#fail([
        `${errors === 1 ? "one error" : `${errors} errors`} found`,
        "(Compile / compileIncremental) Compilation failed",
      ]);
    for (const { path, data } of sources) {
      const text = new TextDecoder().decode(data);
      const relative = path.slice(cwd.length + 1);
      for (const main of path.endsWith(".scala") ? mainsOf(text) : [])
        this.#put(
          `${this.#classes}/${main.replaceAll(".", "/")}.class`,
          writeClass({ name: main.replaceAll(".", "/"), major: 52, file: relative, source: text }),
        );
      this.#put(`${this.#classes}/dojo-sources/${relative}`, data);
    }
    this.#put(`${this.#classes}/.compiled`, new Uint8Array());
    await stdout.write("[info] done compiling\n");
  }

  #put(path: string, data: Uint8Array): void {
    const { files } = this.#process;
    files.mkdir(dirname(path), { parents: true });
    files.write(path, data);
  }

  async #main(): Promise<string> {
    if (isPlay(this.#build)) return "play.core.server.ProdServerStart";
    const mains = this.#sources()
      .filter(({ path }) => path.endsWith(".scala"))
      .flatMap(({ data }) => mainsOf(new TextDecoder().decode(data)));
    const main = this.#build.mainClass ?? mains[0];
    if (main === undefined)
      throw await this.#fail([
        "java.lang.RuntimeException: No main class detected.",
        "(Compile / run) No main class detected.",
      ]);
    return main;
  }

  /** sbt-native-packager: the jars in lib, a script in bin. */
  async #stage(): Promise<void> {
    const { files, cwd, clock, stdout } = this.#process;
    await this.#compile();
    const main = await this.#main();
    const stage = `${cwd}/target/universal/stage`;
    const { name, version } = this.#build;
    const resources = ["conf", "src/main/resources"].flatMap((folder) =>
      entriesBelow(files, `${cwd}/${folder}`),
    );
    const jar = writeJar(
      { "Main-Class": main, "Implementation-Title": name },
      [
        ...entriesBelow(files, this.#classes),
        ...resources,
        ...entriesBelow(files, `${cwd}/public`, "public/"),
      ],
      clock.now(),
    );
    await stdout.write(
      `[info] Wrote ${cwd}/target/scala-${this.#build.scala.split(".").slice(0, 2).join(".")}/${name}_${this.#build.scala.split(".").slice(0, 2).join(".")}-${version}.pom\n`,
    );
    this.#put(`${stage}/lib/${name}.${name}-${version}.jar`, jar);
    for (const path of await this.#fetch())
      this.#put(`${stage}/lib/${path.slice(path.lastIndexOf("/") + 1)}`, files.read(path));
    for (const { path, data } of entriesBelow(files, `${cwd}/conf`).filter(({ kind }) => kind === "file"))
      this.#put(`${stage}/conf/${path}`, data);
    const script = `${stage}/bin/${name}`;
    this.#put(script, new TextEncoder().encode(launcherScript(main)));
    files.chmod(script, 0o755);
    await clock.sleep(1500);
  }

  async #runMain(args: readonly string[]): Promise<void> {
    if (isPlay(this.#build))
      throw await this.#fail(["(run) the development server of Play is not simulated yet: use stage"]);
    await this.#compile();
    const main = await this.#main();
    await this.#process.stdout.write(`[info] running ${main} ${args.join(" ")}\n`);
    const status = await this.#process.spawn([
      "java",
      "-cp",
      [this.#classes, ...(await this.#fetch())].join(":"),
      main,
      ...args,
    ]);
    if (status !== 0)
      throw await this.#fail([
        `Nonzero exit code returned from runner: ${status}`,
        `(Compile / run) Nonzero exit code returned from runner: ${status}`,
      ]);
  }
}
