import { expandAliases } from "./aliases.ts";
import type { Context } from "./context.ts";
import { foreignTo } from "./dash/syntax.ts";
import { Abandon, Exit, Fatal } from "./leaving.ts";
import { endWithHereDocuments, extendedPattern, lineAt, openHereDocument, parseUnit } from "./parse.ts";
import type { Statement, Unit } from "./parse.ts";
import { runStatement } from "./run-list.ts";
import { tell } from "./settle.ts";
import { complainOfSyntax, conditionalErrorOf } from "./syntax-error.ts";

/** Runs a text inside what runs already: `eval`, `source`, a trap. Its own lines count from `firstLine`. */
export async function runSource(
  context: Context,
  text: string,
  firstLine = 1,
  caller = "eval",
): Promise<number> {
  const { unit, offset } = context;
  context.traceDepth++;
  try {
    return await runUnits(context, text, firstLine, caller, async (statement) => {
      await runStatement(context, statement);
      return true;
    });
  } finally {
    context.traceDepth--;
    context.unit = unit;
    context.offset = offset;
  }
}

/** Runs a whole script or a typed line. A command that cannot go on gives up its line, not the script. */
export async function runProgramText(context: Context, text: string): Promise<number> {
  return runUnits(context, text, 1, undefined, async (statement) => {
    try {
      await runStatement(context, statement);
      return true;
    } catch (error) {
      if (!(error instanceof Abandon)) throw error;
      await tell(context, error);
      if (context.isDash && !context.interactive) throw new Exit(2);
      const isString = context.mode === "string" && !context.options.has("errexit");
      context.status = isString ? error.status : 1;
      if (error instanceof Fatal && !context.interactive) throw new Exit(context.status);
      return context.interactive ? false : "next line";
    }
  });
}

type Run = (statement: Statement) => Promise<boolean | "next line">;

/**
 * Runs a text's statements line by line: what stands before a line with a syntax error still runs, and an alias
 * counts from the line after its definition on.
 */
async function runUnits(
  context: Context,
  text: string,
  firstLine: number,
  caller: string | undefined,
  run: Run,
): Promise<number> {
  let rest = text;
  let line = firstLine;
  for (;;) {
    const aliases = aliasesOf(context);
    const unit = parseUnit(aliases ? expandAliases(rest, aliases) : rest, line);
    await warnOfOpenHereDocument(context, unit);
    const stop = await runLines(context, unit, caller, run, aliases);
    if (stop === undefined) return context.status;
    const index = lineAt(unit.text, stop);
    const from = unit.text.indexOf("\n", stop);
    if (from < 0) return context.status;
    // Aliases never span lines, so the lines of the two texts correspond.
    rest = rest
      .split("\n")
      .slice(index + 1)
      .join("\n");
    line += index + 1;
  }
}

/** bash reads a here-document to the end of the file, and says so. */
async function warnOfOpenHereDocument(context: Context, unit: Unit): Promise<void> {
  const here = unit.errors.length === 0 ? openHereDocument(unit) : undefined;
  if (!here) return;
  const begun = unit.firstLine + lineAt(unit.text, here.pos);
  const ended = unit.firstLine + lineAt(unit.text, unit.text.length) - (unit.text.endsWith("\n") ? 1 : 0);
  const where = context.interactive
    ? context.name
    : `${context.frames.at(-1)?.source ?? context.name}: line ${ended}`;
  await context
    .output(2)
    .write(
      `${where}: warning: here-document at line ${begun} delimited by end-of-file (wanted \`${here.delimiter!.value}')\n`,
    );
}

const aliasesOf = (context: Context): string | undefined =>
  (context.interactive || context.shopt.has("expand_aliases")) && context.aliases.size > 0
    ? JSON.stringify([...context.aliases])
    : undefined;

/** The line from which on a text with a syntax error does not run: where the broken command begins. */
function brokenFrom({ text, script }: Unit, { message, pos }: Unit["errors"][number]): number {
  const statement = script.commands.findLast((candidate) => candidate.pos <= pos);
  const within =
    statement &&
    (pos <= statement.end || statement.end <= statement.pos || !message.startsWith("unexpected"));
  return lineAt(text, within ? statement.pos : pos);
}

/** Answers with the offset after which the text must be read again because aliases have changed. */
async function runLines(
  context: Context,
  unit: Unit,
  caller: string | undefined,
  run: Run,
  aliases: string | undefined,
): Promise<number | undefined> {
  let broken = unit.errors[0];
  const brokenLine = broken ? brokenFrom(unit, broken) : Infinity;
  let skipped = -1;
  let read = -1;
  const mayHaveDocuments = unit.text.includes("<<");
  const mayHavePatterns = /[?*+@!]\(/.test(unit.text);
  for (const [at, statement] of unit.script.commands.entries()) {
    const startLine = lineAt(unit.text, statement.pos);
    const endLine = lineAt(unit.text, statement.end);
    if (endLine >= brokenLine) break;
    if (startLine === skipped) continue;
    context.unit = unit;
    if (startLine > read) {
      const together = readTogether(unit, at);
      const ends = together.map((each) => (mayHaveDocuments ? endWithHereDocuments(each) : each.end));
      const until = lineAt(unit.text, Math.max(...ends));
      if (context.options.has("verbose")) await showLines(context, unit, read + 1, until + 1);
      read = until;
      const foreign = context.isDash ? foreignIn(unit, together) : undefined;
      if (foreign) {
        broken = { message: `dash: ${foreign.message}`, pos: foreign.pos };
        break;
      }
      const pattern = mayHavePatterns && !context.shopt.has("extglob") && patternIn(together);
      if (pattern) {
        broken = { message: "unexpected (", pos: pattern };
        break;
      }
    }
    if (context.options.has("noexec") && !context.interactive) continue;
    const goesOn = await run(statement);
    if (goesOn === false) return undefined;
    if (goesOn === "next line") skipped = endLine;
    if (aliasesOf(context) !== aliases && endLine < lineAt(unit.text, unit.text.length)) {
      const next = unit.script.commands.find((other) => lineAt(unit.text, other.pos) > endLine);
      const sameLine = unit.script.commands.some(
        (other) => other.pos > statement.pos && lineAt(unit.text, other.pos) === endLine,
      );
      if (next && !sameLine) return statement.end;
    }
  }
  if (context.options.has("verbose")) await showLines(context, unit, read + 1);
  if (broken) {
    const wrong = { ...unit, errors: [broken, ...unit.errors.slice(1)] };
    await complainOfSyntax(context, wrong, caller);
    if (context.isDash || conditionalErrorOf(wrong)?.goesOn !== true) context.status = 2;
    if (!context.interactive && (caller === undefined || context.isDash)) throw new Exit(context.status);
  }
  return undefined;
}

/** `set -v`: lines as they are read. */
async function showLines(context: Context, { text }: Unit, from: number, to?: number): Promise<void> {
  const lines = text.split("\n").slice(from, to);
  if (to === undefined && lines.at(-1) === "") lines.pop();
  if (lines.length > 0) await context.output(2).write(`${lines.join("\n")}\n`);
}

/** The statements that are read before the first of them runs: those of its line, to the last line of them all. */
function readTogether({ text, script }: Unit, from: number): readonly Statement[] {
  const { commands } = script;
  let to = from;
  while (to + 1 < commands.length && lineAt(text, commands[to + 1]!.pos) <= lineAt(text, commands[to]!.end))
    to++;
  return commands.slice(from, to + 1);
}

function patternIn(statements: readonly Statement[]): number | undefined {
  for (const statement of statements) {
    const pattern = extendedPattern(statement);
    if (pattern !== undefined) return pattern;
  }
  return undefined;
}

function foreignIn({ text }: Unit, statements: readonly Statement[]): ReturnType<typeof foreignTo> {
  for (const statement of statements) {
    const foreign = foreignTo(statement, text);
    if (foreign) return foreign;
  }
  return undefined;
}
