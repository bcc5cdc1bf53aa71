import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { download } from "../tool/downloads.ts";
import { GoError } from "../tool/errors.ts";
import { tidy } from "../tool/tidy.ts";
import { verify } from "../tool/verify.ts";
import { openWorkspace } from "../tool/workspace.ts";
import type { GoVerb } from "../verb.ts";

/** go mod: init, tidy, download, verify. */
export const mod: GoVerb = {
  async run(process, [verb, ...args], version) {
    if (verb === "init") return init(process, args, version);
    if (verb === "tidy") {
      await tidy(process, openWorkspace(process));
      return 0;
    }
    if (verb === "download") {
      const workspace = openWorkspace(process);
      if (workspace.mod.requires.length === 0)
        await process.stderr.write("go: no module dependencies to download\n");
      for (const one of workspace.mod.requires) await download(process, workspace, one);
      return 0;
    }
    if (verb === "verify") return verify(process, openWorkspace(process));
    if (verb !== undefined && ["vendor", "edit", "graph", "why"].includes(verb))
      throw new GoError(`go: go mod ${verb} is not simulated yet`);
    throw new GoError(`go mod ${verb ?? ""}: unknown command\nRun 'go help mod' for usage.`, 2);
  },
};

async function init(
  { files, cwd, stderr }: Process,
  [name]: readonly string[],
  version: string,
): Promise<number> {
  const file = join(cwd, "go.mod");
  if (files.exists(file)) throw new GoError(`go: ${file} already exists`);
  if (name === undefined)
    throw new GoError(`go: cannot determine module path for source directory ${cwd} (outside GOPATH, module path must be specified)

Example usage:
\t'go mod init example.com/m' to initialize a v0 or v1 module
\t'go mod init example.com/m/v2' to initialize a v2 module

Run 'go help mod init' for more information.`);
  // Since 1.26 a new module asks for the Go before the newest, so that users of both can build it.
  const line = Number(version.split(".")[1]);
  files.write(file, `module ${name}\n\ngo ${line >= 26 ? `1.${line - 1}.0` : version}\n`);
  await stderr.write(`go: creating new go.mod: module ${name}\n`);
  if (files.list(cwd).some((one) => one.name.endsWith(".go")))
    await stderr.write("go: to add module requirements and sums:\n\tgo mod tidy\n");
  return 0;
}
