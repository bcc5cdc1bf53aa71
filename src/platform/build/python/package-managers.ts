import type { BuildContext, BuildLog } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block, step } from "../output.ts";
import { indented } from "./collectstatic.ts";
import { installPipenv, installTool, pythonHome } from "./install.ts";
import { explainFailure } from "./pip-failures.ts";
import { majorOf, today } from "./versions.ts";

export async function* installWithPip(context: BuildContext, version: string): BuildLog {
  const setuptools = today.withSetuptools.includes(majorOf(version));
  yield step(`Installing pip ${today.pip}${setuptools ? ` and setuptools ${today.setuptools}` : ""}`);
  await context.clock.sleep(500);
  context.env["PIP_DISABLE_PIP_VERSION_CHECK"] = "1";
  const command = "pip install -r requirements.txt";
  yield step(`Installing dependencies using '${command}'`);
  yield* install(
    context,
    `${command} --exists-action=w --no-cache-dir --no-input --progress-bar off`,
    "pip",
    // pip tells where a package is; that path is of no interest here.
    (line) => line.replace(/ in (?:\/app|\.)\/\.heroku\/python\/lib\/python[0-9.]+\/site-packages/, ""),
  );
}

export async function* installWithPipenv(context: BuildContext, version: string): BuildLog {
  const { files, env, clock } = context;
  const bin = `${pythonHome}/pipenv/bin`;
  if (files.exists(`${bin}/pipenv`)) yield step(`Using cached Pipenv ${today.pipenv}`);
  else {
    yield step(`Installing Pipenv ${today.pipenv}`);
    await clock.sleep(1200);
    installPipenv(files, version);
  }
  env["PATH"] = `${bin}:${env["PATH"]}`;
  Object.assign(env, { PIPENV_SYSTEM: "1", PIPENV_VERBOSITY: "-1", VIRTUAL_ENV: pythonHome });
  const command = "pipenv install --deploy";
  yield step(`Installing dependencies using '${command}'`);
  yield* install(context, command, "Pipenv");
}

/** Runs the installer; when it fails, says what is known of the cause. */
async function* install(
  context: BuildContext,
  command: string,
  tool: string,
  clean: (line: string) => string = (line) => line,
  more: Readonly<Record<string, string>> = {},
): BuildLog {
  const printed: string[] = [];
  const { PIP_EXTRA_INDEX_URL: index } = context.config;
  const lines = context.run(command, {
    ...(index === undefined ? {} : { PIP_EXTRA_INDEX_URL: index }),
    ...more,
    ...(tool === "Pipenv" ? { PIPENV_NOSPIN: "1", PIP_SRC: "/app/.heroku/python/src" } : {}),
  });
  const status = yield* indented(
    (async function* () {
      for (let next = await lines.next(); ; next = await lines.next()) {
        if (next.done) return next.value;
        printed.push(next.value);
        yield clean(next.value);
      }
    })(),
  );
  if (status === 0) return;
  throw new CompileError([
    ...explainFailure(printed),
    ...block("red", [
      `Error: Unable to install dependencies using ${tool}.`,
      "",
      "See the log output above for more information.",
    ]),
  ]);
}

export async function* installWithPoetry(context: BuildContext, version: string): BuildLog {
  yield* prepareTool(context, version, "poetry", `Poetry ${today.poetry}`);
  const command = "poetry sync --only main";
  yield step(`Installing dependencies using '${command}'`);
  yield* install(context, `${command} --compile --no-ansi --no-interaction`, "Poetry", undefined, {
    POETRY_VIRTUALENVS_CREATE: "false",
  });
}

export async function* installWithUv(context: BuildContext, version: string): BuildLog {
  yield* prepareTool(context, version, "uv", `uv ${today.uv}`);
  const command = "uv sync --locked --no-default-groups";
  yield step(`Installing dependencies using '${command}'`);
  yield* install(context, `${command} --no-progress`, "uv", undefined, {
    UV_PROJECT_ENVIRONMENT: pythonHome,
    UV_COMPILE_BYTECODE: "1",
    UV_PYTHON_DOWNLOADS: "never",
  });
}

/** Puts Poetry or uv into the build cache, not into the slug: an app at run time has neither. */
async function* prepareTool(
  { files, cacheDir, clock, env }: BuildContext,
  version: string,
  program: string,
  title: string,
): BuildLog {
  const bin = `${cacheDir}/.heroku/python-${program}/bin`;
  if (files.exists(`${bin}/${program}`)) yield step(`Using cached ${title}`);
  else {
    yield step(`Installing ${title}`);
    await clock.sleep(1000);
    installTool(files, bin, program, version);
  }
  env["PATH"] = `${bin}:${env["PATH"]}`;
}
