import { join, resolve } from "../../../files/paths.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { confirm } from "../talk/prompts.ts";

export const keysAdd = defineHerokuCommand({
  id: "keys:add",
  args: {
    key: { help: "absolute path to the key located on disk. If omitted, we use the default rsa key." },
  },
  flags: {
    quiet: { hidden: true },
    yes: { short: "y", help: "automatically answer yes for all prompts" },
  },
  description: "    if no KEY is specified, will try to find ~/.ssh/id_rsa.pub\n  ",
  async run(context, { options, args }) {
    const { process, api, talk } = context;
    const key = args.key || (await findKey(context, Boolean(options.yes)));
    if (!key) throw new PlainError("No key to upload");
    await talk.start(`Uploading ${talk.colour.cyan(key)} SSH key`);
    const path = resolve(process.cwd, key);
    if (!process.files.exists(path))
      throw new PlainError(`ENOENT: no such file or directory, open '${key}'\nCode: ENOENT`);
    await api.post("/account/keys", { public_key: process.files.text(path) });
    await talk.stop();
  },
});

async function findKey({ process, talk }: Context, yes: boolean): Promise<string | undefined> {
  const folder = join(process.env.get("HOME") ?? "/", ".ssh");
  const standard = join(folder, "id_rsa.pub");
  const { files } = process;
  const found = files.exists(folder)
    ? files
        .list(folder)
        .filter(({ name }) => name.endsWith(".pub"))
        .map(({ name }) => join(folder, name))
    : [];
  if (found.length === 0) {
    await talk.warn("Could not find an existing SSH key at ~/.ssh/id_rsa.pub");
    if (
      !yes &&
      !(await confirm(process, talk, "Would you like to generate a new one?", { fallback: true, old: true }))
    )
      return undefined;
    files.mkdir(folder, { parents: true, mode: 0o700 });
    const status = await process.spawn([
      "ssh-keygen",
      "-o",
      "-t",
      "rsa",
      "-N",
      "",
      "-f",
      join(folder, "id_rsa"),
    ]);
    if (status !== 0) throw new PlainError(String(status));
    return standard;
  }
  const key = found.includes(standard) ? standard : found[0]!;
  await talk.line(`Found an SSH public key at ${talk.colour.cyan(key)}`);
  if (
    !yes &&
    !(await confirm(process, talk, "Would you like to upload it to Heroku?", { fallback: true, old: true }))
  )
    return undefined;
  return key;
}
