import type { Arg, Node } from "./tree.ts";
import { PhpSyntaxError, type Token, tokenize } from "./tokens.ts";

/** A place in the tokens of a file, with its namespace and what `use` has named. */
export class Parser {
  readonly tokens: readonly Token[];
  at = 0;
  namespace = "";
  readonly uses = new Map<string, string>();
  readonly functionUses = new Map<string, string>();

  constructor(source: string) {
    this.tokens = tokenize(source);
  }

  get token(): Token {
    return this.tokens[this.at]!;
  }

  get line(): number {
    return this.token.line;
  }

  peek(offset: number): Token {
    return this.tokens[Math.min(this.at + offset, this.tokens.length - 1)]!;
  }

  is(text: string): boolean {
    const { kind, text: own } = this.token;
    return kind === "op" ? own === text : kind === "name" && own.toLowerCase() === text;
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail(`"${text}"`);
  }

  /** As PHP 8 words it. */
  fail(expected?: string): never {
    const { kind, text, line } = this.token;
    const shown =
      kind === "end"
        ? "end of file"
        : kind === "var"
          ? `variable "$${text}"`
          : kind === "name"
            ? reserved.has(text.toLowerCase())
              ? `token "${text}"`
              : `identifier "${text}"`
            : kind === "int"
              ? `integer "${text}"`
              : kind === "string"
                ? `single-quoted string "${text}"`
                : kind === "template"
                  ? `double-quoted string "${text.slice(1)}"`
                  : `token "${text}"`;
    throw new PhpSyntaxError(
      `syntax error, unexpected ${shown}${expected ? `, expecting ${expected}` : ""}`,
      line,
    );
  }

  name(): string {
    const { kind, text } = this.token;
    if (kind !== "name") this.fail("identifier");
    this.at++;
    return text;
  }

  /** The full name of a class as it is named here. */
  resolve(name: string): string {
    if (name.startsWith("\\")) return name.slice(1);
    if (/^(?:self|static|parent)$/i.test(name)) return name.toLowerCase();
    const [first = "", ...rest] = name.split("\\");
    const used = this.uses.get(first.toLowerCase());
    if (used !== undefined) return [used, ...rest].join("\\");
    if (first.toLowerCase() === "namespace") return [this.namespace, ...rest].filter(Boolean).join("\\");
    return this.namespace === "" ? name : `${this.namespace}\\${name}`;
  }

  /** `?int`, `A|B`, `A&B`: as written with full names; undefined when there is none. */
  type(): string | undefined {
    let text = this.take("?") ? "?" : "";
    while (this.token.kind === "name" || this.is("(")) {
      if (this.take("(")) {
        text += "(";
        continue;
      }
      const name = this.name();
      text +=
        /^(?:int|float|string|bool|array|callable|iterable|object|mixed|void|null|never|false|true|self|static)$/i.test(
          name,
        )
          ? name.toLowerCase()
          : this.resolve(name);
      while (this.is(")") && text.includes("(")) {
        this.at++;
        text += ")";
      }
      if (
        this.is("|") ||
        (this.is("&") &&
          this.peek(1).kind !== "var" &&
          this.peek(1).text !== "..." &&
          this.peek(1).text !== "&")
      ) {
        text += this.token.text;
        this.at++;
      } else break;
    }
    return text === "" ? undefined : text;
  }
}

const reserved = new Set(
  "abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile exit extends final finally fn for foreach function global goto if implements include include_once instanceof insteadof interface isset list match namespace new or print private protected public readonly require require_once return static switch throw trait try unset use var while xor yield".split(
    " ",
  ),
);

export type ArgList = readonly Arg[];
export type { Node };
