import type { Process } from "../../../shell/command.ts";
import { runGradle } from "./gradle.ts";

/** Releases that the wrapper can fetch. */
const released =
  /^(?:9\.(?:[0-6])\.\d|9\.\d|8\.\d+(?:\.\d)?|7\.\d(?:\.\d)?|6\.\d(?:\.\d)?|5\.\d(?:\.\d)?|4\.\d+(?:\.\d)?)$/;

/** What gradle-wrapper.jar does: fetches the Gradle of the properties file once, and runs it. */
export async function runGradleWrapper(
  process: Process,
  folder: string,
  args: readonly string[],
): Promise<number> {
  const { files, env, stdout, stderr, clock } = process;
  const path = `${folder}/gradle-wrapper.properties`;
  if (!files.is("file", path)) {
    await stderr.write(
      `Exception in thread "main" java.lang.RuntimeException: Wrapper properties file '${path}' does not exist.\n\tat org.gradle.wrapper.WrapperExecutor.forWrapperPropertiesFile(WrapperExecutor.java:54)\n\tat org.gradle.wrapper.GradleWrapperMain.main(GradleWrapperMain.java:62)\n`,
    );
    return 1;
  }
  const url = /^distributionUrl=(.*)$/m.exec(files.text(path))?.[1]?.replaceAll("\\:", ":") ?? "";
  const version = /gradle-(.+?)-(?:bin|all)\.zip/.exec(url)?.[1] ?? "";
  const home = `${env.get("GRADLE_USER_HOME") ?? `${env.get("HOME") ?? ""}/.gradle`}/wrapper/dists/gradle-${version}-bin`;
  if (!files.exists(home)) {
    await stdout.write(`Downloading ${url}\n`);
    if (!released.test(version)) {
      await stderr.write(
        `Exception in thread "main" java.io.FileNotFoundException: ${url}\n\tat org.gradle.wrapper.GradleWrapperMain.main(GradleWrapperMain.java:67)\n`,
      );
      return 1;
    }
    await clock.sleep(3000);
    await stdout.write(
      ".............10%.............20%.............30%.............40%.............50%.............60%.............70%.............80%.............90%..............100%\n",
    );
    files.mkdir(home, { parents: true });
  }
  return runGradle(process, version, "gradlew", args);
}
