import { stubOf } from "../../../files/stubs.ts";
import type { Buildpack, BuildContext, BuildLog, BuildResult } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, indent, step, warn } from "../output.ts";
import { explainMissing, notClassic } from "../jvm/detection.ts";
import { installJdk } from "../jvm/jdk.ts";
import { indented, toolEnv } from "../jvm/running.ts";
import { oldLeiningen, readProperties, unparsable } from "./project-file.ts";

const usualCli = "1.12.4.1597";
const leiningen = "2.12.0";

/** The Clojure buildpack of 2026: Leiningen, and the CLI for those who build with it. */
export const clojure: Buildpack = {
  id: "heroku/clojure",
  name: "Clojure",
  detect: (source) => source.has("project.clj"),
  explain: (source) => explainMissing(source, "Clojure", "Leiningen"),
  build(context) {
    if (context.edition === "classic") throw new BuildError([warn(notClassic("Clojure"))]);
    return build(context);
  },
};

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, cacheDir, config, clock, env } = context;
  yield* installJdk(context);
  if (files.exists(`${cacheDir}/.m2`)) files.graft(`${dir}/.m2`, files.subtree(`${cacheDir}/.m2`));

  const cli = config["CLOJURE_CLI_VERSION"] ?? usualCli;
  yield step(`Installing Clojure ${cli} CLI tools`);
  await clock.sleep(600);
  const bin = `${dir}/.heroku/clj/bin`;
  files.mkdir(bin, { parents: true });
  for (const name of ["clojure", "clj"])
    files.write(`${bin}/${name}`, stubOf("clojure", cli), { mode: 0o755 });

  yield step("Reading Leiningen project properties");
  const text = files.text(`${dir}/project.clj`);
  const project = readProperties(text);
  if (!project) throw new CompileError(block("red", unparsable(text)));
  if (project.usesNpm && !/\/node\//.test(env["PATH"] ?? "")) throw new CompileError(block("red", noNpm));
  const vendored = files.is("file", `${dir}/bin/lein`);
  let lein = `${dir}/.lein/bin`;
  if (vendored) {
    yield step("Using vendored Leiningen at bin/lein");
    lein = `${dir}/bin`;
  } else {
    if (!project.minimum?.startsWith("2")) throw new CompileError(block("red", oldLeiningen));
    yield step(`Installing Leiningen ${leiningen}`);
    await clock.sleep(600);
    files.mkdir(lein, { parents: true });
    files.write(`${lein}/lein`, stubOf("lein", leiningen), { mode: 0o755 });
  }
  yield step("Building with Leiningen");
  const own = files.is("file", `${dir}/bin/build`) && (files.stat(`${dir}/bin/build`).mode & 0o100) !== 0;
  if (own && !config["BUILD_COMMAND"])
    yield indent("Found bin/build; running it instead of default lein invocation.");
  const task =
    config["LEIN_BUILD_TASK"] ??
    (project.uberjarName === undefined ? "with-profile production compile :all" : "uberjar");
  const command = config["BUILD_COMMAND"] ?? (own ? "bin/build" : `lein ${task}`);
  yield indent(`Running: ${command}`);
  const path = `${lein}:${bin}:${env["PATH"]}`;
  const { status } = yield* indented(context, command, {
    ...toolEnv(context),
    PATH: path,
    HOME: dir,
    LEIN_JVM_OPTS: `-Xmx400m -Duser.home=${dir}`,
  });
  if (status !== 0) throw new CompileError(block("red", ["Failed to build."]));
  env["PATH"] = path;

  files.mkdir(`${dir}/.profile.d`, { parents: true });
  files.write(
    `${dir}/.profile.d/clojure.sh`,
    'export LEIN_NO_DEV="${LEIN_NO_DEV:-yes}"\nexport PATH="$HOME/.heroku/bin:$HOME/.heroku/clj/bin:$HOME/.jdk/bin:$HOME/.lein/bin:$PATH"\nexport RING_ENV="${RING_ENV:-production}"\n',
  );
  if (files.exists(`${dir}/.m2`)) {
    files.mkdir(cacheDir, { parents: true });
    files.graft(`${cacheDir}/.m2`, files.subtree(`${dir}/.m2`));
    if ((config["LEIN_INCLUDE_IN_SLUG"] ?? (project.uberjarName === undefined ? "" : "no")) === "no")
      files.remove(`${dir}/.m2`);
  }
  return {
    processTypes: files.exists(`${dir}/Procfile`) ? {} : defaultTypes(context, project.uberjarName),
    env: {},
  };
}

function defaultTypes({ files, dir }: BuildContext, uberjarName: string | undefined): Record<string, string> {
  if (uberjarName === undefined) return { web: "lein with-profile production trampoline run" };
  const jar = files.is("directory", `${dir}/target`)
    ? files.list(`${dir}/target`).find(({ name }) => name.endsWith(".jar"))
    : undefined;
  return jar
    ? { web: `java -jar target/${files.exists(`${dir}/target/${uberjarName}`) ? uberjarName : jar.name}` }
    : {};
}

const noNpm = [
  "Error: Your project.clj references lein-npm but npm is not available.",
  "",
  "The Clojure buildpack does not install Node.js. Add its buildpack:",
  "",
  "  heroku buildpacks:add --index 1 heroku/nodejs",
];
