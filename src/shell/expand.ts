import { FileError } from "../files/errors.ts";
import { evaluate } from "./arithmetic.ts";
import { arrayNames } from "./array-names.ts";
import type { Context } from "./context.ts";
import { Fields } from "./fields.ts";
import type { Field } from "./fields.ts";
import { glob } from "./glob.ts";
import { Abandon } from "./leaving.ts";
import { expandParameter } from "./parameter.ts";
import type { Word } from "./parse.ts";
import { quotePattern } from "./patterns.ts";
import { hereDocumentPieces, piecesOf, piecesOfText, wordsOf } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** Words as a command gets them: braces, tildes, parameters, splitting, file names, quotes taken away. */
export async function expandWords(context: Context, words: readonly Word[]): Promise<string[]> {
  const result: string[] = [];
  for (const word of words) {
    for (const single of context.options.has("braceexpand") ? wordsOf(word) : [word]) {
      const pieces = piecesOf(single);
      const plain = plainText(pieces);
      if (plain !== undefined) result.push(plain);
      else for (const field of await expandPieces(context, pieces)) result.push(...pathnames(context, field));
    }
  }
  return result;
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
  });
  if (found.length > 0) return found;
  if (shopt.has("failglob")) throw new Abandon(`no match: ${field.text}`);
  return shopt.has("nullglob") ? [] : [field.text];
}

/** One word to one text, without splitting and file names: assignments, here-strings, `case`. */
export async function expandText(context: Context, word: Word, isValue = false): Promise<string> {
  const pieces = piecesOf(word, isValue ? "value" : "word");
  const plain = plainText(pieces);
  if (plain !== undefined) return plain;
  return joined(await expandPieces(context, pieces, { split: false })).text;
}

/** One word to a pattern, in which a backslash stands before what was quoted. */
export async function expandPattern(context: Context, word: Word): Promise<string> {
  return joined(await expandPieces(context, piecesOf(word, "pattern"), { split: false })).pattern;
}

/** A text as between double quotes. */
export async function expandQuoted(context: Context, text: string): Promise<string> {
  if (!/[$`\\]/.test(text)) return text;
  return joined(await expandPieces(context, piecesOfText(text), { split: false })).text;
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

interface How {
  /** False where no splitting takes place. */
  readonly split?: boolean;
  /** Unquoted literal text is split, too: in the operand of `${x:-a b}`. */
  readonly splitLiterals?: boolean;
}

async function expandPieces(context: Context, pieces: readonly Piece[], how: How = {}): Promise<Field[]> {
  const separators = how.split === false ? "" : (context.variables.get("IFS") ?? " \t\n");
  const fields = new Fields(separators);
  await addPieces(context, pieces, fields, how);
  return fields.finish();
}

async function addPieces(
  context: Context,
  pieces: readonly Piece[],
  fields: Fields,
  how: How,
): Promise<void> {
  for (const piece of pieces) {
    switch (piece.type) {
      case "text":
        if (!piece.quoted && how.splitLiterals) fields.split(piece.text);
        else fields.add(piece.text, piece.quoted);
        break;
      case "tilde":
        fields.add(home(context, piece.user), true);
        break;
      case "parameter": {
        const value = await expandParameter(context, piece, operands);
        if (value.operand) {
          const reading = piece.quoted ? "quoted" : "word";
          await addPieces(context, piecesOf(value.operand, reading), fields, {
            ...how,
            splitLiterals: how.split !== false && !piece.quoted,
          });
        } else if (value.list) addList(context, value.list, value.star ?? false, piece.quoted, fields, how);
        else if (piece.quoted) fields.add(value.text ?? "", true);
        else addSplit(value.text ?? "", fields, how);
        break;
      }
      case "command": {
        const text = await context.engine.substitute(context, piece.script, piece.source);
        if (piece.quoted) fields.add(text, true);
        else addSplit(text, fields, how);
        break;
      }
      case "arithmetic": {
        const text = String(await expandArithmetic(context, piece.text));
        if (piece.quoted) fields.add(text, true);
        else addSplit(text, fields, how);
        break;
      }
      case "process":
        fields.add(context.engine.connect(context, piece.script, piece.operator), true);
        break;
    }
  }
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
export async function expandArithmetic(context: Context, text: string): Promise<bigint> {
  return evaluate((await expandQuoted(context, text)).replaceAll('"', ""), arrayNames(context));
}

/** What the expansion of parameters needs of this module. */
const operands = { expandText, expandPattern, expandArithmetic, quotePattern };
export type Operands = typeof operands;
