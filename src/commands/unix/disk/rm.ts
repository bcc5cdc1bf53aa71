import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { confirm } from "../base/confirm.ts";
import { complain, missingOperand } from "../base/failures.ts";
import { quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

interface Rules {
  readonly recursive: boolean;
  readonly folders: boolean;
  readonly force: boolean;
  readonly ask: boolean;
  readonly verbose: boolean;
}

export const rm = defineCommand({
  name: "rm",
  summary: "remove files or directories",
  usage: "rm [OPTION]... [FILE]...",
  options: {
    force: { short: "f", help: "ignore nonexistent files and arguments, never prompt" },
    i: { help: "prompt before every removal" },
    I: { help: "prompt once before removing more than three files, or when removing recursively" },
    interactive: {
      value: "WHEN",
      optional: true,
      help: "prompt according to WHEN: never, once (-I), or always (-i)",
    },
    "no-preserve-root": { help: "do not treat '/' specially" },
    "preserve-root": { help: "do not remove '/' (default)" },
    recursive: { short: "r", help: "remove directories and their contents recursively" },
    R: { help: "same as -r", hidden: true },
    dir: { short: "d", help: "remove empty directories" },
    verbose: { short: "v", help: "explain what is being done" },
  },
  async run(process, { options, operands, given }) {
    const modes: Record<string, string> = { force: "never", i: "always", I: "once" };
    const asked = given
      .map(({ name, value }) => (name === "interactive" ? (value ?? "always") : modes[name]))
      .findLast((mode) => mode !== undefined);
    const force = options.force && asked === "never";
    if (operands.length === 0) {
      if (options.force) return 0;
      throw missingOperand("rm");
    }
    const rules: Rules = {
      recursive: options.recursive || options.R,
      folders: options.dir,
      force,
      ask: asked === "always" || asked === "yes",
      verbose: options.verbose,
    };
    if (asked === "once" && (rules.recursive || operands.length > 3)) {
      const what = `${operands.length} argument${operands.length === 1 ? "" : "s"}`;
      if (!(await confirm(process, `rm: remove ${what}${rules.recursive ? " recursively" : ""}?`))) return 0;
    }
    let status = 0;
    for (const path of operands)
      if (!(await removeOperand(process, path, rules, options["no-preserve-root"]))) status = 1;
    return status;
  },
});

async function removeOperand(
  process: Process,
  path: string,
  rules: Rules,
  rootToo: boolean,
): Promise<boolean> {
  const fail = async (message: string) => {
    await complain(process, "rm", message);
    return false;
  };
  const last = path.replace(/\/+$/, "").split("/").at(-1);
  if (rules.recursive && (last === "." || last === ".."))
    return fail(`refusing to remove '.' or '..' directory: skipping ${quoteAlways(path)}`);
  if (rules.recursive && !rootToo && resolve(process.cwd, path) === "/")
    return fail(
      `it is dangerous to operate recursively on ${path === "/" ? "'/'" : `${quoteAlways(path)} (same as '/')`}\nrm: use --no-preserve-root to override this failsafe`,
    );
  return remove(process, path, rules);
}

async function remove(process: Process, path: string, rules: Rules): Promise<boolean> {
  const { files, stdin } = process;
  const full = fullPath(process, path);
  const fail = async (error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    if (rules.force && (error.code === "ENOENT" || error.code === "ENOTDIR")) return true;
    await complain(process, "rm", `cannot remove ${quoteAlways(path)}: ${error.text}`);
    return false;
  };
  let stat;
  try {
    stat = files.lstat(full);
  } catch (error) {
    return fail(error);
  }
  const isFolder = stat.kind === "directory";
  if (isFolder && !rules.recursive) {
    const empty = rules.folders && files.list(full).length === 0;
    if (!empty) return fail(new FileError(rules.folders ? "ENOTEMPTY" : "EISDIR", path));
  }
  const guarded = stat.kind !== "symlink" && !files.may("write", full) && !rules.force && stdin.isTTY;
  const kind = isFolder
    ? "directory"
    : stat.kind === "symlink"
      ? "symbolic link"
      : stat.size === 0
        ? "regular empty file"
        : "regular file";
  const asks = rules.ask || guarded;
  const question = (verb: string) =>
    `rm: ${verb} ${guarded ? "write-protected " : ""}${kind} ${quoteAlways(path)}?`;
  if (isFolder) {
    let whole = true;
    const entries = files.list(full);
    if (entries.length > 0) {
      if (
        asks &&
        !(await confirm(
          process,
          `rm: descend into ${guarded ? "write-protected " : ""}directory ${quoteAlways(path)}?`,
        ))
      )
        return true;
      for (const { name } of entries)
        if (!(await remove(process, `${path.replace(/(?<=.)\/+$/, "")}/${name}`, rules))) whole = false;
      if (!whole || files.list(full).length > 0) return whole;
    }
  }
  if (asks && !(await confirm(process, question("remove")))) return true;
  try {
    if (isFolder) files.rmdir(full);
    else files.unlink(full);
  } catch (error) {
    return fail(error);
  }
  if (rules.verbose)
    await process.stdout.write(`removed ${isFolder ? "directory " : ""}${quoteAlways(path)}\n`);
  return true;
}
