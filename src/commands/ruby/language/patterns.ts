import { takeLabel } from "./arguments.ts";
import type { Cursor } from "./cursor.ts";
import { expression } from "./expressions.ts";
import type { Node, Pattern } from "./tree.ts";

/** What stands behind `in`: with the outermost brackets left away, if its author did. */
export function pattern(c: Cursor): Pattern {
  const first = c.pos;
  if (takeLabel(c) !== undefined) {
    c.pos = first;
    return keys(
      c,
      () => c.char === "\n" || c.char === ";" || c.atWord("then") || c.atWord("if") || c.atWord("unless"),
    );
  }
  const one = alternatives(c);
  c.blanks();
  if (c.char !== ",") return one;
  c.pos = first;
  return list(c, () => c.char === "\n" || c.char === ";" || c.atWord("then") || c.atWord("if"));
}

function alternatives(c: Cursor): Pattern {
  const found = [single(c)];
  c.blanks();
  while (c.char === "|") {
    c.pos++;
    c.gaps(false);
    found.push(single(c));
    c.blanks();
  }
  let whole: Pattern = found.length > 1 ? { kind: "any", of: found } : found[0]!;
  if (c.take("=>")) {
    c.blanks();
    whole = { kind: "bind", name: variable(c), inner: whole };
  }
  return whole;
}

function variable(c: Cursor): string {
  const found = c.match(/[a-z_]\w*/y);
  if (!found) return c.fail("expected a variable in the pattern");
  c.pos += found[0].length;
  c.declare(found[0]);
  return found[0];
}

function single(c: Cursor): Pattern {
  if (c.take("[")) {
    const found = list(c, () => c.char === "]");
    c.expect("]");
    return found;
  }
  if (c.take("{")) {
    const found = keys(c, () => c.char === "}");
    c.expect("}");
    return found;
  }
  if (c.take("^")) return { kind: "value", value: { kind: "lvar", line: c.line, name: variable(c) } };
  const bare = c.match(/[a-z_]\w*(?![\w(?!.:])/y);
  if (bare && !/^(?:nil|true|false|self)$/.test(bare[0])) return { kind: "bind", name: variable(c) };
  const value: Node = expression(c, 8);
  if (value.kind === "const" || (value.kind === "call" && /^[A-Z]/.test(value.name))) {
    if (c.take("(")) {
      c.gaps(false);
      const saved = c.pos;
      const labelled = takeLabel(c) !== undefined;
      c.pos = saved;
      const inner = labelled ? keys(c, () => c.char === ")") : list(c, () => c.char === ")");
      c.expect(")");
      return { ...inner, of: value } as Pattern;
    }
  }
  c.blanks();
  if (c.at("..")) {
    const exclusive = c.at("...");
    c.pos += exclusive ? 3 : 2;
    const isOpen = /[\s,\])]/.test(c.char) || c.atEnd;
    return {
      kind: "value",
      value: {
        kind: "range",
        line: c.line,
        low: value,
        high: isOpen ? undefined : expression(c, 8),
        exclusive,
      },
    };
  }
  return { kind: "value", value };
}

function list(c: Cursor, isOver: () => boolean): Pattern {
  const items: Pattern[] = [];
  let rest: number | undefined;
  let restName: string | undefined;
  for (;;) {
    c.blanks();
    if (c.char === "\n" && !isOver()) c.gaps(false);
    if (isOver()) break;
    if (c.take("*")) {
      rest = items.length;
      if (c.match(/[a-z_]\w*/y)) restName = variable(c);
    } else items.push(alternatives(c));
    c.blanks();
    if (!c.take(",")) break;
  }
  if (!isOver()) c.gaps(false);
  return { kind: "list", items, rest, restName };
}

function keys(c: Cursor, isOver: () => boolean): Pattern {
  const pairs: { key: string; pattern?: Pattern }[] = [];
  for (;;) {
    c.blanks();
    if (c.char === "\n" && !isOver()) c.gaps(false);
    if (isOver()) break;
    if (c.take("**")) {
      if (!c.takeWord("nil")) variable(c);
    } else {
      const key = takeLabel(c);
      if (key === undefined) c.fail("expected a key in the pattern");
      c.blanks();
      if (c.char === "," || isOver()) {
        c.declare(key!);
        pairs.push({ key: key! });
      } else pairs.push({ key: key!, pattern: alternatives(c) });
    }
    c.blanks();
    if (!c.take(",")) break;
  }
  if (!isOver()) c.gaps(false);
  return { kind: "keys", pairs };
}
