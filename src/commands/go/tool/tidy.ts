import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { download } from "./downloads.ts";
import { GoError } from "./errors.ts";
import { headerOf, shownFile } from "./imports.ts";
import type { Requirement } from "./mod-file.ts";
import { writeModFile } from "./mod-file.ts";
import { packagesBelow } from "./packages.ts";
import { checksums, findModule, requirementsOf } from "./proxy.ts";
import { readSums, writeSums } from "./sums.ts";
import type { Workspace } from "./workspace.ts";
import { standardPackages } from "../language/universe.ts";

/** Every foreign package that the module's files import, tests included, with the first file that does. */
export function foreignImports({ files }: Process, workspace: Workspace): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of packagesBelow(files, workspace, workspace.root))
    for (const name of [...one.files, ...one.tests])
      for (const { path } of headerOf(files.text(join(one.folder, name))).imports)
        if (
          !standardPackages.has(path) &&
          path !== "C" &&
          path !== workspace.mod.module &&
          !path.startsWith(`${workspace.mod.module}/`) &&
          !found.has(path)
        )
          found.set(path, join(one.folder, name));
  return found;
}

/** Writes go.mod and go.sum with what the direct requirements need in their turn. */
export async function complete(
  process: Process,
  workspace: Workspace,
  direct: readonly Requirement[],
): Promise<void> {
  const { files } = process;
  const all = new Map(direct.map((one) => [one.path, { ...one, indirect: false }]));
  for (const one of direct)
    for (const needed of (await requirementsOf(process, one)) ?? [])
      if (!all.has(needed.path)) all.set(needed.path, { ...needed, indirect: true });
  const before = readSums(files, join(workspace.root, "go.sum"));
  const sums = new Map<string, string>();
  for (const one of all.values()) {
    await download(process, workspace, one);
    const known = await checksums(process, one);
    for (const key of [`${one.path} ${one.version}`, `${one.path} ${one.version}/go.mod`]) {
      const sum = known.get(key) ?? before.get(key);
      if (sum !== undefined) sums.set(key, sum);
    }
  }
  const { mod, root } = workspace;
  files.write(join(root, "go.mod"), writeModFile({ ...mod, requires: [...all.values()] }));
  if (sums.size === 0) files.remove(join(root, "go.sum"));
  else writeSums(files, join(root, "go.sum"), sums);
}

/** go mod tidy: what is imported is required, what is not is dropped. */
export async function tidy(process: Process, workspace: Workspace): Promise<void> {
  const { mod } = workspace;
  const direct = new Map<string, Requirement>();
  const failed: string[] = [];
  const finding: string[] = [];
  for (const [path, file] of foreignImports(process, workspace)) {
    if (!path.split("/")[0]!.includes(".")) {
      failed.push(
        `${importer(process, workspace, file)} imports\n\t${path}: package ${path} is not in std (/usr/local/go/src/${path})`,
      );
      continue;
    }
    const known = mod.requires
      .filter((one) => path === one.path || path.startsWith(`${one.path}/`))
      .toSorted((a, b) => b.path.length - a.path.length)[0];
    if (!known) {
      await process.stderr.write(`go: finding module for package ${path}\n`);
      const found = await findModule(process, path);
      if (!found) {
        failed.push(
          `${importer(process, workspace, file)} imports\n\t${path}: cannot find module providing package ${path}`,
        );
        continue;
      }
      await download(process, workspace, found);
      finding.push(`go: found ${path} in ${found.path} ${found.version}\n`);
      direct.set(found.path, found);
    } else direct.set(known.path, known);
  }
  for (const line of finding) await process.stderr.write(line);
  if (failed.length > 0)
    throw new GoError(`go: finding module for package failed\n${failed.join("\n")}`.replace(/^.*\n/, ""));
  await complete(process, workspace, [...direct.values()]);
}

const importer = ({ cwd }: Process, { mod }: Workspace, file: string) => {
  const folder = shownFile(cwd, file).split("/").slice(0, -1).join("/");
  return folder === "" ? mod.module : `${mod.module}/${folder}`;
};
