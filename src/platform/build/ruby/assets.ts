import type { BuildContext, BuildLog } from "../buildpack.ts";
import { indent, step } from "../output.ts";
import { failure } from "./output.ts";

/** Looks for rake's assets:precompile, and runs it where there is one. Throws CompileError. */
export async function* compileAssets(context: BuildContext, isRails: boolean, hasRake: boolean): BuildLog {
  const { files, dir, config, clock } = context;
  yield step("Detecting rake tasks");
  if (isRails) {
    yield indent("The tasks of a Rails app are not simulated yet: assets:precompile was left out.");
    return;
  }
  if (!hasRake || !files.exists(`${dir}/Rakefile`)) return;
  const env = {
    ...config,
    BUNDLE_PATH: "vendor/bundle",
    BUNDLE_WITHOUT: "development:test",
    BUNDLE_DEPLOYMENT: "1",
    RACK_ENV: config["RACK_ENV"] ?? "production",
  };
  const tasks = await quietly(context, "bundle exec rake -P", env);
  if (tasks.status !== 0) {
    for (const line of tasks.printed) yield indent(line);
    throw failure([
      "Could not detect rake tasks",
      "ensure you can run `$ bundle exec rake -P` against your app",
      "and using the production group of your Gemfile.",
    ]);
  }
  if (!tasks.printed.some((line) => /^rake assets:precompile\b/.test(line))) return;
  yield indent("Running: rake assets:precompile");
  const begun = clock.now();
  const lines = context.run("bundle exec rake assets:precompile", env);
  for (;;) {
    const next = await lines.next();
    if (!next.done) yield next.value === "" ? "" : indent(next.value);
    else if (next.value !== 0) throw failure(["Precompiling assets failed."]);
    else break;
  }
  yield indent(`Asset precompilation completed (${((clock.now() - begun) / 1000).toFixed(2)}s)`);
}

async function quietly(
  context: BuildContext,
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<{ status: number; printed: string[] }> {
  const printed: string[] = [];
  const lines = context.run(command, env);
  for (;;) {
    const next = await lines.next();
    if (next.done) return { status: next.value, printed };
    printed.push(next.value);
  }
}
