import type { BuildContext, BuildLog } from "../buildpack.ts";
import { indent, step } from "../output.ts";
import { failure } from "./output.ts";

const databaseHelp = [
  "Attempted to access a nonexistent database:",
  "https://devcenter.heroku.com/articles/pre-provision-database",
];

/** Looks for rake's assets:precompile, and runs it where there is one. Throws CompileError. */
export async function* compileAssets(context: BuildContext, isRails: boolean, hasRake: boolean): BuildLog {
  const { files, dir, config } = context;
  yield step("Detecting rake tasks");
  if (!hasRake || !files.exists(`${dir}/Rakefile`)) return;
  const env = buildEnv(config, isRails);
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
  if (isRails) {
    yield step("Preparing app for Rails asset pipeline");
    if (hasManifest(context)) {
      yield indent("Detected manifest file, assuming assets were compiled locally");
      return;
    }
  }
  yield* precompile(context, env);
  if (!isRails) return;
  yield indent("Cleaning assets");
  yield indent("Running: rake assets:clean");
  await quietly(context, "bundle exec rake assets:clean", env);
}

/** What a Rails app needs to boot though it is not to run yet: a secret, and the address of a database that is not there. */
const buildEnv = (config: Readonly<Record<string, string>>, isRails: boolean): Record<string, string> => ({
  ...(isRails && {
    SECRET_KEY_BASE: "5ec2e7".repeat(21),
    DATABASE_URL: "postgres://user:pass@127.0.0.1/dbname",
  }),
  ...config,
  BUNDLE_PATH: "vendor/bundle",
  BUNDLE_WITHOUT: "development:test",
  BUNDLE_DEPLOYMENT: "1",
  RACK_ENV: config["RACK_ENV"] ?? "production",
  ...(isRails && { RAILS_ENV: config["RAILS_ENV"] ?? "production" }),
});

const hasManifest = ({ files, dir }: BuildContext): boolean =>
  files.is("directory", `${dir}/public/assets`) &&
  files
    .list(`${dir}/public/assets`)
    .some(({ name }) => /^(?:\.sprockets-manifest.*\.json|manifest-.*\.json|\.manifest\.json)$/.test(name));

async function* precompile(context: BuildContext, env: Readonly<Record<string, string>>): BuildLog {
  const { clock } = context;
  yield indent("Running: rake assets:precompile");
  const begun = clock.now();
  const printed: string[] = [];
  const lines = context.run("bundle exec rake assets:precompile", env);
  for (;;) {
    const next = await lines.next();
    if (!next.done) {
      printed.push(next.value);
      yield next.value === "" ? "" : indent(next.value);
    } else if (next.value !== 0) {
      const wantsDatabase = printed.some((line) => line.includes("127.0.0.1"));
      throw failure(["Precompiling assets failed.", ...(wantsDatabase ? databaseHelp : [])]);
    } else break;
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
