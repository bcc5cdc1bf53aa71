import { FileError } from "../files/errors.ts";
import { evaluate } from "./arithmetic.ts";
import { arrayNames } from "./array-names.ts";
import type { Context } from "./context.ts";
import { Fields } from "./fields.ts";
import type { Field } from "./fields.ts";
import { glob } from "./glob.ts";
import { Abandon } from "./leaving.ts";
import { expandParameter, type Expansion } from "./parameter.ts";
import type { Word } from "./parse.ts";
import { quotePattern } from "./patterns.ts";
import { hereDocumentPieces, isPlain, piecesOf, piecesOfText, wordsOf } from "./pieces.ts";
import type { ParameterPiece, Piece } from "./pieces.ts";
import { soon, type Soon } from "./soon.ts";

/** Words as a command gets them: braces, tildes, parameters, splitting, file names, quotes taken away. */
export function expandWords(context: Context, words: readonly Word[]): Soon<string[]> {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const done = addWord(context, words[at]!, result);
    if (done) return done.then(() => addRest(context, words.slice(at + 1), result));
  }
  return result;
}

async function addRest(context: Context, words: readonly Word[], result: string[]): Promise<string[]> {
  for (const word of words) {
    const done = addWord(context, word, result);
    if (done) await done;
  }
  return result;
}

/** Adds what one word becomes; answers with a promise when that has to be waited for. */
function addWord(context: Context, word: Word, result: string[]): Promise<void> | undefined {
  const singles = context.options.has("braceexpand") ? wordsOf(word) : [word];
  for (let at = 0; at < singles.length; at++) {
    const single = singles[at]!;
    if (isPlain(single.text)) {
      result.push(single.text);
      continue;
    }
    const pieces = piecesOf(single);
    const plain = plainText(pieces);
    if (plain !== undefined) {
      result.push(plain);
      continue;
    }
    const fields = expandPieces(context, pieces);
    if (fields instanceof Promise)
      return fields.then(async (those) => {
        for (const field of those) result.push(...pathnames(context, field));
        for (const single of singles.slice(at + 1))
          for (const field of await expandPieces(context, piecesOf(single)))
            result.push(...pathnames(context, field));
      });
    for (const field of fields)
      if (field.glob) result.push(...pathnames(context, field));
      else result.push(field.text);
  }
  return undefined;
}

/** A `[` alone, the command, is no pattern. */
const mayMatch = /[*?]|\[.*\]|[+@!]\(/s;

/** The text of a word without anything to expand. */
function plainText(pieces: readonly Piece[]): string | undefined {
  if (pieces.length !== 1) return undefined;
  const [piece] = pieces;
  return piece!.type === "text" && (piece!.quoted || !mayMatch.test(piece!.text)) ? piece!.text : undefined;
}

function pathnames(context: Context, field: Field): string[] {
  if (!field.glob || context.options.has("noglob")) return [field.text];
  const { shopt } = context;
  const found = glob(context.world.files, context.cwd, field.pattern, {
    dotglob: shopt.has("dotglob"),
    globstar: shopt.has("globstar"),
    nocaseglob: shopt.has("nocaseglob"),
    extglob: shopt.has("extglob"),
  });
  if (found.length > 0) return found;
  if (shopt.has("failglob")) throw new Abandon(`no match: ${field.text}`);
  return shopt.has("nullglob") ? [] : [field.text];
}

/** One word to one text, without splitting and file names: assignments, here-strings, `case`. */
export function expandText(context: Context, word: Word, isValue = false): Soon<string> {
  const pieces = piecesOf(word, isValue ? "value" : "word");
  const plain = plainText(pieces);
  if (plain !== undefined) return plain;
  return soon(expandPieces(context, pieces, whole), (fields) => joined(fields).text);
}

/** One word to a pattern, in which a backslash stands before what was quoted. */
export function expandPattern(context: Context, word: Word): Soon<string> {
  return soon(expandPieces(context, piecesOf(word, "pattern"), whole), (fields) => joined(fields).pattern);
}

/** A text as between double quotes. */
export function expandQuoted(context: Context, text: string): Soon<string> {
  if (!/[$`\\]/.test(text)) return text;
  return soon(expandPieces(context, piecesOfText(text), whole), (fields) => joined(fields).text);
}

export async function expandHereDocument(
  context: Context,
  parts: Parameters<typeof hereDocumentPieces>[0],
): Promise<string> {
  return joined(await expandPieces(context, hereDocumentPieces(parts), { split: false })).text;
}

const joined = (fields: readonly Field[]): Field =>
  fields.length === 1
    ? fields[0]!
    : {
        text: fields.map((field) => field.text).join(" "),
        pattern: fields.map((field) => field.pattern).join(" "),
        glob: false,
      };

const whole: How = { split: false };

interface How {
  /** False where no splitting takes place. */
  readonly split?: boolean;
  /** Unquoted literal text is split, too: in the operand of `${x:-a b}`. */
  readonly splitLiterals?: boolean;
}

function expandPieces(context: Context, pieces: readonly Piece[], how: How = {}): Soon<Field[]> {
  const separators = how.split === false ? "" : (context.variables.get("IFS") ?? " \t\n");
  const fields = new Fields(separators);
  const done = addPieces(context, pieces, fields, how);
  return done ? done.then(() => fields.finish()) : fields.finish();
}

function addPieces(
  context: Context,
  pieces: readonly Piece[],
  fields: Fields,
  how: How,
): Promise<void> | undefined {
  for (let at = 0; at < pieces.length; at++) {
    const done = addPiece(context, pieces[at]!, fields, how);
    if (done) return done.then(() => addPieces(context, pieces.slice(at + 1), fields, how));
  }
  return undefined;
}

/** Answers with a promise when the piece has to be waited for. */
function addPiece(context: Context, piece: Piece, fields: Fields, how: How): Promise<void> | undefined {
  const add = (text: string): undefined => {
    if (piece.type !== "tilde" && piece.type !== "process" && piece.quoted) fields.add(text, true);
    else addSplit(text, fields, how);
  };
  switch (piece.type) {
    case "text":
      if (!piece.quoted && how.splitLiterals) fields.split(piece.text);
      else fields.add(piece.text, piece.quoted);
      return undefined;
    case "tilde":
      fields.add(home(context, piece.user), true);
      return undefined;
    case "parameter": {
      const value = expandParameter(context, piece, operands);
      if (value instanceof Promise)
        return value.then((expansion) => addParameter(context, piece, expansion, fields, how));
      return addParameter(context, piece, value, fields, how);
    }
    case "command":
      return context.engine.substitute(context, piece.script, piece.source).then(add);
    case "arithmetic": {
      const value = expandArithmetic(context, piece.text);
      return value instanceof Promise ? value.then((number) => add(String(number))) : add(String(value));
    }
    case "process":
      fields.add(context.engine.connect(context, piece.script, piece.operator), true);
      return undefined;
    default:
      return piece satisfies never;
  }
}

function addParameter(
  context: Context,
  { quoted }: ParameterPiece,
  value: Expansion,
  fields: Fields,
  how: How,
): Promise<void> | undefined {
  if (value.operand) {
    const inner = piecesOf(value.operand, quoted ? "quoted" : "word");
    return addPieces(context, inner, fields, { ...how, splitLiterals: how.split !== false && !quoted });
  }
  if (value.list) addList(context, value.list, value.star ?? false, quoted, fields, how);
  else if (quoted) fields.add(value.text ?? "", true);
  else addSplit(value.text ?? "", fields, how);
  return undefined;
}

function addSplit(text: string, fields: Fields, how: How): void {
  if (how.split === false) {
    if (text !== "") fields.add(text, false);
  } else fields.split(text);
}

/** `$@`, `$*` and `${array[@]}` in their four ways. */
function addList(
  context: Context,
  list: readonly string[],
  star: boolean,
  quoted: boolean,
  fields: Fields,
  how: How,
): void {
  const separators = context.variables.get("IFS");
  if (quoted && star) {
    fields.add(list.join(separators === undefined ? " " : (separators[0] ?? "")), true);
  } else if (how.split === false) {
    const between = star ? (separators === undefined ? " " : (separators[0] ?? "")) : " ";
    const text = list.join(between);
    if (text !== "") fields.add(text, quoted);
  } else {
    list.forEach((text, at) => {
      if (at > 0) fields.break();
      if (quoted) fields.add(text, true);
      else fields.split(text);
    });
  }
}

function home(context: Context, user: string): string {
  if (user === "+") return context.cwd;
  if (user === "-") return context.variables.get("OLDPWD") ?? "~-";
  if (/^[+-]?\d+$/.test(user)) {
    const stack = [context.cwd, ...context.directories];
    const at = Number(user.replace(/^[+-]/, ""));
    return stack.at(user.startsWith("-") ? -1 - at : at) ?? `~${user}`;
  }
  if (user === "") return context.variables.get("HOME") ?? "/";
  return homeOf(context, user) ?? `~${user}`;
}

/** The home of another user, from /etc/passwd. */
function homeOf(context: Context, user: string): string | undefined {
  if (user === context.variables.get("USER")) return context.variables.get("HOME");
  if (user === "root") return "/root";
  try {
    const entry = context.world.files
      .text("/etc/passwd")
      .split("\n")
      .find((line) => line.startsWith(`${user}:`));
    return entry?.split(":")[5];
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** Evaluates `$((text))`. Throws ArithmeticError. */
export function expandArithmetic(context: Context, text: string): Soon<bigint> {
  return soon(expandQuoted(context, text), (plain) =>
    evaluate(plain.includes('"') ? plain.replaceAll('"', "") : plain, arrayNames(context)),
  );
}

/** What the expansion of parameters needs of this module. */
const operands = { expandText, expandPattern, expandArithmetic, quotePattern };
export type Operands = typeof operands;
