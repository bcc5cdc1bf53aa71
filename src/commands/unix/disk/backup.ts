import { CommandError, type Process } from "../../../shell/command.ts";
import { invalidArgument } from "../base/failures.ts";

export const backupOptions = {
  backup: { value: "CONTROL", optional: true, help: "make a backup of each existing destination file" },
  b: { help: "like --backup but does not accept an argument" },
  suffix: { short: "S", value: "SUFFIX", help: "override the usual backup suffix" },
} as const;

interface Given {
  readonly backup: string | true | undefined;
  readonly b: boolean;
  readonly suffix: string | undefined;
}

/** Puts a file that is to be replaced aside; answers with its new name. Absent: no backups are wanted. */
export type SetAside = (path: string) => string;

const words = [
  ["none", "off"],
  ["simple", "never"],
  ["existing", "nil"],
  ["numbered", "t"],
];

export function backups(process: Process, name: string, { backup, b, suffix }: Given): SetAside | undefined {
  if (backup === undefined && !b && suffix === undefined) return undefined;
  const control = typeof backup === "string" ? backup : (process.env.get("VERSION_CONTROL") ?? "existing");
  if (!words.flat().includes(control)) throw invalidArgument(process, name, "backup type", control, words);
  if (words[0]!.includes(control)) return undefined;
  const tail = suffix ?? process.env.get("SIMPLE_BACKUP_SUFFIX") ?? "~";
  if (tail === "") throw new CommandError("the suffix of a backup is empty");
  const { files } = process;
  return (path) => {
    const cut = path.lastIndexOf("/") + 1;
    const base = path.slice(cut);
    const numbers = files
      .list(path.slice(0, cut) || "/")
      .map((entry) =>
        entry.name.startsWith(`${base}.~`) ? Number(/\.~(\d+)~$/.exec(entry.name)?.[1]) || 0 : 0,
      );
    const last = Math.max(0, ...numbers);
    const numbered = words[3]!.includes(control) || (words[2]!.includes(control) && last > 0);
    const saved = numbered ? `${path}.~${last + 1}~` : `${path}${tail}`;
    files.rename(path, saved);
    return saved;
  };
}
