/**
 * Does this JavaScript want another line before it can be run? Told by brackets, quotes and a sign at the end that
 * asks for something; what is no JavaScript at all counts as whole, and is refused when it is compiled.
 */
export function isOpenStatement(text: string): boolean {
  const bare = withoutTexts(text);
  if (bare === undefined) return true;
  let depth = 0;
  for (const sign of bare) {
    if ("([{".includes(sign)) depth++;
    if (")]}".includes(sign)) depth--;
  }
  return depth > 0 || (depth === 0 && /(?:[^+]\+|[^-]-|[*%&|^=<?:,.]|=>)$/.test(bare.trimEnd().slice(-2)));
}

/** The code without comments, strings, templates and regular expressions; undefined where one of them is open. */
function withoutTexts(text: string): string | undefined {
  let bare = "";
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const sign = rest[0]!;
    const whole = pieceAt(rest, sign, bare.slice(-40));
    if (whole === null) return undefined;
    if (whole === undefined) {
      bare += sign;
      at++;
    } else {
      bare += rest.startsWith("//") || rest.startsWith("/*") ? "" : "0";
      at += whole;
    }
  }
  return bare;
}

/** How long the text, comment or pattern here is; null: it does not end. Undefined: here is none. */
function pieceAt(rest: string, sign: string, before: string): number | null | undefined {
  if (sign === '"' || sign === "'") {
    const end = sign === '"' ? /^"(?:[^"\\\n]|\\[^])*(?:"|\n|\\?$)/ : /^'(?:[^'\\\n]|\\[^])*(?:'|\n|\\?$)/;
    return end.exec(rest)![0].length;
  }
  if (sign === "`") return templateAt(rest);
  if (rest.startsWith("//")) return /^[^\n]*/.exec(rest)![0].length;
  if (rest.startsWith("/*")) {
    const end = rest.indexOf("*/");
    return end < 0 ? null : end + 2;
  }
  // A slash where a value may begin opens a pattern.
  if (sign === "/" && /(?:^|[=(,[{:;!&|?+\-*%<>~^\n]|\breturn|\btypeof)\s*$/.test(before))
    return /^\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/.exec(rest)?.[0].length;
  return undefined;
}

function templateAt(rest: string): number | null {
  for (let at = 1, depth = 0; at < rest.length; at++) {
    if (rest[at] === "\\") at++;
    else if (depth === 0 && rest[at] === "`") return at + 1;
    else if (rest.startsWith("${", at)) depth++;
    else if (depth > 0 && rest[at] === "}") depth--;
  }
  return null;
}
