import type { Process } from "../../../shell/command.ts";
import { mvn } from "./mvn.ts";
import { mavenReleases } from "./versions.ts";

/** What maven-wrapper.jar does: fetches the Maven of the properties file once, and runs it. */
export async function runMavenWrapper(
  process: Process,
  _: string,
  args: readonly string[],
  properties: ReadonlyMap<string, string>,
): Promise<number> {
  const { files, cwd, env } = process;
  const folder = properties.get("maven.multiModuleProjectDirectory") ?? cwd;
  const path = `${folder}/.mvn/wrapper/maven-wrapper.properties`;
  const text = files.is("file", path) ? files.text(path) : "";
  const url = /^distributionUrl=(.*)$/m.exec(text)?.[1]?.replaceAll("\\:", ":");
  const version = /apache-maven-(.+?)-bin\.(?:zip|tar\.gz)/.exec(url ?? "")?.[1] ?? "3.9.12";
  if (!(version in mavenReleases)) {
    await process.stderr.write(
      `Exception in thread "main" java.io.FileNotFoundException: ${url}\n\tat org.apache.maven.wrapper.MavenWrapperMain.main(MavenWrapperMain.java:53)\n`,
    );
    return 1;
  }
  const home = `${env.get("MAVEN_USER_HOME") ?? `${env.get("HOME") ?? ""}/.m2`}/wrapper/dists/apache-maven-${version}`;
  if (!files.exists(home)) files.mkdir(home, { parents: true });
  return mvn.run(process, [version, home, ...args]);
}
