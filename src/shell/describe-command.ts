import { describeRedirection, hereText } from "./describe-redirection.ts";
import { describeTest, headOf, joined } from "./describe-parts.ts";
import type {
  AndOr,
  Case,
  CommandNode,
  CompoundList,
  If,
  Pipeline,
  PipelineNode,
  Redirection,
  SimpleCommand,
  Statement,
} from "./parse.ts";

/**
 * Commands in bash's own layout, as `declare -f`, `type` and `jobs` show them: four columns a level, every body on
 * lines of its own, lists by lines only inside functions. `source` is the text the tree was read from.
 */
class Printer {
  text = "";
  #indent = 0;
  /** The next command goes on in the line that has begun. */
  #inLine = false;
  #functions = 0;
  /** Here-documents whose texts come at the end of the line. */
  #here: string[] = [];
  /** bash leaves out the semicolon after the list's next command, too. */
  #afterHere = false;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  definition(name: string, body: CommandNode, redirects: readonly Redirection[] = []): void {
    this.text += `${name} () \n${" ".repeat(this.#indent)}`;
    if (body.type === "Redirected") return this.#definedBody(body.command, body.redirects);
    this.#definedBody(body, redirects);
  }

  #definedBody(body: CommandNode, redirects: readonly Redirection[]): void {
    this.#functions++;
    this.text += "{ \n";
    this.#indent += 4;
    if (body.type === "BraceGroup") this.list(body.body.commands);
    else this.#command(body);
    this.#indent -= 4;
    this.#newline("}");
    this.#functions--;
    this.#redirections(redirects);
  }

  list(statements: readonly Statement[]): void {
    statements.forEach((statement, at) => {
      this.#statement(statement);
      if (at === statements.length - 1) return this.#hereDocuments();
      if (statement.background) {
        this.text += " ";
        this.#inLine = true;
        return;
      }
      const quiet = this.#here.length > 0;
      this.#hereDocuments();
      if (!quiet) {
        if (!this.#afterHere) this.text += ";";
        this.#afterHere = false;
      }
      if (this.#functions > 0) this.text += "\n";
      else {
        this.text += " ";
        this.#inLine = true;
      }
    });
  }

  #statement({ command, background }: Statement): void {
    if (command.type === "AndOr") this.#andOr(command);
    else this.pipeline(command);
    if (background) this.text += " &";
  }

  #andOr({ commands, operators }: AndOr): void {
    commands.forEach((command, at) => {
      if (at > 0) this.#join(` ${operators[at - 1]!} `);
      this.pipeline(command);
    });
  }

  #join(operator: string): void {
    if (this.#here.length > 0) {
      this.text += operator.trimEnd();
      this.#hereDocuments();
      this.text += "  ";
    } else this.text += operator;
    this.#inLine = true;
  }

  pipeline(node: PipelineNode): void {
    if (node.type !== "Pipeline") return this.#command(node);
    this.#prefixes(node);
    node.commands.forEach((command, at) => {
      if (at > 0) this.#join(node.operators[at - 1] === "|&" ? " 2>&1 | " : " | ");
      this.#command(command);
    });
  }

  #prefixes({ prefixes }: Pipeline): void {
    if (prefixes.length === 0) return;
    this.#begin();
    for (const prefix of prefixes)
      this.text += prefix.type === "Negation" ? "! " : prefix.posix ? "time -p " : "time ";
    this.#inLine = true;
  }

  #begin(): void {
    if (!this.#inLine) this.text += " ".repeat(this.#indent);
    this.#inLine = false;
  }

  #newline(text: string): void {
    this.text += `\n${" ".repeat(this.#indent)}${text}`;
  }

  #semicolon(): void {
    if (!/[&\n]$/.test(this.text)) this.text += ";";
  }

  #command(node: CommandNode): void {
    this.#begin();
    switch (node.type) {
      case "Command":
        return this.#simple(node);
      case "If":
        return this.#if(node, node.elif);
      case "While":
        this.text += `${node.kind} `;
        this.#inner(node.clause);
        this.#semicolon();
        this.text += " do\n";
        return this.#body(node.body, "done");
      case "For":
      case "Select": {
        const words = node.wordlist ? joined(node.wordlist) : '"$@"';
        this.text += `${node.type === "For" ? "for" : "select"} ${node.name.text} in ${words};`;
        this.#newline("do\n");
        return this.#body(node.body, "done");
      }
      case "ArithmeticFor":
        this.text += `for ((${headOf(this.#source, node.pos).join("; ")}))`;
        this.#newline("do\n");
        return this.#body(node.body, "done");
      case "Case":
        return this.#case(node);
      case "BraceGroup":
        return this.#group(node.body);
      case "Subshell":
        this.text += "( ";
        this.#inner(node.body);
        this.text += " )";
        return;
      case "Function": {
        if (node.body.type === "CompoundList") return;
        this.text += "function ";
        return this.definition(node.name.text, node.body);
      }
      case "TestCommand":
        this.text += `[[ ${describeTest(node.expression)} ]]`;
        return;
      case "ArithmeticCommand":
        this.text += `((${node.body}))`;
        return;
      case "Redirected":
        this.#inLine = true;
        this.#command(node.command);
        return this.#redirections(node.redirects);
      case "Coproc":
        if (node.body.type === "CompoundList") return;
        this.text += `coproc ${node.name?.text ?? (node.body.type === "Command" ? "" : "COPROC")}`;
        if (node.name || node.body.type !== "Command") this.text += " ";
        this.#inLine = true;
        return this.#command(node.body);
      default:
        node satisfies never;
    }
  }

  #simple(node: SimpleCommand): void {
    const assignments = node.prefix.filter((part) => part.type === "Assignment");
    const words = [...assignments, ...(node.name ? [node.name] : []), ...node.args];
    this.text += words.map((word) => word.text).join(" ");
    this.#redirections(node.redirects, words.length === 0);
  }

  #redirections(redirects: readonly Redirection[], alone = false): void {
    redirects.forEach((redirect, at) => {
      this.text += `${alone && at === 0 ? "" : " "}${describeRedirection(redirect)}`;
      if (redirect.type === "HereDoc") this.#here.push(hereText(redirect));
    });
  }

  #hereDocuments(): void {
    if (this.#here.length === 0) return;
    for (const text of this.#here) this.text += `\n${text}`;
    this.#here = [];
    this.#afterHere = true;
  }

  /** A list that goes on in the line: a condition, the inside of a subshell. */
  #inner(list: CompoundList): void {
    this.#inLine = true;
    this.list(list.commands);
  }

  #body(list: CompoundList, end: string): void {
    this.#indent += 4;
    this.list(list.commands);
    this.#indent -= 4;
    this.#semicolon();
    this.#newline(end);
  }

  #if(node: Pick<If, "clause" | "then">, elif: If["elif"], last = (node as If).else): void {
    this.text += "if ";
    this.#inner(node.clause);
    this.#semicolon();
    this.text += " then\n";
    this.#indent += 4;
    this.list(node.then.commands);
    const [next, ...rest] = elif;
    if (next || last) {
      this.#indent -= 4;
      this.#semicolon();
      this.#newline("else\n");
      this.#indent += 4;
      if (next) {
        this.#begin();
        this.#if(next, rest, last);
      } else this.list(last!.commands);
    }
    this.#indent -= 4;
    this.#semicolon();
    this.#newline("fi");
  }

  #case(node: Case): void {
    this.text += `case ${node.word.text} in `;
    this.#indent += 4;
    for (const item of node.items) {
      this.#newline(`${item.pattern.map((word) => word.text).join(" | ")})\n`);
      this.#indent += 4;
      this.list(item.body.commands);
      this.#indent -= 4;
      this.#newline(item.terminator ?? ";;");
    }
    this.#indent -= 4;
    this.#newline("esac");
  }

  #group(list: CompoundList): void {
    this.text += "{ ";
    if (this.#functions === 0) {
      this.#inner(list);
      this.#semicolon();
      this.text += " }";
      return;
    }
    this.text += "\n";
    this.#indent += 4;
    this.list(list.commands);
    this.#indent -= 4;
    this.#newline("}");
  }
}

/** `declare -f NAME`, without the last newline. */
export function describeFunction(name: string, body: CommandNode, source: string): string {
  const printer = new Printer(source);
  printer.definition(name, body);
  return printer.text;
}

/** A statement or a pipeline as `jobs` shows it. */
export function describeCommand(node: Statement["command"], source: string): string {
  const printer = new Printer(source);
  printer.list([{ type: "Statement", pos: node.pos, end: node.end, command: node, background: undefined }]);
  return printer.text;
}
