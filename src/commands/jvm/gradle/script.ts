/** A build script as far as it is looked into: statements, and blocks with their names. */
export interface Block {
  /** What stands before the brace: "dependencies", 'tasks.register("stage")'. */
  readonly head: string;
  readonly statements: readonly string[];
  readonly blocks: readonly Block[];
}

/** The script is no program: at this line. */
export class ScriptError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = "ScriptError";
    this.line = line;
    this.column = column;
  }
}

interface Open {
  readonly head: string;
  readonly statements: string[];
  readonly blocks: Block[];
  readonly at: number;
}

/** Comments are taken out; texts in quotes stay whole. Throws ScriptError when braces or quotes do not fit. */
export function readScript(source: string): Block {
  const root: Open = { head: "", statements: [], blocks: [], at: 0 };
  const open: Open[] = [root];
  let begun = "";
  const place = (at: number): [number, number] => {
    const before = source.slice(0, at);
    return [before.split("\n").length, at - before.lastIndexOf("\n")];
  };
  const finish = () => {
    if (begun.trim() !== "") open.at(-1)!.statements.push(begun.trim());
    begun = "";
  };
  let round = 0;
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (source.startsWith("//", i)) {
      i = source.indexOf("\n", i) < 0 ? source.length : source.indexOf("\n", i) - 1;
    } else if (source.startsWith("/*", i)) {
      const end = source.indexOf("*/", i + 2);
      i = end < 0 ? source.length : end + 1;
    } else if (char === '"' || char === "'") {
      const quote = source.startsWith(char.repeat(3), i) ? char.repeat(3) : char;
      const end = closing(source, i, quote);
      if (end === undefined)
        throw new ScriptError(`Unexpected character: '${char === '"' ? '\\"' : "'"}'`, ...place(i));
      begun += source.slice(i, end);
      i = end - 1;
    } else if (char === "{" && round === 0) {
      open.push({ head: begun.trim(), statements: [], blocks: [], at: i });
      begun = "";
    } else if (char === "}" && round === 0) {
      finish();
      const block = open.pop()!;
      if (open.length === 0) throw new ScriptError("Unexpected input: '}'", ...place(i));
      const { head, statements, blocks } = block;
      open.at(-1)!.blocks.push({ head, statements, blocks });
      // "id 'x' version 'y' apply { ... }" goes on after its brace only rarely: what follows is a new statement.
    } else {
      if (char === "(" || char === "[") round++;
      if (char === ")" || char === "]") round--;
      if ((char === "\n" && round <= 0 && !/[,=]\s*$/.test(begun)) || (char === ";" && round === 0)) finish();
      else begun += char;
    }
  }
  finish();
  const last = open.at(-1)!;
  if (last !== root) throw new ScriptError("Unexpected input: '{'", ...place(last.at));
  return root;
}

function closing(source: string, from: number, quote: string): number | undefined {
  for (let i = from + quote.length; i < source.length; i++) {
    if (source[i] === "\\") i++;
    else if (source.startsWith(quote, i)) return i + quote.length;
    else if (source[i] === "\n" && quote.length === 1) return undefined;
  }
  return undefined;
}

/** Every block with such a head, at any depth. */
export function blocksNamed(block: Block, head: RegExp): Block[] {
  return block.blocks.flatMap((each) => [
    ...(head.test(each.head) ? [each] : []),
    ...blocksNamed(each, head),
  ]);
}
