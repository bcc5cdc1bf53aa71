import { type Options, parseArguments } from "../../../shell/options.ts";
import { installedIn } from "../packaging/installed.ts";
import type { Verb } from "./pip.ts";

/** Left out unless `--all` is given: they are no dependency of anybody's app. */
const own = ["pip", "setuptools", "wheel", "distribute"];

const options = {
  all: { help: "Do not skip these packages in the output: pip, setuptools, wheel" },
  local: { short: "l", help: "Do not list globally-installed packages." },
  user: { help: "Only output packages installed in user-site." },
} satisfies Options;

export const freeze: Verb = async ({ process, home }, argv) => {
  const { options: given } = parseArguments(options, argv);
  const rows = [...installedIn(process.files, home.sitePackages)]
    .filter(([key]) => given.all || !own.includes(key))
    .toSorted(([, a], [, b]) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  for (const [, { name, version }] of rows) await process.stdout.write(`${name}==${version}\n`);
  return 0;
};
