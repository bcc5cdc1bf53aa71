import type { HunkLine } from "../patch/hunks.ts";
import { type BinaryHunk, readBinaryHunk } from "./binary-hunk.ts";

export interface PatchHunk {
  /** First line in the old file, from 1; 0 when it had none. */
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly HunkLine[];
  /** Line of the patch file at which its first line stands. */
  readonly at: number;
  readonly header: string;
}

/** One file of a patch. Paths have lost their first parts. */
export interface FilePatch {
  readonly old?: string;
  readonly now?: string;
  readonly oldMode?: number;
  readonly newMode?: number;
  readonly similarity?: number;
  readonly rename?: "rename" | "copy";
  readonly binary?: boolean;
  /** What leads to the new content of a binary file, and back to the old one. */
  readonly forward?: BinaryHunk | undefined;
  readonly back?: BinaryHunk | undefined;
  /** Ids of the "index" line, possibly short. */
  readonly ids?: readonly [string, string];
  readonly hunks: readonly PatchHunk[];
}

type Draft = { -readonly [K in keyof FilePatch]: FilePatch[K] } & { hunks: PatchHunk[] };

const unquote = (text: string): string =>
  text.startsWith('"')
    ? text
        .slice(1, -1)
        .replaceAll(/\\(?:([0-7]{3})|(.))/g, (_all, octal?: string, char?: string) =>
          octal ? String.fromCharCode(Number.parseInt(octal, 8)) : ({ n: "\n", t: "\t" }[char!] ?? char!),
        )
    : text;

/** Reads a patch, one character a byte; what stands between files is passed over. */
export function parsePatch(text: string, strip: number): FilePatch[] {
  const lines = text.split("\n");
  const files: Draft[] = [];
  const cut = (name: string): string | undefined => {
    const plain = unquote(name.replace(/\t.*$/, ""));
    return plain === "/dev/null" ? undefined : plain.split("/").slice(strip).join("/");
  };
  let file: Draft | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const git = /^diff --git ("(?:[^"\\]|\\.)*"|.*?) ("(?:[^"\\]|\\.)*"|\S.*)$/.exec(line);
    if (git) {
      const half = line.slice("diff --git ".length);
      const middle = (half.length - 1) / 2;
      const even = half.startsWith('"')
        ? undefined
        : Number.isInteger(middle) && half[middle] === " "
          ? half.slice(middle + 1)
          : undefined;
      const name = cut(even ?? git[2]!);
      file = { hunks: [], ...(name === undefined ? {} : { old: name, now: name }) };
      files.push(file);
    } else if (line.startsWith("--- ") && lines[i + 1]?.startsWith("+++ ")) {
      const [old, now] = [cut(line.slice(4)), cut(lines[i + 1]!.slice(4))];
      if (!file || file.hunks.length > 0) files.push((file = { hunks: [] }));
      file.old = old;
      file.now = now;
      i++;
    } else if (file && line.startsWith("@@ ")) {
      const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (!match) continue;
      let [left, right] = [Number(match[2] ?? 1), Number(match[4] ?? 1)];
      const own: HunkLine[] = [];
      const at = i + 2;
      while (left > 0 || right > 0) {
        const next = lines[++i];
        if (next === undefined) break;
        const sign = next === "" ? " " : next[0]!;
        if (sign === "\\") continue;
        if (sign !== " " && sign !== "-" && sign !== "+") break;
        if (sign !== "+") left--;
        if (sign !== "-") right--;
        const bare = lines[i + 1]?.startsWith("\\ ") === true;
        own.push([sign, next.slice(1) + (bare ? "" : "\n")]);
      }
      file.hunks.push({
        oldStart: Number(match[1]),
        newStart: Number(match[3]),
        lines: own,
        at,
        header: line,
      });
    } else if (file && line === "GIT binary patch") {
      file.binary = true;
      const forward = readBinaryHunk(lines, i + 1);
      if (!forward) continue;
      file.forward = forward.hunk;
      const back = readBinaryHunk(lines, forward.next);
      if (back) file.back = back.hunk;
      i = (back?.next ?? forward.next) - 1;
    } else if (file) readExtended(file, line, strip);
  }
  return files;
}

function readExtended(file: Draft, line: string, strip: number): void {
  const [, key, value = ""] =
    /^(new file mode|deleted file mode|old mode|new mode|similarity index|rename from|rename to|copy from|copy to|index|GIT binary patch|Binary files)(?: (.*))?$/.exec(
      line,
    ) ?? [];
  const below = (name: string) =>
    unquote(name)
      .split("/")
      .slice(Math.max(0, strip - 1))
      .join("/");
  if (key === "new file mode") {
    file.newMode = Number.parseInt(value, 8);
    delete file.old;
  } else if (key === "deleted file mode") {
    file.oldMode = Number.parseInt(value, 8);
    delete file.now;
  } else if (key === "old mode") file.oldMode = Number.parseInt(value, 8);
  else if (key === "new mode") file.newMode = Number.parseInt(value, 8);
  else if (key === "similarity index") file.similarity = Number.parseInt(value, 10);
  else if (key === "rename from" || key === "copy from") {
    file.rename = key.startsWith("rename") ? "rename" : "copy";
    file.old = below(value);
  } else if (key === "rename to" || key === "copy to") file.now = below(value);
  else if (key === "GIT binary patch" || key === "Binary files") file.binary = true;
  else if (key === "index") {
    const ids = /^([0-9a-f]+)\.\.([0-9a-f]+)/.exec(value);
    if (ids) file.ids = [ids[1]!, ids[2]!];
  }
}

/** The patch the other way round. */
export const reversePatch = (file: FilePatch): FilePatch => ({
  ...file,
  old: file.now,
  now: file.old,
  oldMode: file.newMode,
  newMode: file.oldMode,
  ...(file.ids ? { ids: [file.ids[1], file.ids[0]] as const } : {}),
  forward: file.back,
  back: file.forward,
  hunks: file.hunks.map((hunk) => ({
    ...hunk,
    oldStart: hunk.newStart,
    newStart: hunk.oldStart,
    lines: hunk.lines.map(([sign, text]): HunkLine => [sign === "+" ? "-" : sign === "-" ? "+" : " ", text]),
  })),
});
