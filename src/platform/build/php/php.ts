import type { Buildpack, BuildContext, BuildLog, BuildResult, Source } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, indent, step, warn } from "../output.ts";
import { stubOf } from "../../../files/stubs.ts";
import { listing, sourceAt } from "../source.ts";
import { composerVersion, resolvePhp, servers } from "./versions.ts";

/** The PHP buildpack of 2026. */
export const php: Buildpack = {
  id: "heroku/php",
  name: "PHP",
  detect: (source) => source.has("composer.json") || source.has("index.php"),
  explain: (source) => (source.edition === "classic" ? [] : block("red", explanation(source))),
  build(context) {
    if (context.edition === "classic")
      throw new BuildError([warn("PHP apps are not simulated yet in the Heroku of the first tutorials.")]);
    return build(context);
  },
};

const explanation = (source: Source): string[] => [
  "ERROR: Application not supported by this buildpack!",
  "",
  "PHP needs a 'composer.json' in the root directory of your app.",
  "",
  "Currently the root directory of your app contains:",
  "",
  ...listing(source),
  "",
  "A buildpack looks nowhere else, and sees only what is committed and",
  "not listed in '.gitignore' or '.slugignore'.",
];

const failure = (lines: readonly string[]): CompileError =>
  new CompileError(block("red", [`ERROR: ${lines[0]}`, ...lines.slice(1)]));
const warning = (lines: readonly string[]): string[] =>
  block("yellow", [`WARNING: ${lines[0]}`, ...lines.slice(1)]);

interface Manifest {
  readonly require?: Readonly<Record<string, string>>;
  readonly "require-dev"?: Readonly<Record<string, string>>;
}

/** The JSON of a file. Throws CompileError with these lines when it is none. */
function readJson<T>(source: Source, name: string, lines: readonly string[]): T {
  try {
    return JSON.parse(source.text(name)) as T;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw failure(lines);
  }
}

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, clock, edition } = context;
  const source = sourceAt(files, dir, edition);
  yield step("Bootstrapping...");
  await clock.sleep(600);
  const hasManifest = source.has("composer.json");
  let manifest: Manifest = {};
  if (!hasManifest)
    yield* warning([
      "No 'composer.json' found!",
      "",
      "Your project only contains an 'index.php', no 'composer.json'.",
      "",
      "It is built all the same. A file 'composer.json' with nothing but",
      "'{}' says that this is a PHP app, and is the place to name the",
      "packages and the PHP it needs:",
      "https://devcenter.heroku.com/articles/php-support#activation",
    ]);
  else {
    manifest = readJson<Manifest>(source, "composer.json", [
      "Basic validation for 'composer.json' failed!",
      "",
      "The file is no valid JSON. A comma, a quote or a bracket is missing,",
      "or is one too many. 'composer validate' on your own machine shows",
      "the place. Mend it, commit, and push again.",
    ]);
    const needs = Object.keys(manifest.require ?? {});
    if (needs.length > 0 && !source.has("composer.lock"))
      throw failure([
        "No 'composer.lock' found!",
        "",
        "Your 'composer.json' lists dependencies inside 'require', but no",
        "'composer.lock' was found to install them from.",
        "",
        "Run 'composer update' locally, then 'git add composer.lock', commit",
        "and push again. See that '.gitignore' does not list it.",
        "https://devcenter.heroku.com/articles/php-support#activation",
      ]);
    if (source.has("composer.lock"))
      readJson(source, "composer.lock", [
        "Failed to parse 'composer.lock'!",
        "",
        "The file is no valid JSON; marks of a merge conflict are the usual",
        "reason. Run 'composer update' locally, commit, and push again.",
      ]);
  }
  yield step("Preparing platform package installation...");
  await clock.sleep(700);
  if (source.isFolder("vendor") && source.list("vendor").length > 0)
    yield* warning([
      "Your Composer vendor dir is part of your Git repository.",
      "",
      "That directory should not be under version control; only your",
      "'composer.json' and 'composer.lock' files should be added, which",
      "will let Composer handle installation of dependencies on deploy.",
      "",
      "'git rm -r --cached vendor', and a line 'vendor/' in '.gitignore'.",
    ]);
  yield step("Installing platform packages...");
  const version = resolvePhp(manifest.require?.["php"]);
  if (version === undefined)
    throw failure([
      "Failed to install system packages!",
      "",
      `Your platform requirements (for runtimes and extensions) could not`,
      `be resolved to an installable set: no PHP fits '${manifest.require!["php"]}'.`,
      "",
      "https://devcenter.heroku.com/articles/php-support#php-versions",
    ]);
  await clock.sleep(1500);
  yield indent(`- php (${version})`);
  for (const name of Object.keys(manifest.require ?? {}))
    if (name.startsWith("ext-")) yield indent(`- ${name} (bundled with php)`);
  yield* [
    `- apache (${servers.apache})`,
    `- composer (${composerVersion})`,
    `- nginx (${servers.nginx})`,
  ].map(indent);
  installPhp(context, version);

  yield step("Installing dependencies...");
  if (hasManifest) yield* installDependencies(context);
  yield step("Preparing runtime environment...");
  if (!source.has("Procfile")) {
    yield indent("NOTICE: No Procfile, using 'web: heroku-php-apache2'.");
    files.write(`${dir}/Procfile`, "web: heroku-php-apache2\n");
  }
  yield step("Checking for additional extensions to install...");
  return {
    processTypes: { web: "heroku-php-apache2" },
    env: {
      PATH: "/app/.heroku/php/bin:/app/.heroku/php/sbin:/usr/local/bin:/usr/bin:/bin:/app/vendor/bin",
      PHP_INI_SCAN_DIR: "/app/.heroku/php/etc/php/conf.d",
    },
  };
}

/** Unpacks PHP, Composer and the boot scripts into the slug. */
function installPhp({ files, dir, env }: BuildContext, version: string): void {
  const bin = `${dir}/.heroku/php/bin`;
  files.mkdir(bin, { parents: true });
  for (const name of ["php", "heroku-php-apache2", "heroku-php-nginx"])
    files.write(`${bin}/${name}`, stubOf(name, version), { mode: 0o755 });
  files.write(`${bin}/composer`, stubOf("composer", version, composerVersion), { mode: 0o755 });
  env["PATH"] = `${bin}:${dir}/vendor/bin:${env["PATH"]}`;
}

async function* installDependencies(context: BuildContext): BuildLog {
  const { files, dir, config } = context;
  yield indent(`Composer version ${composerVersion} 2026-07-28 10:00:00`);
  const lines = context.run(
    "composer install --no-dev --prefer-dist --optimize-autoloader --no-interaction",
    config,
  );
  for (;;) {
    const next = await lines.next();
    if (!next.done) yield next.value === "" ? "" : indent(next.value);
    else if (next.value !== 0)
      throw failure([
        "Dependency installation failed!",
        "",
        "The 'composer install' process failed with an error. What Composer",
        "says about it stands above.",
        "",
        "Run 'composer update' locally, see that 'composer.json' and",
        "'composer.lock' are both committed, and push again.",
      ]);
    else break;
  }
  // The boot scripts are a package of their own, which every app gets.
  const bin = `${dir}/vendor/bin`;
  files.mkdir(bin, { parents: true });
  const version = files.text(`${dir}/.heroku/php/bin/php`).trim().split(" ").at(-1)!;
  for (const name of ["heroku-php-apache2", "heroku-php-nginx"])
    if (!files.exists(`${bin}/${name}`))
      files.write(`${bin}/${name}`, stubOf(name, version), { mode: 0o755 });
}
