import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { complain, reasonOf, usageFailure } from "../base/failures.ts";
import { modeText, octalMode, parseMode } from "../base/modes.ts";
import { quote, quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

const command = defineCommand({
  name: "chmod",
  summary: "change file mode bits",
  usage: "chmod [OPTION]... MODE[,MODE]... FILE...",
  options: {
    changes: { short: "c", help: "like verbose but report only when a change is made" },
    silent: { short: "f", help: "suppress most error messages" },
    quiet: { help: "same as --silent", hidden: true },
    verbose: { short: "v", help: "output a diagnostic for every file processed" },
    reference: { value: "RFILE", help: "use RFILE's mode instead of MODE values" },
    recursive: { short: "R", help: "change files and directories recursively" },
  },
  async run(process, { options, operands }) {
    const { files } = process;
    const [first, ...rest] = operands;
    if (first === undefined) throw usageFailure("chmod", "missing operand");
    let change = parseMode(first);
    let paths: readonly string[] = rest;
    if (options.reference !== undefined) {
      const reference = options.reference;
      try {
        const mode = files.stat(fullPath(process, reference)).mode;
        change = () => mode;
      } catch (error) {
        throw new CommandError(`failed to get attributes of ${quoteAlways(reference)}: ${reasonOf(error)}`);
      }
      paths = operands;
    }
    if (paths.length === 0) throw usageFailure("chmod", `missing operand after ${quote(process, first)}`);
    if (!change) throw usageFailure("chmod", `invalid mode: ${quote(process, first)}`);
    const rules = {
      change,
      recursive: options.recursive,
      quiet: options.silent || options.quiet,
      report: options.verbose ? "all" : options.changes ? "changes" : "none",
    } as const;
    let status = 0;
    for (const path of paths) if (!(await changeMode(process, path, rules))) status = 1;
    return status;
  },
});

/** `chmod -x FILE`: a mode that begins with a minus is no option. */
export const chmod: Command = {
  ...command,
  run(process, argv) {
    const at = argv.findIndex(
      (word) => /^-[rwxXst,+=ugoa-]*[rwxXstugoa]$/.test(word) && parseMode(word) !== undefined,
    );
    if (at < 0) return command.run(process, argv);
    const options = argv.slice(0, at).filter((word) => word.startsWith("-"));
    const after = argv.slice(at + 1);
    const moreOptions = after.filter((word) => /^-[cfvR]+$/.test(word));
    const paths = [
      ...argv.slice(0, at).filter((word) => !word.startsWith("-")),
      ...after.filter((word) => !moreOptions.includes(word)),
    ];
    return command.run(process, [...options, ...moreOptions, "--", argv[at]!, ...paths]);
  },
};

interface Rules {
  readonly change: (mode: number, isDirectory: boolean) => number;
  readonly recursive: boolean;
  readonly quiet: boolean;
  readonly report: "all" | "changes" | "none";
}

async function changeMode(process: Process, path: string, rules: Rules): Promise<boolean> {
  const { files, stdout } = process;
  const full = fullPath(process, path);
  const fail = async (message: string) => {
    if (!rules.quiet) await complain(process, "chmod", message);
    return false;
  };
  let stat;
  try {
    stat = files.stat(full);
  } catch (error) {
    if (files.is("symlink", full)) return fail(`cannot operate on dangling symlink ${quoteAlways(path)}`);
    return fail(`cannot access ${quoteAlways(path)}: ${reasonOf(error)}`);
  }
  const mode = rules.change(stat.mode, stat.kind === "directory");
  try {
    files.chmod(full, mode);
  } catch (error) {
    return fail(`changing permissions of ${quoteAlways(path)}: ${reasonOf(error)}`);
  }
  const show = (bits: number) => `${octalMode(bits)} (${modeText({ kind: "file", mode: bits }).slice(1)})`;
  if (mode !== stat.mode && rules.report !== "none")
    await stdout.write(`mode of ${quoteAlways(path)} changed from ${show(stat.mode)} to ${show(mode)}\n`);
  else if (rules.report === "all")
    await stdout.write(`mode of ${quoteAlways(path)} retained as ${show(mode)}\n`);
  let whole = true;
  if (rules.recursive && stat.kind === "directory") {
    try {
      for (const { name, kind } of files.list(full))
        if (
          kind !== "symlink" &&
          !(await changeMode(process, `${path.replace(/(?<=.)\/$/, "")}/${name}`, rules))
        )
          whole = false;
    } catch (error) {
      return fail(`cannot read directory ${quoteAlways(path)}: ${reasonOf(error)}`);
    }
  }
  return whole;
}
