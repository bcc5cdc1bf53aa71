import { ArithmeticError } from "./arithmetic.ts";
import type { Context } from "./context.ts";
import { expandArithmetic, expandPattern, expandText, expandWords } from "./expand.ts";
import { Abandon, LoopJump } from "./leaving.ts";
import type { ArithmeticFor, Case, CompoundList, For, If, Select, While, Word } from "./parse.ts";
import { matches } from "./patterns.ts";
import { readLine } from "../base/streams.ts";
import { decode } from "../base/bytes.ts";
import { quoteWord } from "./quote.ts";
import { trace } from "./trace.ts";
import { ReadonlyError } from "./variables.ts";

async function runBody(context: Context, list: CompoundList): Promise<number> {
  return context.engine.runScript(context, list);
}

async function holds(context: Context, list: CompoundList): Promise<boolean> {
  context.guarded++;
  try {
    return (await runBody(context, list)) === 0;
  } finally {
    context.guarded--;
  }
}

export async function runIf(context: Context, node: If): Promise<number> {
  if (await holds(context, node.clause)) return runBody(context, node.then);
  for (const elif of node.elif) if (await holds(context, elif.clause)) return runBody(context, elif.then);
  return node.else ? runBody(context, node.else) : 0;
}

/** Runs a loop's body once. Answers with whether the loop goes on. */
async function turn(context: Context, body: CompoundList): Promise<boolean> {
  try {
    await runBody(context, body);
    return true;
  } catch (error) {
    if (!(error instanceof LoopJump)) throw error;
    if (error.levels > 1 && context.loops > 1) {
      error.levels--;
      throw error;
    }
    context.status = error.status;
    return error.kind === "continue";
  }
}

async function looping(context: Context, work: () => Promise<number>): Promise<number> {
  context.loops++;
  try {
    return await work();
  } finally {
    context.loops--;
  }
}

export function runWhile(context: Context, node: While): Promise<number> {
  return looping(context, async () => {
    let status = 0;
    const wanted = node.kind === "while";
    for (;;) {
      const pause = context.breathe();
      if (pause) await pause;
      let goesOn: boolean;
      try {
        goesOn = (await holds(context, node.clause)) === wanted;
      } catch (error) {
        // `break` may stand in the condition, too.
        if (!(error instanceof LoopJump) || error.levels > 1) throw error;
        if (error.kind === "continue") continue;
        goesOn = false;
      }
      if (!goesOn) break;
      const more = await turn(context, node.body);
      status = context.status;
      if (!more) break;
    }
    context.status = status;
    return status;
  });
}

async function listOf(context: Context, words: readonly Word[] | undefined): Promise<readonly string[]> {
  return words ? expandWords(context, words) : [...context.positional];
}

export async function runFor(context: Context, node: For): Promise<number> {
  const name = node.name.text;
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    await context.complain(`\`${name}': not a valid identifier`);
    return 1;
  }
  const list = await listOf(context, node.wordlist);
  context.status = 0;
  return looping(context, async () => {
    for (const value of list) {
      const pause = context.breathe();
      if (pause) await pause;
      if (context.options.has("xtrace")) await traceFor(context, node);
      setLoopVariable(context, name, value);
      if (!(await turn(context, node.body))) break;
    }
    return context.status;
  });
}

async function traceFor(context: Context, node: For): Promise<void> {
  const words = node.wordlist?.map((word) => word.text).join(" ") ?? '"$@"';
  await trace(context, `for ${node.name.text} in ${words}`);
}

function setLoopVariable(context: Context, name: string, value: string): void {
  try {
    context.variables.set(name, value);
  } catch (error) {
    if (error instanceof ReadonlyError) throw new Abandon(error.message);
    throw error;
  }
}

export async function runCFor(context: Context, node: ArithmeticFor): Promise<number> {
  const parts = headOf(context, node);
  const value = async (text: string): Promise<bigint> =>
    text.trim() === "" ? 1n : expandArithmetic(context, text);
  try {
    await value(parts[0]);
    return await looping(context, async () => {
      let status = 0;
      while ((await value(parts[1])) !== 0n) {
        const pause = context.breathe();
        if (pause) await pause;
        const more = await turn(context, node.body);
        status = context.status;
        if (!more) break;
        await value(parts[2]);
      }
      context.status = status;
      return status;
    });
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    await context.complain(`((: ${error.message}`);
    return 1;
  }
}

/** The three expressions as written: the parser keeps only their trees. */
function headOf(context: Context, node: ArithmeticFor): [string, string, string] {
  const text = context.unit!.text;
  const start = text.indexOf("((", node.pos) + 2;
  let depth = 0;
  const parts: string[] = [];
  let begun = start;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (depth === 0 && text.startsWith("))", at)) {
      parts.push(text.slice(begun, at));
      break;
    }
    if (text[at] === ")") depth--;
    if (text[at] !== ";" || depth > 0) continue;
    parts.push(text.slice(begun, at));
    begun = at + 1;
  }
  return [parts[0] ?? "", parts[1] ?? "", parts[2] ?? ""];
}

export async function runCase(context: Context, node: Case): Promise<number> {
  const subject = await expandText(context, node.word);
  if (context.options.has("xtrace")) await trace(context, `case ${quoteWord(subject)} in`);
  const rules = { ignoreCase: context.shopt.has("nocasematch") };
  let status = 0;
  let falls = false;
  for (const item of node.items) {
    let fits = falls;
    for (const word of falls ? [] : item.pattern) {
      fits = matches(await expandPattern(context, word), subject, rules);
      if (fits) break;
    }
    falls = false;
    if (!fits) continue;
    context.status = 0;
    status = await runBody(context, item.body);
    if (item.terminator === ";&") falls = true;
    else if (item.terminator !== ";;&") return status;
  }
  context.status = status;
  return status;
}

export async function runSelect(context: Context, node: Select): Promise<number> {
  const list = await listOf(context, node.wordlist);
  if (list.length === 0) return 0;
  const width = String(list.length).length;
  const menu = list.map((item, at) => `${String(at + 1).padStart(width)}) ${item}\n`).join("");
  return looping(context, async () => {
    let shown = false;
    for (;;) {
      const pause = context.breathe();
      if (pause) await pause;
      if (!shown) await context.output(2).write(menu);
      shown = true;
      await context.output(2).write(context.variables.get("PS3") ?? "#? ");
      const line = await readLine(context.input());
      if (!line) {
        await context.output(2).write("\n");
        context.status = 1;
        return 1;
      }
      const reply = decode(line.bytes);
      context.variables.set("REPLY", reply);
      if (reply.trim() === "") {
        shown = false;
        continue;
      }
      setLoopVariable(context, node.name.text, list[Number(reply) - 1] ?? "");
      if (!(await turn(context, node.body))) return context.status;
    }
  });
}
