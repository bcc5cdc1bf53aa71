import type { Context } from "./context.ts";
import { expandHistory } from "./history-expansion.ts";

/**
 * A typed line with `!!` and its like put in, for which bash shows what it has become; undefined when it is not to
 * be run. The history may end with the line itself: it does not count among the lines before it.
 */
export async function recall(context: Context, source: string): Promise<string | undefined> {
  const { history } = context.world;
  if (!context.options.has("histexpand")) return source;
  const line = source.replace(/\n$/, "");
  const isLast = history.at(-1) === line;
  const { text, changed, onlyShown, error } = expandHistory(line, isLast ? history.slice(0, -1) : history);
  if (error !== undefined) {
    await context.complain(error);
    return undefined;
  }
  if (!changed && !onlyShown) return source;
  await context.output(2).write(`${text}\n`);
  if (isLast) history[history.length - 1] = text;
  return onlyShown ? undefined : text;
}
