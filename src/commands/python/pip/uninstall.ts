import { basename } from "../../../files/paths.ts";
import { readLine } from "../../../base/streams.ts";
import { decode } from "../../../base/bytes.ts";
import { type Options, parseArguments } from "../../../shell/options.ts";
import { installedIn, removeInstalled } from "../packaging/installed.ts";
import { canonical, parseRequirement } from "../packaging/requirement.ts";
import { PipError, readRequirementsFile } from "../packaging/requirements-file.ts";
import type { Verb } from "./pip.ts";

const options = {
  requirement: {
    short: "r",
    value: "file",
    many: true,
    help: "Uninstall all the packages listed in the file.",
  },
  yes: { short: "y", help: "Don't ask for confirmation of uninstall deletions." },
  quiet: { short: "q", help: "Give less output." },
} satisfies Options;

export const uninstall: Verb = async ({ process, home }, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const names = operands.map((text) => parseRequirement(text).name);
  for (const file of given.requirement)
    names.push(...readRequirementsFile(process, file).wanted.map(({ requirement }) => requirement.name));
  if (names.length === 0)
    throw new PipError('You must give at least one requirement to uninstall (see "pip help uninstall")');
  const { files, stdout, stderr, stdin } = process;
  const say = (line: string) => (given.quiet ? Promise.resolve() : stdout.write(`${line}\n`));
  for (const name of names) {
    const found = installedIn(files, home.sitePackages).get(canonical(name));
    if (!found) {
      await stderr.write(`WARNING: Skipping ${name} as it is not installed.\n`);
      continue;
    }
    await say(`Found existing installation: ${found.name} ${found.version}`);
    await say(`Uninstalling ${found.name}-${found.version}:`);
    if (!given.yes) {
      await say("  Would remove:");
      await say(`    ${home.sitePackages}/${basename(found.info)}/*`);
      await stdout.write("Proceed (Y/n)? ");
      const answer = await readLine(stdin);
      const word = answer ? decode(answer.bytes).trim().toLowerCase() : undefined;
      if (word === undefined) throw new PipError("Operation cancelled by user");
      if (word === "n") continue;
    }
    removeInstalled(files, found);
    await say(`  Successfully uninstalled ${found.name}-${found.version}`);
  }
  return 0;
};
