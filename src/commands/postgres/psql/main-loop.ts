import { decode } from "../../../base/bytes.ts";
import { inputOf, type Input, readLine } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { typedRows } from "./meta/copy.ts";
import { typedHelp } from "./meta/help.ts";
import { runMeta } from "./meta/meta.ts";
import { type Piece, Scanner } from "./scanner.ts";
import type { PsqlSession } from "./session.ts";

/** What a piece came to. */
type Outcome = "well" | "failed" | "quit";

/** Runs statement or backslash command. */
export async function runPiece(session: PsqlSession, piece: Piece, scanner: Scanner): Promise<Outcome> {
  if (piece.kind === "statement") {
    const copies = /^\s*copy\b[^;]*\bfrom\s+stdin\b/i.test(piece.sql);
    const copied = copies ? await typedRows(session) : undefined;
    return (await session.run(piece.sql, {}, copied)) ? "well" : "failed";
  }
  const result = await runMeta(session, piece.text, piece.buffer);
  if (result === "quit") return "quit";
  if (result === "reset") scanner.reset();
  if (result === "run" || result === "run expanded") {
    const sql = piece.buffer.trim() || session.lastSql;
    scanner.reset();
    if (sql === "") return "well";
    return (await session.run(sql, result === "run" ? {} : { expanded: "on" })) ? "well" : "failed";
  }
  return result === false ? "failed" : "well";
}

/** Reads a script to its end; the exit status: 3 when ON_ERROR_STOP stopped it. */
export async function runInput(session: PsqlSession, input: Input, name?: string): Promise<number> {
  const scanner = new Scanner((variable) => session.variables.get(variable));
  const before = { place: session.place, lines: session.lines };
  session.lines = input;
  let number = 0;
  const stops = () => /^(?:on|1|true)$/i.test(session.variables.get("ON_ERROR_STOP") ?? "");
  try {
    for (let line = await readLine(input); line; line = await readLine(input)) {
      number++;
      for (const piece of scanner.take(decode(line.bytes))) {
        if (name !== undefined) session.place = `psql:${name}:${number}: `;
        const outcome = await runPiece(session, piece, scanner);
        if (outcome === "quit") return 0;
        if (outcome === "failed" && stops()) return 3;
      }
    }
    const last = scanner.end();
    if (!last) return 0;
    if (name !== undefined) session.place = `psql:${name}:${number}: `;
    return (await runPiece(session, last, scanner)) === "failed" && stops() ? 3 : 0;
  } finally {
    session.place = before.place;
    session.lines = before.lines;
  }
}

/** A file's commands; 1 when it cannot be read. */
export async function runFile(
  session: PsqlSession,
  name: string,
  complaint = "psql: error: ",
): Promise<number> {
  if (name === "-") return runInput(session, session.process.stdin, "<stdin>");
  try {
    const bytes = session.process.files.read(resolve(session.process.cwd, name));
    return await runInput(session, inputOf(bytes), name);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await session.process.stderr.write(`${session.place || complaint}${name}: ${error.text}\n`);
    return 1;
  }
}

/** The `%` letters of a prompt. */
function promptText(session: PsqlSession, pattern: string, standing: string): string {
  const { address, connection } = session;
  const letters: Record<string, string> = {
    "/": address.database,
    "~": address.database,
    n: address.user,
    M: address.host,
    m: address.host.split(".")[0]!,
    ">": String(address.port),
    "#": ">",
    R: standing,
    x: { I: "", T: "*", E: "!" }[connection.status],
    "%": "%",
  };
  return pattern.replace(/%\[|%\]|%(.)/g, (_, letter?: string) => (letter ? (letters[letter] ?? "") : ""));
}

/** Serves whoever sits at the terminal until \q or Ctrl-D. */
export async function converse(session: PsqlSession): Promise<number> {
  const { process } = session;
  const history: string[] = [];
  const scanner = new Scanner((variable) => session.variables.get(variable));
  const pattern = () => session.variables.get("PROMPT1") ?? "%/%R%x%# ";
  const again = () => session.variables.get("PROMPT2") ?? "%/%R%x%# ";
  for (;;) {
    const typed = await nextText();
    if (typed === undefined) continue;
    if (typed === null) {
      await process.stdout.write(process.terminal?.lines ? "" : "\n");
      return 0;
    }
    const text = typed.trim();
    if (text !== "" && history.at(-1) !== typed) history.push(typed);
    if (scanner.standing === "=" && /^(?:help|quit|exit)$/i.test(text)) {
      if (text.toLowerCase() !== "help") return 0;
      await process.stdout.write(typedHelp);
      continue;
    }
    for (const piece of scanner.take(typed))
      if ((await runPiece(session, piece, scanner)) === "quit") return 0;
  }

  /** Undefined: given up by Ctrl-C; null: the end. */
  async function nextText(): Promise<string | undefined | null> {
    const prompt = promptText(session, scanner.standing === "=" ? pattern() : again(), scanner.standing);
    const lines = process.terminal?.lines;
    if (!lines) {
      await process.stdout.write(prompt);
      const line = await readLine(process.stdin);
      return line && decode(line.bytes);
    }
    const answer = await lines.readLine({
      prompt,
      continuation: promptText(session, again(), "-"),
      history,
      incomplete: isIncomplete,
      complete: async () => ({ start: 0, items: [] }),
      signal: process.signal,
    });
    if (answer.kind === "interrupted") scanner.reset();
    if (answer.kind === "end") return null;
    return answer.kind === "line" ? answer.text : undefined;
  }
}

/** Does the text want another line? */
function isIncomplete(text: string): boolean {
  if (/^\s*(?:help|quit|exit)\s*$/i.test(text)) return false;
  const scanner = new Scanner(() => undefined);
  for (const piece of scanner.take(text)) if (piece.kind === "meta") return false;
  return scanner.rest.trim() !== "";
}
