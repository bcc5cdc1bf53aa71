import type { Buildpack, BuildContext, BuildLog, BuildResult, Source } from "../buildpack.ts";
import { BuildError } from "../errors.ts";
import { block, step, warn } from "../output.ts";
import { listing, sourceAt } from "../source.ts";
import { compileAssets } from "./assets.ts";
import { installGems } from "./bundle.ts";
import { restoreCache, saveCache } from "./cache.ts";
import { installRuby, runTimeEnv } from "./install.ts";
import { failure, warning } from "./output.ts";
import { branchOf, bundlerFor, checkRubyExists, defaultRuby, endOfLife, lockedRuby } from "./versions.ts";

/** The Ruby buildpack of 2026. */
export const ruby: Buildpack = {
  id: "heroku/ruby",
  name: "Ruby",
  detect: (source) => source.has("Gemfile"),
  explain: (source) => (source.edition === "classic" ? [] : block("red", explanation(source))),
  build(context) {
    if (context.edition === "classic")
      throw new BuildError([warn("Ruby apps are not simulated yet in the Heroku of the first tutorials.")]);
    return build(context);
  },
};

const explanation = (source: Source): string[] => [
  "Error: Your app is configured to use the Ruby buildpack,",
  "but we couldn't find a Gemfile.",
  "",
  "Currently the root directory of your app contains:",
  "",
  ...listing(source),
  "",
  "A buildpack looks nowhere else, and sees only what is committed and",
  "not listed in '.gitignore' or '.slugignore'.",
];

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, clock, edition } = context;
  const source = sourceAt(files, dir, edition);
  if (!source.has("Gemfile.lock")) throw failure(["Gemfile.lock required. Please check it in."]);
  const lock = source.text("Gemfile.lock");
  const wanted = lockedRuby(lock);
  const version = wanted ?? defaultRuby;
  checkRubyExists(version);
  const bundler = bundlerFor(lock);
  const isCached = restoreCache(context, version, bundler);
  if (!isCached) {
    yield step(`Installing bundler ${bundler}`);
    await clock.sleep(900);
  }
  yield step(`Using Ruby version: ruby-${version}`);
  await clock.sleep(700);
  installRuby(context, version, bundler);
  yield step(`Installing dependencies using bundler ${bundler}`);
  yield* installGems(context);
  saveCache(context, version, bundler);

  const has = (gem: string) => new RegExp(`^ {4}${gem} \\(`, "m").test(lock);
  const isRails = has("railties");
  const isRack = has("rack");
  yield step("Compiling Ruby/Rails");
  yield* compileAssets(context, isRails, has("rake"));
  const warnings: string[] = [];
  if (wanted === undefined)
    warnings.push(
      ...warning([
        "You have not declared a Ruby version in your Gemfile.",
        "",
        "To declare a Ruby version add this line to your Gemfile:",
        "",
        "```",
        `ruby "${defaultRuby}"`,
        "```",
        "",
        "For more information see:",
        "https://devcenter.heroku.com/articles/ruby-versions",
      ]),
    );
  const ended = endOfLife[branchOf(version)];
  if (ended !== undefined)
    warnings.push(
      ...warning([
        `Ruby ${branchOf(version)} reached its end of life on ${ended}.`,
        "It gets no more security fixes. Upgrade to a supported version:",
        "https://devcenter.heroku.com/articles/ruby-support#supported-runtimes",
      ]),
    );
  const web = isRails
    ? "bin/rails server -p ${PORT:-5000} -e $RAILS_ENV"
    : has("thin")
      ? "bundle exec thin start -R config.ru -e $RACK_ENV -p ${PORT:-5000}"
      : isRack
        ? "bundle exec rackup config.ru -p ${PORT:-5000}"
        : undefined;
  if (!source.has("Procfile") && web !== undefined)
    warnings.push(
      ...warning([
        "No Procfile detected, using the default web server.",
        "We recommend explicitly declaring how to boot your server process via a Procfile.",
        "https://devcenter.heroku.com/articles/ruby-default-web-server",
      ]),
    );
  yield* warnings;
  return {
    processTypes: {
      rake: "bundle exec rake",
      console: isRails ? "bin/rails console" : "bundle exec irb",
      ...(web !== undefined && { web }),
    },
    env: runTimeEnv(version, isRails, secretOf(context)),
  };
}

/** One for each app, the same in every build: of its id, if it is nothing that must be secret here. */
const secretOf = ({ config, cacheDir, files }: BuildContext): string => {
  const given = config["SECRET_KEY_BASE"];
  if (given !== undefined) return given;
  const path = `${cacheDir}/ruby/secret`;
  if (!files.exists(path)) files.write(path, "5ec2e7".repeat(21));
  return files.text(path);
};
