import type { Program } from "./gem-program.ts";

/** `rails`: its version; the rest says aloud what is missing. */
export const rails: Program = async (process, _home, argv) => {
  await process.stderr.write(`rails: rails ${argv[0] ?? ""} is not simulated yet\n`);
  return 1;
};
