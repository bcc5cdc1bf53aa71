import { expandAliases } from "./aliases.ts";
import type { Context } from "./context.ts";
import { Abandon, Exit, Fatal } from "./leaving.ts";
import { lineAt, openHereDocument, parseUnit } from "./parse.ts";
import type { Statement, Unit } from "./parse.ts";
import { runStatement } from "./run-list.ts";
import { tell } from "./settle.ts";
import { complainOfSyntax } from "./syntax-error.ts";

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
  const broken = unit.errors[0];
  const brokenLine = broken ? brokenFrom(unit, broken) : Infinity;
  let skipped = -1;
  for (const statement of unit.script.commands) {
    const startLine = lineAt(unit.text, statement.pos);
    const endLine = lineAt(unit.text, statement.end);
    if (endLine >= brokenLine) break;
    if (startLine === skipped) continue;
    context.unit = unit;
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
  if (broken) {
    await complainOfSyntax(context, unit, caller);
    context.status = 2;
    if (!context.interactive && caller === undefined) throw new Exit(2);
  }
  return undefined;
}
