import { SimpleParser } from "./simple-statements.ts";
import type { Expression, Pattern } from "./tree.ts";

type Part = Extract<Pattern, { type: "sequence" }>["patterns"][number];

/** What stands after `case` (PEP 634). */
export abstract class PatternParser extends SimpleParser {
  /** A whole pattern; several with commas are a sequence without brackets. */
  protected pattern(): Pattern {
    const first = this.part();
    if (!this.is(",")) {
      if (first.type === "rest") return { type: "sequence", patterns: [first] };
      return first;
    }
    const patterns: Part[] = [first];
    while (this.take(",")) if (!this.is(":") && !this.is("if")) patterns.push(this.part());
    return { type: "sequence", patterns };
  }

  private part(): Part {
    if (!this.take("*")) return this.asPattern();
    const name = this.name();
    return { type: "rest", name: name === "_" ? undefined : name };
  }

  private asPattern(): Pattern {
    const patterns = [this.closed()];
    while (this.take("|")) patterns.push(this.closed());
    const pattern: Pattern = patterns.length > 1 ? { type: "or", patterns } : patterns[0]!;
    return this.take("as") ? { type: "as", pattern, name: this.name() } : pattern;
  }

  private closed(): Pattern {
    if (this.take("[")) return this.sequence("]");
    if (this.take("(")) {
      const inner = this.sequence(")");
      return inner;
    }
    if (this.take("{")) return this.mapping();
    const next = this.tokens[this.at + 1]!;
    const isBare = this.isKind("name") && ![".", "("].includes(next.text);
    if (isBare && !["None", "True", "False"].includes(this.token.text)) {
      const name = this.name();
      return { type: "capture", name: name === "_" ? undefined : name };
    }
    if (!this.isKind("name")) return { type: "value", value: this.literal() };
    const cls = this.dottedName();
    return this.take("(") ? this.classPattern(cls) : { type: "value", value: cls };
  }

  private sequence(end: "]" | ")"): Pattern {
    const patterns: Part[] = [];
    let hasComma = false;
    while (!this.is(end)) {
      patterns.push(this.part());
      if (!this.take(",")) break;
      hasComma = true;
    }
    this.expect(end);
    const [only] = patterns;
    if (end === ")" && patterns.length === 1 && !hasComma && only!.type !== "rest") return only as Pattern;
    return { type: "sequence", patterns };
  }

  private mapping(): Pattern {
    const entries: [Expression, Pattern][] = [];
    let rest: string | undefined;
    while (!this.is("}")) {
      if (this.take("**")) rest = this.name();
      else {
        const key = this.isKind("name") ? this.dottedName() : this.literal();
        this.expect(":");
        entries.push([key, this.asPattern()]);
      }
      if (!this.take(",")) break;
    }
    this.expect("}");
    return { type: "mapping", entries, rest };
  }

  private classPattern(cls: Expression): Pattern {
    const patterns: Pattern[] = [];
    const named: [string, Pattern][] = [];
    while (!this.is(")")) {
      if (this.isKind("name") && this.tokens[this.at + 1]!.text === "=") {
        const name = this.name();
        this.expect("=");
        named.push([name, this.asPattern()]);
      } else patterns.push(this.asPattern());
      if (!this.take(",")) break;
    }
    this.expect(")");
    return { type: "class", cls, patterns, named };
  }

  /** A literal with its sign: the | after it parts patterns, so no whole expression is read. */
  private literal(): Expression {
    return this.binary(1);
  }

  private dottedName(): Expression {
    const start = this.token;
    if (["None", "True", "False"].includes(start.text)) return this.literal();
    let found: Expression = { type: "name", name: this.name(), ...this.place(start) };
    while (this.take("."))
      found = { type: "attribute", object: found, name: this.name(), ...this.place(start) };
    return found;
  }
}
