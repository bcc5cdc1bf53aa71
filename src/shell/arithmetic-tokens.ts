export const assignments = ["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="];

/** The longest first. */
const operators = [
  ...["<<=", ">>=", "**", "++", "--", "<=", ">=", "==", "!=", "&&", "||", "<<", ">>"],
  ...["+=", "-=", "*=", "/=", "%=", "&=", "^=", "|="],
  ...["+", "-", "*", "/", "%", "<", ">", "=", "&", "|", "^", "!", "~", "?", ":", ",", "(", ")"],
];

export interface Token {
  /** `unknown` is what no token begins with: an error only for whoever gets that far. */
  readonly kind: "number" | "name" | "operator" | "end" | "unknown";
  readonly text: string;
  /** Where it begins in the expression. */
  readonly at: number;
  /** What stands between a name's brackets. */
  readonly index?: string;
}

const cache = new Map<string, readonly Token[]>();
const cacheLimit = 1000;

/** The tokens of an expression, up to its end or to what is unknown. A loop asks for the same ones every time. */
export function tokensOf(text: string): readonly Token[] {
  const cached = cache.get(text);
  if (cached) return cached;
  const tokens: Token[] = [];
  for (let token = tokenAt(text, 0); ; token = tokenAt(text, endOf(token))) {
    tokens.push(token);
    if (token.kind === "end" || token.kind === "unknown") break;
  }
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(text, tokens);
  return tokens;
}

const endOf = ({ at, text, index }: Token): number =>
  at + text.length + (index === undefined ? 0 : index.length + 2);

function tokenAt(text: string, from: number): Token {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  const rest = text.slice(at);
  if (rest === "") return { kind: "end", text: "", at };
  const number = /^\d[\w#@]*/.exec(rest)?.[0];
  if (number) return { kind: "number", text: number, at };
  const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
  if (name) {
    const open = at + name.length;
    if (text[open] !== "[") return { kind: "name", text: name, at };
    return { kind: "name", text: name, at, index: text.slice(open + 1, closing(text, open)) };
  }
  const operator = operators.find((candidate) => rest.startsWith(candidate));
  return operator ? { kind: "operator", text: operator, at } : { kind: "unknown", text: rest, at };
}

/** Where the bracket that opens here is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return text.length - 1;
}
