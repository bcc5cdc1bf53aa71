import { stubOf } from "../../../files/stubs.ts";
import type { Buildpack, BuildContext, BuildLog, BuildResult } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, indent, step, warn } from "../output.ts";
import { explainMissing, hasAny, notClassic } from "../jvm/detection.ts";
import { installJdk } from "../jvm/jdk.ts";
import { readProperty } from "../jvm/properties.ts";
import { indented, toolEnv } from "../jvm/running.ts";
import { mavenFailed, noMaven, wrapperIncomplete } from "./failures.ts";
import { defaultWeb } from "./frameworks.ts";

const pomFormats = ["xml", "atom", "clj", "groovy", "rb", "scala", "yaml", "yml"].map((end) => `pom.${end}`);

/** Where there is no wrapper. */
const defaultMaven = "3.9.4";

/** What can be asked for with maven.version. */
const isMaven = /^(?:3\.(?:9\.(?:1[0-6]|[0-9])|8\.[1-8]|6\.[0-3]|5\.[0-4]|3\.9|2\.5)|4\.0\.0-rc-[1-5])$/;

/** The Java buildpack of 2026: Maven. */
export const java: Buildpack = {
  id: "heroku/java",
  name: "Java",
  detect: (source) => hasAny(source, pomFormats),
  explain: (source) => explainMissing(source, "Java", "Java"),
  build(context) {
    if (context.edition === "classic") throw new BuildError([warn(notClassic("Java"))]);
    return build(context);
  },
};

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, cacheDir, config, clock } = context;
  if (!files.exists(`${dir}/pom.xml`))
    throw new BuildError([warn("Only POMs that are called pom.xml are simulated yet.")]);
  yield* installJdk(context);
  const env = {
    ...toolEnv(context),
    MAVEN_OPTS: `-Xmx1024m${config["MAVEN_JAVA_OPTS"] ? ` ${config["MAVEN_JAVA_OPTS"]}` : ""} -Duser.home=${dir} -Dmaven.repo.local=${cacheDir}/.m2/repository`,
  };
  const properties = files.is("file", `${dir}/system.properties`)
    ? files.text(`${dir}/system.properties`)
    : "";
  const wanted = readProperty(properties, "maven.version");
  const script = files.is("file", `${dir}/mvnw`);
  const described = files.is("file", `${dir}/.mvn/wrapper/maven-wrapper.properties`);
  if (script && !described) yield* block("yellow", wrapperIncomplete);
  const wraps = script && described && !wanted;
  if (wraps) files.chmod(`${dir}/mvnw`, 0o755);
  else {
    const version = wanted || defaultMaven;
    yield step(`Installing Maven ${version}...`);
    await clock.sleep(800);
    if (!isMaven.test(version)) throw new CompileError(block("red", noMaven(version, defaultMaven)));
    const home = `${cacheDir}/.maven`;
    files.mkdir(`${home}/bin`, { parents: true });
    files.write(`${home}/bin/mvn`, stubOf("mvn", version, home), { mode: 0o755 });
    context.env["PATH"] = `${home}/bin:${context.env["PATH"]}`;
  }
  yield step("Executing Maven");
  const options = config["MAVEN_CUSTOM_OPTS"] ?? "-DskipTests";
  const goals = config["MAVEN_CUSTOM_GOALS"] ?? "clean dependency:list install";
  const maven = wraps ? "./mvnw" : "mvn";
  yield indent(`$ ${maven} ${options} ${goals}`);
  const command = `${maven} -DoutputFile=target/mvn-dependency-list.log -B ${options} ${goals}`;
  const { status } = yield* indented(context, command, env);
  if (status !== 0) throw new CompileError(block("red", mavenFailed));
  files.remove(`${dir}/.m2`);
  const web = files.exists(`${dir}/Procfile`) ? undefined : defaultWeb(files, dir);
  return { processTypes: web === undefined ? {} : { web }, env: {} };
}
