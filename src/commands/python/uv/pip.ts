import { join } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import type { PythonHome } from "../home.ts";
import { installedIn, removeInstalled } from "../packaging/installed.ts";
import { readRequirementsFile } from "../packaging/requirements-file.ts";
import { resolveRequirements } from "../packaging/resolve.ts";
import { IndexClient } from "../packaging/index-client.ts";
import { canonical, parseRequirement } from "../packaging/requirement.ts";
import { environmentOf } from "../packaging/marker.ts";
import { count } from "./lock.ts";
import { venvHome } from "./project.ts";
import { installPlan } from "./sync.ts";
import { UvError } from "./trouble.ts";
import type { Uv, Verb } from "./tool.ts";

const options = {
  requirement: {
    short: "r",
    value: "FILE",
    many: true,
    help: "Install the packages listed in the given files",
  },
  upgrade: { short: "U", help: "Allow package upgrades" },
  system: { help: "Install packages into the system Python environment" },
} as const;

/** uv pip install|uninstall|list|freeze */
export const pip: Verb = async (uv, [verb, ...argv]) => {
  const { process } = uv;
  const { options: given, operands } = parseArguments(options, argv);
  const home = target(uv, given.system);
  const present = installedIn(process.files, home.sitePackages);
  const rows = [...present].toSorted(([a], [b]) => (a < b ? -1 : 1));
  switch (verb) {
    case "freeze":
      for (const [key, { version }] of rows)
        if (key !== "pip") await process.stdout.write(`${key}==${version}\n`);
      return 0;
    case "list": {
      if (rows.length === 0) return 0;
      const width = Math.max(7, ...rows.map(([key]) => key.length));
      const wide = Math.max(7, ...rows.map(([, { version }]) => version.length));
      await process.stdout.write(
        `${"Package".padEnd(width)} Version\n${"-".repeat(width)} ${"-".repeat(wide)}\n${rows.map(([key, { version }]) => `${key.padEnd(width)} ${version}\n`).join("")}`,
      );
      return 0;
    }
    case "uninstall": {
      const gone = operands.flatMap((name) => present.get(canonical(name)) ?? []);
      for (const name of operands)
        if (!present.has(canonical(name)))
          await process.stderr.write(`warning: Skipping ${name} as it is not installed\n`);
      if (gone.length === 0) {
        await process.stderr.write("warning: No packages to uninstall\n");
        return 0;
      }
      for (const one of gone) removeInstalled(process.files, one);
      await process.stderr.write(
        `Uninstalled ${count(gone.length, "package")} in 2ms\n${gone.map(({ name, version }) => ` - ${canonical(name)}==${version}\n`).join("")}`,
      );
      return 0;
    }
    case "install":
      return install(uv, home, given, operands);
    default:
      throw new UvError(`uv pip ${verb ?? ""} is not simulated yet`, 1);
  }
};

async function install(
  { process }: Uv,
  home: PythonHome,
  given: { readonly requirement: readonly string[]; readonly upgrade: boolean },
  operands: readonly string[],
): Promise<number> {
  const roots = [
    ...operands.map(parseRequirement),
    ...given.requirement.flatMap((file) =>
      readRequirementsFile(process, file).wanted.map((one) => one.requirement),
    ),
  ];
  const installed = installedIn(process.files, home.sitePackages);
  const began = process.clock.now();
  await process.clock.sleep(120, process.signal);
  const pins = await resolveRequirements(
    new IndexClient(process, home.version),
    roots.map((requirement) => ({ requirement, from: "" })),
    {
      environment: environmentOf(home.version),
      installed,
      upgrade: new Set(given.upgrade ? roots.map(({ name }) => canonical(name)) : []),
    },
  );
  if (pins.every((pin) => pin.installed)) {
    await process.stderr.write(`Audited ${count(roots.length, "package")} in 1ms\n`);
    return 0;
  }
  await process.stderr.write(
    `Resolved ${count(pins.length, "package")} in ${process.clock.now() - began}ms\n`,
  );
  const wanted = new Map(
    pins.map(({ key, version }) => [key, version]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)) as [
      string,
      string,
    ][],
  );
  await installPlan(process, home, wanted, { exact: false });
  return 0;
}

/** The active virtual environment, or .venv here; without either uv refuses. */
function target({ process, base }: Uv, system: boolean): PythonHome {
  if (system) return { ...base, prefix: base.basePrefix };
  const active = process.env.get("VIRTUAL_ENV");
  if (active) return venvHome(active, base);
  for (let folder = process.cwd; ; folder = join(folder, "..")) {
    const path = join(folder, ".venv");
    if (process.files.exists(join(path, "pyvenv.cfg"))) return venvHome(path, base);
    if (folder === "/") break;
  }
  throw new UvError(
    "No virtual environment found; run `uv venv` to create an environment, or pass `--system` to install into a non-virtual environment",
  );
}
