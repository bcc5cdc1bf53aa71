import type { Context } from "./context.ts";
import { expandQuoted } from "./expand.ts";

/** A line of `set -x`: PS4, its first character once more for each level of subshells of `eval` and `$(...)`. */
export async function trace(context: Context, text: string): Promise<void> {
  const given = context.variables.get("PS4") ?? "+ ";
  const prompt = await expandQuoted(context, given);
  const first = [...prompt][0] ?? "";
  const wanted = Number(context.variables.get("BASH_XTRACEFD") || 2);
  const number = context.descriptors.get(wanted) ? wanted : 2;
  await context.output(number).write(`${first.repeat(context.traceDepth)}${prompt}${text}\n`);
}
