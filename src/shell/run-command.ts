import { Killed } from "../base/signals.ts";
import { expandArithmetic } from "./expand.ts";
import { runCase, runCFor, runFor, runIf, runSelect, runWhile } from "./compound.ts";
import type { Context, FunctionDefinition } from "./context.ts";
import { withConnections } from "./connections.ts";
import { test } from "./conditional.ts";
import { startCoproc } from "./coproc.ts";
import { controlsJobs, runInForeground, textOf } from "./foreground.ts";
import { Jobs } from "./jobs.ts";
import { ArithmeticError } from "./arithmetic.ts";
import type { CommandNode, FunctionNode } from "./parse.ts";
import { killedStatus } from "./run-words.ts";
import { redirect, redirectionStatus } from "./redirect.ts";
import { runSimple } from "./simple.ts";
import { rescued, soon, type Soon } from "./soon.ts";
import { trace } from "./trace.ts";
import { inSubshell, startSubshell } from "./subshell.ts";

/** Runs one command of a pipeline. Throws what leaves the shell (leaving.ts) and the Killed of its signal. */
export function runCommand(context: Context, node: CommandNode): Soon<number> {
  switch (node.type) {
    case "Command":
      return runSimple(context, node);
    case "If":
      return runIf(context, node);
    case "For":
      return runFor(context, node);
    case "ArithmeticFor":
      return runCFor(context, node);
    case "While":
      return runWhile(context, node);
    case "Case":
      return runCase(context, node);
    case "Select":
      return runSelect(context, node);
    case "BraceGroup":
      return context.engine.runScript(context, node.body);
    case "Subshell":
      return runSubshell(context, node);
    case "Function":
      return define(context, node);
    case "TestCommand":
      if (context.isDash) return unknownToDash(context, "[[");
      return soon(test(context, node.expression), (holds) => Number(!holds));
    case "ArithmeticCommand":
      if (context.isDash) return unknownToDash(context, /^\s*(\S*)/.exec(node.body)![1]!);
      return arithmeticCommand(context, node.body);
    case "Redirected":
      return withConnections(context, () => runRedirected(context, node));
    case "Coproc":
      return startCoproc(context, node);
    default: {
      const never: never = node;
      throw new Error(`a command of no known kind: ${String(never)}`);
    }
  }
}

/** Words that only bash takes for more than a command's name. */
const unknownToDash = (context: Context, name: string): Promise<number> =>
  context.complain(`${name}: not found`).then(() => 127);

type SubshellNode = Extract<CommandNode, { type: "Subshell" }>;

/** What stands in `( )`, in the process that was made for it. */
export function runSubshellBody(child: Context, node: SubshellNode): Soon<number> {
  child.loops = 0;
  child.jobs = new Jobs();
  return child.engine.runScript(child, node.body);
}

function runSubshell(context: Context, node: SubshellNode): Promise<number> {
  const work = (child: Context) => runSubshellBody(child, node);
  if (!controlsJobs(context)) return alone(context, inSubshell(context, work));
  return runInForeground(context, textOf(context, node), (group) => startSubshell(context, group, work));
}

/** A subshell that is no job: what ends it alone does not end the shell around it. */
async function alone(context: Context, ended: Promise<number>): Promise<number> {
  try {
    return await ended;
  } catch (error) {
    if (!(error instanceof Killed) || context.signal.aborted) throw error;
    return killedStatus(context, error);
  }
}

async function runRedirected(
  context: Context,
  node: Extract<CommandNode, { type: "Redirected" }>,
): Promise<number> {
  const undo = await redirect(context, node.redirects);
  if (!undo) return redirectionStatus(context);
  try {
    return await runCommand(context, node.command);
  } finally {
    undo();
  }
}

function arithmeticCommand(context: Context, text: string): Soon<number> {
  const traced = context.options.has("xtrace") ? trace(context, `(( ${text.trim()} ))`) : undefined;
  return rescued(
    () => soon(traced, () => soon(expandArithmetic(context, text), (value) => Number(value === 0n))),
    (error) => {
      if (!(error instanceof ArithmeticError)) throw error;
      return context.complain(`((: ${error.message}`).then(() => 1);
    },
  );
}

function define(context: Context, node: FunctionNode): number {
  const { unit } = context;
  if (!unit || node.body.type === "CompoundList") return 1;
  const name = node.name.text;
  const definition: FunctionDefinition = {
    name,
    body: node.body,
    unit,
    text: unit.text.slice(node.pos, node.end),
    source: context.frames.at(-1)?.source ?? (context.mode === "string" ? "environment" : context.name),
  };
  context.functions.set(name, definition);
  return 0;
}
