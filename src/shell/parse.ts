import { parse } from "unbash";
import type { HereDoc, ParseError, Script, Statement, SyntaxNode, Word } from "unbash";

/** The only module that knows the parser: its types are handed on from here. */
export type {
  AndOr,
  ArithmeticFor,
  ArrayValue,
  Assignment,
  Case,
  Command as SimpleCommand,
  CommandNode,
  CompoundList,
  Coproc,
  For,
  Function as FunctionNode,
  If,
  ParameterExpansionPart,
  ParameterOperation,
  Pipeline,
  PipelineNode,
  Redirection,
  Script,
  Select,
  Statement,
  TestExpression,
  While,
  Word,
  WordPart,
} from "unbash";

/** A piece of source text that runs: a script, a typed line, the argument of `eval`. */
export interface Unit {
  readonly text: string;
  readonly script: Script;
  readonly errors: readonly ParseError[];
  /** The number of its first line. */
  readonly firstLine: number;
}

/** Texts parsed lately, the oldest first: a dyno's start scripts, a prompt's command and a trap run again and again. */
const lately = new Map<string, Pick<Unit, "script" | "errors">>();
const mostTexts = 100;
const longestText = 20_000; // longer ones are scripts, which run once

/** Nobody changes a tree, so that whoever runs the same text may have the same. */
export function parseUnit(text: string, firstLine = 1): Unit {
  const known = lately.get(text) ?? parseAll(text);
  lately.delete(text);
  if (text.length <= longestText) lately.set(text, known);
  if (lately.size > mostTexts) lately.delete(lately.keys().next().value!);
  return { text, ...known, firstLine };
}

function parseAll(text: string): Pick<Unit, "script" | "errors"> {
  const script = parse(text);
  const errors = [...(script.errors ?? []), ...nestedErrors(script, text)];
  errors.sort((a, b) => a.pos - b.pos);
  return { script, errors };
}

/** Errors in `$(...)` are kept by the parser with the substitution; here they count as the whole script's. */
function nestedErrors(script: Script, text: string): ParseError[] {
  if (!text.includes("$(") && !text.includes("`") && !text.includes("(")) return [];
  const errors: ParseError[] = [];
  for (const { node, base } of walk(script)) {
    const inner = (node as { script?: Script & { errors?: ParseError[]; source?: string } }).script;
    for (const error of inner?.errors ?? [])
      errors.push({ message: error.message, pos: inner?.source === undefined ? error.pos : base });
  }
  return errors;
}

/** Line of an offset in a text, counted from 0. */
export function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const children = ["parts", "script", "value", "index", "target", "body", "name", "operation", "operand"];

/** Every node of a tree; the parser computes parts of words only when they are asked for. */
function* walk(
  root: SyntaxNode,
  passedOver: readonly string[] = [],
): Generator<{ node: SyntaxNode; base: number }> {
  const waiting: SyntaxNode[] = [root];
  const seen = new Set<unknown>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node) || passedOver.includes(node.type)) continue;
    seen.add(node);
    yield { node, base: node.pos };
    const record = node as unknown as Record<string, unknown>;
    for (const key of new Set([...Object.keys(node), ...children])) {
      const value = record[key];
      if (Array.isArray(value)) waiting.push(...value.filter(isNode));
      else if (isNode(value)) waiting.push(value);
    }
  }
}

/** Does a here-document still wait for its closing line? The parser raises no error for it. */
export function openHereDocument(unit: Unit): HereDoc | undefined {
  if (!unit.text.includes("<<")) return undefined;
  for (const { node } of walk(unit.script))
    if (node.type === "HereDoc" && node.closing === undefined && node.delimiter) return node;
  return undefined;
}

/** Every node of a statement. */
export function* nodesOf(statement: Statement): Generator<SyntaxNode> {
  for (const { node } of walk(statement)) yield node;
}

/**
 * Where the parenthesis of a pattern such as `!(a)` stands in a statement: without `shopt -s extglob` it is a syntax
 * error, but within `[[ ]]`.
 */
export function extendedPattern(statement: Statement): number | undefined {
  for (const { node } of walk(statement, ["TestCommand", "ParameterExpansion"]))
    if (node.type === "ExtendedGlob") return node.pos + 1;
  return undefined;
}

/** Where a statement ends with the here-documents that follow it. */
export function endWithHereDocuments(statement: Statement): number {
  let end = statement.end;
  for (const { node } of walk(statement)) {
    if (node.type === "HereDoc") end = Math.max(end, node.closing?.end ?? node.body.end);
  }
  return end;
}

/** A text as the one word of a command: for what brace expansion leaves, and for array elements. */
export function wordOf(text: string): Word {
  const command = parse(`: ${text}`).commands[0]?.command;
  const word = command?.type === "Command" ? command.suffix[0] : undefined;
  if (word?.type === "Word" && word.text === text) return word;
  return { type: "Word", text: quoted(text), value: text, pos: 0, end: 0 };
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

let delimiter = "";

/** A text whose `$`, backquotes and backslashes count as between double quotes, but whose quotes do not. */
export function parseQuotedText(text: string): Word["parts"] {
  do delimiter = `END${delimiter.length}`;
  while (text.includes(delimiter));
  const command = parse(`: <<${delimiter}\n${text}\n${delimiter}\n`).commands[0]?.command;
  const here = command?.type === "Command" ? command.suffix[0] : undefined;
  if (here?.type !== "HereDoc") return undefined;
  if (here.body.parts) return here.body.parts;
  const value = `${text}\n`.replace(/\\([\\$`])|\\\n/g, "$1");
  return [{ type: "Literal", pos: 0, end: 0, value, text: value }];
}

/** The names of all simple commands of a text that are written without quotes: what aliases can replace. */
export function commandNames(unit: Unit): { name: string; pos: number; end: number }[] {
  const names: { name: string; pos: number; end: number }[] = [];
  for (const { node } of walk(unit.script)) {
    if (node.type !== "Command" || !node.name) continue;
    const { text, pos, end } = node.name;
    if (unit.text.slice(pos, end) === text && !/['"\\$`]/.test(text)) names.push({ name: text, pos, end });
  }
  return names;
}
