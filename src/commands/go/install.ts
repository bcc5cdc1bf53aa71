import type { Files } from "../../files/files.ts";
import { stubOf } from "../../files/stubs.ts";

/** Go of the laptop: the release that is newest in the edition today. */
export const goVersion = "1.26.5";

/** Puts Go `version` ("1.26.5") below `prefix` ("/usr/local/go"). */
export function installGo(files: Files, prefix: string, version: string): void {
  files.mkdir(`${prefix}/bin`, { parents: true });
  files.write(`${prefix}/bin/go`, stubOf("go", version), { mode: 0o755 });
  files.write(`${prefix}/VERSION`, `go${version}\n`);
}
