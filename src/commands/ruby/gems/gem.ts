import type { Command } from "../../../shell/command.ts";
import { placeGem } from "../bundler/install.ts";
import { BundlerError } from "../bundler/gemfile.ts";
import { resolveGems } from "../bundler/resolve.ts";
import { rubyHome } from "../home.ts";
import { GemIndex } from "./index-client.ts";
import { fullName, installedGems } from "./installed.ts";

/** RubyGems' own client: versions, lists, installs. */
export const gem: Command = {
  name: "gem",
  summary: "manage gems",
  usage: "gem COMMAND [ARG]...",
  async run(process, [version = "", ...argv]) {
    const home = rubyHome(process, version);
    const { stdout, stderr } = process;
    const [verb, ...rest] = argv;
    const operands = rest.filter(
      (word, i) => !word.startsWith("-") && rest[i - 1] !== "-v" && rest[i - 1] !== "--version",
    );
    switch (verb) {
      case "-v":
      case "--version":
        await stdout.write("3.6.9\n");
        return 0;
      case "list": {
        const byName = new Map<string, string[]>();
        for (const one of installedGems(process, home))
          byName.set(one.name, [...(byName.get(one.name) ?? []), one.version]);
        const shown = [...byName]
          .filter(([name]) => operands.length === 0 || name.includes(operands[0]!))
          .sort(([a], [b]) => (a < b ? -1 : 1));
        await stdout.write(
          `\n*** LOCAL GEMS ***\n\n${shown.map(([name, versions]) => `${name} (${versions.join(", ")})\n`).join("")}`,
        );
        return 0;
      }
      case "install": {
        const index = new GemIndex(process);
        const at = rest.findIndex((word) => word === "-v" || word === "--version");
        const wanted = at < 0 ? "" : (rest[at + 1] ?? "");
        let count = 0;
        for (const operand of operands) {
          const [name = "", pinned] = operand.split(":");
          let found;
          try {
            found = await resolveGems(index, [{ name, requirement: pinned ?? wanted }], {
              keep: new Map(),
              rubyVersion: version,
              source: "https://rubygems.org/",
            });
          } catch (error) {
            if (!(error instanceof BundlerError)) throw error;
            await stderr.write(
              `ERROR:  Could not find a valid gem '${name}' (${pinned ?? (wanted || ">= 0")}) in any repository\n`,
            );
            return 2;
          }
          const present = new Set(installedGems(process, home).map(fullName));
          const own = found.find((one) => one.name === name)!;
          for (const one of [...found.filter((other) => other !== own), own]) {
            if (present.has(fullName(one)) && one !== own) continue;
            const archive = await index.archive(fullName(one));
            if (!archive) continue;
            if (!present.has(fullName(one))) await stdout.write(`Fetching ${fullName(one)}.gem\n`);
            placeGem({ process, gems: home.gems, home }, one, archive);
            for (const program of archive.programs) linkProgram(process, home, program);
            await stdout.write(`Successfully installed ${fullName(one)}\n`);
            count++;
          }
        }
        await stdout.write(`${count} gem${count === 1 ? "" : "s"} installed\n`);
        return 0;
      }
      case "uninstall": {
        for (const name of operands) {
          const found = installedGems(process, home).filter((one) => one.name === name);
          if (found.length === 0) {
            await stderr.write(`Gem '${name}' is not installed\n`);
            return 1;
          }
          for (const one of found) {
            process.files.remove(`${one.home}/specifications/${fullName(one)}.gemspec`);
            process.files.remove(`${one.home}/gems/${fullName(one)}`);
            await stdout.write(`Successfully uninstalled ${fullName(one)}\n`);
          }
        }
        return 0;
      }
      case "env":
      case "environment":
        await stdout.write(
          `RubyGems Environment:\n  - RUBYGEMS VERSION: 3.6.9\n  - RUBY VERSION: ${version}\n  - INSTALLATION DIRECTORY: ${home.gems}\n`,
        );
        return 0;
      default:
        await stderr.write(
          verb === undefined
            ? "gem: tell it what to do: list, install, uninstall, env\n"
            : `gem: gem ${verb} is not simulated yet\n`,
        );
        return 1;
    }
  },
};

function linkProgram(
  { files }: Parameters<Command["run"]>[0],
  home: ReturnType<typeof rubyHome>,
  program: string,
): void {
  const target = `${home.prefix}/bin/${program}`;
  if (!files.exists(target)) files.symlink(`${home.gems}/bin/${program}`, target);
}
