import { painter } from "../colours.ts";
import { modes, modeText } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import type { Repository } from "../core/repository.ts";
import { type Change, contentOf } from "./changes.ts";
import type { HunkOptions } from "./hunk-text.ts";
import { cutsBetween } from "./hunk-text.ts";
import { isBinary } from "./patch.ts";
import { splitLines } from "./text.ts";

export interface FileStat {
  readonly change: Change;
  readonly added: number;
  readonly removed: number;
  /** Bytes before and after, of a binary file. */
  readonly binary?: readonly [number, number];
}

const plainRules: HunkOptions = { colour: false };

export function statsOf(
  repository: Repository,
  changes: readonly Change[],
  rules: HunkOptions = plainRules,
): FileStat[] {
  return changes
    .filter(({ status }) => status !== "U")
    .map((change) => {
      const old = contentOf(repository, change.before);
      const now = contentOf(repository, change.after);
      if (change.before?.oid !== undefined && change.before.oid === change.after?.oid)
        return { change, added: 0, removed: 0 };
      if (isBinary(repository, change.path, old, now))
        return { change, added: 0, removed: 0, binary: [old.length, now.length] };
      return { change, ...countLines(old, now, { ...rules, rewritten: change.rewritten !== undefined }) };
    });
}

/** Lines that came and lines that went. */
export function countLines(
  old: Uint8Array,
  now: Uint8Array,
  rules: HunkOptions,
): { added: number; removed: number } {
  let [added, removed] = [0, 0];
  for (const { edits } of cutsBetween(splitLines(old), splitLines(now), { ...rules, wholeFunctions: false }))
    for (const { aStart, aEnd, bStart, bEnd } of edits) {
      removed += aEnd - aStart;
      added += bEnd - bStart;
    }
  return { added, removed };
}

/** "src/{old => new}/file": what two paths share is written once. */
export function renameText(from: string, to: string): string {
  if (quotePath(from) !== from || quotePath(to) !== to) return `${quotePath(from)} => ${quotePath(to)}`;
  let head = 0;
  for (let i = 0; i < Math.min(from.length, to.length) && from[i] === to[i]; i++)
    if (from[i] === "/") head = i + 1;
  let tail = 0;
  // The shared end may reach back to the slash that ends the shared beginning, not beyond it.
  const floor = head > 0 ? head - 1 : 0;
  for (
    let n = 1;
    from.length - n >= floor && to.length - n >= floor && from[from.length - n] === to[to.length - n];
    n++
  )
    if (from[from.length - n] === "/") tail = n;
  const middle = (path: string) => path.slice(head, Math.max(head, path.length - tail));
  if (head === 0 && tail === 0) return `${from} => ${to}`;
  return `${from.slice(0, head)}{${middle(from)} => ${middle(to)}}${from.slice(from.length - tail)}`;
}

export const statName = ({ status, path, before }: Change): string =>
  status === "R" || status === "C" ? renameText(before!.path, path) : quotePath(path);

/** "2 files changed, 3 insertions(+), 1 deletion(-)" with a blank before it; "" when nothing changed. */
export function shortStat(stats: readonly FileStat[]): string {
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const added = stats.reduce((sum, stat) => sum + stat.added, 0);
  const removed = stats.reduce((sum, stat) => sum + stat.removed, 0);
  const parts = [`${count(stats.length, "file")} changed`];
  if (added > 0 || removed === 0) parts.push(`${count(added, "insertion")}(+)`);
  if (removed > 0 || added === 0) parts.push(`${count(removed, "deletion")}(-)`);
  return stats.length === 0 ? "" : ` ${parts.join(", ")}\n`;
}

export interface StatLayout {
  /** Width of the screen, or what `--stat=WIDTH` asks for. */
  readonly columns: number;
  /** At most so many for names, for bars, and so many files. */
  readonly names?: number | undefined;
  readonly graph?: number | undefined;
  readonly files?: number | undefined;
  /** `--compact-summary`: "(new)" and its like beside the names. */
  readonly compact?: boolean;
  readonly colour: boolean;
}

/** The table of `--stat`. */
export function statTable(stats: readonly FileStat[], layout: StatLayout): string {
  if (stats.length === 0) return "";
  const paint = painter(layout.colour);
  const all = stats.map((stat) => ({ ...stat, name: statName(stat.change) + noteOf(stat, layout) }));
  const rows = all.slice(0, layout.files ?? all.length);
  const widest = Math.max(...rows.map(({ name }) => displayWidth(name)));
  const most = Math.max(...rows.map(({ added, removed, binary }) => (binary ? 0 : added + removed)));
  const hasBinary = rows.some(({ binary }) => binary);
  const numberWidth = Math.max(String(most).length, hasBinary ? 3 : 0);
  const binaryWidth = Math.max(
    0,
    ...rows.map(({ binary }) => (binary ? 14 + String(binary[0]).length + String(binary[1]).length : 0)),
  );
  const graph = Math.max(most, binaryWidth - 4);
  const room = shareOut(layout, {
    name: layout.names ? Math.min(layout.names, widest) : widest,
    number: numberWidth,
    graph: layout.graph ? Math.min(layout.graph, graph) : graph,
  });
  let out = "";
  for (const { name, added, removed, binary } of rows) {
    let shownName = name;
    let prefix = "";
    if (displayWidth(name) > room.name) {
      prefix = "...";
      shownName = name.slice(name.length - Math.max(0, room.name - 3));
      const slash = shownName.indexOf("/");
      if (slash >= 0) shownName = shownName.slice(slash);
    }
    const left = ` ${prefix}${shownName}${" ".repeat(Math.max(0, room.name - displayWidth(shownName) - prefix.length))} | `;
    if (binary) {
      const [old, now] = binary;
      const sizes =
        old === 0 && now === 0 ? "" : ` ${paint("red", String(old))} -> ${paint("green", String(now))} bytes`;
      out += `${left}${"Bin".padStart(numberWidth)}${sizes}\n`;
      continue;
    }
    const total = added + removed;
    const { plus, minus } = bars(added, removed, room.graph, most);
    const drawn = `${paint("green", "+".repeat(plus))}${paint("red", "-".repeat(minus))}`;
    out += `${left}${String(total).padStart(numberWidth)}${total > 0 ? " " : ""}${drawn}\n`;
  }
  return `${out}${all.length > rows.length ? " ...\n" : ""}${shortStat(stats)}`;
}

/** " (new +x)", " (gone)", " (mode -x)" */
function noteOf({ change: { before, after, status } }: FileStat, { compact }: StatLayout): string {
  if (!compact) return "";
  const executable = (mode: number | undefined) => mode === modes.executable;
  const link = (mode: number | undefined) => mode === modes.symlink;
  if (status === "A") return ` (new${executable(after!.mode) ? " +x" : link(after!.mode) ? " +l" : ""})`;
  if (status === "D") return " (gone)";
  const [old, now] = [before?.mode, after?.mode];
  if (link(old) !== link(now)) return ` (mode ${link(now) ? "+" : "-"}l)`;
  if (executable(old) !== executable(now)) return ` (mode ${executable(now) ? "+" : "-"}x)`;
  return "";
}

/** Columns beside the name and the graph: " ", " | ", " ", and one that stays free. */
const around = 6;

/** A line holds the whole name and the whole graph, or else the graph has three eighths and the name what is left. */
function shareOut(
  layout: StatLayout,
  wants: { readonly name: number; readonly number: number; readonly graph: number },
): { name: number; graph: number } {
  const width = Math.max(layout.columns, wants.number + around + 16);
  const free = width - wants.number - around;
  if (wants.name + wants.graph <= free) return wants;
  const share = Math.max(6, Math.floor((3 * width) / 8) - wants.number - around);
  const graph = Math.min(wants.graph, share, layout.graph || Infinity);
  return wants.name + graph > free
    ? { name: free - graph, graph }
    : { name: wants.name, graph: free - wants.name };
}

/** Lengths of the two bars. Where they have to be drawn smaller, what there is at all keeps one sign at least. */
function bars(added: number, removed: number, width: number, most: number): { plus: number; minus: number } {
  if (most < width) return { plus: added, minus: removed };
  const shrunk = (n: number) => (n === 0 ? 0 : Math.floor((n * (width - 1)) / most) + 1);
  const whole = Math.max(shrunk(added + removed), added > 0 && removed > 0 ? 2 : 0);
  const smaller = shrunk(Math.min(added, removed));
  return added < removed
    ? { plus: smaller, minus: whole - smaller }
    : { plus: whole - smaller, minus: smaller };
}

/** Cells a text takes on the screen: East Asian wide characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (/\p{Mn}/u.test(char)) continue;
    width +=
      code >= 0x1100 &&
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}

/** " create mode 100644 a", " rename a => b (100%)", " mode change ...": what `--summary` and a commit tell. */
export function summaryLines(changes: readonly Change[]): string {
  return changes
    .map(({ status, path, before, after, score, rewritten }) => {
      if (status === "A") return ` create mode ${modeText(after!.mode)} ${quotePath(path)}\n`;
      if (status === "D") return ` delete mode ${modeText(before!.mode)} ${quotePath(path)}\n`;
      if (rewritten !== undefined) return ` rewrite ${quotePath(path)} (${rewritten}%)\n`;
      const mode =
        before && after && before.mode !== after.mode
          ? `mode change ${modeText(before.mode)} => ${modeText(after.mode)}`
          : "";
      if (status === "R" || status === "C")
        return ` ${status === "R" ? "rename" : "copy"} ${renameText(before!.path, path)} (${score}%)\n${mode === "" ? "" : ` ${mode}\n`}`;
      return mode === "" ? "" : ` ${mode} ${quotePath(path)}\n`;
    })
    .join("");
}
