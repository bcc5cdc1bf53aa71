import type { Buildpack, Source } from "./buildpack.ts";
import { BuildError } from "./errors.ts";
import { warn } from "./output.ts";

/** A language that is recognised, and says aloud that it cannot be built here. */
const recognised = (id: string, name: string, detect: (source: Source) => boolean): Buildpack => ({
  id,
  name,
  detect,
  async *build() {
    throw new BuildError([warn(`${name} apps are not simulated yet.`)]);
  },
});

const hasAny = (source: Source, names: readonly string[]) => names.some((name) => source.has(name));

export const ruby = recognised("heroku/ruby", "Ruby", (source) => source.has("Gemfile"));

export const clojure = recognised("heroku/clojure", "Clojure", (source) => source.has("project.clj"));

export const java = recognised("heroku/java", "Java", (source) =>
  hasAny(
    source,
    ["xml", "atom", "clj", "groovy", "rb", "scala", "yaml", "yml"].map((end) => `pom.${end}`),
  ),
);

export const gradle = recognised("heroku/gradle", "Gradle", (source) =>
  hasAny(source, ["gradlew", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"]),
);

export const scala = recognised(
  "heroku/scala",
  "Scala",
  (source) =>
    source.list().some((name) => name.endsWith(".sbt")) ||
    hasAny(source, [".sbtrc", "project/build.properties"]) ||
    [...source.list("project"), ...source.list(".sbt")].some((name) => name.endsWith(".scala")),
);

export const php = recognised("heroku/php", "PHP", (source) =>
  hasAny(source, ["composer.json", "index.php"]),
);

export const go = recognised("heroku/go", "Go", (source) =>
  hasAny(source, ["go.mod", "Gopkg.lock", "Godeps/Godeps.json", "vendor/vendor.json", "glide.yaml"]),
);

export const nodejs = recognised("heroku/nodejs", "Node.js", (source) => source.has("package.json"));
