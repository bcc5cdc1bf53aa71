import type { Files } from "../../files/files.ts";
import { stubOf } from "../../files/stubs.ts";

/** Node.js of the laptop: the LTS release of the edition today, with the npm that comes with it. */
export const nodeVersion = "24.19.0";

/** Puts Node.js `version` ("24.19.0") with npm, npx and corepack below `prefix` ("/usr/local"). */
export function installNode(files: Files, prefix: string, version: string): void {
  files.mkdir(`${prefix}/bin`, { parents: true });
  for (const name of ["node", "npm", "npx", "corepack"])
    files.write(`${prefix}/bin/${name}`, stubOf(name, version), { mode: 0o755 });
}
