import { expression } from "./expressions.ts";
import { Parser } from "./parser.ts";
import type { Catch, Node } from "./tree.ts";
import { block, body, end, parenthesised, semicolon, statement } from "./statements.ts";

export function forLoop(p: Parser, line: number): Node {
  const list = (close: string) => {
    const found: Node[] = [];
    while (!p.is(close)) {
      found.push(expression(p));
      if (!p.take(",")) break;
    }
    p.expect(close);
    return found;
  };
  p.expect("(");
  const [start, test, step] = [list(";"), list(";"), list(")")];
  const inner = body(p, "endfor");
  end(p, "endfor");
  return { kind: "for", line, start, test, step, body: inner };
}

export function foreachLoop(p: Parser, line: number): Node {
  p.expect("(");
  const list = expression(p);
  p.expect("as");
  let ref = p.take("&");
  let value = expression(p);
  let key: Node | undefined;
  if (p.take("=>")) {
    key = value;
    ref = p.take("&");
    value = expression(p);
  }
  p.expect(")");
  const inner = body(p, "endforeach");
  end(p, "endforeach");
  return { kind: "foreach", line, list, key, value, ref, body: inner };
}

export function switchOf(p: Parser, line: number): Node {
  const subject = parenthesised(p);
  const isLong = p.take(":");
  if (!isLong) p.expect("{");
  const cases: { test?: Node; body: Node[] }[] = [];
  while (!p.is("}") && !p.is("endswitch")) {
    let test: Node | undefined;
    if (p.take("default")) test = undefined;
    else {
      if (p.token.kind === "html") {
        p.at++;
        continue;
      }
      p.expect("case");
      test = expression(p);
    }
    if (!p.take(":")) p.expect(";");
    const found: Node[] = [];
    while (!p.is("case") && !p.is("default") && !p.is("}") && !p.is("endswitch")) found.push(statement(p));
    cases.push({ body: found, ...(test && { test }) });
  }
  p.at++;
  if (isLong) semicolon(p);
  return { kind: "switch", line, subject, cases };
}

export function attempt(p: Parser, line: number): Node {
  const inner = block(p);
  const catches: Catch[] = [];
  while (p.take("catch")) {
    p.expect("(");
    const classes = [p.resolve(p.name())];
    while (p.take("|")) classes.push(p.resolve(p.name()));
    let name: string | undefined;
    if (p.token.kind === "var") {
      name = p.token.text;
      p.at++;
    }
    p.expect(")");
    catches.push({ classes, body: block(p), ...(name !== undefined && { name }) });
  }
  const ensure = p.take("finally") ? block(p) : undefined;
  return { kind: "try", line, body: inner, catches, ensure };
}

export function imports(p: Parser, line: number): Node {
  const kind = p.is("function") || p.is("const") ? p.name().toLowerCase() : "class";
  const add = (full: string, alias?: string) => {
    const short = (alias ?? full.split("\\").at(-1)!).toLowerCase();
    if (kind === "class") p.uses.set(short, full);
    else p.functionUses.set(short, full);
  };
  do {
    const first = p.name().replace(/^\\/, "");
    if (p.take("\\")) {
      p.expect("{");
      while (!p.is("}")) {
        const own = p.name();
        add(`${first}\\${own}`, p.take("as") ? p.name() : undefined);
        if (!p.take(",")) break;
      }
      p.expect("}");
    } else add(first, p.take("as") ? p.name() : undefined);
  } while (p.take(","));
  semicolon(p);
  return { kind: "block", line, body: [] };
}
