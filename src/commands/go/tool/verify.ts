import type { Process } from "../../../shell/command.ts";
import { isDownloaded, mismatch, moduleFolder } from "./downloads.ts";
import { GoError } from "./errors.ts";
import { checksums } from "./proxy.ts";
import { readSums } from "./sums.ts";
import type { Workspace } from "./workspace.ts";
import { join } from "../../../files/paths.ts";

/**
 * `go mod verify`: go.sum against the checksum database, and what lies in the cache against what was unpacked there.
 * The simulated modules are unpacked as empty folders, so a file in one was put there later. Status 1 when one was.
 */
export async function verify(process: Process, { root, mod }: Workspace): Promise<number> {
  const { files, stdout, stderr } = process;
  const sums = readSums(files, join(root, "go.sum"));
  const complaints: string[] = [];
  for (const module of mod.requires) {
    const { path, version } = module;
    const key = `${path} ${version}/go.mod`;
    const locked = sums.get(key);
    if (locked === undefined)
      throw new GoError(
        `go: ${path}@${version}: missing go.sum entry for go.mod file; to add it:\n\tgo mod download ${path}`,
      );
    const known = (await checksums(process, module)).get(key);
    if (known !== undefined && known !== locked)
      throw new GoError(mismatch({ ...module, version: `${version}/go.mod` }, known, locked));
    const folder = moduleFolder(process, module);
    if (isDownloaded(process, module) && files.is("directory", folder) && files.list(folder).length > 0)
      complaints.push(`${path} ${version}: dir has been modified (${folder})\n`);
  }
  if (complaints.length === 0) await stdout.write("all modules verified\n");
  else await stderr.write(complaints.join(""));
  return complaints.length === 0 ? 0 : 1;
}
