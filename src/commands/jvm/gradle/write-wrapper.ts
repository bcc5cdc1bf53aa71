import type { Process } from "../../../shell/command.ts";
import { writeJar } from "../java/jar-file.ts";

const script = `#!/bin/sh
# Runs the Gradle that gradle/wrapper/gradle-wrapper.properties names.
APP_HOME=$(cd "$(dirname "$0")" && pwd)
exec \${JAVA_HOME:+"$JAVA_HOME/bin/"}java -jar "$APP_HOME/gradle/wrapper/gradle-wrapper.jar" "$@"
`;

/** The task wrapper: the script, the jar and its properties. */
export async function writeGradleWrapper({ files, cwd, clock }: Process, version: string): Promise<void> {
  files.mkdir(`${cwd}/gradle/wrapper`, { parents: true });
  files.write(
    `${cwd}/gradle/wrapper/gradle-wrapper.properties`,
    `distributionBase=GRADLE_USER_HOME\ndistributionPath=wrapper/dists\ndistributionUrl=https\\://services.gradle.org/distributions/gradle-${version}-bin.zip\nnetworkTimeout=10000\nvalidateDistributionUrl=true\nzipStoreBase=GRADLE_USER_HOME\nzipStorePath=wrapper/dists\n`,
  );
  files.write(
    `${cwd}/gradle/wrapper/gradle-wrapper.jar`,
    writeJar(
      { "Implementation-Title": "Gradle Wrapper", "Main-Class": "org.gradle.wrapper.GradleWrapperMain" },
      [],
      clock.now(),
    ),
  );
  files.write(`${cwd}/gradlew`, script, { mode: 0o755 });
}
