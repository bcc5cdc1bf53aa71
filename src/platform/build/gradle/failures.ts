import { block } from "../output.ts";

export const noWrapper: readonly string[] = [
  "Error: Gradle Wrapper is missing.",
  "",
  "The Gradle Wrapper (gradlew) is required to build your application on Heroku.",
  "With it your app is built by the version of Gradle that you use yourself.",
  "",
  "To fix this issue, run this command in your project directory",
  "locally and commit the generated files:",
  "$ gradle wrapper",
  "",
  "For more information about Gradle Wrapper, see:",
  "https://docs.gradle.org/current/userguide/gradle_wrapper.html",
  "https://devcenter.heroku.com/articles/deploying-gradle-apps-on-heroku",
];

export const daemonFailed: readonly string[] = [
  "Error: Failed to start Gradle daemon.",
  "",
  "Gradle itself could not be started. What it printed stands above. The usual",
  "reasons are:",
  "",
  "- Files of the wrapper that are missing or not committed, above all",
  "  gradle/wrapper/gradle-wrapper.jar, which a .gitignore with *.jar leaves out",
  "- A mistake in build.gradle(.kts) or settings.gradle(.kts)",
  "- A version of Gradle that does not work with your version of Java",
  "",
  "Try on your own machine: ./gradlew --version",
];

export const noTask = (task: string): readonly string[] => [
  `Error: Gradle task '${task}' not found.`,
  "",
  `There is no task '${task}' in your project. Its name may be misspelled, or the`,
  "plugin that brings it is not applied.",
  "",
  "To see all available tasks in your project, run locally:",
  "$ ./gradlew tasks",
  "",
  "Heroku runs a task called stage when a project has one. If yours is built by",
  "another, name it in GRADLE_TASK:",
  "$ heroku config:set GRADLE_TASK=build",
];

export const buildFailed: readonly string[] = [
  "Error: Gradle build failed.",
  "",
  "Gradle could not build your app. What it printed stands above: look for what",
  'stands below "* What went wrong:".',
  "",
  "Run the same command on your own machine to see the same failure.",
];

/** What is said of an old Gradle. */
export function endOfLife(version: string): readonly string[] {
  if (/^[1-7]\./.test(version))
    return block("yellow", [
      "Warning: Unsupported Gradle version detected.",
      "",
      `You are using Gradle ${version}, which is end-of-life and no longer gets`,
      "fixes. Upgrade to Gradle 9, or at least to Gradle 8:",
      "https://docs.gradle.org/current/userguide/upgrading_version_7.html",
    ]);
  if (version.startsWith("8."))
    return block("yellow", [
      "Warning: Gradle version approaching end-of-life.",
      "",
      `You are using Gradle ${version}, which gets only security fixes, and none`,
      "after the release of Gradle 10. Consider upgrading to Gradle 9:",
      "https://docs.gradle.org/current/userguide/upgrading_major_version_9.html",
    ]);
  return [];
}
