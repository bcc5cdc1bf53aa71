import { stubOf } from "../../../files/stubs.ts";
import type { BuildContext, BuildLog } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block, step } from "../output.ts";
import { addProfile } from "./profile.ts";
import { readProperty } from "./properties.ts";
import { defaultVersion, findRelease, shownVersion } from "./versions.ts";

/** Installs the JDK that system.properties asks for into the slug. Throws CompileError when there is none such. */
export async function* installJdk(context: BuildContext): BuildLog {
  const { files, dir, stack, clock, env } = context;
  const file = `${dir}/system.properties`;
  const asked = files.is("file", file) ? readProperty(files.text(file), "java.runtime.version") : undefined;
  const selector = asked || defaultVersion(stack);
  if (!asked) yield* block("yellow", unspecified(selector));
  const version = findRelease(selector);
  if (version === undefined) throw new CompileError(block("red", unsupported(selector)));
  yield step(`Installing Azul Zulu OpenJDK ${shownVersion(version)}`);
  await clock.sleep(2500);
  const bin = `${dir}/.jdk/bin`;
  files.mkdir(bin, { parents: true });
  for (const name of ["java", "javac"]) files.write(`${bin}/${name}`, stubOf(name, version), { mode: 0o755 });
  env["JAVA_HOME"] = `${dir}/.jdk`;
  env["PATH"] = `${bin}:${env["PATH"]}`;
  addProfile(files, dir);
}

const unspecified = (version: string): string[] => [
  "Warning: No OpenJDK version specified",
  "",
  "Your app does not say which version of OpenJDK it wants. The newest one with",
  `long-term support is installed, which currently is OpenJDK ${version}.`,
  "",
  "That will change with the next one, and your app may then fail to build.",
  "It is better to say what it needs, in a file called system.properties in",
  "the root directory of your app:",
  "",
  `java.runtime.version = ${version}`,
];

function unsupported(selector: string): string[] {
  const [, distribution, bare = ""] = /^([a-z]+)-(.+)$/.exec(selector) ?? [];
  if (distribution === "heroku" && findRelease(bare) !== undefined)
    return [
      "Error: Heroku OpenJDK distribution has been discontinued",
      "",
      `Your app asks for '${selector}' in system.properties. The distribution of`,
      "Azul, Zulu, takes its place and needs no prefix:",
      "",
      `java.runtime.version = ${bare}`,
      "",
      "For more information, see:",
      "https://devcenter.heroku.com/changelog-items/3648",
    ];
  if (distribution !== undefined && findRelease(bare) !== undefined)
    return [
      `Error: Unsupported Java distribution: ${distribution}`,
      "",
      `There is no '${distribution}' distribution of Java ${bare} here. Remove the`,
      `prefix "${distribution}-" from java.runtime.version in system.properties.`,
    ];
  return [
    `Error: Unsupported Java version: ${selector}`,
    "",
    "Please check your system.properties file to ensure the java.runtime.version",
    "is among the supported versions:",
    "https://devcenter.heroku.com/articles/java-support#supported-java-versions",
    "",
    'Give a major version alone, "21" or "17"; anything else must be the full',
    "version exactly.",
  ];
}
