/** A token of a JavaScript text, as far as it takes to find where a function's body ends. */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** Does it stand on another line than the token before it? */
  readonly fresh: boolean;
}

const blank = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const word = /[#\w$\u0080-\uffff]+/y;
const quoted = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/y;
const regex = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const sign = /=>|[\s\S]/y;
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;

/** After these a slash begins a regular expression. */
const beforeRegex =
  /^(?:[=(,[!&|?:{};+\-*%<>~^]|=>|return|typeof|case|in|of|do|else|void|delete|throw|await)$/;

/**
 * The tokens of a text; strings and regular expressions are one token each, comments none, and a template is a quote,
 * what stands in its braces, and a backquote.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  /** For each brace that is open: did "${" in a template open it? */
  const braces: boolean[] = [];
  let at = 0;
  let fresh = true;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) at += found.length;
    return found;
  };
  const push = (start: number, found: string) => {
    tokens.push({ text: found, start, fresh });
    fresh = false;
  };
  const template = () => {
    take(templateText);
    const start = at;
    if (text.startsWith("${", at)) {
      at += 2;
      braces.push(true);
      push(start, "{");
    } else push(at++, "`");
  };
  while (at < text.length) {
    const start = at;
    const space = take(blank);
    if (space !== undefined) {
      fresh ||= space.includes("\n");
      continue;
    }
    const slash = text[at] === "/" && beforeRegex.test(tokens.at(-1)?.text ?? ";");
    const found = take(word) ?? take(quoted) ?? (slash ? take(regex) : undefined) ?? take(sign)!;
    if (found === "`") {
      push(start, '"');
      template();
      continue;
    }
    push(start, found);
    if (found === "{") braces.push(false);
    else if (found === "}" && braces.pop()) template();
  }
  return tokens;
}
