import { join } from "../../../files/paths.ts";
import { fullName } from "../gems/installed.ts";
import { type BundleContext, readLock, usableGems } from "./context.ts";
import { BundlerError, readGemfile } from "./gemfile.ts";
import { checkRuby, installList, isCurrent, makeLock } from "./plan.ts";
import { GemIndex } from "../gems/index-client.ts";

/** Throws BundlerError (status 7) when a gem of the lock file is not installed here. */
export async function checkInstalled(context: BundleContext): Promise<void> {
  const gemfile = await readGemfile(context.process, context.home, context.gemfile);
  checkRuby(gemfile, context.home.version);
  const old = readLock(context);
  const lock =
    old && isCurrent(gemfile, old)
      ? old
      : await makeLock(context, gemfile, new GemIndex(context.process), old);
  const present = new Set(usableGems(context).map(fullName));
  const missing = installList(context, gemfile, lock).filter((gem) => !present.has(fullName(gem)));
  if (missing.length === 0) return;
  const names = missing.map((gem) => fullName(gem)).join(", ");
  throw new BundlerError(
    `Could not find ${names} in locally installed gems\nRun \`bundle install\` to install missing gems.`,
    7,
  );
}

/** `bundle exec PROGRAM`: with the bundle's gems alone. */
export async function exec(context: BundleContext, argv: readonly string[]): Promise<number> {
  const { process, gems, home, gemfile } = context;
  const words = argv.filter((word, i) => !(i === 0 && word.startsWith("--")));
  if (words.length === 0) throw new BundlerError("bundler: exec needs a command to run", 128);
  await checkInstalled(context);
  const path = `${join(gems, "bin")}:${process.env.get("PATH") ?? ""}`;
  const name = words[0]!;
  const isThere =
    name.includes("/") ||
    path.split(":").some((folder) => folder !== "" && process.files.is("file", join(folder, name)));
  if (!isThere)
    throw new BundlerError(
      `bundler: command not found: ${name}\nInstall missing gem executables with \`bundle install\``,
      127,
    );
  return process.spawn(words, {
    env: {
      BUNDLE_GEMFILE: gemfile,
      RUBYOPT: `${process.env.get("RUBYOPT")?.replace(/-rbundler\/setup ?/, "") ?? ""}-rbundler/setup`,
      GEM_PATH: `${gems}:${home.gems}`,
      PATH: path,
    },
  });
}
