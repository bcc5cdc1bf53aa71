import { ArithmeticError } from "./arithmetic.ts";
import type { Context } from "./context.ts";
import { expandArithmetic, expandPattern, expandText, expandWords } from "./expand.ts";
import { Abandon, LoopJump } from "./leaving.ts";
import type { ArithmeticFor, Case, CompoundList, For, If, Select, While, Word } from "./parse.ts";
import { matches } from "./patterns.ts";
import { readLine } from "../base/streams.ts";
import { decode } from "../base/bytes.ts";
import { menuOf } from "./menu.ts";
import { guarded } from "./guarded.ts";
import { rescued, soon, type Soon } from "./soon.ts";
import { trace } from "./trace.ts";
import { ReadonlyError } from "./variables.ts";

const runBody = (context: Context, list: CompoundList): Soon<number> =>
  context.engine.runScript(context, list);

const holds = (context: Context, list: CompoundList): Soon<boolean> =>
  guarded(context, () => soon(runBody(context, list), (status) => status === 0));

export function runIf(context: Context, node: If): Soon<number> {
  return soon(holds(context, node.clause), (fits) =>
    fits ? runBody(context, node.then) : runElse(context, node, 0),
  );
}

function runElse(context: Context, node: If, at: number): Soon<number> {
  const elif = node.elif[at];
  if (!elif) return node.else ? runBody(context, node.else) : 0;
  return soon(holds(context, elif.clause), (fits) =>
    fits ? runBody(context, elif.then) : runElse(context, node, at + 1),
  );
}

/** Runs a loop's body once. Answers with whether the loop goes on. */
function turn(context: Context, body: CompoundList): Soon<boolean> {
  return rescued(
    () => soon(runBody(context, body), () => true),
    (error) => {
      if (!(error instanceof LoopJump)) throw error;
      if (error.levels > 1 && context.loops > 1) {
        error.levels--;
        throw error;
      }
      context.status = error.status;
      return error.kind === "continue";
    },
  );
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
        const fits = holds(context, node.clause);
        goesOn = (fits instanceof Promise ? await fits : fits) === wanted;
      } catch (error) {
        // `break` may stand in the condition, too.
        if (!(error instanceof LoopJump) || error.levels > 1) throw error;
        if (error.kind === "continue") continue;
        goesOn = false;
      }
      if (!goesOn) break;
      const done = turn(context, node.body);
      const more = done instanceof Promise ? await done : done;
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
      if (context.options.has("xtrace")) await traceList(context, "for", node);
      setLoopVariable(context, name, value);
      const done = turn(context, node.body);
      if (!(done instanceof Promise ? await done : done)) break;
    }
    return context.status;
  });
}

async function traceList(context: Context, kind: "for" | "select", node: For | Select): Promise<void> {
  const words = node.wordlist?.map((word) => word.text).join(" ") ?? '"$@"';
  await trace(context, `${kind} ${node.name.text} in ${words}`);
}

function setLoopVariable(context: Context, name: string, value: string): void {
  try {
    const variable = context.variables.find(name);
    // A name that stands for others stands for one after the other.
    if (variable?.reference) variable.text = value;
    else context.variables.set(name, value);
  } catch (error) {
    if (error instanceof ReadonlyError) throw new Abandon(error.message);
    throw error;
  }
}

export async function runCFor(context: Context, node: ArithmeticFor): Promise<number> {
  const parts = headOf(context, node);
  const value = (text: string): Soon<bigint> => {
    if (text.trim() === "") return 1n;
    const traced = context.options.has("xtrace") ? trace(context, `(( ${text.trim()} ))`) : undefined;
    return soon(traced, () => expandArithmetic(context, text));
  };
  try {
    await value(parts[0]);
    return await looping(context, async () => {
      let status = 0;
      for (;;) {
        const test = value(parts[1]);
        if ((test instanceof Promise ? await test : test) === 0n) break;
        const pause = context.breathe();
        if (pause) await pause;
        const done = turn(context, node.body);
        const more = done instanceof Promise ? await done : done;
        status = context.status;
        if (!more) break;
        const step = value(parts[2]);
        if (step instanceof Promise) await step;
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

export function runCase(context: Context, node: Case): Soon<number> {
  return soon(expandText(context, node.word), (subject) => {
    const traced = context.options.has("xtrace") ? trace(context, `case ${node.word.text} in`) : undefined;
    return soon(traced, () => runItems(context, node.items, subject, 0));
  });
}

/** Runs the first item from `at` on that fits, and those that its end falls through to. */
function runItems(context: Context, items: Case["items"], subject: string, at: number): Soon<number> {
  const item = items[at];
  if (!item) return (context.status = 0);
  return soon(fitsOne(context, item.pattern, subject, 0), (fits) =>
    fits ? runItem(context, items, subject, at) : runItems(context, items, subject, at + 1),
  );
}

function runItem(context: Context, items: Case["items"], subject: string, at: number): Soon<number> {
  const { body, terminator } = items[at]!;
  context.status = 0;
  return soon(runBody(context, body), (status) => {
    if (terminator === ";&" && items[at + 1]) return runItem(context, items, subject, at + 1);
    if (terminator === ";;&") return runLater(context, items, subject, at + 1, status);
    return status;
  });
}

/** `;;&` looks at the patterns that follow; when none fits, the status stays. */
const runLater = (
  context: Context,
  items: Case["items"],
  subject: string,
  at: number,
  status: number,
): Soon<number> => {
  const item = items[at];
  if (!item) return (context.status = status);
  return soon(fitsOne(context, item.pattern, subject, 0), (fits) =>
    fits ? runItem(context, items, subject, at) : runLater(context, items, subject, at + 1, status),
  );
};

function fitsOne(context: Context, patterns: readonly Word[], subject: string, at: number): Soon<boolean> {
  const word = patterns[at];
  if (!word) return false;
  const { shopt } = context;
  const rules = { ignoreCase: shopt.has("nocasematch"), extended: shopt.has("extglob") };
  return soon(
    expandPattern(context, word),
    (pattern) => matches(pattern, subject, rules) || fitsOne(context, patterns, subject, at + 1),
  );
}

export async function runSelect(context: Context, node: Select): Promise<number> {
  const list = await listOf(context, node.wordlist);
  if (list.length === 0) return 0;
  if (context.options.has("xtrace")) await traceList(context, "select", node);
  const menu = menuOf(list, Number(context.variables.get("COLUMNS")) || context.output(2).columns);
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
        await context.output().write("\n");
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
