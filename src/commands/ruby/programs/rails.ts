import { join } from "../../../files/paths.ts";
import { installedGems } from "../gems/installed.ts";
import { newFrame, runRuby } from "../run.ts";
import { loadFile } from "../runtime/require.ts";
import { RArray, str } from "../runtime/values.ts";
import type { Program } from "./gem-program.ts";
import { prepare } from "./rack-app.ts";

/** `rails`: the bin/rails of the app in this folder; elsewhere its version, and aloud what is missing. */
export const rails: Program = async (process, home, argv) => {
  const path = join(process.cwd, "bin/rails");
  if (process.files.is("file", path))
    return runRuby(process, home, async (ruby) => {
      prepare(ruby);
      ruby.object.constants.set("ARGV", new RArray(argv.map(str)));
      await loadFile(ruby, newFrame(ruby, path), path);
    });
  if (argv[0] === "--version" || argv[0] === "-v") {
    const version = installedGems(process, home).find(({ name }) => name === "railties")?.version ?? "";
    await process.stdout.write(`Rails ${version}\n`);
    return 0;
  }
  await process.stderr.write(`rails: rails ${argv[0] ?? ""} is not simulated yet\n`);
  return 1;
};
