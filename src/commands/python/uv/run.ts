import { join } from "../../../files/paths.ts";
import { findPyproject } from "../project/pyproject.ts";
import { openProject } from "./project.ts";
import { bring } from "./sync.ts";
import { UvError } from "./trouble.ts";
import type { Verb } from "./tool.ts";

/** uv run [OPTIONS] COMMAND: brings the environment up to date, then runs the command in it. */
export const run: Verb = async (uv, argv) => {
  const { process, base } = uv;
  const { files, cwd } = process;
  let at = 0;
  let wish = {};
  const flags: string[] = [];
  for (; argv[at]?.startsWith("-") && argv[at] !== "--"; at++) {
    const flag = argv[at]!;
    if (flag === "--locked") wish = { locked: true };
    else if (flag === "--frozen") wish = { frozen: true };
    else if (flag === "-m" || flag === "--module") {
      flags.push("python", "-m");
    } else if (!["--no-sync", "--no-dev", "-q", "--quiet"].includes(flag))
      throw new UvError(`uv run ${flag} is not simulated yet`, 1);
  }
  if (argv[at] === "--") at++;
  const words = [...flags, ...argv.slice(at)];
  if (words.length === 0) {
    await process.stdout.write(
      "Provide a command or script to invoke with `uv run <command>` or `uv run <script>.py`.\n",
    );
    return 2;
  }
  const command =
    words[0]!.endsWith(".py") && files.is("file", join(cwd, words[0]!)) ? ["python", ...words] : words;
  if (!findPyproject(files, cwd)) return process.spawn(command);
  const home = await bring(uv, openProject(uv), wish, true);
  const path = `${join(home.prefix, "bin")}:${process.env.get("PATH") ?? ""}`;
  const isThere =
    command[0]!.includes("/") ||
    path.split(":").some((folder) => files.is("file", join(folder, command[0]!)));
  if (!isThere)
    throw new UvError(
      `Failed to spawn: \`${command[0]}\`\n  Caused by: No such file or directory (os error 2)`,
    );
  const inVenv = home.prefix !== base.prefix ? { VIRTUAL_ENV: home.prefix } : {};
  return process.spawn(command, { env: { PATH: path, UV: join(base.prefix, "bin/uv"), ...inVenv } });
};
