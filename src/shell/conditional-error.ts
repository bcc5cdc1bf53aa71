/** What bash says of `[[ ... ]]` that makes no sense; it has no second line with the text, and no more is read then. */

interface Reading {
  readonly words: readonly string[];
  at: number;
}

/** A mistake whose words may be empty: of some bash says nothing. */
class Mistake {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

const unaryOperator = /^-[a-zA-Z]$/;
const binaryOperator = /^(=|==|!=|=~|<|>|-(eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** The first mistake in the conditional command that begins at `from`; undefined when there is none. */
export function conditionalMistake(text: string, from: number): string | undefined {
  const words = wordsFrom(text, from + 2);
  try {
    const reading = { words, at: 0 };
    either(reading);
    const next = words[reading.at];
    if (next === undefined || next === "\n") return "unexpected EOF while looking for `]]'";
    return next === "]]" ? undefined : "syntax error in conditional expression";
  } catch (error) {
    if (error instanceof Mistake) return error.message;
    throw error;
  }
}

/** Words and operators up to the closing brackets or the end of the line. */
function wordsFrom(text: string, from: number): string[] {
  const words: string[] = [];
  const token =
    /[ \t]*(\n|&&|\|\||[()<>;]|(?:\\[^]|'[^']*'|"(?:\\[^]|[^"\\])*"|\$\([^)]*\)|\$\{[^}]*\}|[^\s()<>;&|])+|[&|]|$)/y;
  token.lastIndex = from;
  for (let found = token.exec(text); found && found[1] !== ""; found = token.exec(text)) {
    words.push(found[1]!);
    if (found[1] === "]]") break;
  }
  return words;
}

function either(reading: Reading): void {
  do one(reading);
  while (["&&", "||"].includes(reading.words[reading.at] ?? "") && ++reading.at);
}

function one(reading: Reading): void {
  const { words } = reading;
  const word = words[reading.at++];
  const shown = (at: number) => (words[at] === undefined || words[at] === "\n" ? "newline" : words[at]!);
  if (word === undefined || word === "]]") throw new Mistake("");
  if (word === "\n") return reading.at >= words.length ? undefined : one(reading);
  if (word === "!") return one(reading);
  if (word === "(") {
    either(reading);
    if (words[reading.at++] === ")") return;
    throw new Mistake(`unexpected token \`${shown(reading.at - 1)}', expected \`)'`);
  }
  const next = words[reading.at];
  if (unaryOperator.test(word)) {
    if (next === undefined || next === "]]" || /^(&&|\|\||[()\n])$/.test(next))
      throw new Mistake(`unexpected argument \`${shown(reading.at)}' to conditional unary operator`);
    reading.at++;
    return;
  }
  if (next === "]]" || next === "&&" || next === "||" || next === ")") return;
  if (next === undefined || next === "\n")
    throw new Mistake(`unexpected token \`${shown(reading.at)}', conditional binary operator expected`);
  if (!binaryOperator.test(next)) {
    const isWord = !/^[;&|()<>]$/.test(next);
    throw new Mistake(
      isWord
        ? "conditional binary operator expected"
        : `unexpected token \`${next}', conditional binary operator expected`,
    );
  }
  reading.at++;
  const right = words[reading.at++];
  if (right === undefined || right === "]]" || /^(&&|\|\||[)\n])$/.test(right))
    throw new Mistake(`unexpected argument \`${shown(reading.at - 1)}' to conditional binary operator`);
}
