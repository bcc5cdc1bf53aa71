import { signalList, signalName, signalNumber } from "../signal-names.ts";
import type { Builtin } from "./builtin.ts";
import { readOptions } from "./builtin.ts";

export const trap: Builtin = {
  name: "trap",
  usage: "[-lp] [[arg] signal_spec ...]",
  summary: "Trap signals and other events.",
  special: true,
  async run(context, args) {
    const { options, operands } = readOptions(args, "lp");
    if (options.has("l")) {
      await context.output().write(signalList());
      return 0;
    }
    if (operands.length === 0 || options.has("p")) {
      for (const [name, action] of inOrder(context.outerTraps ?? context.traps)) {
        if (operands.length > 0 && !operands.some((wanted) => signalName(wanted) === name)) continue;
        const shown = ["EXIT", "ERR", "DEBUG", "RETURN"].includes(name) ? name : `SIG${name}`;
        await context.output().write(`trap -- '${action.replaceAll("'", "'\\''")}' ${shown}\n`);
      }
      return 0;
    }
    context.outerTraps = undefined;
    const [action, ...signals] = operands as [string, ...string[]];
    const resets = signals.length === 0 || action === "-" || /^\d+$/.test(action);
    let status = 0;
    for (const wanted of signals.length === 0 || /^\d+$/.test(action) ? operands : signals) {
      const name = signalName(wanted);
      if (!name) {
        await context.complain(`trap: ${wanted}: invalid signal specification`);
        status = 1;
      } else if (resets) context.traps.delete(name);
      else context.traps.set(name, action);
    }
    return status;
  },
};

/** EXIT is number 0; what only shells have comes last. */
function inOrder(traps: ReadonlyMap<string, string>): [string, string][] {
  const number = (name: string) => (name === "EXIT" ? 0 : signalNumber(name) || 100 + pseudo.indexOf(name));
  return [...traps].sort(([a], [b]) => number(a) - number(b));
}

const pseudo = ["DEBUG", "ERR", "RETURN"];
