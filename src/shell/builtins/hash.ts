import type { Context } from "../context.ts";
import { hashedPrograms } from "../hashed-programs.ts";
import type { Builtin } from "./builtin.ts";
import { readOptions } from "./builtin.ts";
import { files } from "./type.ts";

export const hash: Builtin = {
  name: "hash",
  usage: "[-lr] [-p pathname] [-dt] [name ...]",
  summary: "Remember or display program locations.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "lrp:dt");
    if (options.has("r")) context.hashed.clear();
    if (operands.length === 0) return options.has("r") ? 0 : list(context, options.has("l"));
    const hashed = hashedPrograms(context);
    let status = 0;
    const missing = async (name: string) => {
      await context.complain(`hash: ${name}: not found`);
      status = 1;
    };
    for (const name of operands) {
      if (options.has("d")) {
        if (!hashed.delete(name)) await missing(name);
      } else if (options.has("t")) {
        const path = hashed.get(name)?.path;
        const head = operands.length > 1 ? `${name}\t` : "";
        if (path === undefined) await missing(name);
        else await context.output().write(options.has("l") ? `${asBuiltin(name, path)}` : `${head}${path}\n`);
      } else if (options.has("p")) hashed.set(name, { path: options.get("p")!, hits: 0 });
      else if (!context.engine.builtins.has(name) && !name.includes("/")) {
        const [path] = files(context, name);
        if (path === undefined) await missing(name);
        else hashed.set(name, { path, hits: 0 });
      }
    }
    return status;
  },
};

const asBuiltin = (name: string, path: string) => `builtin hash -p ${path} ${name}\n`;

async function list(context: Context, reusable: boolean): Promise<number> {
  const hashed = hashedPrograms(context);
  const output = context.output();
  if (hashed.size === 0) {
    if (!reusable) await output.write("hash: hash table empty\n");
    return 0;
  }
  if (!reusable) await output.write("hits\tcommand\n");
  for (const [name, { path, hits }] of hashed)
    await output.write(reusable ? asBuiltin(name, path) : `${String(hits).padStart(4)}\t${path}\n`);
  return 0;
}
