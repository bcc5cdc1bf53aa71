import { sha1 } from "../../../base/git/sha1.ts";
import type { BuildContext, BuildLog, BuildResult } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { indent, step, warn } from "../output.ts";
import { readPythonVersion } from "./classic-version.ts";
import { findManage, indented, withoutEachFile } from "./collectstatic.ts";
import { appEnv, runTimeEnv, setBuildEnv } from "./environment.ts";
import { installPython, linkPython, movePython, pythonHome, sitePackages } from "./install.ts";
import { classic, majorOf, patchExists } from "./versions.ts";
import { stubOf } from "../../../files/stubs.ts";

interface Kept {
  readonly stack: string;
  readonly python: string;
  readonly requirements: string | null;
  /** Of the Pipfile.lock that was installed. */
  readonly lock: string | null;
}

/** The buildpack of autumn 2020: Pipfile goes before requirements.txt, and neither needs a lock. */
export async function* buildClassic(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, cacheDir, stack, clock } = context;
  setBuildEnv(context);
  yield* hook(context, "pre_compile");
  const has = (name: string) => files.is("file", `${dir}/${name}`);
  const textOf = (name: string) => (has(name) ? files.text(`${dir}/${name}`) : null);
  const keptPath = `${cacheDir}/.heroku/python-build.json`;
  const kept = files.exists(keptPath) ? (JSON.parse(files.text(keptPath)) as Kept) : undefined;

  if (has("Pipfile") && !has("runtime.txt") && !has("Pipfile.lock"))
    yield warn("No 'Pipfile.lock' found! We recommend you commit this into your repository.");
  const version = readPythonVersion(files, dir, kept?.python);
  yield* checkVersion(version, stack);

  const pipenv = has("Pipfile");
  if (!has("requirements.txt") && !pipenv) files.write(`${dir}/requirements.txt`, "-e .\n");
  const requirements = pipenv ? null : textOf("requirements.txt");
  let usable = kept !== undefined;
  if (kept && kept.stack !== stack) {
    yield step(`Stack has changed from ${kept.stack} to ${stack}, clearing cache`);
    usable = false;
  }
  if (kept && kept.python !== version) {
    yield step(`Found python-${kept.python}, removing`);
    usable = false;
  }
  if (kept && kept.requirements !== requirements) {
    yield step("Requirements file has been changed, clearing cached dependencies");
    usable = false;
  } else if (kept && requirements !== null)
    yield step("No change in requirements detected, installing from cache");
  if (usable) {
    files.mkdir("/app/.heroku", { parents: true });
    files.graft(pythonHome, files.subtree(`${cacheDir}/.heroku/python`));
  }
  linkPython(files, dir);
  if (!usable) {
    yield step(`Installing python-${version}`);
    await clock.sleep(1500);
    installPython(files, version);
  }
  yield step(
    `Installing pip ${pipenv ? classic.pipForPipenv : classic.pip}, setuptools ${classic.setuptools} and wheel ${classic.wheel}`,
  );
  await clock.sleep(500);

  const lock = textOf("Pipfile.lock");
  const lockSum = lock === null ? null : sha1(files.read(`${dir}/Pipfile.lock`));
  if (pipenv && usable && lockSum !== null && kept?.lock === lockSum)
    yield indent("Skipping installation, as Pipfile.lock hasn't changed since last deploy.");
  else if (pipenv) {
    files.write(`${pythonHome}/bin/pipenv`, stubOf("pipenv", version), { mode: 0o755 });
    yield step(`Installing dependencies with Pipenv ${classic.pipenv}…`);
    const status = yield* indented(
      context.run(`pipenv install --system ${lock === null ? "--skip-lock" : "--deploy"}`),
    );
    if (status !== 0) throw new CompileError();
  }
  yield step("Installing SQLite3");
  await clock.sleep(300);
  if (!pipenv) {
    yield step("Installing requirements with pip");
    const status = yield* indented(
      quieter(
        context.run(
          'pip install -r "$BUILD_DIR/requirements.txt" --exists-action=w --disable-pip-version-check --no-cache-dir --progress-bar off',
        ),
      ),
    );
    if (status !== 0) throw new CompileError();
  }
  yield* collectStatic(context, version);
  yield* hook(context, "post_compile");
  files.mkdir(`${cacheDir}/.heroku`, { parents: true });
  files.graft(`${cacheDir}/.heroku/python`, files.subtree(pythonHome));
  files.write(
    keptPath,
    JSON.stringify({ stack, python: version, requirements, lock: lockSum } satisfies Kept),
  );
  movePython(files, dir);
  return { processTypes: {}, env: { ...runTimeEnv, DYNO_RAM: "512", WEB_CONCURRENCY: "2" } };
}

/** Drops the lines that the buildpack of that time found too many. */
async function* quieter(lines: BuildLog<number>): BuildLog<number> {
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value;
    if (!/already satisfied/i.test(next.value)) yield next.value;
  }
}

function* checkVersion(version: string, stack: string): Generator<string> {
  const latest = classic.latest[majorOf(version)];
  if (latest === undefined || !patchExists(classic.latest, version))
    throw new CompileError([
      warn(`Requested runtime (python-${version}) is not available for this stack (${stack}).`),
      warn("Aborting.  More info: https://devcenter.heroku.com/articles/python-support"),
    ]);
  if (majorOf(version) === "2.7") {
    yield warn(
      "Python 2 has reached its community EOL. Upgrade your Python runtime to maintain a secure application as soon as possible.",
    );
    yield indent("Learn More: https://devcenter.heroku.com/articles/python-2-7-eol-faq");
  } else if (version !== latest) {
    yield warn(`Python has released a security update! Please consider upgrading to python-${latest}`);
    yield indent("Learn More: https://devcenter.heroku.com/articles/python-runtimes");
  }
}

/** A hook's own output is all there is to see of it. */
async function* hook(context: BuildContext, name: "pre_compile" | "post_compile"): BuildLog {
  const path = `${context.dir}/bin/${name}`;
  if (!context.files.is("file", path)) return;
  yield step(`Running ${name.replace("_", "-")} hook`);
  context.files.chmod(path, context.files.stat(path).mode | 0o111);
  const status = yield* context.run(`bin/${name}`, appEnv(context));
  if (status !== 0) throw new CompileError();
}

async function* collectStatic(context: BuildContext, version: string): BuildLog {
  const { files, dir, config } = context;
  const off = files.exists(`${dir}/.heroku/collectstatic_disabled`) || config["DISABLE_COLLECTSTATIC"];
  const manage = findManage(context);
  if (off || manage === undefined || !files.exists(`${sitePackages(pythonHome, version)}/django`)) return;
  yield step(`$ python ${manage} collectstatic --noinput`);
  const lines = context.run(`python ${manage} collectstatic --noinput --traceback`, {
    PYTHONPATH: ".",
    ...appEnv(context),
  });
  const status = yield* indented(withoutEachFile(lines));
  yield "";
  if (status !== 0)
    throw new CompileError([
      warn(`Error while running '$ python ${manage} collectstatic --noinput'.`),
      indent("See traceback above for details."),
      "",
      indent("Mend what it tells in the code of your app."),
      indent("Or, you can disable collectstatic for this application:"),
      "",
      indent("   $ heroku config:set DISABLE_COLLECTSTATIC=1"),
      "",
      indent("https://devcenter.heroku.com/articles/django-assets"),
    ]);
}
