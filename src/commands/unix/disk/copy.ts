import { isWithin } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { complain, reasonOf } from "../base/failures.ts";
import { confirm } from "../base/confirm.ts";
import { quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";
import type { SetAside } from "./backup.ts";
import type { Move } from "./destination.ts";

interface CopyRules {
  /** Who copies, in messages: "cp" or "mv". */
  readonly name: string;
  readonly recursive: boolean;
  readonly preserve: boolean;
  /** Copy links as links: always, never, or (`operands`) follow only those named. */
  readonly links: "keep" | "follow" | "operands";
  readonly existing: "replace" | "ask" | "keep";
  readonly force: boolean;
  readonly update: boolean;
  readonly verbose: boolean;
  /** The contents, or only another name for them. */
  readonly how: "copy" | "link" | "symlink";
  readonly setAside: SetAside | undefined;
}

/** Copies one thing with all below it. Answers whether all of it was copied. */
export async function copy(
  process: Process,
  { from, to }: Move,
  rules: CopyRules,
  named = true,
): Promise<boolean> {
  const { files } = process;
  const [source, target] = [fullPath(process, from), fullPath(process, to)];
  const fail = async (message: string) => {
    await complain(process, rules.name, message);
    return false;
  };
  try {
    const follow = rules.links === "follow" || (rules.links === "operands" && named);
    const stat = follow ? files.stat(source) : files.lstat(source);
    if (stat.kind === "directory") return await copyFolder(process, { from, to }, rules);
    let there = files.exists(target) || files.is("symlink", target) ? files.stat(target) : undefined;
    if (there?.kind === "directory")
      return fail(`cannot overwrite directory ${quoteAlways(to)} with non-directory`);
    if (there && there.ino === files.stat(source).ino && rules.how === "link") return true;
    if (there && there.ino === files.stat(source).ino)
      return fail(`${quoteAlways(from)} and ${quoteAlways(to)} are the same file`);
    if (there) {
      if (rules.update && there.mtime >= stat.mtime) return true;
      if (rules.existing === "keep") return true;
      if (
        rules.existing === "ask" &&
        !(await confirm(process, `${rules.name}: overwrite ${quoteAlways(to)}?`))
      )
        return true;
    } else if (target.endsWith("/"))
      return fail(`cannot create regular file ${quoteAlways(to)}: Not a directory`);
    let saved = "";
    if (there && rules.setAside) {
      saved = ` (backup: ${quoteAlways(to + rules.setAside(target).slice(target.length))})`;
      there = undefined;
    }
    if (rules.how !== "copy") {
      if (there && !rules.force)
        return fail(
          `cannot create ${rules.how === "link" ? "hard" : "symbolic"} link ${quoteAlways(to)} to ${quoteAlways(from)}: File exists`,
        );
      if (there) files.unlink(target);
      if (rules.how === "link") files.link(source, target);
      else files.symlink(from, target);
    } else if (stat.kind === "symlink") {
      if (there) files.unlink(target);
      files.symlink(files.readlink(source), target);
    } else {
      let data: Uint8Array;
      try {
        data = files.read(source);
      } catch (error) {
        return fail(`cannot open ${quoteAlways(from)} for reading: ${reasonOf(error)}`);
      }
      try {
        if (there && rules.force && !files.may("write", target)) files.unlink(target);
        const isNew = !files.exists(target);
        files.write(target, data);
        // The umask is seen by what it left of the mode; it lets one run what it lets one read.
        const left = files.stat(target).mode;
        if (isNew) files.chmod(target, stat.mode & (rules.preserve ? 0o7777 : left | ((left & 0o444) >> 2)));
      } catch (error) {
        return fail(`cannot create regular file ${quoteAlways(to)}: ${reasonOf(error)}`);
      }
      if (rules.preserve) {
        files.chmod(target, stat.mode);
        files.utimes(target, stat.mtime);
      }
    }
    if (rules.verbose) await process.stdout.write(`${quoteAlways(from)} -> ${quoteAlways(to)}${saved}\n`);
    return true;
  } catch (error) {
    return fail(`cannot stat ${quoteAlways(from)}: ${reasonOf(error)}`);
  }
}

async function copyFolder(process: Process, { from, to }: Move, rules: CopyRules): Promise<boolean> {
  const { files } = process;
  const [source, target] = [fullPath(process, from), fullPath(process, to)];
  const fail = async (message: string) => {
    await complain(process, rules.name, message);
    return false;
  };
  if (!rules.recursive) return fail(`-r not specified; omitting directory ${quoteAlways(from)}`);
  const stat = files.stat(source);
  const isNew = !files.exists(target);
  if (!isNew && !files.is("directory", target))
    return fail(`cannot overwrite non-directory ${quoteAlways(to)} with directory ${quoteAlways(from)}`);
  const names = files.list(source).map(({ name }) => name);
  if (
    isWithin(files.realpath(source), realTarget(process, target)) &&
    !(isNew === false && files.realpath(source) === files.realpath(target))
  )
    return fail(`cannot copy a directory, ${quoteAlways(from)}, into itself, ${quoteAlways(to)}`);
  if (isNew) {
    try {
      files.mkdir(target.replace(/\/$/, ""), { mode: stat.mode | 0o700 });
    } catch (error) {
      return fail(`cannot create directory ${quoteAlways(to)}: ${reasonOf(error)}`);
    }
    if (rules.verbose) await process.stdout.write(`${quoteAlways(from)} -> ${quoteAlways(to)}\n`);
  }
  let whole = true;
  for (const name of names) {
    const below = (path: string) => `${path.replace(/\/$/, "")}/${name}`;
    if (!(await copy(process, { from: below(from), to: below(to) }, rules, false))) whole = false;
  }
  if (rules.preserve) {
    files.chmod(target, stat.mode);
    files.utimes(target, stat.mtime);
  }
  return whole;
}

/** The real place of what may not exist yet. */
function realTarget({ files }: Process, target: string): string {
  const clean = target.replace(/(?<=.)\/$/, "");
  if (files.exists(clean)) return files.realpath(clean);
  const cut = clean.lastIndexOf("/");
  const folder = clean.slice(0, cut) || "/";
  return files.exists(folder) ? `${files.realpath(folder).replace(/\/$/, "")}${clean.slice(cut)}` : clean;
}
