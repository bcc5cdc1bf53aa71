import type { Buildpack, Source } from "./buildpack.ts";
import { BuildError } from "./errors.ts";
import { block, warn } from "./output.ts";
import { listing } from "./source.ts";

interface Language {
  readonly id: string;
  readonly name: string;
  detect(source: Source): boolean;
  /** What its detection says of a source that is none of its own, first line first. */
  readonly missing: readonly string[];
}

/** A language that is recognised, and says aloud that it cannot be built here. */
const recognised = ({ missing, ...language }: Language): Buildpack => ({
  ...language,
  explain: (source) =>
    source.edition === "classic" ? [] : block("red", [...missing, "", ...lookAround(source)]),
  build: () => {
    throw new BuildError([warn(`${language.name} apps are not simulated yet.`)]);
  },
});

const lookAround = (source: Source): string[] => [
  "Currently the root directory of your app contains:",
  "",
  ...listing(source),
  "",
  "A buildpack looks nowhere else, and sees only what is committed and",
  "not listed in '.gitignore' or '.slugignore'.",
];

const configured = (name: string, found: string): string[] => [
  `Error: Your app is configured to use the ${name} buildpack,`,
  `but we couldn't find ${found}.`,
];

const hasAny = (source: Source, names: readonly string[]) => names.some((name) => source.has(name));

export const scala = recognised({
  id: "heroku/scala",
  name: "Scala",
  detect: (source) =>
    source.list().some((name) => name.endsWith(".sbt")) ||
    hasAny(source, [".sbtrc", "project/build.properties"]) ||
    [...source.list("project"), ...source.list(".sbt")].some((name) => name.endsWith(".scala")),
  missing: configured("Scala", "any supported sbt project files"),
});
