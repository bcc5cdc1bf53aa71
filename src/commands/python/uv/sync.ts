import { parseArguments } from "../../../shell/options.ts";
import type { PythonHome } from "../home.ts";
import { IndexClient } from "../packaging/index-client.ts";
import { removeInstalled } from "../packaging/installed.ts";
import { canonical } from "../packaging/requirement.ts";
import { reachable } from "../project/resolve-all.ts";
import { planSite, putPackage } from "../project/site.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { count, lockProject, type LockWish } from "./lock.ts";
import { openProject, projectHome } from "./project.ts";
import type { UvLock } from "./lock-file.ts";
import { UvError } from "./trouble.ts";
import type { Uv, Verb } from "./tool.ts";

const options = {
  locked: { help: "Assert that the uv.lock will remain unchanged" },
  frozen: { help: "Sync without updating the uv.lock file" },
  upgrade: { short: "U", help: "Allow package upgrades" },
  "upgrade-package": { short: "P", value: "PACKAGE", many: true, help: "Allow upgrades for a package" },
  "no-dev": { help: "Disable the development dependency group" },
  "no-default-groups": { help: "Ignore the default dependency groups" },
  group: { value: "GROUP", many: true, help: "Include dependencies from the specified group" },
  "all-groups": { help: "Include dependencies from all dependency groups" },
  inexact: { help: "Do not remove extraneous packages" },
  "no-install-project": { help: "Do not install the current project" },
  "compile-bytecode": { help: "Compile Python files to bytecode after installation" },
} as const;

export const sync: Verb = async (uv, argv) => {
  const { options: given } = parseArguments(options, argv);
  const project = openProject(uv);
  const home = await projectHome(uv, project);
  const found = await lockProject(uv, project, {
    locked: given.locked,
    frozen: given.frozen,
    upgrade: given.upgrade || (given["upgrade-package"].length > 0 && given["upgrade-package"]),
  });
  const defaults = given["no-dev"] || given["no-default-groups"] ? [] : ["dev"];
  const groups = given["all-groups"] ? Object.keys(project.groups) : [...defaults, ...given.group];
  for (const name of given.group)
    if (!Object.hasOwn(project.groups, name))
      throw new UvError(`Group \`${name}\` is not defined in the project's \`dependency-groups\` table`);
  const compile = given["compile-bytecode"] || uv.process.env.get("UV_COMPILE_BYTECODE") === "1";
  await syncSite(uv, home, project, found, { groups, exact: !given.inexact, compile });
  return 0;
};

/** Locks and installs with the defaults: what `uv add` and `uv run` do first. */
export async function bring(
  uv: Uv,
  project: Pyproject,
  wish: LockWish = {},
  quiet = false,
): Promise<PythonHome> {
  const home = await projectHome(uv, project);
  const found = await lockProject(quiet ? silent(uv) : uv, project, wish);
  await syncSite(uv, home, project, found, { groups: ["dev"], exact: !quiet, compile: false, quiet });
  return home;
}

const silent = (uv: Uv): Uv => ({
  ...uv,
  process: { ...uv.process, stderr: { ...uv.process.stderr, write: async () => {} } },
});

/** Installs what the lock says and tells of it on stderr. */
async function syncSite(
  { process }: Uv,
  home: PythonHome,
  project: Pyproject,
  { packages }: UvLock,
  wish: {
    readonly groups: readonly string[];
    readonly exact: boolean;
    readonly compile: boolean;
    readonly quiet?: boolean;
  },
): Promise<void> {
  const roots = [...project.dependencies, ...wish.groups.flatMap((name) => project.groups[name] ?? [])];
  const keys = reachable(packages, roots, home.version);
  const wanted = new Map(
    [...packages].filter(([key]) => keys.has(key)).map(([key, one]) => [key, one.version]),
  );
  await installPlan(process, home, wanted, wish);
}

/** Brings site-packages to `wanted` with uv's lines: Prepared, Uninstalled, Installed, then the changes by name. */
export async function installPlan(
  process: Uv["process"],
  home: PythonHome,
  wanted: ReadonlyMap<string, string>,
  {
    exact,
    compile,
    quiet,
  }: { readonly exact: boolean; readonly compile?: boolean; readonly quiet?: boolean },
): Promise<void> {
  const { clock } = process;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const plan = planSite(process, home, wanted, exact);
  const since = (began: number) => `${Math.max(clock.now() - began, 1)}ms`;
  if (plan.install.length === 0 && plan.remove.length === 0) {
    if (!quiet && wanted.size > 0) await say(`Audited ${count(plan.kept, "package")} in 1ms`);
    return;
  }
  const index = new IndexClient(process, home.version);
  const began = clock.now();
  if (plan.install.length > 0) {
    await clock.sleep(30, process.signal);
    for (const one of plan.install) await putPackage(process, index, home, one, "uv");
    await say(`Prepared ${count(plan.install.length, "package")} in ${since(began)}`);
  }
  const out = [...plan.remove, ...plan.install.flatMap(({ old }) => old ?? [])];
  for (const one of plan.remove) removeInstalled(process.files, one);
  if (out.length > 0) await say(`Uninstalled ${count(out.length, "package")} in 2ms`);
  if (plan.install.length > 0) await say(`Installed ${count(plan.install.length, "package")} in 4ms`);
  if (compile && plan.install.length > 0)
    await say(`Bytecode compiled ${count(plan.install.length * 40, "file")} in 300ms`);
  const rows = [
    ...out.map(({ name, version }) => ({ name: canonical(name), version, mark: "-" })),
    ...plan.install.map(({ key, version }) => ({ name: key, version, mark: "+" })),
  ].toSorted((a, b) => (a.name === b.name ? (a.mark === "-" ? -1 : 1) : a.name < b.name ? -1 : 1));
  for (const { name, version, mark } of rows) await say(` ${mark} ${name}==${version}`);
}
