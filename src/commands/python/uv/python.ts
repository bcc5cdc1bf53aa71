import { join } from "../../../files/paths.ts";
import { UvError } from "./trouble.ts";
import type { Verb } from "./tool.ts";

/** uv python list|find|pin: this machine has the one Python. */
export const python: Verb = async ({ process, base }, argv) => {
  const path = join(base.basePrefix, `bin/python${base.minor}`);
  const [verb, wanted] = argv;
  switch (verb) {
    case "list":
      await process.stdout.write(`cpython-${base.version}-linux-x86_64-gnu    ${path}\n`);
      return 0;
    case "find":
      await process.stdout.write(`${path}\n`);
      return 0;
    case "pin": {
      const file = join(process.cwd, ".python-version");
      if (wanted === undefined) {
        if (!process.files.exists(file))
          throw new UvError("No Python version file found; specify a version to create one");
        await process.stdout.write(process.files.text(file));
        return 0;
      }
      const before = process.files.exists(file) ? process.files.text(file).trim() : undefined;
      process.files.write(file, `${wanted}\n`);
      await process.stdout.write(
        before === undefined || before === wanted
          ? `Pinned \`.python-version\` to \`${wanted}\`\n`
          : `Updated \`.python-version\` from \`${before}\` -> \`${wanted}\`\n`,
      );
      return 0;
    }
    default:
      throw new UvError(`uv python ${verb ?? ""} is not simulated yet`, 1);
  }
};
