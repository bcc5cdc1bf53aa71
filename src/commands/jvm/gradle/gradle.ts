import type { Command, Process } from "../../../shell/command.ts";
import { installedJava } from "../java/installed.ts";
import { featureOf } from "../java/versions.ts";
import { actions } from "./actions.ts";
import { GradleBuild, GradleFailure } from "./build.ts";
import { plan, tasksOf } from "./graph.ts";
import { readProject, scriptOf } from "./project.ts";
import { ScriptError } from "./script.ts";
import { printTasks, printTree, versionText } from "./show.ts";
import { writeGradleWrapper } from "./write-wrapper.ts";

interface Options {
  readonly tasks: string[];
  readonly left: Set<string>;
  quiet: boolean;
  version: boolean;
  all: boolean;
  stop: boolean;
  unknown?: string;
}

const idle =
  /^(?:--(?:no-daemon|daemon|console=\w+|stacktrace|info|debug|warning-mode=?\w*|parallel|no-parallel|build-cache|no-build-cache|offline|rerun-tasks|scan|continue|refresh-dependencies|no-configuration-cache|configuration-cache|full-stacktrace)|-[sSidDP].*)$/;

function readOptions(argv: readonly string[]): Options {
  const options: Options = {
    tasks: [],
    left: new Set(),
    quiet: false,
    version: false,
    all: false,
    stop: false,
  };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === "-x" || word === "--exclude-task") options.left.add(argv[++i] ?? "");
    else if (word === "-q" || word === "--quiet") options.quiet = true;
    else if (word === "-v" || word === "--version") options.version = true;
    else if (word === "--all") options.all = true;
    else if (word === "--stop") options.stop = true;
    else if (
      word === "--console" ||
      word === "--gradle-version" ||
      word === "--configuration" ||
      word === "--warning-mode"
    )
      i++;
    else if (word.startsWith("-")) {
      if (!idle.test(word)) options.unknown ??= word;
    } else options.tasks.push(word);
  }
  return options;
}

/** Gradle. Its stub names the version. `self` is how it was called: "gradle" or "gradlew". */
export async function runGradle(
  process: Process,
  version: string,
  self: string,
  argv: readonly string[],
): Promise<number> {
  const { stdout, stderr, files, cwd, clock } = process;
  const options = readOptions(argv);
  const java = installedJava(process);
  if (!java) {
    await stderr.write(
      "\nERROR: JAVA_HOME is not set and no 'java' command could be found in your PATH.\n\nPlease set the JAVA_HOME variable in your environment to match the\nlocation of your Java installation.\n\n",
    );
    return 1;
  }
  if (options.version) {
    await stdout.write(versionText(version, java));
    return 0;
  }
  if (options.stop) {
    if (!options.quiet) await stdout.write("Stopping Daemon(s)\n1 Daemon stopped\n");
    return 0;
  }
  const begun = clock.now();
  try {
    if (options.unknown !== undefined) {
      await stderr.write(
        `\nFAILURE: Build failed with an exception.\n\n* What went wrong:\nProblem configuring task :${options.tasks[0] ?? "help"} from command line.\n> Unknown command-line option '${options.unknown}'.\n`,
      );
      return 1;
    }
    if (options.tasks[0] === "wrapper") {
      await writeGradleWrapper(process, version);
      await stdout.write(`\nBUILD SUCCESSFUL in ${seconds(process, begun)}\n1 actionable task: 1 executed\n`);
      return 0;
    }
    if (options.tasks[0] === "init") {
      await stderr.write("gradle: init is not simulated yet\n");
      return 1;
    }
    if (!scriptOf(files, cwd, "build") && !scriptOf(files, cwd, "settings"))
      throw new GradleFailure([
        `Directory '${cwd}' does not contain a Gradle build.`,
        "",
        "A Gradle build's root directory should contain one of the possible settings files: settings.gradle, settings.gradle.kts, settings.gradle.dcl. It may also contain one of the possible build files: build.gradle, build.gradle.kts, build.gradle.dcl.",
      ]);
    const project = readProject(files, cwd);
    return await runTasks(process, new GradleBuild(process, project, version, java.version), options, begun);
  } catch (error) {
    if (error instanceof ScriptError)
      return fail(process, scriptFailure(process, error), self, version, begun);
    if (!(error instanceof GradleFailure)) throw error;
    return fail(process, error, self, version, begun);
  }
}

export const gradle: Command = {
  name: "gradle",
  summary: "build projects of the JVM",
  usage: "gradle [option...] [task...]",
  run: (process, [version = "", ...argv]) => runGradle(process, version, "gradle", argv),
};

async function runTasks(
  process: Process,
  build: GradleBuild,
  options: Options,
  begun: number,
): Promise<number> {
  const { stdout, clock } = process;
  const { project } = build;
  const [first = "help"] = options.tasks;
  // Gradle 8.x and older cannot run on a JDK that is newer than they are.
  const newest = newestJava(build.gradle);
  if (featureOf(build.java) > newest)
    throw new GradleFailure(
      [`Unsupported class file major version ${featureOf(build.java) + 44}`].map(
        (line) => `BUG! exception in phase 'semantic analysis' in source unit '_BuildScript_' ${line}`,
      ),
    );
  if (first === "heroku-start-gradle-daemon") return 0;
  if (first === "heroku-list-all-dependencies" || first === "dependencies") {
    await printTree(build, options.quiet);
    return 0;
  }
  const tasks = tasksOf(project);
  if (first === "tasks") {
    await printTasks(process, project, options.all);
    return 0;
  }
  if (first === "help") {
    await stdout.write(
      `\n> Task :help\n\nWelcome to Gradle ${build.gradle}.\n\nTo run a build, run gradle <task> ...\n`,
    );
    return 0;
  }
  const { order, unknown } = plan(tasks, options.tasks, options.left);
  if (unknown !== undefined) {
    const direct = options.tasks.includes(unknown);
    throw new GradleFailure(
      direct
        ? [`Task '${unknown}' not found in root project '${project.name}'.`]
        : [
            `Could not determine the dependencies of task ':${options.tasks[0]}'.`,
            `> Task with path '${unknown}' not found in root project '${project.name}'.`,
          ],
    );
  }
  let executed = 0;
  let current = 0;
  for (const name of order) {
    const action = actions[name];
    await clock.sleep(150);
    const says = async (outcome: string) => {
      if (!options.quiet) await stdout.write(`> Task :${name}${outcome && ` ${outcome}`}\n`);
    };
    const before = name === "run" || name === "bootRun";
    if (before) await says("");
    try {
      const outcome = action ? await action(build) : "";
      if (!before) await says(outcome);
      if (action && outcome === "") executed++;
      else if (outcome === "UP-TO-DATE") current++;
    } catch (error) {
      if (error instanceof GradleFailure) await says("FAILED");
      throw error;
    }
  }
  const total = executed + current;
  const counts = [
    ...(executed > 0 ? [`${executed} executed`] : []),
    ...(current > 0 ? [`${current} up-to-date`] : []),
  ].join(", ");
  if (!options.quiet)
    await stdout.write(
      `\nBUILD SUCCESSFUL in ${seconds(process, begun)}\n${total > 0 ? `${total} actionable task${total === 1 ? "" : "s"}: ${counts}\n` : ""}`,
    );
  return 0;
}

function newestJava(gradle: string): number {
  const [major = 9, minor = 0] = gradle.split(".").map(Number);
  if (major >= 9) return minor >= 4 ? 26 : minor >= 1 ? 25 : 24;
  if (major === 8)
    return minor >= 14 ? 24 : minor >= 10 ? 23 : minor >= 8 ? 22 : minor >= 5 ? 21 : minor >= 3 ? 20 : 19;
  if (major === 7) return minor >= 6 ? 19 : minor >= 5 ? 18 : minor >= 3 ? 17 : 16;
  return major === 6 ? (minor >= 7 ? 15 : 13) : major === 5 ? 12 : 8;
}

const seconds = ({ clock }: Process, begun: number): string => {
  const total = Math.max(1, Math.round((clock.now() - begun) / 1000));
  return total < 60 ? `${total}s` : `${Math.floor(total / 60)}m ${total % 60}s`;
};

function scriptFailure({ cwd, files }: Process, { message, line, column }: ScriptError): GradleFailure {
  const file = `${cwd}/${scriptOf(files, cwd, "build") ?? "settings.gradle"}`;
  return new GradleFailure(
    file.endsWith(".kts")
      ? [
          "Script compilation error:",
          "",
          `  Line ${line}: ${files.text(file).split("\n")[line - 1]}`,
          `          ${" ".repeat(column - 1)}^ ${message}`,
          "",
          "1 error",
        ]
      : [
          `Could not compile build file '${file}'.`,
          "> startup failed:",
          `  build file '${file}': ${line}: ${message} @ line ${line}, column ${column}.`,
          "  1 error",
        ],
    { where: `Build file '${file}' line: ${line}` },
  );
}

async function fail(
  process: Process,
  error: GradleFailure,
  self: string,
  version: string,
  begun: number,
): Promise<number> {
  const { stderr, stdout } = process;
  const missing = /^Task '\w+' not found/.test(error.lines[0]!);
  const compiling = error.lines[1]?.startsWith("> Compilation failed") ?? false;
  const tries = [
    ...(missing
      ? [
          `Run ${self} tasks to get a list of available tasks.`,
          `For more on name expansion, please refer to https://docs.gradle.org/${version}/userguide/command_line_interface.html#sec:name_abbreviation in the Gradle documentation.`,
        ]
      : []),
    ...(compiling
      ? ["Check your code and dependencies to fix the compilation error(s)"]
      : [
          "Run with --stacktrace option to get the stack trace.",
          "Run with --info or --debug option to get more log output.",
        ]),
    "Run with --scan to get full insights.",
    ...(compiling ? [] : ["Get more help at https://help.gradle.org."]),
  ];
  await stderr.write(
    `\nFAILURE: Build failed with an exception.\n\n${error.where === undefined ? "" : `* Where:\n${error.where}\n\n`}* What went wrong:\n${error.lines.join("\n")}\n\n* Try:\n${tries.map((line) => `> ${line}\n`).join("")}\nBUILD FAILED in ${seconds(process, begun)}\n`,
  );
  if (error.task !== undefined) await stdout.write("1 actionable task: 1 executed\n");
  return 1;
}
