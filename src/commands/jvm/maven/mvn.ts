import { join, resolve } from "../../../files/paths.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { splitWords } from "../java/words.ts";
import { installedJava } from "../java/installed.ts";
import { Build } from "./build.ts";
import { runGoals } from "./lifecycle.ts";
import { BuildFailure, centred, createLog, rule } from "./log.ts";
import { readModel } from "./model.ts";
import { Repository } from "./repository.ts";
import { mavenReleases } from "./versions.ts";

interface Options {
  readonly goals: string[];
  readonly defines: Map<string, string>;
  readonly profiles: string[];
  quiet: boolean;
  offline: boolean;
  file: string;
  version: boolean;
  unknown?: string;
}

const alone = new Set([
  "-B",
  "--batch-mode",
  "-e",
  "--errors",
  "-X",
  "--debug",
  "-U",
  "--update-snapshots",
  "-ntp",
  "--no-transfer-progress",
  "-nsu",
  "-fae",
  "-ff",
  "-am",
  "-N",
  "-C",
  "-c",
]);

function readOptions(argv: readonly string[]): Options {
  const options: Options = {
    goals: [],
    defines: new Map(),
    profiles: [],
    quiet: false,
    offline: false,
    file: "pom.xml",
    version: false,
  };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word.startsWith("-D")) {
      const [name = "", ...value] = (word === "-D" ? argv[++i]! : word.slice(2)).split("=");
      options.defines.set(name, value.length > 0 ? value.join("=") : "true");
    } else if (word === "-q" || word === "--quiet") options.quiet = true;
    else if (word === "-o" || word === "--offline") options.offline = true;
    else if (word === "-v" || word === "--version" || word === "-V") options.version = true;
    else if (word === "-f" || word === "--file") options.file = argv[++i] ?? "";
    else if (word === "-P") options.profiles.push(argv[++i] ?? "");
    else if (word.startsWith("-P")) options.profiles.push(word.slice(2));
    else if (word === "-pl" || word === "-T" || word === "-s" || word === "--settings") i++;
    else if (alone.has(word)) continue;
    else if (word.startsWith("-")) options.unknown ??= word;
    else options.goals.push(word);
  }
  return options;
}

/** Maven. Its stub names the version: "#!dojo mvn 3.9.12 /usr/share/maven". */
export const mvn: Command = {
  name: "mvn",
  summary: "build Java projects",
  usage: "mvn [options] [<goal(s)>] [<phase(s)>]",
  async run(process, [version = "", home = "", ...argv]) {
    const options = readOptions(argv);
    const java = installedJava(process);
    if (!java) {
      await process.stderr.write(
        "The JAVA_HOME environment variable is not defined correctly,\nthis environment variable is needed to run this program.\n",
      );
      return 1;
    }
    if (options.version) {
      await process.stdout.write(
        `Apache Maven ${version} (${mavenReleases[version] ?? "unknown"})\nMaven home: ${home}\nJava version: ${java.version}, vendor: Azul Systems, Inc., runtime: ${java.home}\nDefault locale: en, platform encoding: UTF-8\nOS name: "linux", version: "6.8.0-1021-aws", arch: "amd64", family: "unix"\n`,
      );
      return 0;
    }
    if (options.unknown !== undefined) {
      await process.stderr.write(
        `Unable to parse command line options: Unrecognized option: ${options.unknown}\n`,
      );
      return 1;
    }
    return build(process, version, java.version, options);
  },
};

async function build(process: Process, maven: string, java: string, options: Options): Promise<number> {
  const { files, cwd, clock, env } = process;
  const log = createLog(process.stdout, options.quiet);
  const begun = clock.now();
  for (const word of splitWords(env.get("MAVEN_OPTS") ?? "")) {
    const [, name, value] = /^-D([^=]+)=(.*)$/.exec(word) ?? [];
    if (name !== undefined && !options.defines.has(name)) options.defines.set(name, value!);
  }
  const home = options.defines.get("user.home") ?? env.get("HOME") ?? "/";
  const repository = new Repository(
    process,
    options.defines.get("maven.repo.local") ?? `${home}/.m2/repository`,
    log,
    options.offline,
  );
  const given = resolve(cwd, options.file);
  const pom = files.is("directory", given) ? join(given, "pom.xml") : given;
  try {
    await log.info("Scanning for projects...");
    await clock.sleep(300);
    if (!files.is("file", pom)) return await withoutProject(process, maven, java, options, log, begun);
    const model = await readModel(files, pom, repository);
    if (model.modules.length > 0)
      throw new BuildFailure(["projects of several modules are not simulated yet"], "MojoExecutionException");
    const project = new Build({
      process,
      model,
      log,
      repository,
      folder: pom.slice(0, pom.lastIndexOf("/")),
      maven,
      java,
      defines: options.defines,
    });
    if (options.goals.length === 0) throw noGoals();
    await log.info();
    await log.info(centred(`< ${model.group}:${model.artifact} >`));
    await log.info(`Building ${model.name} ${model.version}`);
    const [, minor = 9] = maven.split(".").map(Number);
    if (minor >= 9) await log.info("  from pom.xml");
    await log.info(centred(`[ ${model.packaging} ]`));
    const status = await runGoals(project, options.goals);
    if (status !== 0) return status;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    return fail(process, log, error, begun);
  }
  for (const line of [rule, "BUILD SUCCESS", rule, ...times(process, begun), rule]) await log.info(line);
  return 0;
}

const noGoals = () =>
  new BuildFailure(
    [
      "No goals have been specified for this build. You must specify a valid lifecycle phase or a goal in the format <plugin-prefix>:<goal> or <plugin-group-id>:<plugin-artifact-id>[:<plugin-version>]:<goal>. Available lifecycle phases are: pre-clean, clean, post-clean, validate, initialize, generate-sources, process-sources, generate-resources, process-resources, compile, process-classes, generate-test-sources, process-test-sources, generate-test-resources, process-test-resources, test-compile, process-test-classes, test, prepare-package, package, pre-integration-test, integration-test, post-integration-test, verify, install, deploy, pre-site, site, post-site, site-deploy. -> [Help 1]",
    ],
    "NoGoalSpecifiedException",
  );

const times = ({ clock }: Process, begun: number): string[] => [
  `Total time:  ${duration(clock.now() - begun)}`,
  `Finished at: ${new Date(clock.now()).toISOString().replace(/\.\d+Z$/, "Z")}`,
];

const duration = (ms: number): string =>
  ms < 60_000
    ? `${(ms / 1000).toFixed(3)} s`
    : `${String(Math.floor(ms / 60_000)).padStart(2, "0")}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")} min`;

/** Prints how the build failed; after what could not even be read nothing of a build is told. */
async function fail(
  process: Process,
  log: ReturnType<typeof createLog>,
  error: BuildFailure,
  begun: number,
): Promise<number> {
  const unread = error.help === "ProjectBuildingException";
  if (unread) {
    await process.stdout.write(
      `[ERROR] [ERROR] Some problems were encountered while processing the POMs:\n${error.lines
        .slice(3)
        .map((line) => `[FATAL] ${line.trim().replace(/ -> \[Help 2\]$/, "")}\n`)
        .join("")} @ \n`,
    );
  } else
    for (const line of [rule, "BUILD FAILURE", rule, ...times(process, begun), rule]) await log.info(line);
  for (const line of error.lines) await log.error(line);
  await log.error();
  for (const line of [
    "To see the full stack trace of the errors, re-run Maven with the -e switch.",
    "Re-run Maven using the -X switch to enable full debug logging.",
    "",
    "For more information about the errors and possible solutions, please read the following articles:",
  ])
    await log.error(line);
  await log.error(`[Help 1] http://cwiki.apache.org/confluence/display/MAVEN/${error.help}`);
  if (error.lines.some((line) => line.endsWith("[Help 2]")))
    await log.error(
      `[Help 2] http://cwiki.apache.org/confluence/display/MAVEN/${error.lines.some((line) => line.includes("parseable")) ? "ModelParseException" : "UnresolvableModelException"}`,
    );
  return 1;
}

/** Goals that need no project: a new one from an archetype, the wrapper. */
async function withoutProject(
  process: Process,
  maven: string,
  _: string,
  options: Options,
  log: ReturnType<typeof createLog>,
  begun: number,
): Promise<number> {
  const [goal = ""] = options.goals;
  if (goal === "") throw noGoals();
  if (goal.startsWith("archetype:")) {
    const { generate } = await import("./archetype.ts");
    await generate(process, options.defines, log);
    for (const line of [rule, "BUILD SUCCESS", rule, ...times(process, begun), rule]) await log.info(line);
    return 0;
  }
  if (goal.startsWith("wrapper:")) {
    const { writeWrapper } = await import("./write-wrapper.ts");
    await writeWrapper(process, process.cwd, maven);
    return 0;
  }
  throw new BuildFailure(
    [
      `The goal you specified requires a project to execute but there is no POM in this directory (${process.cwd}). Please verify you invoked Maven from the correct directory. -> [Help 1]`,
    ],
    "MissingProjectException",
  );
}
