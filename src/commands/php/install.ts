import type { Files } from "../../files/files.ts";
import { stubOf } from "../../files/stubs.ts";

/** PHP and Composer of the laptop. */
export const phpVersion = "8.5.8";
export const composerVersion = "2.10.2";

/** Puts PHP with Composer below `prefix` ("/usr/local"). */
export function installPhp(files: Files, prefix: string, version: string): void {
  files.mkdir(`${prefix}/bin`, { parents: true });
  files.write(`${prefix}/bin/php`, stubOf("php", version), { mode: 0o755 });
  files.write(`${prefix}/bin/composer`, stubOf("composer", version, composerVersion), { mode: 0o755 });
}
