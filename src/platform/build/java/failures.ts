export const mavenFailed: readonly string[] = [
  "Error: Maven build failed.",
  "",
  "Maven could not build your app. What it printed stands above: look for the",
  "lines that begin with [ERROR]. The usual reasons are:",
  "",
  "- Dependencies in your POM that are missing or do not fit together",
  "- Source code that does not compile",
  "- A configuration of Maven that it does not understand",
  "- A version of OpenJDK that your project does not work with",
  "",
  "Run the same command on your own machine to see the same failure.",
];

export const noMaven = (version: string, usual: string): readonly string[] => [
  "Error: The requested Maven version isn't available.",
  "",
  `Your app's system.properties file asks for Maven ${version}, which is not to`,
  "be found among Maven's releases:",
  "https://maven.apache.org/docs/history.html",
  "",
  "It is better to remove maven.version from system.properties and to use the",
  "Maven Wrapper, which fetches the version your project works with:",
  "https://maven.apache.org/wrapper/",
  "",
  `The default supported version is ${usual}.`,
];

export const wrapperIncomplete: readonly string[] = [
  "Warning: Maven Wrapper script found without properties file.",
  "",
  "There is an mvnw script, but .mvn/wrapper/maven-wrapper.properties is",
  "missing. The Maven Wrapper needs both.",
  "",
  "Run this command in your project and commit what it makes:",
  "$ mvn wrapper:wrapper",
  "",
  "This warning will become an error in a future version of this buildpack.",
];
