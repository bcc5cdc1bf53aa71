import { GemIndex } from "../gems/index-client.ts";
import { type BundleContext } from "./context.ts";
import { BundlerError } from "./gemfile.ts";
import { install } from "./install.ts";

/** `bundle add NAME... [--version REQUIREMENT] [--group NAME] [--skip-install]` */
export async function add(context: BundleContext, argv: readonly string[]): Promise<number> {
  const { files } = context.process;
  const names: string[] = [];
  const extra: string[] = [];
  let version: string | undefined;
  for (let i = 0; i < argv.length; i++) {
    const [, flag = argv[i]!, joined] = /^(--\w[\w-]*)(?:=(.*))?$/.exec(argv[i]!) ?? [];
    if (flag === "--version" || flag === "-v") version = joined ?? argv[++i];
    else if (flag === "--group" || flag === "-g") {
      const groups = (joined ?? argv[++i] ?? "").split(",").map((name) => `:${name.trim()}`);
      extra.push(groups.length > 1 ? `:groups => [${groups.join(", ")}]` : `:group => ${groups[0]}`);
    } else if (!flag.startsWith("-")) names.push(flag);
  }
  if (names.length === 0) throw new BundlerError("Please specify gems to add.", 15);
  const before = files.text(context.gemfile);
  const index = new GemIndex(context.process);
  const lines: string[] = [];
  for (const name of names) {
    if (new RegExp(`^\\s*gem ["']${name}["']`, "m").test(before))
      throw new BundlerError(
        `You cannot specify the same gem twice with different version requirements.\nYou specified: ${name} (>= 0) and ${name} (>= 0). Gem already added`,
        4,
      );
    const newest = (await index.versions(name)).find(({ platform }) => platform === "");
    if (!newest)
      throw new BundlerError(
        `Could not find gem '${name}' in rubygems repository https://rubygems.org/ or installed locally.`,
        7,
      );
    const requirement = version ?? `~> ${newest.version.split(".").slice(0, 2).join(".")}`;
    lines.push(
      `gem "${name}", ${requirement
        .split(",")
        .map((one) => JSON.stringify(one.trim()))
        .join(", ")}${extra.map((one) => `, ${one}`).join("")}`,
    );
  }
  files.write(context.gemfile, `${before.replace(/\n*$/, "\n")}\n${lines.join("\n")}\n`);
  return argv.includes("--skip-install") ? 0 : install(context);
}

/** `bundle remove NAME...` */
export async function remove(context: BundleContext, argv: readonly string[]): Promise<number> {
  const { files, stdout } = context.process;
  let text = files.text(context.gemfile);
  for (const name of argv.filter((word) => !word.startsWith("-"))) {
    const line = new RegExp(`^[ \\t]*gem ["']${name}["'].*\\n?`, "m");
    if (!line.test(text))
      throw new BundlerError(
        `\`${name}\` is not specified in ${context.gemfile} so it could not be removed.`,
        14,
      );
    text = text.replace(line, "").replace(/\n{3,}/g, "\n\n");
    await stdout.write(`Removing gems from ${context.gemfile}\n${name} (>= 0) was removed.\n`);
  }
  files.write(context.gemfile, text);
  return install(context, { quiet: true });
}
