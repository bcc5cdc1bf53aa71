import type { Files } from "../../files/files.ts";
import { stubOf } from "../../files/stubs.ts";
import type { BuildContext, BuildLog, Buildpack, BuildResult } from "./buildpack.ts";
import { BuildError } from "./errors.ts";
import { indent, step, warn } from "./output.ts";
import { readProcfile } from "./procfile.ts";

const isInline = (url: string): boolean => /\/heroku-buildpack-inline(?:\.git)?(?:#.*)?$/.test(url);

/** Is this the address of a repository that may hold a buildpack? */
export const isRepository = (named: string): boolean =>
  /^(?:https?|git):\/\/.+/.test(named) && !named.endsWith(".tgz");

/**
 * A buildpack of somebody's own: a repository with the scripts bin/detect, bin/compile and bin/release, which are run
 * for real. The inline buildpack runs those of the app itself.
 * https://devcenter.heroku.com/articles/buildpack-api
 */
export const customBuildpack = (url: string): Buildpack => ({
  id: url,
  name: "", // known when bin/detect has said it
  detect: () => true,
  build: (context) => build(context, url),
});

async function* build(context: BuildContext, url: string): BuildLog<BuildResult> {
  const folder = isInline(url) ? context.dir : yield* fetchRepository(context, url);
  const script = (name: string) => `'${folder}/bin/${name}' '${context.dir}'`;
  const detected = await collect(context, script("detect"));
  if (detected.status !== 0)
    throw new BuildError([
      step(`App not compatible with buildpack: ${url}`),
      ...detected.lines.map(indent),
      indent("More info: https://devcenter.heroku.com/articles/buildpacks#detection-failure"),
      "",
    ]);
  const name = detected.lines[0] ?? "";
  yield step(`${name} app detected`);
  const vars = writeVars(context.files, context.config);
  const log = context.run(`${script("compile")} '${context.cacheDir}' '${vars}'`);
  let next = await log.next();
  for (; !next.done; next = await log.next()) yield next.value;
  if (next.value !== 0) throw new BuildError([warn(`Push rejected, failed to compile ${name} app.`), ""]);
  if (context.files.is("file", `${folder}/export`)) await takeExports(context, `${folder}/export`);
  const released = context.files.is("file", `${folder}/bin/release`)
    ? await collect(context, script("release"))
    : { lines: [] };
  return { processTypes: typesOf(released.lines), env: {} };
}

/** Brings the repository to the build machine. Throws BuildError with git's own words. */
async function* fetchRepository({ files, run }: BuildContext, url: string): BuildLog<string> {
  const [address = "", ref] = url.replaceAll("'", "%27").split("#");
  const folder = `/tmp/buildpacks/${address.replace(/^\w+:\/\//, "").replaceAll(/[^\w.-]/g, "-")}`;
  files.mkdir("/tmp/buildpacks", { parents: true });
  files.as(0).write("/usr/bin/git", stubOf("git"), { mode: 0o755 });
  const checkout = ref === undefined ? "" : ` && git -C '${folder}' checkout -q '${ref}'`;
  const log = run(`git clone -q '${address}' '${folder}'${checkout}`);
  let next = await log.next();
  for (; !next.done; next = await log.next()) yield next.value;
  files.as(0).unlink("/usr/bin/git");
  if (next.value !== 0) throw new BuildError([warn(`Failed to fetch the buildpack ${url}`), ""]);
  return folder;
}

async function collect(context: BuildContext, command: string): Promise<{ status: number; lines: string[] }> {
  const lines: string[] = [];
  const log = context.run(command);
  for (;;) {
    const next = await log.next();
    if (next.done) return { status: next.value, lines };
    lines.push(next.value);
  }
}

/** Each config var as a file of its name: what bin/compile is given as its third argument. */
function writeVars(files: Files, config: Readonly<Record<string, string>>): string {
  const folder = "/tmp/environment";
  files.mkdir(folder, { parents: true });
  for (const [name, value] of Object.entries(config)) files.write(`${folder}/${name}`, value);
  return folder;
}

/** What the file `export` sets is there for the buildpacks that come after. */
async function takeExports(context: BuildContext, path: string): Promise<void> {
  const { lines } = await collect(context, `. '${path}' && env`);
  for (const line of lines) {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && !["PWD", "SHLVL", "_", "OLDPWD"].includes(name)) context.env[name] = value!;
  }
}

/** The YAML of bin/release: `default_process_types:` and below it, set in, a line for each. */
function typesOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const from = lines.findIndex((line) => /^default_process_types:\s*$/.test(line));
  if (from < 0) return {};
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^\S/.test(line));
  const entries = Object.entries(
    readProcfile(
      rest
        .slice(0, to < 0 ? undefined : to)
        .map((line) => line.trim())
        .join("\n"),
    ),
  );
  return Object.fromEntries(
    entries.map(([type, command]) => [type, command.replace(/^(["'])(.*)\1$/, "$2")]),
  );
}
