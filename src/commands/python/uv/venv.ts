import { join, resolve } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import { makeVenv } from "./project.ts";
import { UvError } from "./trouble.ts";
import type { Verb } from "./tool.ts";

const options = {
  python: { short: "p", value: "PYTHON", help: "The Python interpreter to use" },
  clear: { short: "c", help: "Remove any existing files or directories at the target path" },
  seed: { help: "Install seed packages into the virtual environment" },
  prompt: { value: "PROMPT", help: "Provide an alternative prompt prefix" },
} as const;

/** uv venv [PATH] */
export const venv: Verb = async (uv, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const { process, base } = uv;
  if (given.seed) throw new UvError("uv venv --seed is not simulated yet", 1);
  if (given.python && !base.version.startsWith(given.python.replace(/^python/, "")))
    throw new UvError(
      `No interpreter found for Python ${given.python} in managed installations or search path`,
    );
  const name = operands[0] ?? ".venv";
  const path = resolve(process.cwd, name);
  if (process.files.exists(path)) {
    if (!given.clear)
      throw new UvError(
        `Failed to create virtual environment\n  Caused by: A virtual environment already exists at \`${name}\`. Use \`--clear\` to replace it`,
        2,
      );
    process.files.remove(path);
  }
  await process.stderr.write(
    `Using CPython ${base.version} interpreter at: ${join(base.basePrefix, `bin/python${base.minor}`)}\nCreating virtual environment at: ${name}\n`,
  );
  makeVenv(uv, path);
  await process.stderr.write(`Activate with: source ${name}/bin/activate\n`);
  return 0;
};
