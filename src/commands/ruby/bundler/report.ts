import { join } from "../../../files/paths.ts";
import { GemIndex } from "../gems/index-client.ts";
import { fullName } from "../gems/installed.ts";
import { compareGemVersions } from "../gems/version.ts";
import { type BundleContext, readLock } from "./context.ts";
import { checkInstalled } from "./exec.ts";
import { BundlerError, readGemfile } from "./gemfile.ts";
import { type Lock, writeLock } from "./lockfile.ts";
import { installList, localPlatform, makeLock } from "./plan.ts";

async function current(
  context: BundleContext,
): Promise<{ lock: Lock; gems: ReturnType<typeof installList> }> {
  await checkInstalled(context);
  const gemfile = await readGemfile(context.process, context.home, context.gemfile);
  const lock =
    readLock(context) ?? (await makeLock(context, gemfile, new GemIndex(context.process), undefined));
  return { lock, gems: installList(context, gemfile, lock) };
}

/** `bundle check` */
export async function check(context: BundleContext): Promise<number> {
  const { stdout, stderr } = context.process;
  try {
    await checkInstalled(context);
  } catch (error) {
    if (!(error instanceof BundlerError) || error.status !== 7) throw error;
    const names = /Could not find (.*) in locally/.exec(error.message)?.[1]?.split(", ") ?? [];
    await stderr.write(
      `The following gems are missing\n${names.map((name) => ` * ${name.replace(/-(\d.*)$/, " ($1)")}\n`).join("")}Install missing gems with \`bundle install\`\n`,
    );
    return 1;
  }
  await stdout.write("The Gemfile's dependencies are satisfied\n");
  return 0;
}

/** `bundle list` */
export async function list(context: BundleContext, argv: readonly string[]): Promise<number> {
  const { gems } = await current(context);
  const all = [
    ...gems.map(({ name, version }) => ({ name, version })),
    { name: "bundler", version: context.bundler },
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const { stdout } = context.process;
  if (argv.includes("--name-only")) await stdout.write(all.map(({ name }) => `${name}\n`).join(""));
  else
    await stdout.write(
      `Gems included by the bundle:\n${all.map(({ name, version }) => `  * ${name} (${version})\n`).join("")}Use \`bundle info\` to print more detailed information about a gem\n`,
    );
  return 0;
}

/** `bundle info NAME`, `bundle show NAME` */
export async function info(context: BundleContext, argv: readonly string[]): Promise<number> {
  const name = argv.find((word) => !word.startsWith("-"));
  if (name === undefined) return list(context, argv);
  const { gems } = await current(context);
  const found = gems.find((gem) => gem.name === name);
  if (!found) throw new BundlerError(`Could not find gem '${name}'.`, 7);
  await context.process.stdout.write(
    argv.includes("--path")
      ? `${join(context.gems, "gems", fullName(found))}\n`
      : `  * ${name} (${found.version})\n\tPath: ${join(context.gems, "gems", fullName(found))}\n`,
  );
  return 0;
}

/** `bundle outdated` */
export async function outdated(context: BundleContext): Promise<number> {
  const { lock, gems } = await current(context);
  const index = new GemIndex(context.process);
  const rows = [["Gem", "Current", "Latest", "Requested", "Groups"]];
  const gemfile = await readGemfile(context.process, context.home, context.gemfile);
  for (const { name, version } of gems) {
    const newest = (await index.versions(name)).find(({ platform }) => platform === "");
    if (!newest || compareGemVersions(newest.version, version) <= 0) continue;
    const own = gemfile.gems.find((gem) => gem.name === name);
    rows.push([
      name,
      version,
      newest.version,
      own ? own.requirement || ">= 0" : "",
      own?.groups.join(", ") ?? "",
    ]);
  }
  const { stdout } = context.process;
  await stdout.write(
    "Fetching gem metadata from https://rubygems.org/.........\nResolving dependencies...\n\n",
  );
  if (rows.length === 1) {
    await stdout.write("Bundle up to date!\n");
    return lock ? 0 : 1;
  }
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  await stdout.write(
    rows
      .map(
        (row) =>
          `${row
            .map((cell, i) => cell.padEnd(widths[i]!))
            .join("  ")
            .trimEnd()}\n`,
      )
      .join(""),
  );
  return 1;
}

/** `bundle platform` */
export async function platform(context: BundleContext): Promise<number> {
  const gemfile = await readGemfile(context.process, context.home, context.gemfile);
  const lock = readLock(context);
  await context.process.stdout.write(
    `Your platform is: ${localPlatform}\n\nYour app has gems that work on these platforms:\n${(lock?.platforms ?? [localPlatform]).map((name) => `* ${name}\n`).join("")}\n${gemfile.ruby ? `Your Gemfile specifies a Ruby version requirement:\n* ruby ${gemfile.ruby}\n\nYour current platform satisfies the Ruby version requirement.` : "Your Gemfile does not specify a Ruby version requirement."}\n`,
  );
  return 0;
}

/** `bundle lock [--update] [--add-platform NAME] [--remove-platform NAME]` */
export async function lockOnly(context: BundleContext, argv: readonly string[]): Promise<number> {
  const { process, gemfile: path } = context;
  const old = readLock(context);
  const gemfile = await readGemfile(process, context.home, path);
  const value = (flag: string) =>
    argv.flatMap((word, i) =>
      word === flag ? [argv[i + 1] ?? ""] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [],
    );
  await process.stdout.write(
    "Fetching gem metadata from https://rubygems.org/.........\nResolving dependencies...\n",
  );
  const made = await makeLock(
    context,
    gemfile,
    new GemIndex(process),
    old,
    argv.includes("--update") ? "all" : [],
  );
  const gone = new Set(value("--remove-platform"));
  const platforms = [...new Set([...made.platforms, ...value("--add-platform")])].filter(
    (name) => !gone.has(name),
  );
  process.files.write(`${path}.lock`, writeLock({ ...made, platforms }));
  await process.stdout.write(`Writing lockfile to ${path}.lock\n`);
  return 0;
}
