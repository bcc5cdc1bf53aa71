import type { BuildContext, BuildLog } from "../buildpack.ts";
import { indent } from "../output.ts";
import { failure } from "./output.ts";

const command = "bundle install -j4";

/** Runs Bundler; its lines stand in the log. Throws CompileError. */
export async function* installGems(context: BuildContext): BuildLog {
  const { config, clock } = context;
  const settings = {
    BUNDLE_WITHOUT: config["BUNDLE_WITHOUT"] ?? "development:test",
    BUNDLE_PATH: "vendor/bundle",
    BUNDLE_BIN: "vendor/bundle/bin",
    BUNDLE_DEPLOYMENT: "1",
  };
  const shown = Object.entries(settings).map(
    ([name, value]) => `${name}=${/^[\w/]+$/.test(value) ? value : `'${value}'`}`,
  );
  yield indent(`Running: ${shown.join(" ")} ${command}`);
  const begun = clock.now();
  const printed: string[] = [];
  const lines = context.run(command, { ...config, ...settings });
  let status: number | undefined;
  while (status === undefined) {
    const next = await lines.next();
    if (next.done) status = next.value;
    else {
      printed.push(next.value);
      yield next.value === "" ? "" : indent(next.value);
    }
  }
  if (status !== 0) throw explain(printed.join("\n"));
  yield indent(`Bundle completed (${((clock.now() - begun) / 1000).toFixed(2)}s)`);
  yield indent("Cleaning up the bundler cache.");
}

function explain(output: string): ReturnType<typeof failure> {
  const lines = ["Failed to install gems via Bundler."];
  if (/An error occurred while installing sqlite3/.test(output))
    lines.push(
      "",
      "Detected sqlite3 gem which is not supported on Heroku:",
      "https://devcenter.heroku.com/articles/sqlite3",
    );
  if (/Your Ruby version is .*, but your Gemfile specified/.test(output))
    lines.push(
      "",
      "Detected a mismatch between your Ruby version installed and",
      "Ruby version specified in Gemfile or Gemfile.lock.",
      "",
      "The lock file says which Ruby is installed here. Bring it up to date:",
      "",
      "    $ bundle update --ruby",
      '    $ git add Gemfile.lock && git commit -m "update ruby version"',
    );
  return failure(lines);
}
