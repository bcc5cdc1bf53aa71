import { decode, encode } from "../../../base/bytes.ts";
import { readZip } from "../../../base/zip/read-zip.ts";
import type { Files } from "../../../files/files.ts";
import { dirname, join } from "../../../files/paths.ts";
import type { PythonHome } from "../home.ts";

/** Bytes. The wheels of the simulated index hold places of packages, not their code. */
const largestWheel = 10_000_000;

/** Unpacks a wheel into site-packages with its RECORD and console scripts (PEP 427). */
export async function installWheel(
  files: Files,
  home: PythonHome,
  wheel: Uint8Array,
  { requested, installer = "pip" }: { requested: boolean; installer?: string },
): Promise<void> {
  const members = new Map(readZip(wheel, largestWheel).map(({ path, data }) => [path, decode(data)]));
  const info = [...members.keys()].find((name) => name.endsWith(".dist-info/METADATA"))!.split("/")[0]!;
  const own = `${info}/RECORD`;
  const listed = sizesIn(members.get(own) ?? "");
  const record: string[] = [];
  const put = async (path: string, text: string, mode = 0o644) => {
    const absolute = join(home.sitePackages, path);
    files.mkdir(dirname(absolute), { parents: true });
    files.write(absolute, text, { mode });
    files.chmod(absolute, mode);
    record.push(`${path},sha256=${await digest(text)},${listed.get(path) ?? encode(text).length}`);
  };
  for (const [script, target] of scriptsOf(members.get(`${info}/entry_points.txt`) ?? ""))
    await put(`../../../bin/${script}`, scriptText(home.executable, target), 0o755);
  await put(`${info}/INSTALLER`, `${installer}\n`);
  if (requested) await put(`${info}/REQUESTED`, "");
  for (const [path, text] of members) if (path !== own) await put(path, text);
  files.write(join(home.sitePackages, own), `${[...record, `${own},,`].toSorted().join("\n")}\n`);
}

/** The sizes a wheel's RECORD tells. */
const sizesIn = (record: string): Map<string, number> =>
  new Map(
    record
      .split("\n")
      .map((line) => line.split(","))
      .filter((parts) => parts.length === 3)
      .map(([path, , size]) => [path!, Number(size)]),
  );

/** [console_scripts] lines "name = module:function". */
function scriptsOf(entryPoints: string): [name: string, target: string][] {
  return entryPoints
    .split("\n")
    .map((line) => line.split(" = "))
    .filter((parts): parts is [string, string] => parts.length === 2);
}

/** The script pip writes for an entry point. */
function scriptText(executable: string, target: string): string {
  const [module, name] = target.split(":") as [string, string];
  return `#!${executable}
import sys
from ${module} import ${name}
if __name__ == '__main__':
    if sys.argv[0].endswith('.exe'):
        sys.argv[0] = sys.argv[0][:-4]
    sys.exit(${name}())
`;
}

async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", encode(text) as Uint8Array<ArrayBuffer>));
  return btoa(String.fromCharCode(...hash))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
