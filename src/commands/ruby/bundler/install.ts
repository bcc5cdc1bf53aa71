import { join } from "../../../files/paths.ts";
import { stubOf } from "../../../files/stubs.ts";
import { GemIndex } from "../gems/index-client.ts";
import { fullName } from "../gems/installed.ts";
import { compareGemVersions } from "../gems/version.ts";
import { type BundleContext, isSet, readLock, usableGems } from "./context.ts";
import { BundlerError, readGemfile } from "./gemfile.ts";
import { type Lock, type LockedGem, writeLock } from "./lockfile.ts";
import { checkPlatforms, checkRuby, describeChanges, installList, isCurrent, makeLock } from "./plan.ts";

export interface InstallOptions {
  readonly quiet?: boolean;
  readonly update?: "all" | readonly string[];
}

/** Gems that are compiled against a library this machine has not, and the header that is missing. */
const uncompilable: Readonly<Record<string, { readonly before: string; readonly header: string }>> = {
  sqlite3: { before: "1.5.0", header: "sqlite3.h" },
};

/** `bundle install`: resolves if need be, fetches, installs, and writes the lock file. Answers with the exit status. */
export async function install(context: BundleContext, options: InstallOptions = {}): Promise<number> {
  const { process, settings } = context;
  const say = (text: string) => (options.quiet ? Promise.resolve() : process.stdout.write(`${text}\n`));
  const gemfile = await readGemfile(process, context.home, context.gemfile);
  checkRuby(gemfile, context.home.version);
  const old = readLock(context);
  const isFrozen = isSet(settings, "BUNDLE_FROZEN") || isSet(settings, "BUNDLE_DEPLOYMENT");
  const index = new GemIndex(process);
  if (isFrozen && !old)
    throw new BundlerError(
      "The deployment setting requires a lockfile. Please make sure you have checked your Gemfile.lock into version control before deploying.",
      16,
    );
  if (isFrozen && old) {
    const changes = describeChanges(gemfile, old);
    if (changes !== undefined)
      throw new BundlerError(
        `The dependencies in your gemfile changed, but the lockfile can't be updated because frozen mode is set\n\n${changes}\n\nRun \`bundle install\` elsewhere and add the updated Gemfile.lock to version control.`,
        16,
      );
    checkPlatforms(old);
  }
  let lock = old;
  let announced = false;
  const announce = async () => {
    if (!announced) await say("Fetching gem metadata from https://rubygems.org/.........");
    announced = true;
  };
  if (!old || options.update || !isCurrent(gemfile, old)) {
    await announce();
    await say("Resolving dependencies...");
    lock = await makeLock(context, gemfile, index, old, options.update);
  }
  const list = installList(context, gemfile, lock!);
  const present = new Set(usableGems(context).map(fullName));
  if (list.some((gem) => !present.has(fullName(gem)))) await announce();
  for (const gem of list) {
    if (present.has(fullName(gem))) await say(`Using ${described(gem, old)}`);
    else await installGem(context, gem, index, say);
  }
  if (!isFrozen) {
    const text = writeLock(lock!);
    if (
      !process.files.is("file", `${context.gemfile}.lock`) ||
      process.files.text(`${context.gemfile}.lock`) !== text
    )
      process.files.write(`${context.gemfile}.lock`, text);
  }
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  await say(
    `Bundle ${options.update ? "updated" : "complete"}! ${options.update ? "" : `${count(gemfile.gems.length, "Gemfile dependency").replace("dependencys", "dependencies")}, ${count(list.length + 1, "gem")} now installed.`}`.trimEnd(),
  );
  await sayWithout(
    context,
    gemfile.gems.flatMap(({ groups }) => groups),
    say,
  );
  if (!options.update)
    await say(
      context.gems === context.home.gems
        ? "Use `bundle info [gemname]` to see where a bundled gem is installed."
        : `Bundled gems are installed into \`./${settings["BUNDLE_PATH"] ?? "vendor/bundle"}\``,
    );
  return 0;
}

const described = (gem: LockedGem, old: Lock | undefined): string => {
  const before = old?.specs.find(({ name }) => name === gem.name)?.version;
  return `${gem.name} ${gem.version}${before !== undefined && before !== gem.version ? ` (was ${before})` : ""}`;
};

async function sayWithout(
  { settings }: BundleContext,
  groups: readonly string[],
  say: (text: string) => Promise<void>,
): Promise<void> {
  const names = (settings["BUNDLE_WITHOUT"] ?? "").split(/[:\s]+/).filter((name) => groups.includes(name));
  if (names.length === 1) await say(`Gems in the group '${names[0]}' were not installed.`);
  else if (names.length > 1)
    await say(
      `Gems in the groups ${names
        .slice(0, -1)
        .map((name) => `'${name}'`)
        .join(", ")} and '${names.at(-1)}' were not installed.`,
    );
}

async function installGem(
  context: BundleContext,
  gem: LockedGem,
  index: GemIndex,
  say: (text: string) => Promise<void>,
): Promise<void> {
  const { process, gems } = context;
  const shown = `${gem.name} ${gem.version}${gem.platform ? ` (${gem.platform})` : ""}`;
  const archive = await index.archive(fullName(gem));
  if (!archive)
    throw new BundlerError(
      `Could not find gem '${gem.name} (= ${gem.version})' in rubygems repository https://rubygems.org/ or installed locally.`,
      7,
    );
  await say(`Fetching ${shown}`);
  await process.clock.sleep(40, process.signal);
  const trouble = uncompilable[gem.name];
  if (trouble && gem.platform === "" && compareGemVersions(gem.version, trouble.before) < 0) {
    await say(`Installing ${shown} with native extensions`);
    throw new BundlerError(compileFailure(gem, trouble.header, gems), 5);
  }
  await say(
    `Installing ${shown}${gem.platform === "" && nativeGems.has(gem.name) ? " with native extensions" : ""}`,
  );
  await process.clock.sleep(nativeGems.has(gem.name) ? 400 : 20, process.signal);
  placeGem(context, gem, archive);
}

const nativeGems = new Set([
  "bcrypt",
  "bigdecimal",
  "bootsnap",
  "date",
  "debug",
  "eventmachine",
  "ffi",
  "io-console",
  "json",
  "msgpack",
  "mysql2",
  "nio4r",
  "nokogiri",
  "pg",
  "prism",
  "psych",
  "puma",
  "racc",
  "sassc",
  "stringio",
  "thin",
  "unicorn",
  "kgio",
  "raindrops",
  "websocket-driver",
  "redcarpet",
]);

const compileFailure = ({ name, version }: LockedGem, header: string, gems: string): string =>
  `Gem::Ext::BuildError: ERROR: Failed to build gem native extension.\n\n    current directory: ${gems}/gems/${name}-${version}/ext/${name}\n    ruby extconf.rb\nchecking for ${header}... no\n${header} is missing. Install the library it belongs to, with its headers.\n*** extconf.rb failed ***\nCould not create Makefile due to some reason, probably lack of necessary\nlibraries and/or headers.\n\nextconf failed, exit code 1\n\nAn error occurred while installing ${name} (${version}), and Bundler cannot\ncontinue.\n\nIn Gemfile:\n  ${name}`;

/** Puts a gem into the folder: its specification, its library, its programs. */
export function placeGem(
  { process: { files }, gems, home }: Pick<BundleContext, "process" | "gems" | "home">,
  gem: Omit<LockedGem, "dependencies">,
  archive: { gemspec: string; programs: readonly string[] },
): void {
  const full = fullName(gem);
  for (const folder of ["bin", "specifications", `gems/${full}/lib`])
    files.mkdir(join(gems, folder), { parents: true });
  files.write(join(gems, `specifications/${full}.gemspec`), archive.gemspec);
  files.write(
    join(gems, `gems/${full}/lib/${gem.name}.rb.txt`),
    `The code of ${gem.name} ${gem.version} is not in this simulated archive.\n`,
  );
  for (const program of archive.programs)
    files.write(join(gems, "bin", program), stubOf("gem-program", home.version, gem.name, program), {
      mode: 0o755,
    });
}
