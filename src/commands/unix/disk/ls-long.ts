import type { Process } from "../../../shell/command.ts";
import { formatDate } from "../base/dates.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { deviceNumbers } from "../base/devices.ts";
import { modeText } from "../base/modes.ts";
import { humanSize } from "../base/sizes.ts";
import { userName } from "../base/users.ts";
import type { Item } from "./ls.ts";
import type { Listing } from "./ls-options.ts";
import { blockUnit } from "./ls-words.ts";

/** Half a mean Gregorian year, in milliseconds: older files show the year in place of the time. */
const recent = (31_556_952 / 2) * 1000;

const styles: Record<string, { old: string; new: string }> = {
  "full-iso": { old: "%Y-%m-%d %H:%M:%S.%N %z", new: "%Y-%m-%d %H:%M:%S.%N %z" },
  "long-iso": { old: "%Y-%m-%d %H:%M", new: "%Y-%m-%d %H:%M" },
  iso: { old: "%Y-%m-%d ", new: "%m-%d %H:%M" },
  locale: { old: "%b %e  %Y", new: "%b %e %H:%M" },
};

/** The rows of `ls -l` without their total; `names` are the names as they are to be shown. */
export function longRows(
  process: Process,
  items: readonly Item[],
  names: readonly string[],
  given: Listing,
): string {
  const unit = blockUnit(given["block-size"]);
  const size = (bytes: number) =>
    unit
      ? `${Math.ceil(bytes / unit.bytes)}${unit.letter}`
      : given.si
        ? humanSize(bytes, 1000)
        : given["human-readable"]
          ? humanSize(bytes)
          : String(bytes);
  const owner = (uid: number) => (given["numeric-uid-gid"] ? String(uid) : userName(process, uid));
  const rows = items.map(({ path, stat }) => ({
    mode: modeText(stat),
    links: String(linksOf(process, path, stat)),
    owner: given.g ? undefined : owner(stat.uid),
    group: given.o || given["no-group"] ? undefined : owner(stat.uid),
    size: stat.kind === "device" ? deviceNumbers(path) : size(stat.size),
    time: timeText(process, given.c ? stat.ctime : stat.mtime, given),
  }));
  const widest = (text: (row: (typeof rows)[number]) => string) =>
    Math.max(0, ...rows.map((row) => text(row).length));
  const links = widest((row) => row.links);
  const owners = widest((row) => row.owner ?? "");
  const groups = widest((row) => row.group ?? "");
  const sizes = widest((row) => row.size);
  return rows
    .map((row, i) => {
      const who = [row.owner?.padEnd(owners), row.group?.padEnd(groups)].filter((part) => part !== undefined);
      return `${[row.mode, row.links.padStart(links), ...who, row.size.padStart(sizes), row.time].join(" ")} ${names[i]}\n`;
    })
    .join("");
}

/** A folder has its own ".", its name in the folder above, and the ".." of every folder in it. */
export function linksOf({ files }: Pick<Process, "files">, path: string, stat: Item["stat"]): number {
  if (stat.kind !== "directory" || !files.may("read", path)) return stat.links;
  return 2 + files.list(path).filter((entry) => entry.kind === "directory").length;
}

function timeText({ clock, env }: Process, mtime: number, given: Listing): string {
  const now = clock.now();
  const offset = offsetOf(env.get("TZ"), mtime);
  const style = given["full-time"] ? "full-iso" : (given["time-style"] ?? "locale");
  const isNew = mtime > now - recent && mtime <= now + 1000;
  if (style.startsWith("+")) {
    const [old = "", fresh = old] = style.slice(1).split("\n");
    return formatDate(mtime, isNew ? fresh : old, offset);
  }
  return formatDate(mtime, (styles[style] ?? styles["locale"]!)[isNew ? "new" : "old"], offset);
}
