import { GoError } from "../tool/errors.ts";
import { findModule, requirementsOf } from "../tool/proxy.ts";
import type { Requirement } from "../tool/mod-file.ts";
import { complete, foreignImports } from "../tool/tidy.ts";
import { openWorkspace, type Workspace } from "../tool/workspace.ts";
import { type GoVerb, readFlags } from "../verb.ts";
import type { Process } from "../../../shell/command.ts";

/** go get: adds a module to go.mod, changes its version, or drops it with @none. */
export const get: GoVerb = {
  async run(process, args) {
    const { operands } = readFlags("get [-t] [-u] [-tool] [build flags] [packages]", args, {
      bare: ["u", "t", "v", "d"],
      valued: [],
    });
    const workspace = openWorkspace(process);
    const wanted = operands.filter((name) => name !== "." && name !== "./...");
    if (operands.length === 0) throw new GoError("go: no package to get in current directory");
    const direct = new Map(
      workspace.mod.requires.filter(({ indirect }) => !indirect).map((one) => [one.path, one]),
    );
    const imported = [...foreignImports(process, workspace).keys()];
    const told: string[] = [];
    for (const name of wanted) {
      const [path, version = "latest"] = name.split("@") as [string, string?];
      if (version === "none") {
        const old = direct.get(path);
        if (old) told.push(`go: removed ${path} ${old.version}\n`);
        direct.delete(path);
        continue;
      }
      const found = await choose(process, path, version);
      const old = workspace.mod.requires.find((one) => one.path === found.path);
      if (!old) told.push(`go: added ${found.path} ${found.version}\n`);
      else if (old.version !== found.version)
        told.push(
          `go: ${later(found.version, old.version) ? "upgraded" : "downgraded"} ${found.path} ${old.version} => ${found.version}\n`,
        );
      direct.set(found.path, found);
    }
    await complete(process, workspace, [...direct.values()]);
    await markUnused(process, workspace, imported);
    for (const line of told) await process.stderr.write(line);
    return 0;
  },
};

async function choose(process: Process, path: string, version: string): Promise<Requirement> {
  const found = await findModule(process, path);
  if (!found)
    throw new GoError(
      path.split("/")[0]!.includes(".")
        ? `go: module ${path}: reading https://proxy.golang.org/${path}/@v/list: 404 Not Found\n\tserver response:\n\tnot found: module ${path}: no matching versions for query "${version}"`
        : `go: malformed module path "${path}": missing dot in first path element`,
    );
  if (version === "latest" || version === "upgrade") return found;
  const asked = { ...found, version };
  if ((await requirementsOf(process, asked)) === undefined)
    throw new GoError(`go: ${path}@${version}: invalid version: unknown revision ${version}`);
  return asked;
}

/** What no file imports yet is marked as indirect until one does. */
async function markUnused(
  process: Process,
  { root, mod }: Workspace,
  imported: readonly string[],
): Promise<void> {
  const { files } = process;
  const file = `${root}/go.mod`;
  const { readModFile, writeModFile } = await import("../tool/mod-file.ts");
  const now = readModFile(files.text(file));
  const requires = now.requires.map((one) => ({
    ...one,
    indirect: !imported.some((path) => path === one.path || path.startsWith(`${one.path}/`)),
  }));
  files.write(file, writeModFile({ ...now, go: now.go ?? mod.go, requires }));
}

const later = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true }) > 0;
