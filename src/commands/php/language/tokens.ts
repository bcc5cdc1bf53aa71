/** PHP's own ParseError, with the line it was met on. */
export class PhpSyntaxError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = "PhpSyntaxError";
    this.line = line;
  }
}

/** Real PHP that this evaluator does not know. Never shown as an error of the learner's. */
export class NotSimulated extends Error {
  constructor(what: string) {
    super(`${what} is not simulated yet`);
    this.name = "NotSimulated";
  }
}

export interface Token {
  readonly kind: "html" | "var" | "name" | "int" | "float" | "string" | "template" | "op" | "cast" | "end";
  readonly text: string;
  readonly line: number;
  /** Was `<?=` what opened this tag? */
  readonly echo?: boolean;
}

const operators =
  /\.\.\.|<=>|\*\*=|===|!==|<<=|>>=|\?\?=|\?->|\+\+|--|->|=>|::|==|!=|<>|<=|>=|&&|\|\||\?\?|\+=|-=|\*=|\/=|\.=|%=|&=|\|=|\^=|<<|>>|\*\*|[-+*/%=<>!.,;:?()[\]{}&|^~@#$\\]/y;

/** The tokens of a file: text outside `<?php ... ?>` is one of its own. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let [at, line] = [0, 1];
  const count = (text: string) => {
    for (const char of text) if (char === "\n") line++;
  };
  const push = (kind: Token["kind"], text: string) => tokens.push({ kind, text, line });
  const html = () => {
    const open = /<\?(?:php(?=\s|$)|=)/gi;
    open.lastIndex = at;
    const found = open.exec(source);
    const text = source.slice(at, found?.index ?? source.length);
    if (text !== "") push("html", text);
    count(text);
    at = found ? found.index + found[0].length : source.length;
    if (found?.[0] === "<?=") tokens.push({ kind: "op", text: "<?=", line });
  };
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const shebang = /^#!.*\n/.exec(source);
  if (shebang) [at, line] = [shebang[0].length, 2];
  html();
  while (at < source.length) {
    const blank = match(/\s+|#(?!\[)(?:(?!\?>)[^\n])*|\/\/(?:(?!\?>)[^\n])*|\/\*[\s\S]*?\*\//y);
    if (blank) {
      count(blank[0]);
      at += blank[0].length;
      continue;
    }
    const close = match(/\?>\n?/y);
    if (close) {
      push("op", ";");
      count(close[0]);
      at += close[0].length;
      html();
      continue;
    }
    const attribute = match(/#\[(?:[^[\]]|\[[^\]]*\])*\]/y);
    if (attribute) {
      count(attribute[0]);
      at += attribute[0].length;
      continue;
    }
    const heredoc = match(/<<<[ \t]*(?:"(\w+)"|'(\w+)'|(\w+))\r?\n/y);
    if (heredoc) {
      const name = heredoc[1] ?? heredoc[2] ?? heredoc[3]!;
      const start = at + heredoc[0].length;
      const end = new RegExp(`^([ \\t]*)${name}\\b`, "m");
      const found = end.exec(source.slice(start));
      if (!found) throw new PhpSyntaxError("syntax error, unexpected end of file", line);
      const indent = found[1]!;
      const body = source
        .slice(start, start + found.index)
        .replace(/\r?\n$/, "")
        .split("\n")
        .map((text) => (text.startsWith(indent) ? text.slice(indent.length) : text))
        .join("\n");
      push(heredoc[2] === undefined ? "template" : "string", heredoc[2] === undefined ? `h${body}` : body);
      count(source.slice(at, start + found.index));
      at = start + found.index + found[0].length;
      continue;
    }
    const variable = match(/\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/y);
    const number = match(/0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?\.?/y);
    const name = match(
      /\\?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\\[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*/y,
    );
    const cast = match(/\(\s*(int|integer|float|double|string|bool|boolean|array|object)\s*\)/iy);
    if (variable) push("var", variable[1]!);
    else if (name) push("name", name[0]);
    else if (number && /^[\d.]/.test(number[0]) && /\d/.test(number[0])) {
      const text =
        number[0].endsWith(".") && source[at + number[0].length] === "." ? number[0].slice(0, -1) : number[0];
      push(/[.eE]/.test(text) && !/^0[xX]/.test(text) ? "float" : "int", text.replaceAll("_", ""));
      at += text.length;
      continue;
    } else if (cast) push("cast", cast[1]!.toLowerCase());
    else if (source[at] === "'" || source[at] === '"') {
      const quote = source[at]!;
      const body = match(quote === "'" ? /'(?:[^'\\]|\\[\s\S])*'/y : /"(?:[^"\\]|\\[\s\S])*"/y);
      if (!body) throw new PhpSyntaxError(`syntax error, unexpected end of file`, source.split("\n").length);
      const text = body[0].slice(1, -1);
      if (quote === "'") push("string", text.replace(/\\([\\'])/g, "$1"));
      else push("template", `q${text}`);
      count(body[0]);
      at += body[0].length;
      continue;
    } else {
      const op = match(operators);
      if (!op)
        throw new PhpSyntaxError(
          `syntax error, unexpected character 0x${source.charCodeAt(at).toString(16).toUpperCase()}`,
          line,
        );
      push("op", op[0]);
    }
    at += (variable ?? name ?? cast ?? [tokens.at(-1)!.text])[0]!.length;
  }
  push("end", "");
  return tokens;
}
