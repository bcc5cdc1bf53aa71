import { Parser } from "./parser.ts";
import { expression } from "./expressions.ts";
import type { Node } from "./tree.ts";

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  v: "\v",
  e: "\x1b",
  f: "\f",
  "\\": "\\",
  $: "$",
  '"': '"',
};

/** The parts of "..." or of a here-document: text, `$name`, `$a[0]`, `$a->b`, `{$any->thing()}`. */
export function template(text: string, line: number, heredoc: boolean): Node {
  const parts: (string | Node)[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") parts.push(plain);
    plain = "";
  };
  let at = 0;
  let own = line;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const escape = match(/\\(?:u\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/y);
    if (escape) {
      const [all, unicode, hex, octal, letter] = escape;
      const code = unicode ?? hex;
      if (code !== undefined) plain += String.fromCodePoint(Number.parseInt(code, 16));
      else if (octal !== undefined) plain += String.fromCharCode(Number.parseInt(octal, 8));
      else plain += letter === '"' && heredoc ? '\\"' : (escapes[letter!] ?? all);
      at += all.length;
      continue;
    }
    const braced = match(/\{\$/y);
    if (braced) {
      flush();
      const end = closing(text, at);
      parts.push(inner(text.slice(at + 1, end), own));
      at = end + 1;
      continue;
    }
    const old = match(/\$\{(\w+)\}/y);
    if (old) {
      flush();
      parts.push({ kind: "var", line: own, name: old[1]! });
      at += old[0].length;
      continue;
    }
    const simple = match(
      /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)(?:\[(?:(-?\d+)|(\w+)|\$(\w+)|'([^']*)')\]|(\?)?->([A-Za-z_]\w*))?/y,
    );
    if (simple) {
      flush();
      const [all, name, index, key, variable, quoted, safe, prop] = simple;
      let node: Node = { kind: "var", line: own, name: name! };
      const literal = (value: string | bigint): Node => ({ kind: "literal", line: own, value });
      if (index !== undefined) node = { kind: "index", line: own, of: node, at: literal(BigInt(index)) };
      else if (key !== undefined || quoted !== undefined)
        node = { kind: "index", line: own, of: node, at: literal(key ?? quoted!) };
      else if (variable !== undefined)
        node = { kind: "index", line: own, of: node, at: { kind: "var", line: own, name: variable } };
      else if (prop !== undefined)
        node = { kind: "prop", line: own, of: node, name: prop, safe: safe !== undefined };
      parts.push(node);
      at += all.length;
      continue;
    }
    if (text[at] === "\n") own++;
    plain += text[at]!;
    at++;
  }
  flush();
  if (parts.length === 0) return { kind: "literal", line, value: "" };
  return parts.length === 1 && typeof parts[0] === "string"
    ? { kind: "literal", line, value: parts[0] }
    : { kind: "template", line, parts };
}

/** Where the brace that opens at `start` closes. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
    else if (text[at] === "'" || text[at] === '"') {
      const end = text.indexOf(text[at]!, at + 1);
      if (end > 0) at = end;
    }
  }
  return text.length;
}

function inner(source: string, line: number): Node {
  const p = new Parser(`<?php ${"\n".repeat(line - 1)}${source};`);
  return expression(p);
}
