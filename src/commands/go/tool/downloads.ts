import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { GoError } from "./errors.ts";
import type { Requirement } from "./mod-file.ts";
import { checksums, requirementsOf } from "./proxy.ts";
import { readSums } from "./sums.ts";
import type { Workspace } from "./workspace.ts";

/** Where downloaded modules lie. */
export const moduleCache = ({ env }: Process): string =>
  env.get("GOMODCACHE") ??
  join(env.get("GOPATH")?.split(":")[0] ?? join(env.get("HOME") ?? "/", "go"), "pkg/mod");

const marker = (process: Process, { path, version }: Requirement) =>
  join(moduleCache(process), `cache/download/${path}/@v/${version}.info`);

export const isDownloaded = (process: Process, module: Requirement): boolean =>
  process.files.exists(marker(process, module));

/** Where a module is unpacked. */
export const moduleFolder = (process: Process, { path, version }: Requirement): string =>
  join(moduleCache(process), `${path}@${version}`);

/** Brings a module into the cache unless it is there. Throws GoError when it cannot be had, or is not the one of go.sum. */
export async function download(process: Process, workspace: Workspace, module: Requirement): Promise<void> {
  const { files, stderr, clock } = process;
  if (isDownloaded(process, module)) return;
  const file = marker(process, module);
  const { path, version } = module;
  await stderr.write(`go: downloading ${path} ${version}\n`);
  await clock.sleep(40);
  const locked = readSums(files, join(workspace.root, "go.sum")).get(`${path} ${version}`);
  const known = (await checksums(process, module)).get(`${path} ${version}`);
  if (known === undefined && (locked === undefined || (await requirementsOf(process, module)) !== undefined))
    throw new GoError(
      `go: ${path}@${version}: reading https://proxy.golang.org/${path}/@v/${version}.zip: 404 Not Found\n\tserver response:\n\tnot found: ${path}@${version}: invalid version: unknown revision ${version}`,
    );
  if (known !== undefined && locked !== undefined && known !== locked)
    throw new GoError(mismatch(module, known, locked));
  files.mkdir(file.slice(0, file.lastIndexOf("/")), { parents: true });
  files.write(file, `${JSON.stringify({ Version: version })}\n`);
  files.mkdir(moduleFolder(process, module), { parents: true });
}

/** What go says of a module that is not the one of go.sum. */
export const mismatch = (
  { path, version }: Requirement,
  known: string,
  locked: string,
) => `verifying ${path}@${version}: checksum mismatch
\tdownloaded: ${known}
\tgo.sum:     ${locked}

SECURITY ERROR
This download does NOT match an earlier download recorded in go.sum.
The bits may have been replaced on the origin server, or an attacker may
have intercepted the download attempt.

For more information, see 'go help module-auth'.`;
