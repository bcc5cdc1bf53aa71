import { expandBraces } from "./braces.ts";
import { parseQuotedText, wordOf } from "./parse.ts";
import type { ParameterExpansionPart, ParameterOperation, Script, Word, WordPart } from "./parse.ts";

/** What a word is made of, once quotes and backslashes are read. */
export type Piece =
  | { readonly type: "text"; readonly text: string; readonly quoted: boolean }
  | { readonly type: "tilde"; readonly user: string }
  | ParameterPiece
  | { readonly type: "command"; readonly script: Script; readonly source?: string; readonly quoted: boolean }
  | { readonly type: "arithmetic"; readonly text: string; readonly quoted: boolean }
  | { readonly type: "process"; readonly operator: "<" | ">"; readonly script: Script };

export interface ParameterPiece {
  readonly type: "parameter";
  readonly name: string;
  /** `!` of `${!x}`, `#` of `${#x}`. */
  readonly prefix?: "!" | "#";
  readonly index?: Word;
  readonly operation?: ParameterOperation;
  readonly text: string;
  readonly quoted: boolean;
}

type Reading = "word" | "value" | "quoted" | "pattern";

const caches: Record<Reading, WeakMap<Word, readonly Piece[]>> = {
  word: new WeakMap(),
  value: new WeakMap(),
  quoted: new WeakMap(),
  pattern: new WeakMap(),
};

/**
 * The pieces of one word. `value` is the right side of an assignment, where `~` counts after each colon; `quoted`
 * the operand of an expansion between double quotes; `pattern` the operand of `#`, `%` and `/`, which has no tilde.
 */
export function piecesOf(word: Word, reading: Reading = "word"): readonly Piece[] {
  const cached = caches[reading].get(word);
  if (cached) return cached;
  const pieces: Piece[] = [];
  if (reading === "quoted") {
    if (word.parts) for (const part of word.parts) add(pieces, part, true);
    else pieces.push({ type: "text", text: word.value, quoted: true });
  } else {
    if (word.parts) for (const part of word.parts) add(pieces, part, false);
    else addUnquoted(pieces, word.text);
    if (reading === "word" || reading === "value") markTildes(pieces, reading === "value");
  }
  const done = joinTexts(pieces);
  caches[reading].set(word, done);
  return done;
}

const braceCache = new WeakMap<Word, readonly Word[]>();

/** The words that brace expansion makes of one. */
export function wordsOf(word: Word): readonly Word[] {
  if (!word.text.includes("{")) return [word];
  const cached = braceCache.get(word);
  if (cached) return cached;
  const texts = expandBraces(word.text);
  const words = texts.length === 1 && texts[0] === word.text ? [word] : texts.filter(Boolean).map(wordFor);
  braceCache.set(word, words);
  return words;
}

/** Has a text nothing that an expansion or a quote could change? */
export const isPlain = (text: string): boolean => /^[\w.,:@%+/-]+$/.test(text);

/** A million numbers need no parser. */
const wordFor = (text: string): Word =>
  isPlain(text) ? { type: "Word", text, value: text, pos: 0, end: 0 } : wordOf(text);

const textCache = new Map<string, readonly Piece[]>();

/** The pieces of a text read as between double quotes: an arithmetic expression, a prompt. */
export function piecesOfText(text: string): readonly Piece[] {
  const cached = textCache.get(text);
  if (cached) return cached;
  const pieces: Piece[] = [];
  for (const part of parseQuotedText(text) ?? []) add(pieces, part, true);
  const last = pieces.at(-1);
  if (last?.type === "text") pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
  if (textCache.size > 1000) textCache.clear();
  textCache.set(text, pieces);
  return pieces;
}

export function hereDocumentPieces(parts: readonly WordPart[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of parts) add(pieces, part, true);
  return pieces;
}

function add(pieces: Piece[], part: WordPart, quoted: boolean): void {
  switch (part.type) {
    case "Literal":
      if (quoted) pieces.push({ type: "text", text: part.value, quoted });
      else addUnquoted(pieces, part.text);
      return;
    case "Glob":
      if (part.kind !== "bracket") pieces.push({ type: "text", text: part.text, quoted });
      else {
        pieces.push({ type: "text", text: "[", quoted });
        for (const inner of part.parts) add(pieces, inner, quoted);
        pieces.push({ type: "text", text: "]", quoted });
      }
      return;
    case "ExtendedGlob":
      pieces.push({ type: "text", text: `${part.operator}(`, quoted });
      if (part.parts) for (const inner of part.parts) add(pieces, inner, quoted);
      else addUnquoted(pieces, part.pattern);
      if (!endsWithParenthesis(part)) pieces.push({ type: "text", text: ")", quoted });
      return;
    case "SingleQuoted":
    case "AnsiCQuoted":
      pieces.push({ type: "text", text: part.value, quoted: true });
      return;
    case "DoubleQuoted":
    case "LocaleString":
      // Quotes make a word even of nothing, unless what they hold is a list that may be empty.
      if (!part.parts.some(isList)) pieces.push({ type: "text", text: "", quoted: true });
      for (const inner of part.parts) add(pieces, inner, true);
      return;
    case "SimpleExpansion":
      pieces.push({ type: "parameter", name: part.text.slice(1), text: part.text, quoted });
      return;
    case "ParameterExpansion":
      pieces.push(parameter(part, quoted));
      return;
    case "CommandExpansion":
      if (part.script)
        pieces.push({ type: "command", script: part.script, source: ownSource(part.script), quoted });
      return;
    case "ArithmeticExpansion":
      pieces.push({
        type: "arithmetic",
        text: part.text.startsWith("$[") ? part.text.slice(2, -1) : part.text.slice(3, -2),
        quoted,
      });
      return;
    case "ProcessSubstitution":
      if (part.script) pieces.push({ type: "process", operator: part.operator, script: part.script });
      return;
    case "BraceExpansion":
      // Braces that do expand never get here (wordsOf); these stand where no expansion takes place.
      if (part.parts) {
        pieces.push({ type: "text", text: "{", quoted });
        for (const inner of part.parts) add(pieces, inner, quoted);
        pieces.push({ type: "text", text: "}", quoted });
      } else addUnquoted(pieces, part.text);
      return;
    default: {
      const never: never = part;
      throw new Error(`a part of no known kind: ${String(never)}`);
    }
  }
}

const isList = (part: WordPart): boolean =>
  (part.type === "SimpleExpansion" && part.text === "$@") ||
  (part.type === "ParameterExpansion" &&
    part.prefix !== "#" &&
    (part.parameter === "@" || part.index?.text === "@"));

const endsWithParenthesis = (part: { parts?: readonly WordPart[] }): boolean => {
  const last = part.parts?.at(-1);
  return last?.type === "Literal" && last.text.endsWith(")") && !last.text.includes("(");
};

const ownSource = (script: Script): string | undefined => script.source;

function parameter(part: ParameterExpansionPart, quoted: boolean): ParameterPiece {
  return {
    type: "parameter",
    name: part.parameter,
    prefix: part.prefix,
    index: part.index,
    operation: part.operation,
    text: part.text,
    quoted,
  };
}

/** Text outside quotes: a backslash quotes the next character, and vanishes with a newline. */
function addUnquoted(pieces: Piece[], text: string): void {
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "\\" || at + 1 === text.length) {
      plain += text[at];
      continue;
    }
    if (plain) pieces.push({ type: "text", text: plain, quoted: false });
    plain = "";
    const next = String.fromCodePoint(text.codePointAt(++at)!);
    at += next.length - 1;
    if (next !== "\n") pieces.push({ type: "text", text: next, quoted: true });
  }
  if (plain) pieces.push({ type: "text", text: plain, quoted: false });
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === "text" && last?.type === "text" && last.quoted === piece.quoted)
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

const tildeStart = /^~([a-z_][a-z0-9_-]*|[+-]?\d*)(?=\/|$)/i;

/** Takes `~` and `~user` out of unquoted text at the word's beginning; in values also after `=` and each `:`. */
function markTildes(pieces: Piece[], everyColon: boolean): void {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.type !== "text" || piece.quoted || !piece.text.includes("~")) continue;
    const followed = at + 1 < pieces.length;
    const found = splitTildes(piece.text, at === 0, everyColon, followed);
    pieces.splice(at, 1, ...found);
    at += found.length - 1;
  }
}

function splitTildes(text: string, first: boolean, everyColon: boolean, followed: boolean): Piece[] {
  const found: Piece[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    const before = text.slice(0, at);
    // An argument such as `DIR=~/x` is no assignment, but its tilde counts all the same.
    const atStart =
      at === 0 ? first : everyColon ? before.endsWith(":") : first && /^[A-Za-z_]\w*=$/.test(before);
    const rest = text.slice(at);
    const end = everyColon ? rest.search(/[:/]/) : rest.indexOf("/");
    const candidate = end < 0 ? rest : rest.slice(0, end);
    const match = atStart && text[at] === "~" && (end >= 0 || !followed) && tildeStart.exec(candidate);
    if (!match) {
      plain += text[at];
      continue;
    }
    if (plain) found.push({ type: "text", text: plain, quoted: false });
    plain = "";
    found.push({ type: "tilde", user: match[1]! });
    at += match[0].length - 1;
  }
  if (plain) found.push({ type: "text", text: plain, quoted: false });
  return found;
}
