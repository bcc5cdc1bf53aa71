import { resolve } from "../../../files/paths.ts";
import { PySyntaxError } from "../language/syntax-error.ts";
import { parseModule } from "../language/statements.ts";
import type { Expression, Place, Statement } from "../language/tree.ts";
import type { PyRaise } from "./exceptions.ts";
import type { TraceEntry } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";

const heading = "Traceback (most recent call last):\n";

/** What CPython prints of an exception nobody caught, with those that led to it. */
export async function traceback(python: Interpreter, error: PyRaise): Promise<string> {
  let before = "";
  if (error.explicitCause)
    before = `${await traceback(python, error.explicitCause)}\nThe above exception was the direct cause of the following exception:\n\n`;
  else if (error.context && error.explicitCause === undefined)
    before = `${await traceback(python, error.context)}\nDuring handling of the above exception, another exception occurred:\n\n`;
  return `${before}${heading}${traceLines(python, error.trace)}${await lastLine(python, error)}\n`;
}

/** "ValueError: text", or the class alone when there is no text. */
export async function lastLine(python: Interpreter, { value }: PyRaise): Promise<string> {
  const { module, name } = value.cls;
  const isPlain = module === "builtins" || (module === "__main__" && python.minor >= 11);
  const full = isPlain ? name : `${module}.${name}`;
  const text = await python.str(value);
  return text === "" ? full : `${full}: ${text}`;
}

export function traceLines(python: Interpreter, trace: readonly TraceEntry[]): string {
  const lines: string[] = [];
  let repeats = 0;
  for (const [i, entry] of trace.entries()) {
    const before = trace[i - 1];
    repeats =
      before && before.file === entry.file && before.line === entry.line && before.name === entry.name
        ? repeats + 1
        : 0;
    if (repeats >= 3) {
      const next = trace[i + 1];
      if (!next || next.line !== entry.line || next.name !== entry.name)
        lines.push(`  [Previous line repeated ${repeats - 2} more time${repeats > 3 ? "s" : ""}]\n`);
      continue;
    }
    lines.push(`  File "${entry.file}", line ${entry.line}, in ${entry.name}\n`);
    const source = entry.text ?? lineOf(python, entry.file, entry.line);
    if (source === undefined || source.trim() === "") continue;
    lines.push(`    ${source.trim()}\n`);
    const marks =
      entry.place && python.minor >= 11 ? caretLine(source, entry.place, python.minor) : undefined;
    if (marks) lines.push(`    ${marks}\n`);
  }
  return lines.join("");
}

function lineOf({ process: { files, cwd } }: Interpreter, file: string, line: number): string | undefined {
  const path = resolve(cwd, file);
  return files.is("file", path) ? files.text(path).split(/\r?\n/)[line - 1] : undefined;
}

/** "~~~~^^^": what of the line was being worked on. Undefined when that is all of it. */
function caretLine(source: string, place: Place, minor: number): string | undefined {
  const indent = source.length - source.trimStart().length;
  const trimmed = source.trim();
  const start = place.column - indent;
  const end = (place.endLine === place.line ? place.endColumn : source.trimEnd().length) - indent;
  if (start < 0 || end > trimmed.length) return undefined;
  const node = place as Partial<Expression>;
  const anchors = place.endLine === place.line ? anchorsOf(node as Expression, minor, indent) : undefined;
  const isWhole = start === 0 && end === trimmed.length;
  if ("type" in place && (place.type === "raise" || place.type === "return")) return undefined;
  if (isWhole && !anchors) return undefined;
  if (minor >= 13 && hidesCall(trimmed, start, end)) return undefined;
  if (!anchors) return `${" ".repeat(start)}${"^".repeat(end - start)}`;
  const [from, to] = anchors;
  return `${" ".repeat(start)}${"~".repeat(from - start)}${"^".repeat(to - from)}${"~".repeat(end - to)}`;
}

/** Python 3.13 shows no marks under a call that is all a line assigns or returns. */
function hidesCall(line: string, start: number, end: number): boolean {
  let statement: Statement | undefined;
  try {
    [statement] = parseModule(line.startsWith("return ") ? `def f(): ${line}` : line, true);
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    return false; // a line that goes on below is no statement of its own
  }
  if (statement?.type === "assign" && statement.value.type === "call")
    return statement.value.column === start && statement.value.endColumn === end;
  return line.startsWith("return ") && start === 7 && end === line.length && /^return \w+\(/.test(line);
}

/** Where the carets stand inside the tildes: an operator, the brackets of a subscript or (3.13) of a call. */
function anchorsOf(node: Expression, minor: number, indent: number): [number, number] | undefined {
  if (node.type === "binary") {
    const { column, endColumn } = node.operatorPlace;
    return [column - indent, endColumn - indent];
  }
  if (node.type === "subscript") return [node.object.endColumn - indent, node.endColumn - indent];
  if (node.type === "call" && minor >= 13) return [node.callee.endColumn - indent, node.endColumn - indent];
  return undefined;
}

/** The part of a SyntaxError that shows its line, without a "Traceback" heading. */
export function syntaxLines(error: PySyntaxError, file: string, source: string, minor: number): string {
  const line = source.replace(/\r\n?/g, "\n").split("\n")[error.line - 1] ?? "";
  const indent = line.length - line.trimStart().length;
  // Python 3.6 points at the last character of what it stumbled over.
  const column = minor >= 10 ? error.column : error.endColumn - 1;
  const start = Math.max(0, column - indent);
  const width = minor >= 10 ? Math.max(1, error.endColumn - error.column) : 1;
  const shown = line.trim();
  const isBare = minor >= 10 && error.message === "unexpected indent";
  const marks = shown === "" || isBare ? "" : `    ${" ".repeat(start)}${"^".repeat(width)}\n`;
  return `  File "${file}", line ${error.line}\n${shown === "" ? "" : `    ${shown}\n`}${marks}${error.kind}: ${error.message}\n`;
}
