import { CommandError, defineCommand } from "../../../shell/command.ts";
import { reasonOf, usageFailure } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];

export const mktemp = defineCommand({
  name: "mktemp",
  summary: "create a temporary file or directory",
  usage: "mktemp [OPTION]... [TEMPLATE]",
  options: {
    directory: { short: "d", help: "create a directory, not a file" },
    "dry-run": { short: "u", help: "do not create anything; merely print a name" },
    quiet: { short: "q", help: "suppress diagnostics about file/dir-creation failure" },
    suffix: { value: "SUFF", help: "append SUFF to TEMPLATE" },
    tmpdir: { short: "p", value: "DIR", help: "interpret TEMPLATE relative to DIR" },
    t: { help: "interpret TEMPLATE as a single file name component, relative to $TMPDIR" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 1) throw usageFailure("mktemp", "too many templates");
    const [given] = operands;
    const template = (given ?? "tmp.XXXXXXXXXX") + (options.suffix ?? "");
    const match = /^(.*?)(X{3,})([^X/]*)$/.exec(template);
    if (!match) throw new CommandError(`too few X's in template ${quote(process, template)}`);
    const folder =
      options.tmpdir ?? (given === undefined || options.t ? process.env.get("TMPDIR") || "/tmp" : undefined);
    const name = () =>
      `${folder === undefined ? "" : `${folder.replace(/(?<=.)\/$/, "")}/`}${match[1]}${match[2]!.replaceAll("X", () => process.random.pick(letters))}${match[3]}`;
    let path = name();
    while (process.files.exists(fullPath(process, path))) path = name();
    try {
      if (options.directory && !options["dry-run"])
        process.files.mkdir(fullPath(process, path), { mode: 0o700 });
      else if (!options["dry-run"]) process.files.write(fullPath(process, path), "", { mode: 0o600 });
    } catch (error) {
      const reason = reasonOf(error);
      if (options.quiet) return 1;
      const shown = `${folder === undefined ? "" : `${folder}/`}${template}`;
      throw new CommandError(
        `failed to create ${options.directory ? "directory" : "file"} via template ${quote(process, shown)}: ${reason}`,
      );
    }
    await process.stdout.write(`${path}\n`);
    return 0;
  },
});
