/** Plugins as `about` lists them, by the artifact they come in. */
export const pluginClasses: Readonly<Record<string, readonly string[]>> = {
  "sbt-plugin": ["play.sbt.Play", "play.sbt.PlayScala", "com.typesafe.sbt.SbtNativePackager"],
  "sbt-native-packager": ["com.typesafe.sbt.SbtNativePackager"],
  "sbt-assembly": ["sbtassembly.AssemblyPlugin"],
};

/** What sbt says of a task that it does not know. */
export const unknownTask = (task: string): string[] => [
  `Not a valid command: ${task}`,
  `Not a valid project ID: ${task}`,
  "Expected ':'",
  `Not a valid key: ${task}`,
  task,
  `${" ".repeat(task.length)}^`,
];

/** The script that starts a staged application. */
export const launcherScript = (main: string): string => `#!/usr/bin/env bash
# Start script: -D options go to the JVM, all else to the program.
app_home=$(cd "$(dirname "$0")/.." && pwd)
options=()
arguments=()
for word in "$@"; do
  case "$word" in
  -D*) options+=("$word") ;;
  -J*) options+=("\${word#-J}") ;;
  *) arguments+=("$word") ;;
  esac
done
exec java $JAVA_OPTS "\${options[@]}" -cp "$app_home/lib/*" ${main} "\${arguments[@]}"
`;

/** In a folder that holds no project. */
export const noBuild = (cwd: string): string =>
  `[error] Neither build.sbt nor a 'project' directory in the current directory: ${cwd}
[error] run 'sbt new', touch build.sbt, or run 'sbt --allow-empty'.
[error] 
[error] To opt out of this check, create /etc/sbt/sbtopts with:
[error] --allow-empty
`;
