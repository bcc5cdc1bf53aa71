import type { Context } from "../context.ts";
import { stateOf } from "../jobs.ts";
import { Abandon, Exit, LoopJump, Return } from "../leaving.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError, readNumber } from "./builtin.ts";

const succeed = () => 0;

export const colon: Builtin = { name: ":", usage: "", summary: "Null command.", special: true, run: succeed };
export const trueBuiltin: Builtin = {
  name: "true",
  usage: "",
  summary: "Return a successful result.",
  run: succeed,
};
export const falseBuiltin: Builtin = {
  name: "false",
  usage: "",
  summary: "Return an unsuccessful result.",
  run: () => 1,
};

export const exit: Builtin = {
  name: "exit",
  usage: "[n]",
  summary: "Exit the shell.",
  special: true,
  async run(context, args) {
    if (context.interactive && context.subshells === 0) {
      await context.output(2).write("exit\n");
      if (await staysForJobs(context)) return 1;
    }
    if (args.length === 0) throw new Exit(context.status);
    if (!/^\s*[+-]?\d+\s*$/.test(args[0]!)) {
      const reason = context.isDash ? `Illegal number: ${args[0]}` : `${args[0]}: numeric argument required`;
      await context.complain(`exit: ${reason}`);
      throw new Exit(2);
    }
    if (args.length > 1) throw new Abandon("exit: too many arguments");
    throw new Exit(Number(args[0]) & 255);
  },
};

export const logout: Builtin = {
  name: "logout",
  usage: "[n]",
  summary: "Exit a login shell.",
  run(context, args) {
    // The shell that the terminal itself serves is the login shell.
    if (context.interactive && !context.group && context.subshells === 0)
      return context.engine.runWords(context, ["exit", ...args]);
    throw new BuiltinError("not login shell: use `exit'");
  },
};

/** bash leaves stopped jobs only when it is told so twice, or after `jobs` has shown them. */
async function staysForJobs(context: Context): Promise<boolean> {
  const [former] = context.latestBuiltins;
  if (former === "exit" || former === "jobs") return false;
  if (!context.jobs.list.some((job) => stateOf(job) === "stopped")) return false;
  await context.output(2).write("There are stopped jobs.\n");
  return true;
}

export const returnBuiltin: Builtin = {
  name: "return",
  usage: "[n]",
  summary: "Return from a shell function.",
  special: true,
  run(context, args) {
    if (context.frames.length === 0)
      throw new BuiltinError("can only `return' from a function or sourced script", 2);
    if (args.length === 0) throw new Return(context.status);
    if (args.length > 1) throw new Abandon("return: too many arguments");
    if (!/^\s*[+-]?\d+\s*$/.test(args[0]!)) {
      return context.complain(`return: ${args[0]}: numeric argument required`).then(() => {
        throw new Return(2);
      });
    }
    throw new Return(Number(args[0]) & 255);
  },
};

const jump = (kind: "break" | "continue", summary: string): Builtin => ({
  name: kind,
  usage: "[n]",
  summary,
  special: true,
  run(context, args) {
    if (context.loops === 0)
      return context
        .complain(`${kind}: only meaningful in a \`for', \`while', or \`until' loop`)
        .then(() => 0);
    if (args.length > 1) throw new BuiltinError("too many arguments");
    const levels = args.length === 0 ? 1 : readNumber(args[0]!, "numeric argument required", 128);
    if (levels < 1) throw new BuiltinError(`${args[0]}: loop count out of range`);
    throw new LoopJump(kind, levels);
  },
});

export const breakBuiltin = jump("break", "Exit for, while, or until loops.");
export const continueBuiltin = jump("continue", "Resume for, while, or until loops.");

export const shift: Builtin = {
  name: "shift",
  usage: "[n]",
  summary: "Shift positional parameters.",
  special: true,
  run(context, args) {
    if (args.length > 1) throw new BuiltinUsageError("too many arguments");
    const count = args.length === 0 ? 1 : readNumber(args[0]!, "numeric argument required", 1);
    if (count < 0) throw new BuiltinError(`${args[0]}: shift count out of range`);
    if (count > context.positional.length) {
      if (context.isDash) throw new BuiltinError("shift count out of range");
      return 1;
    }
    context.positional = context.positional.slice(count);
    return 0;
  },
};
