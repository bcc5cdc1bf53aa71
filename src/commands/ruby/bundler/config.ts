import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { readConfig, writeConfig } from "./context.ts";

const keyOf = (name: string) => `BUNDLE_${name.toUpperCase().replaceAll(".", "__").replaceAll("-", "___")}`;
const nameOf = (key: string) =>
  key
    .replace(/^BUNDLE_/, "")
    .toLowerCase()
    .replaceAll("___", "-")
    .replaceAll("__", ".");

/** `bundle config [list | get NAME | set [--local|--global] NAME VALUE | unset NAME]` */
export async function config(process: Process, argv: readonly string[]): Promise<number> {
  const { files, cwd, env, stdout } = process;
  const flags = argv.filter((word) => word.startsWith("--"));
  let words = argv.filter((word) => !word.startsWith("--"));
  const local = join(cwd, ".bundle/config");
  const global = join(env.get("HOME") ?? "/", ".bundle/config");
  const isLocal = flags.includes("--local");
  const path = isLocal ? local : global;
  if (words.length === 0 || words[0] === "list") {
    await stdout.write("Settings are listed in order of priority. The top value will be used.\n");
    for (const [where, settings] of [
      [local, readConfig(files, local)],
      [global, readConfig(files, global)],
    ] as const)
      for (const [key, value] of Object.entries(settings))
        await stdout.write(
          `${nameOf(key)}\n${where === local ? "Set for your local app" : "Set for the current user"} (${where}): ${/^(?:true|false)$/.test(value) ? value : JSON.stringify(value)}\n\n`,
        );
    return 0;
  }
  const verb = ["set", "get", "unset"].includes(words[0]!) ? words[0]! : words.length > 1 ? "set" : "get";
  if (verb === words[0]) words = words.slice(1);
  const [name = "", ...values] = words;
  const settings = readConfig(files, path);
  if (verb === "get") {
    const found = readConfig(files, local)[keyOf(name)] ?? readConfig(files, global)[keyOf(name)];
    await stdout.write(
      `Settings for \`${name}\` in order of priority. The top value will be used\n${found === undefined ? "You have not configured a value for" : `Set for your local app (${local}): ${JSON.stringify(found)}`}${found === undefined ? ` \`${name}\`` : ""}\n`,
    );
    return 0;
  }
  if (verb === "set")
    settings[keyOf(name)] = values
      .join(keyOf(name) === "BUNDLE_WITHOUT" ? ":" : " ")
      .replace(keyOf(name) === "BUNDLE_WITHOUT" ? / /g : /$^/, ":");
  else delete settings[keyOf(name)];
  files.mkdir(path.replace(/\/config$/, ""), { parents: true });
  files.write(path, writeConfig(settings));
  return 0;
}
