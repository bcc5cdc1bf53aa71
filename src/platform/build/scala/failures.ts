export const noVersion: readonly string[] = [
  "Error: sbt version cannot be determined.",
  "",
  "Your build does not say which version of sbt it is for. Write it into a file",
  "called project/build.properties:",
  "",
  "    sbt.version=1.11.7",
  "",
  "For more information, see:",
  "https://www.scala-sbt.org/1.x/docs/Basic-Def.html#Specifying+the+sbt+version",
];

/** Why a version of sbt is refused; undefined when it is not. */
export function unsupported(version: string): readonly string[] | undefined {
  if (/^1\.|^2\.(?!0\.0)/.test(version) || version === "0.13.18") return undefined;
  const head = [
    "Error: Unsupported sbt version detected.",
    "",
    `This buildpack does not support sbt ${version}.`,
  ];
  if (version.startsWith("0."))
    return [
      ...head,
      "Its support ended on November 30, 2018. Update project/build.properties to",
      "sbt 1.x:",
      "https://www.scala-sbt.org/1.x/docs/Migrating-from-sbt-013x.html",
    ];
  if (version.startsWith("2.0.0"))
    return [...head, "It has a bug that was mended in 2.0.1:", "", "    sbt.version=2.0.1"];
  return head;
}

/** What is said of a build that failed, by what sbt printed. */
export function reasonFor(printed: readonly string[]): readonly string[] {
  const text = printed.join("\n");
  if (/Not a valid key: stage/i.test(text))
    return [
      "Error: sbt 'stage' task not found.",
      "",
      "Your build has no task called stage, which puts together what Heroku runs.",
      "The plugin sbt-native-packager brings one: add it to project/plugins.sbt and",
      "enable JavaAppPackaging in build.sbt.",
      "",
      "For more information, see:",
      "- https://www.scala-sbt.org/sbt-native-packager/",
      "- https://devcenter.heroku.com/articles/scala-support#build-behavior",
    ];
  if (/Compilation failed/i.test(text))
    return [
      "Error: sbt build failed.",
      "",
      "Your application failed to compile. What the compiler says stands above,",
      "in the lines that begin with [error].",
    ];
  return [
    "Error: sbt build failed.",
    "",
    "sbt could not build your app. What it printed stands above: look for the lines",
    "that begin with [error]. Dependencies that are missing and settings that do",
    "not fit together are the usual reasons.",
  ];
}
