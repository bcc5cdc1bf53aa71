import type { ConfigVars } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { confirm } from "../talk/prompts.ts";
import { quote, unquote } from "./quote.ts";

export const configEdit = defineHerokuCommand({
  id: "config:edit",
  app: "required",
  args: { key: { help: "edit a single key" } },
  description:
    "Opens the app's config vars in the editor of $VISUAL or $EDITOR.\nWhat was added, removed or changed in the file is then set on the app.",
  async run(context, { args: { key } }) {
    const { process, api, talk, app } = context;
    const fetchVars = () => api.get<ConfigVars>(`/apps/${app}/config-vars`);
    await talk.start("Fetching config");
    const before = await fetchVars();
    await talk.stop();
    const after = key
      ? await editOne(context, before, key)
      : readVars(await edit(context, writeVars(before)));
    if (same(before, after)) {
      await talk.warn("no changes to config");
      return;
    }
    await talk.line();
    await talk.line("Config Diff:");
    await showDifference(context, before, after);
    await talk.line();
    const question = `Update config on ${talk.colour.app(app)} with these values?`;
    if (!(await confirm(process, talk, question, { fallback: false, patience: 10_000 }))) return;
    await talk.start("Verifying new config");
    if (!same(before, await fetchVars()))
      throw new PlainError("Config changed on server. Refusing to update.");
    await talk.start("Updating config");
    const removed = Object.keys(before).filter((name) => after[name] === undefined);
    await api.patch(`/apps/${app}/config-vars`, {
      ...after,
      ...Object.fromEntries(removed.map((name) => [name, null])),
    });
    await talk.stop();
  },
});

async function editOne(context: Context, before: ConfigVars, key: string): Promise<ConfigVars> {
  const old = before[key] ?? "";
  const text = await edit(context, old);
  return { ...before, [key]: old.endsWith("\n") ? text : text.replace(/\n$/, "") };
}

/** Lets the learner's editor loose on a temporary file. */
async function edit({ process, app }: Context, text: string): Promise<string> {
  const path = `/tmp/heroku-${app}-config-${process.random.hex(12)}.sh`;
  process.files.write(path, text, { mode: 0o600 });
  try {
    const editor = process.env.get("VISUAL") || process.env.get("EDITOR") || "vim";
    const status = await process.spawn([editor, path]);
    if (status !== 0) throw new PlainError(`Editor exited with code ${status}`);
    return process.files.text(path);
  } finally {
    process.files.remove(path);
  }
}

const writeVars = (vars: ConfigVars): string =>
  Object.keys(vars)
    .sort()
    .map((key) => `${key}=${quote(vars[key]!)}`)
    .join("\n");

function readVars(text: string): ConfigVars {
  const vars: Record<string, string> = {};
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const at = line.indexOf("=");
    if (at < 0) throw new PlainError(`Invalid line: ${line}`);
    const value = unquote(line.slice(at + 1));
    if (value === undefined) throw new PlainError(`Invalid token: ${line.slice(at + 1)}`);
    vars[line.slice(0, at)] = value;
  }
  return vars;
}

function same(a: ConfigVars, b: ConfigVars): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

async function showDifference({ talk }: Context, before: ConfigVars, after: ConfigVars): Promise<void> {
  const { colour } = talk;
  for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    if (before[key] === after[key]) continue;
    if (before[key] !== undefined) await talk.line(colour.red(`- ${key}=${quote(before[key])}`));
    if (after[key] !== undefined) await talk.line(colour.success(`+ ${key}=${quote(after[key])}`));
  }
}
