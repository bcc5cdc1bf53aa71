import type { Git } from "../context.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { edit } from "../worktree/editor.ts";
import { type Hunk, type HunkLine, isChange, rangesOf } from "./hunks.ts";
import type { PatchMode } from "./modes.ts";

/** Opens a hunk in the editor; undefined when all its lines were removed. */
export async function editHunk(git: Git, hunk: Hunk, mode: PatchMode): Promise<Hunk | undefined> {
  const [removed, added] = mode.reverse ? ["+", "-"] : ["-", "+"];
  const path = `${git.repository.gitDir}/addp-hunk-edit.diff`;
  const body = hunk.lines
    .map(([sign, text]) => `${sign}${text}${text.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`)
    .join("");
  const head = `@@ ${rangesOf(hunk)} @@${hunk.heading === "" ? "" : ` ${hunk.heading}`}\n`;
  git.files.write(
    path,
    fromBinary(`# Manual hunk edit mode -- see bottom for a quick guide.
${head}${body}# ---
# To remove '${removed}' lines, make them ' ' lines (context).
# To remove '${added}' lines, delete them.
# Lines starting with # will be removed.
# If the patch applies cleanly, the edited hunk will immediately be marked for ${mode.marked}.
# If it does not apply cleanly, you will be given an opportunity to
# edit again.  If all lines of the hunk are removed, then the edit is
# aborted and the hunk is left unchanged.
`),
  );
  await edit(git, path);
  const lines: HunkLine[] = [];
  for (const line of splitLines(git.files.read(path))) {
    if (line.startsWith("#") || line.startsWith("@@")) continue;
    const sign = line[0]!;
    if (sign === "\\" && lines.length > 0) {
      const [last, text] = lines.pop()!;
      lines.push([last, text.replace(/\n$/, "")]);
    } else if (sign === "+" || sign === "-" || sign === " ") lines.push([sign, line.slice(1)]);
    else if (sign === "\n") lines.push([" ", "\n"]);
  }
  git.files.remove(path);
  return lines.some(isChange) ? { ...hunk, lines, use: true } : undefined;
}

/** Do the hunk's old lines stand in the file where it says? */
export const stillFits = (old: readonly string[], { aFrom, lines }: Hunk): boolean =>
  lines.filter(([sign]) => sign !== "+").every(([, text], i) => old[aFrom + i] === text);
