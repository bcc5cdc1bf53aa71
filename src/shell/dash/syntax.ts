import type { Statement, Unit } from "../parse.ts";
import { nodesOf } from "../parse.ts";

/** What dash calls a syntax error though bash reads it: its message, and where it stands. */
interface Foreign {
  readonly message: string;
  readonly pos: number;
}

/** The first thing in a statement that only bash understands. `[[` and `((` are commands that dash does not find. */
export function foreignTo(statement: Statement, text: string): Foreign | undefined {
  let first: Foreign | undefined;
  for (const node of nodesOf(statement)) {
    const message = foreignNode(node, text);
    if (message && node.pos < (first?.pos ?? Infinity)) first = { message, pos: node.pos };
  }
  return first;
}

function foreignNode(node: { type: string; pos: number; end: number }, text: string): string | undefined {
  switch (node.type) {
    case "ArrayValue":
    case "ProcessSubstitution":
    case "ExtendedGlob":
      return '"(" unexpected';
    case "HereString":
      return "redirection unexpected";
    case "ArithmeticFor":
      return "Bad for loop variable";
    case "Select":
      return '"do" unexpected';
    case "Assignment":
      return text.startsWith("(", text.indexOf("=", node.pos) + 1) ? '"(" unexpected' : undefined;
    case "Function": {
      const head = /^function\s+[^\s(]+\s*(\(?)/.exec(text.slice(node.pos, node.end));
      return head ? `"${head[1] || "}"}" unexpected` : undefined;
    }
    case "CaseItem":
      return /;;?&\s*$/.test(text.slice(node.pos, node.end)) ? '"&" unexpected' : undefined;
    default:
      return undefined;
  }
}

/** A syntax error in dash's words, behind "Syntax error: ". `near` is the token that bash would name. */
export function dashSyntaxError({ text, errors }: Unit, near: string | undefined): string {
  const { message, pos } =
    errors.find((error) => !error.message.startsWith("expected command in")) ?? errors[0]!;
  if (/^unterminated .*quote$/.test(message)) return "Unterminated quoted string";
  if (message === "unterminated backtick") return "EOF in backquote substitution";
  if (message === "unterminated parameter expansion") return "Missing '}'";
  if (message === "unterminated command substitution") return 'end of file unexpected (expecting ")")';
  const expected = errors.map((error) => /^expected '([^' ]+)'/.exec(error.message)?.[1]).find(Boolean);
  const wanted = expected === "esac" ? (/\)[^)]*$/.test(text.slice(0, pos)) ? ";;" : ")") : expected;
  const ended = near === undefined || text.slice(pos).trim() === "";
  const token =
    ended && !(near && text.includes(near) && misplaced(near, message))
      ? "end of file"
      : near === "newline"
        ? near
        : `"${near}"`;
  return `${token} unexpected${wanted ? ` (expecting "${wanted}")` : ""}`;
}

const misplaced = (near: string | undefined, message: string): boolean =>
  near !== undefined && (message.startsWith("unexpected") || message.startsWith("expected '"));
