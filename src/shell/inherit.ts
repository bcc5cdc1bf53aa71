import type { Context } from "./context.ts";
import { standardPrompt } from "./standard-settings.ts";
import { defineFunction } from "./state.ts";

/** The variables and functions that a shell begins with: those of its environment, and its own. */
export function inherit(context: Context, env: Readonly<Record<string, string>>): void {
  const { variables } = context;
  for (const [name, text] of Object.entries(env))
    if (/^[A-Za-z_]\w*$/.test(name)) Object.assign(variables.obtain(name), { text, exported: true });
  for (const [name, text] of Object.entries(env)) {
    const exported = /^BASH_FUNC_(.+)%%$/.exec(name)?.[1];
    if (exported && defineFunction(context, exported, `${exported} ${text}`))
      context.exportedFunctions.add(exported);
  }
  const level = Number(variables.get("SHLVL") ?? 0) || 0;
  const standard = { IFS: " \t\n", OPTIND: "1", OPTERR: "1", PS4: "+ " };
  for (const [name, text] of Object.entries(standard)) variables.obtain(name).text = text;
  if (context.interactive)
    for (const [name, text] of [
      ["PS1", standardPrompt],
      ["PS2", "> "],
    ] as const)
      if (variables.get(name) === undefined) variables.obtain(name).text = text;
  variables.obtain("PATH").text ??= "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  Object.assign(variables.obtain("PWD"), { text: context.cwd, exported: true });
  Object.assign(variables.obtain("SHLVL"), { text: String(level + 1), exported: true });
  variables.obtain("OLDPWD").exported = true;
  context.lastArgument = env["_"] ?? "";
}
