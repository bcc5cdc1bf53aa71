import type { Process } from "../../../shell/command.ts";

const repository = "https://repo.maven.apache.org/maven2";

const script = `#!/bin/sh
# Apache Maven Wrapper startup script: runs the Maven that .mvn/wrapper/maven-wrapper.properties names.
basedir=$(cd "$(dirname "$0")" && pwd)
exec \${JAVA_HOME:+"$JAVA_HOME/bin/"}java -Dmaven.multiModuleProjectDirectory="$basedir" \\
  -classpath "$basedir/.mvn/wrapper/maven-wrapper.jar" org.apache.maven.wrapper.MavenWrapperMain "$@"
`;

/** wrapper:wrapper. Answers with where Maven will be fetched from. */
export async function writeWrapper({ files }: Process, folder: string, maven: string): Promise<string> {
  files.mkdir(`${folder}/.mvn/wrapper`, { parents: true });
  files.write(
    `${folder}/.mvn/wrapper/maven-wrapper.properties`,
    `wrapperVersion=3.3.4\ndistributionType=only-script\ndistributionUrl=${repository}/org/apache/maven/apache-maven/${maven}/apache-maven-${maven}-bin.zip\n`,
  );
  files.write(`${folder}/mvnw`, script, { mode: 0o755 });
  return repository;
}
