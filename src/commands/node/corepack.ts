import { dirname, join } from "../../files/paths.ts";
import { stubOf } from "../../files/stubs.ts";
import type { Command } from "../../shell/command.ts";

/** What each manager puts on PATH. */
const programs: Readonly<Record<string, readonly string[]>> = { yarn: ["yarn", "yarnpkg"], pnpm: ["pnpm"] };

/** corepack, called with the version of Node.js first: `enable` puts yarn and pnpm beside node. */
export const corepack: Command = {
  name: "corepack",
  summary: "package managers for Node.js",
  usage: "corepack enable",
  async run({ env, files, stdout, stderr }, [node = "", verb, ...names]) {
    if (verb === "--version" || verb === "-v") {
      await stdout.write("0.34.6\n");
      return 0;
    }
    if (verb !== "enable" && verb !== "disable") {
      await stderr.write(`corepack ${verb ?? ""}`.trim() + " is not simulated yet\n");
      return 1;
    }
    if (names.some((name) => !Object.hasOwn(programs, name))) {
      await stderr.write(`corepack ${verb} ${names.join(" ")} is not simulated yet\n`);
      return 1;
    }
    const folder = dirname(env.get("_") ?? "/usr/local/bin/corepack");
    for (const manager of names.length > 0 ? names : Object.keys(programs))
      for (const name of programs[manager]!) {
        if (verb === "enable") files.write(join(folder, name), stubOf(manager, node), { mode: 0o755 });
        else files.remove(join(folder, name));
      }
    return 0;
  },
};
