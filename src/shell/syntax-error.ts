import { conditionalMistake } from "./conditional-error.ts";
import type { Context } from "./context.ts";
import { isQuoted } from "./quote.ts";
import { dashSyntaxError } from "./dash/syntax.ts";
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

/** Of a mistake in `[[ ]]` bash 5.2 says one line, and then takes what follows for the end of the file. */
export function conditionalErrorOf(
  unit: Unit,
): { line: number; message: string; shows?: undefined; goesOn: boolean } | undefined {
  const { text, errors } = unit;
  const { pos } = errors[0]!;
  for (const { index } of text.matchAll(/(?<=^|[\s;&|(!])\[\[(?=[ \t\n])/g)) {
    if (index > pos) break;
    if (isQuoted(text, index)) continue;
    const message = conditionalMistake(text, index);
    if (message === undefined) continue;
    // Before the end of the text it is no failure either: the status stays what it was.
    const goesOn = !/ EOF |`newline'/.test(message);
    return { line: unit.firstLine + lineAt(text, index), message, goesOn };
  }
  return undefined;
}

/** The lines bash prints for the first syntax error of a text. */
function describeSyntaxError(unit: Unit): { line: number; message: string; shows?: string } {
  const error = unit.errors[0]!;
  const { text } = unit;
  const last = unit.firstLine + lineAt(text, text.length) + (text.endsWith("\n") ? 0 : 1);
  const unterminated = /^unterminated (.*)$/.exec(error.message)?.[1];
  if (unterminated) {
    const line = unterminated.endsWith("substitution") ? last : unit.firstLine + lineAt(text, error.pos);
    return { line, message: `unexpected EOF while looking for matching \`${closers[unterminated] ?? ")"}'` };
  }
  const returned = text.includes("\r") ? withCarriageReturn(unit, last) : undefined;
  if (returned) return returned;
  const misplaced = misplacedToken(unit);
  if (misplaced) return near(unit, misplaced.token, misplaced.at);
  const token = tokenAt(text, error.pos);
  const isOpen = error.message === "expected command in subshell";
  if (isOpen || token === "" || (error.message.startsWith("expected") && text.slice(error.pos).trim() === ""))
    return error.message === "expected redirect target"
      ? near(unit, "newline", Math.max(0, error.pos - 1))
      : { line: last, message: "syntax error: unexpected end of file" };
  return near(unit, token, error.pos);
}

/**
 * A script saved with Windows line ends: `then\r` is no `then`. Where a reserved word must stand bash names it;
 * elsewhere it is a command's argument, and what it should have begun or closed never is.
 */
function withCarriageReturn(unit: Unit, last: number): ReturnType<typeof describeSyntaxError> | undefined {
  const { text, errors } = unit;
  const lines = text.split("\n");
  const first = Math.max(0, lineAt(text, errors[0]!.pos));
  for (const [at, line] of lines.slice(0, first + 1).entries()) {
    const token =
      /^\s*(?:for|select)\b.*;\s*(do\r)$/.exec(line)?.[1] ??
      /^\s*case\b.*\s(in\r)$/.exec(line)?.[1] ??
      /(?:\(\s*\)|^\s*function\s+\S+)\s*(\{\r)$/.exec(line)?.[1];
    if (!token) continue;
    const message = `syntax error near unexpected token \`$'${token.slice(0, -1)}\\r''`;
    return { line: unit.firstLine + at, message, shows: line };
  }
  if (!lines.some((line) => /\b(?:then|do|else|fi|done|esac)\r$/.test(line))) return undefined;
  return { line: last, message: "syntax error: unexpected end of file" };
}

/** The beginnings of a function: `name (`, which nothing but `)` may follow, and `function`, which wants a name. */
const functionBegun =
  /(?<=^|[;&|(\n]|\b(?:then|do|else)[ \t])[ \t]*(?:[\w.-]+[ \t]*\([ \t]*(?![ \t)])|function[ \t]*(?=[;&|\n]|$))/g;

/** Where bash would stop, for errors that the parser finds later or places elsewhere. */
function misplacedToken({ text, script, errors }: Unit): { token: string; at: number } | undefined {
  const { message, pos } = errors[0]!;
  for (const found of text.matchAll(functionBegun)) {
    const at = found.index + found[0].length;
    if (at > pos) break;
    const token = tokenAt(text, at);
    if (token !== "") return { token, at };
  }
  if (message === "expected command in subshell" && text.includes(")", pos))
    return { token: ")", at: text.indexOf(")", pos) };
  if (message === "expected command in brace group") return { token: "}", at: text.indexOf("}", pos) };
  if (/^expected .* to close/.test(message) && /^[ \t]*\n/.test(text.slice(pos))) {
    const word = /\S+$/.exec(text.slice(0, pos));
    return word ? { token: word[0], at: word.index } : undefined;
  }
  if (message !== "expected 'then'" && message !== "expected 'do'") return undefined;
  const begun = script.commands.findLast((statement) => statement.pos <= pos)?.pos ?? 0;
  const before = /\S+$/.exec(text.slice(begun, pos));
  if (pos < text.length && before) return { token: before[0], at: begun + before.index };
  const closer = /(?<=[;\n&|]\s*)(?:fi|done|else|elif|esac)\b/.exec(text.slice(begun, pos));
  return closer ? { token: closer[0], at: begun + closer.index } : undefined;
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
  if (context.isDash) {
    const { line, shows, message } = describeSyntaxError(unit);
    const near = shows === undefined ? undefined : /`(.*)'$/s.exec(message)?.[1];
    const { message: own } = unit.errors[0]!;
    const said = own.startsWith("dash: ") ? own.slice(6) : dashSyntaxError(unit, near);
    const last = unit.firstLine + lineAt(unit.text, unit.text.length);
    await context
      .output(2)
      .write(
        `${context.name}: ${/^(end of file|Unterminated|EOF)/.test(said) ? last : line}: ${caller === "eval" ? "eval: " : ""}Syntax error: ${said}\n`,
      );
    return;
  }
  const conditional = conditionalErrorOf(unit);
  const { line, message, shows } = conditional ?? describeSyntaxError(unit);
  if (message === "") return;
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
