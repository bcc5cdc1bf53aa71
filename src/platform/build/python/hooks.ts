import type { BuildContext, BuildLog } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block, indent, step } from "../output.ts";
import { appEnv } from "./environment.ts";

/** Runs bin/pre_compile or bin/post_compile, if the app has it. */
export async function* runHook(context: BuildContext, name: "pre_compile" | "post_compile"): BuildLog {
  const script = `bin/${name}`;
  const path = `${context.dir}/${script}`;
  if (!context.files.is("file", path)) return;
  yield step(`Running ${script} hook`);
  context.files.chmod(path, context.files.stat(path).mode | 0o111);
  const lines = context.run(script, appEnv(context));
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) {
      if (next.value === 0) return;
      throw new CompileError(
        block("red", [
          `Error: Failed to run the ${script} script.`,
          "",
          `Your app's source code has a '${script}' script, so it was run;`,
          `it ended with exit status ${next.value}.`,
          "",
          "Mend what it says above, or rename the script to have the build",
          "leave it alone.",
        ]),
      );
    }
    yield indent(next.value);
  }
}
