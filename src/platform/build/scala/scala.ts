import { stubOf } from "../../../files/stubs.ts";
import type { Buildpack, BuildContext, BuildLog, BuildResult, Source } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, step, warn } from "../output.ts";
import { explainMissing, hasAny, notClassic } from "../jvm/detection.ts";
import { installJdk } from "../jvm/jdk.ts";
import { readProperty } from "../jvm/properties.ts";
import { indented, silently, toolEnv } from "../jvm/running.ts";
import { noVersion, reasonFor, unsupported } from "./failures.ts";

const isSbt = (source: Source): boolean =>
  source.list().some((name) => name.endsWith(".sbt")) ||
  hasAny(source, [".sbtrc", "project/build.properties"]) ||
  [...source.list("project"), ...source.list(".sbt")].some((name) => name.endsWith(".scala"));

/** The Scala buildpack of 2026: sbt. */
export const scala: Buildpack = {
  id: "heroku/scala",
  name: "Scala",
  detect: isSbt,
  explain: (source) => explainMissing(source, "Scala", "sbt"),
  build(context) {
    if (context.edition === "classic") throw new BuildError([warn(notClassic("Scala"))]);
    return build(context);
  },
};

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, cacheDir, config, clock, env } = context;
  yield* installJdk(context);
  const file = `${dir}/project/build.properties`;
  const version = files.is("file", file) ? readProperty(files.text(file), "sbt.version") : undefined;
  if (!version) throw new CompileError(block("red", noVersion));
  const refused = unsupported(version);
  if (refused) throw new CompileError(block("red", refused));
  if (files.exists(`${cacheDir}/target`)) files.graft(`${dir}/target`, files.subtree(`${cacheDir}/target`));

  const launcher = `${cacheDir}/sbt-launcher`;
  if (!files.exists(launcher)) {
    yield step(`Downloading sbt launcher ${version}...`);
    await clock.sleep(800);
  }
  yield step("Setting up sbt launcher...");
  files.mkdir(`${launcher}/bin`, { parents: true });
  files.write(`${launcher}/bin/sbt`, stubOf("sbt", version), { mode: 0o755 });
  env["PATH"] = `${launcher}/bin:${env["PATH"]}`;
  const tools = { ...toolEnv(context), SBT_OPTS: `-Dsbt.coursier.home=${cacheDir}/coursier_home` };
  const before = [
    ...(config["SBT_CLEAN"] === "true" ? ["clean"] : []),
    ...(config["SBT_PRE_TASKS"] ? [config["SBT_PRE_TASKS"]] : []),
  ];
  const prefix = config["SBT_PROJECT"] ? `${config["SBT_PROJECT"]}/` : "";
  const tasks = [...before, config["SBT_TASKS"] ?? "compile stage"]
    .join(" ")
    .split(" ")
    .map((task) => prefix + task)
    .join(" ");

  yield step(`Running: sbt ${tasks}`);
  const { status, printed } = yield* indented(context, `sbt ${tasks}`, tools);
  if (status !== 0) throw new CompileError(block("red", reasonFor(printed)));
  yield step("Collecting sbt plugin information");
  const about = await silently(context, "sbt about", tools);
  const packaged = about.printed.some((line) => line.includes("com.typesafe.sbt.SbtNativePackager"));
  if (!config["DISABLE_DEPENDENCY_CLASSPATH_LOG"]) yield step("Collecting dependency information");
  files.graft(`${cacheDir}/target`, files.subtree(`${dir}/target`));
  if ((config["SBT_AT_RUNTIME"] ?? "true") === "true") {
    yield step("Copying sbt and dependencies into slug for runtime use");
    files.mkdir(`${dir}/.heroku/scala`, { parents: true });
    files.graft(`${dir}/.heroku/scala/sbt-launcher`, files.subtree(launcher));
    files.mkdir(`${dir}/.profile.d`, { parents: true });
    files.write(`${dir}/.profile.d/scala.sh`, 'export PATH="$HOME/.heroku/scala/sbt-launcher/bin:$PATH"\n');
  }
  if (
    packaged &&
    files.is("directory", `${dir}/target/universal/stage`) &&
    config["KEEP_SBT_CACHE"] !== "true"
  ) {
    yield step("Dropping compilation artifacts from the slug");
    for (const { name } of files.list(`${dir}/target`))
      if (name.startsWith("scala-") || name === "streams") files.remove(`${dir}/target/${name}`);
  }
  return { processTypes: files.exists(`${dir}/Procfile`) ? {} : defaultTypes(context), env: {} };
}

/** The one script that sbt-native-packager made. */
function defaultTypes({ files, dir }: BuildContext): Record<string, string> {
  const bin = `${dir}/target/universal/stage/bin`;
  const scripts = files.is("directory", bin)
    ? files.list(bin).filter(({ name }) => !name.endsWith(".bat"))
    : [];
  return scripts.length === 1
    ? { web: `target/universal/stage/bin/${scripts[0]!.name} -Dhttp.port=$PORT` }
    : {};
}
