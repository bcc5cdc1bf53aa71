import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { shown } from "../diff/text.ts";
import { paintLine } from "../diff/paint-line.ts";
import { painter } from "../colours.ts";
import { editHunk, stillFits } from "./edit-hunk.ts";
import { type Hunk, isChange, partsOf, rangesOf, splitHunk } from "./hunks.ts";
import { helpOf, type PatchMode } from "./modes.ts";

/** A hunk of lines, or the change of a mode, which is asked for first. */
export type Piece = Hunk | { readonly modeChange: string; readonly use?: boolean };

export interface FilePatch {
  readonly header: string;
  readonly pieces: readonly Piece[];
  /** "deletion", "addition", else "this hunk". */
  readonly what: string;
  readonly old: readonly string[];
}

const isHunk = (piece: Piece): piece is Hunk => "lines" in piece;

/** Asks for each piece of a file. `quit` says that nothing more is to be asked. */
export async function askFor(
  git: Git,
  { header, pieces: given, what, old }: FilePatch,
  mode: PatchMode,
): Promise<{ pieces: Piece[]; quit: boolean }> {
  const pieces = [...given];
  const colour = git.colour("interactive") || git.colour("diff");
  const paint = painter(colour);
  const allowed = new Set<string>();
  let quit = false;
  let index = 0;
  const read = async (prompt: string): Promise<string | undefined> => {
    await git.out(paint("boldBlue", prompt) + (prompt === "" ? "" : " "));
    const line = await readLine(git.process.stdin);
    return line === null ? undefined : decode(line.bytes).replace(/[\r\n]+$/, "");
  };
  const complain = (text: string) => git.err(`${painter(git.colour("interactive"))("boldRed", text)}\n`);
  await git.out(
    header
      .split("\n")
      .map((line) => paint("bold", line))
      .join("\n"),
  );
  while (pieces.some(({ use }) => use === undefined)) {
    if (index < 0 || index >= pieces.length) index = 0;
    const piece = pieces[index]!;
    const next = pieces.findIndex(({ use }, i) => i > index && use === undefined);
    const previous = pieces.findLastIndex(({ use }, i) => i < index && use === undefined);
    const keys: string[] = [];
    const allow = (key: string, when: boolean) => {
      if (!when) return;
      allowed.add(key);
      keys.push(key);
    };
    allow("k", previous >= 0);
    allow("K", index > 0);
    allow("j", next >= 0);
    allow("J", index + 1 < pieces.length);
    allow("g", pieces.length > 1);
    allow("/", pieces.length > 1);
    allow("s", isHunk(piece) && partsOf(piece) > 1);
    allow("e", isHunk(piece) && what !== "deletion");
    await git.out(pieceText(piece, paint));
    const noun = isHunk(piece) ? what : "mode change";
    const answer = await read(
      `(${index + 1}/${pieces.length}) ${mode.verb} ${noun}${mode.suffix} [y,n,q,a,d,${keys.map((key) => `${key},`).join("")}?]?`,
    );
    if (answer === undefined) {
      quit = true;
      break;
    }
    if (answer === "") continue;
    const key = answer[0]!;
    const low = key.toLowerCase();
    const rest = answer.slice(1).trim();
    const decide = (use: boolean, at = index) => (pieces[at] = { ...pieces[at]!, use });
    const forward = () => (index = next >= 0 ? next : previous >= 0 ? previous : pieces.length);
    if (low === "y" || low === "n") {
      decide(low === "y");
      forward();
    } else if (low === "a" || low === "d") {
      for (let i = index; i < pieces.length; i++) if (pieces[i]!.use === undefined) decide(low === "a", i);
      index = previous >= 0 ? previous : pieces.length;
    } else if (low === "q") {
      quit = true;
      break;
    } else if (key === "K" || key === "k") {
      if (!allowed.has(key)) await complain("No previous hunk");
      else index = key === "K" ? index - 1 : previous;
    } else if (key === "J" || key === "j") {
      if (!allowed.has(key)) await complain("No next hunk");
      else index = key === "J" ? index + 1 : next;
    } else if (key === "g") {
      if (!allowed.has("g")) {
        await complain("No other hunks to goto");
        continue;
      }
      let typed: string | undefined = rest;
      if (typed === "") {
        await git.out(pieces.map((each, i) => summaryOf(each, i)).join(""));
        typed = (await read("go to which hunk?"))?.trim();
      }
      const number = Number(typed);
      if (!/^\d+$/.test(typed ?? "")) await complain(`Invalid number: '${typed ?? ""}'`);
      else if (number < 1 || number > pieces.length)
        await complain(`Sorry, only ${pieces.length} hunk${pieces.length === 1 ? "" : "s"} available.`);
      else index = number - 1;
    } else if (key === "/") {
      if (!allowed.has("/")) {
        await complain("No other hunks to search");
        continue;
      }
      const typed = rest === "" ? ((await read("search for regex?")) ?? "") : rest;
      if (typed === "") {
        await complain("No hunk matches the given pattern");
        continue;
      }
      let expression: RegExp;
      try {
        expression = new RegExp(typed, "m");
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        await complain(`Malformed search regexp ${typed}: Invalid regular expression`);
        continue;
      }
      const order = pieces.map((_each, i) => (index + i) % pieces.length);
      const found = order.find((i) => expression.test(pieceText(pieces[i]!, painter(false))));
      if (found === undefined) await complain("No hunk matches the given pattern");
      else index = found;
    } else if (key === "s") {
      if (!allowed.has("s") || !isHunk(piece)) await complain("Sorry, cannot split this hunk");
      else {
        const parts = splitHunk(piece);
        await git.out(`Split into ${parts.length} hunks.\n`);
        pieces.splice(index, 1, ...(parts.length > 1 ? parts : [piece]));
      }
    } else if (key === "e") {
      if (!allowed.has("e") || !isHunk(piece)) {
        await complain("Sorry, cannot edit this hunk");
        continue;
      }
      const edited = await editHunk(git, piece, mode);
      if (!edited) continue;
      if (stillFits(old, edited)) {
        pieces[index] = edited;
        forward();
      } else await complain("error: patch failed\nYour edited hunk does not apply.");
    } else await git.out(helpOf(mode, new Set(keys)));
  }
  await git.out("\n");
  return { pieces, quit };
}

function pieceText(piece: Piece, paint: ReturnType<typeof painter>): string {
  if (!isHunk(piece)) return piece.modeChange;
  const title = `${paint("cyan", `@@ ${rangesOf(piece)} @@`)}${piece.heading === "" ? "" : ` ${piece.heading}`}\n`;
  return title + piece.lines.map((line) => paintLine(line, paint)).join("");
}

function summaryOf(piece: Piece, index: number): string {
  const mark = piece.use === undefined ? " " : piece.use ? "+" : "-";
  const head = `${mark}${String(index + 1).padStart(2)}: `;
  if (!isHunk(piece)) return `${head}${piece.modeChange.split("\n")[0]}\n`;
  const first = piece.lines.find(isChange);
  const text = first ? `${first[0]}${shown(first[1]).replace(/\n$/, "")}` : "";
  return `${`${head} ${rangesOf(piece)} `.padEnd(25)}${text}`.slice(0, 80) + "\n";
}
