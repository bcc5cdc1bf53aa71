import type { BuildContext, BuildLog } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block, indent, step } from "../output.ts";
import { appEnv } from "./environment.ts";
import { pythonHome, sitePackages } from "./install.ts";

/** Django's static files are part of the slug: the build collects them, and fails when that fails. */
export async function* collectStatic(context: BuildContext, version: string): BuildLog {
  const { files, dir, config } = context;
  if (files.is("file", `${dir}/.heroku/collectstatic_disabled`)) {
    yield step("Skipping Django collectstatic since the file '.heroku/collectstatic_disabled' exists.");
    yield* block("yellow", [
      "Warning: The .heroku/collectstatic_disabled file is deprecated.",
      "",
      "Please remove the file and set the env var DISABLE_COLLECTSTATIC=1 instead.",
    ]);
    return;
  }
  if ((config["DISABLE_COLLECTSTATIC"] ?? "0") !== "0") {
    yield step("Skipping Django collectstatic since the env var DISABLE_COLLECTSTATIC is set.");
    return;
  }
  if (!files.exists(`${sitePackages(pythonHome, version)}/django`)) return;
  const manage = findManage(context);
  if (manage === undefined) {
    yield step("Skipping Django collectstatic since no manage.py file found.");
    return;
  }
  yield step(`$ python ${manage} collectstatic --noinput`);
  const env = { PYTHONPATH: ".", ...appEnv(context) };
  const status = yield* indented(
    withoutEachFile(context.run(`python ${manage} collectstatic --noinput --traceback`, env)),
  );
  yield "";
  if (status !== 0)
    throw new CompileError(
      block("red", [
        "Error: Unable to generate Django static files.",
        "",
        `The 'python ${manage} collectstatic --noinput' Django`,
        "management command to generate static files failed.",
        "",
        "See the traceback above for details.",
        "",
        "Mend what it tells in the code of your app. Or, if your app has no",
        "need of static files, switch this step off:",
        "",
        "   $ heroku config:set DISABLE_COLLECTSTATIC=1",
        "",
        "https://devcenter.heroku.com/articles/django-assets",
      ]),
    );
}

/** The manage.py nearest to the root, at most three levels down. */
export function findManage({ files, dir }: BuildContext): string | undefined {
  let level = [""];
  for (let depth = 0; depth < 3; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      if (files.is("file", `${dir}/${folder}manage.py`)) return `${folder}manage.py`;
      for (const { name, kind } of files.list(`${dir}/${folder}`))
        if (kind === "directory") below.push(`${folder}${name}/`);
    }
    level = below;
  }
  return undefined;
}

/** What the buildpack shows of collectstatic: neither empty lines nor a line for each file. */
export async function* withoutEachFile(lines: BuildLog<number>): BuildLog<number> {
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value;
    if (!/^(?:$|Copying|Post-processed)/.test(next.value)) yield next.value;
  }
}

/** The lines of a command, each seven spaces in. */
export async function* indented(lines: BuildLog<number>): BuildLog<number> {
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value;
    yield indent(next.value);
  }
}
