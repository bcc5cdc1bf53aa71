import type { Buildpack, BuildContext, BuildLog, BuildResult } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, indent, step, warn } from "../output.ts";
import { explainMissing, hasAny, notClassic } from "../jvm/detection.ts";
import { installJdk } from "../jvm/jdk.ts";
import { indented, silently, toolEnv } from "../jvm/running.ts";
import { buildFailed, daemonFailed, endOfLife, noTask, noWrapper } from "./failures.ts";
import { defaultWeb, detectFramework, type Framework, usualTask } from "./frameworks.ts";

const projectFiles = [
  "gradlew",
  "build.gradle",
  "build.gradle.kts",
  "settings.gradle",
  "settings.gradle.kts",
];

/** The Gradle buildpack of 2026. */
export const gradle: Buildpack = {
  id: "heroku/gradle",
  name: "Gradle",
  detect: (source) => hasAny(source, projectFiles),
  explain: (source) => explainMissing(source, "Gradle", "Gradle"),
  build(context) {
    if (context.edition === "classic") throw new BuildError([warn(notClassic("Gradle"))]);
    return build(context);
  },
};

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, cacheDir, config } = context;
  yield* installJdk(context);
  if (!files.exists(`${dir}/gradlew`)) throw new CompileError(block("red", noWrapper));
  files.chmod(`${dir}/gradlew`, 0o755);
  const env = { ...toolEnv(context), GRADLE_USER_HOME: `${cacheDir}/.gradle` };
  files.mkdir(env.GRADLE_USER_HOME, { parents: true });

  yield step("Starting Gradle daemon");
  const started = await silently(context, "./gradlew heroku-start-gradle-daemon", env);
  if (started.status !== 0) {
    yield* started.printed.map(indent);
    throw new CompileError(block("red", daemonFailed));
  }
  const { printed } = await silently(context, "./gradlew --version", env);
  const version = printed.map((line) => /^Gradle (\S+)/.exec(line)?.[1]).find(Boolean) ?? "";
  yield* endOfLife(version);

  const dependencies = await silently(context, "./gradlew heroku-list-all-dependencies --quiet", env);
  const framework = detectFramework(dependencies.printed.join("\n"));
  const task = config["GRADLE_TASK"] ?? (await chooseTask(context, env, framework));
  yield step("Executing Gradle");
  yield indent(`$ ./gradlew ${task}`);
  const built = yield* indented(context, `./gradlew ${task}`, env);
  if (built.status !== 0) {
    const missing = built.printed
      .map((line) => /Task '([^']*)' not found in root project/.exec(line)?.[1])
      .find(Boolean);
    throw new CompileError(block("red", missing === undefined ? buildFailed : noTask(missing)));
  }
  yield step("Stopping Gradle daemon");
  yield* indented(context, "./gradlew -q --stop", env);
  const web = files.exists(`${dir}/Procfile`) ? undefined : defaultWeb(files, dir, framework);
  return { processTypes: web === undefined ? {} : { web }, env: {} };
}

/** A task "stage" comes before what a framework usually is built with. */
async function chooseTask(
  context: BuildContext,
  env: Readonly<Record<string, string>>,
  framework: Framework | undefined,
): Promise<string> {
  const { printed } = await silently(context, "./gradlew tasks --all", env);
  if (printed.some((line) => /^stage($| )/.test(line))) return "stage";
  return framework === undefined ? "stage" : usualTask[framework];
}
