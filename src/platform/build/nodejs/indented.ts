import type { BuildContext, BuildLog } from "../buildpack.ts";
import { indent, step } from "../output.ts";
import { gap } from "./failures.ts";

/** A step's title, after a line of nothing but its indent. */
export function* header(title: string): Generator<string> {
  yield gap;
  yield step(title);
}

/** The lines of a command, each seven spaces in; answers with its status and with what it printed. */
export async function* indented(
  context: BuildContext,
  command: string,
  env: Readonly<Record<string, string>>,
): BuildLog<{ status: number; printed: string[] }> {
  const printed: string[] = [];
  const lines = context.run(command, env);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return { status: next.value, printed };
    printed.push(next.value);
    yield indent(next.value);
  }
}
