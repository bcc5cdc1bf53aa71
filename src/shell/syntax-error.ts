import type { Context } from "./context.ts";
import { lineAt } from "./parse.ts";
import type { Unit } from "./parse.ts";

const closers: Record<string, string> = {
  "double quote": '"',
  "single quote": "'",
  backtick: "`",
  "command substitution": ")",
  "process substitution": ")",
  "parameter expansion": "}",
  "arithmetic expansion": ")",
  "extended glob": ")",
  "ANSI-C quote": "'",
  "locale string": '"',
  "arithmetic command": ")",
};

/** The word or operator at an offset, as bash would name it. */
function tokenAt(text: string, at: number): string {
  const rest = text.slice(at).replace(/^[ \t]+/, "");
  if (rest === "") return "";
  if (rest.startsWith("\n")) return "newline";
  return (
    /^(?:&&|\|\||;;&|;;|;&|\|&|&>>|&>|<<<|<<-|<<|>>|<&|>&|<>|>\||[();&|<>])/.exec(rest)?.[0] ??
    /^[^\s();&|<>]+/.exec(rest)![0]
  );
}

/** The lines bash prints for the first syntax error of a text. */
export function describeSyntaxError(unit: Unit): { line: number; message: string; shows?: string } {
  const error = unit.errors[0]!;
  const { text } = unit;
  const last = unit.firstLine + lineAt(text, text.length) + (text.endsWith("\n") ? 0 : 1);
  const unterminated = /^unterminated (.*)$/.exec(error.message)?.[1];
  if (unterminated) {
    const line = unit.firstLine + lineAt(text, error.pos);
    return { line, message: `unexpected EOF while looking for matching \`${closers[unterminated] ?? ")"}'` };
  }
  const token = tokenAt(text, error.pos);
  if (token === "" || (error.message.startsWith("expected") && text.slice(error.pos).trim() === ""))
    return error.message === "expected redirect target"
      ? near(unit, "newline", Math.max(0, error.pos - 1))
      : { line: last, message: "syntax error: unexpected end of file" };
  return near(unit, token, error.pos);
}

function near(unit: Unit, token: string, at: number): { line: number; message: string; shows: string } {
  const index = lineAt(unit.text, at + (/^\s*\n/.test(unit.text.slice(at)) && token !== "newline" ? 1 : 0));
  return {
    line: unit.firstLine + index,
    message: `syntax error near unexpected token \`${token}'`,
    shows: unit.text.split("\n")[index] ?? "",
  };
}

export async function complainOfSyntax(context: Context, unit: Unit, caller?: string): Promise<void> {
  const { line, message, shows } = describeSyntaxError(unit);
  const name = context.name.slice(context.interactive ? context.name.lastIndexOf("/") + 1 : 0);
  const where = context.frames.at(-1)?.source ?? name;
  const via = caller ?? (context.mode === "string" && !context.interactive ? "-c" : undefined);
  const prefix = context.interactive
    ? `${name}: `
    : `${via === "-c" || via === "eval" ? `${name}: ${via}` : where}: line ${line}: `;
  const output = context.output(2);
  await output.write(`${prefix}${message}\n`);
  if (shows !== undefined && !context.interactive) await output.write(`${prefix}\`${shows}'\n`);
}
