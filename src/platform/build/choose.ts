import type { Buildpack, BuildLog, Source } from "./buildpack.ts";
import { archiveOf, detectAll, findBuildpack } from "./buildpacks.ts";
import { customBuildpack, isRepository } from "./custom.ts";
import { BuildError } from "./errors.ts";
import { indent, step, warn } from "./output.ts";

/** The three tabs with which the platform sets off what belongs to a warning. */
const tabs = "\t\t\t";

/**
 * The buildpacks of this build, in order: those that are set, or what the source looks like. In the classic edition
 * the log does not tell how they were found.
 */
export async function* chooseBuildpacks(
  set: readonly string[],
  source: Source,
): BuildLog<readonly Buildpack[]> {
  const tells = source.edition === "today";
  if (set.length === 0) {
    if (tells) yield step("Determining which buildpack to use for this app");
    return [yield* detectDefault(source, tells)];
  }
  if (set.length > 1) {
    yield step("Using buildpacks:");
    for (const [index, name] of set.entries()) yield indent(`${index + 1}. ${name}`);
  } else if (tells) yield step(`Using buildpack: ${set[0]}`);
  return set.map((name) => {
    const buildpack = findBuildpack(name);
    if (!buildpack && isRepository(name)) return customBuildpack(name);
    if (!buildpack) throw new BuildError([warn(`The buildpack ${name} is not simulated yet.`)]);
    return buildpack;
  });
}

async function* detectDefault(source: Source, tells: boolean): BuildLog<Buildpack> {
  const found = detectAll(source);
  if (found.length > 1 && tells) {
    yield warn(
      "Warning: Multiple default buildpacks reported the ability to handle this app. The first buildpack in the list below will be used.",
    );
    yield `${tabs}Detected buildpacks: ${found.map(({ name }) => name).join(",")}`;
    yield `${tabs}See https://devcenter.heroku.com/articles/buildpacks#buildpack-detect-order`;
  }
  if (found[0]) return found[0];
  throw new BuildError([
    warn("No default language could be detected for this app."),
    `${tabs}HINT: This occurs when Heroku cannot detect the buildpack to use for this application automatically.`,
    `${tabs}See https://devcenter.heroku.com/articles/buildpacks`,
    "",
  ]);
}

/** Ends the build when a buildpack that was set has no use for this source. */
export function checkCompatible(buildpack: Buildpack, source: Source): void {
  if (buildpack.detect(source)) return;
  throw new BuildError([
    step(`App not compatible with buildpack: ${archiveOf(buildpack)}`),
    ...(buildpack.explain?.(source) ?? []).map((line) => (line === "" ? "" : indent(line))),
    indent("More info: https://devcenter.heroku.com/articles/buildpacks#detection-failure"),
    "",
  ]);
}
