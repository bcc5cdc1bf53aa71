import { dirname, join } from "../../../files/paths.ts";
import { stubOf } from "../../../files/stubs.ts";
import type { Process } from "../../../shell/command.ts";
import { type NpmArguments, notSimulated } from "./arguments.ts";

/** Packages whose programs are simulated, and those programs. */
const programs: Readonly<Record<string, readonly string[]>> = { yarn: ["yarn", "yarnpkg"], pnpm: ["pnpm"] };

/** `npm install -g yarn` or `pnpm`: the program beside npm. Throws NpmError for other packages. */
export async function installGlobal(
  process: Process,
  { operands }: NpmArguments,
  node: string,
): Promise<number> {
  const started = process.clock.now();
  const names = operands.map((spec) => /^(@?[^@]+)/.exec(spec)![1]!);
  const unknown = names.find((name) => !Object.hasOwn(programs, name));
  if (names.length === 0 || unknown !== undefined)
    throw notSimulated(`npm install --global ${unknown ?? ""}`.trim());
  await process.clock.sleep(900, process.signal);
  const folder = dirname(process.env.get("_") ?? "/usr/local/bin/npm");
  for (const name of names)
    for (const program of programs[name]!)
      process.files.write(join(folder, program), stubOf(name, node), { mode: 0o755 });
  const took = `${process.clock.now() - started}ms`;
  await process.stdout.write(`\nadded ${names.length} package${names.length === 1 ? "" : "s"} in ${took}\n`);
  return 0;
}
