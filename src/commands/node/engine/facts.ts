import type { Process } from "../../../shell/command.ts";

/** What a program may know of its own process from the start. */
export const factsOf = (process: Process, version: string, argv: readonly string[], started: number) => ({
  version,
  executable: process.env.get("_") ?? "/usr/local/bin/node",
  argv,
  pid: 100 + process.random.integer(1, 900),
  uid: process.files.uid,
  env: Object.fromEntries(process.env),
  stdin: { isTTY: process.stdin.isTTY },
  stdout: { isTTY: process.stdout.isTTY, columns: process.stdout.columns },
  stderr: { isTTY: process.stderr.isTTY, columns: process.stderr.columns },
  started,
});
