import type { Process } from "../../../shell/command.ts";
import { GoError } from "./errors.ts";
import { readModFile, type Requirement } from "./mod-file.ts";

const escaped = (path: string) => path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);

async function get({ fetch }: Process, url: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(new Request(url));
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { hostname } = new URL(url);
    throw new GoError(`go: Get "${url}": dial tcp: lookup ${hostname}: no such host`);
  }
}

/** The newest version of the module that holds a package: tries the package's path, then the folders above it. */
export async function findModule(process: Process, path: string): Promise<Requirement | undefined> {
  for (let name = path; name.includes("."); name = name.slice(0, name.lastIndexOf("/"))) {
    const { status, text } = await get(process, `https://proxy.golang.org/${escaped(name)}/@latest`);
    if (status === 200)
      return { path: name, version: (JSON.parse(text) as { Version: string }).Version, indirect: false };
    if (!name.includes("/")) break;
  }
  return undefined;
}

/** What a version of a module requires; undefined when the proxy does not have it. */
export async function requirementsOf(process: Process, { path, version }: Requirement) {
  const { status, text } = await get(process, `https://proxy.golang.org/${escaped(path)}/@v/${version}.mod`);
  return status === 200 ? readModFile(text).requires : undefined;
}

/** The checksums of a version, as lines of go.sum hold them; empty when the database does not know it. */
export async function checksums(
  process: Process,
  { path, version }: Requirement,
): Promise<Map<string, string>> {
  const { status, text } = await get(process, `https://sum.golang.org/lookup/${escaped(path)}@${version}`);
  const sums = new Map<string, string>();
  if (status !== 200) return sums;
  for (const line of text.split("\n").slice(1)) {
    const [name, of, sum] = line.split(" ");
    if (sum) sums.set(`${name} ${of}`, sum);
  }
  return sums;
}
