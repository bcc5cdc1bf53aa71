import type { BuildContext, BuildLog } from "../buildpack.ts";
import { indent } from "../output.ts";

/** Config vars that would get in the way of a build tool. */
const withheld =
  /^(?:PATH|GIT_DIR|CPATH|CPPATH|LD_PRELOAD|LIBRARY_PATH|JAVA_OPTS|JAVA_TOOL_OPTIONS|GRADLE_USER_HOME|BUILD_DIR|CACHE_DIR)$/;

/** The config vars that a build tool of the JVM sees. */
export const toolEnv = ({ config }: BuildContext): Record<string, string> =>
  Object.fromEntries(Object.entries(config).filter(([name]) => !withheld.test(name)));

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

/** What a command prints, kept from the log. */
export async function silently(
  context: BuildContext,
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<{ status: number; printed: string[] }> {
  const lines = indented(context, command, env);
  for (let next = await lines.next(); ; next = await lines.next()) if (next.done) return next.value;
}
