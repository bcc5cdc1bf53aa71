import { reserved } from "./reserved.ts";
import type { Filter, Pattern } from "./syntax.ts";
import { TokenReader } from "./token-reader.ts";
import type { Token } from "./tokens.ts";

const literal = (value: string): Filter => ({ kind: "literal", value });
const identity: Filter = { kind: "identity" };

/** Terms with what hangs on them: `.a[0]?`, objects, calls, patterns. */
export abstract class TermParser extends TokenReader {
  protected abstract pipe(): Filter;
  protected abstract alternative(): Filter;
  /** Another parser for the program inside a string. */
  protected abstract inside(tokens: readonly Token[]): Filter;

  protected suffixes(term: Filter): Filter {
    let of = term;
    for (;;) {
      if (this.ofKind("field")) of = { kind: "index", of, key: literal(this.tokens[this.at++]!.text) };
      else if (this.is(".") && this.tokens[this.at + 1]!.kind === "string") {
        this.at++;
        of = { kind: "index", of, key: this.text() };
      } else if (this.is(".") && this.tokens[this.at + 1]!.text === "[") this.at++;
      else if (this.accept("[")) of = this.bracket(of);
      else if (this.accept("?")) of = { kind: "try", body: of };
      else return of;
    }
  }

  /** Behind "[". */
  protected bracket(of: Filter): Filter {
    if (this.accept("]")) return { kind: "each", of };
    if (this.accept(":")) {
      const to = this.pipe();
      this.expect("]");
      return { kind: "slice", of, to };
    }
    const key = this.pipe();
    if (this.accept("]")) return { kind: "index", of, key };
    this.expect(":");
    if (this.accept("]")) return { kind: "slice", of, from: key };
    const to = this.pipe();
    this.expect("]");
    return { kind: "slice", of, from: key, to };
  }

  protected text(format?: string): Filter {
    const { parts } = this.tokens[this.at++]!;
    return {
      kind: "text",
      format,
      parts: parts!.map((part) => (typeof part === "string" ? part : this.inside(part))),
    };
  }

  protected term(): Filter {
    const { kind, text } = this.token;
    if (kind === "number") {
      this.at++;
      return { kind: "literal", value: Number(text) };
    }
    if (kind === "string") return this.text();
    if (kind === "format") {
      this.at++;
      return this.ofKind("string") ? this.text(text) : { kind: "format", name: text };
    }
    if (kind === "field") {
      this.at++;
      return { kind: "index", of: identity, key: literal(text) };
    }
    if (kind === "variable") {
      this.at++;
      return { kind: "variable", name: text };
    }
    if (this.accept("..")) return { kind: "recurse" };
    if (this.accept(".")) {
      if (this.ofKind("string")) return { kind: "index", of: identity, key: this.text() };
      return identity;
    }
    if (this.accept("(")) {
      const inner = this.pipe();
      this.expect(")");
      return inner;
    }
    if (this.accept("[")) {
      if (this.accept("]")) return { kind: "list" };
      const inner = this.pipe();
      this.expect("]");
      return { kind: "list", inner };
    }
    if (this.accept("{")) return this.object();
    if (kind === "name" && !reserved.has(text)) return this.call();
    return this.fail();
  }

  protected call(): Filter {
    const name = this.name();
    if (name === "break" && this.ofKind("variable")) return { kind: "break", name: this.variable() };
    if (name === "null") return { kind: "literal", value: null };
    if (name === "true" || name === "false") return { kind: "literal", value: name === "true" };
    const args: Filter[] = [];
    if (this.accept("(")) {
      do args.push(this.pipe());
      while (this.accept(";"));
      this.expect(")");
    }
    return { kind: "call", name, args };
  }

  protected object(): Filter {
    const entries: [Filter, Filter][] = [];
    while (!this.accept("}")) {
      entries.push(this.entry());
      if (!this.is("}")) this.expect(",");
    }
    return { kind: "object", entries };
  }

  protected entry(): [Filter, Filter] {
    const { kind, text } = this.token;
    if (kind === "variable") {
      this.at++;
      return [literal(text), { kind: "variable", name: text }];
    }
    let key: Filter;
    if (kind === "string") key = this.text();
    else if (kind === "format") {
      this.at++;
      key = this.ofKind("string") ? this.text(text) : { kind: "format", name: text };
    } else if (kind === "name" || kind === "number" || text === "and" || text === "or") {
      this.at++;
      key = literal(text);
    } else {
      this.expect("(");
      key = this.pipe();
      this.expect(")");
      this.expect(":");
      return [key, this.entryValue()];
    }
    if (this.accept(":")) return [key, this.entryValue()];
    return [key, { kind: "index", of: identity, key }];
  }

  /** Values join by | only, a comma is the next entry. */
  protected entryValue(): Filter {
    const left = this.alternative();
    return this.accept("|") ? { kind: "pipe", left, right: this.entryValue() } : left;
  }

  protected pattern(): Pattern {
    if (this.ofKind("variable")) return { kind: "name", name: this.variable() };
    if (this.accept("[")) {
      const items: Pattern[] = [];
      do items.push(this.pattern());
      while (this.accept(","));
      this.expect("]");
      return { kind: "list", items };
    }
    this.expect("{");
    const entries: [Filter, Pattern | undefined, string | undefined][] = [];
    do {
      let key: Filter;
      let name: string | undefined;
      if (this.ofKind("variable")) {
        name = this.variable();
        key = literal(name);
      } else if (this.ofKind("string")) key = this.text();
      else if (this.accept("(")) {
        key = this.pipe();
        this.expect(")");
      } else key = literal(this.name());
      entries.push([key, this.accept(":") ? this.pattern() : undefined, name]);
    } while (this.accept(","));
    this.expect("}");
    return { kind: "object", entries };
  }
}
