import type { Origin } from "./requested-version.ts";
import { today } from "./versions.ts";

/** What the buildpack says about the requested Python version. First lines are literal, explanations are our own. */
const example = today.default;

const pinning: readonly string[] = [
  "It is best to leave the patch version out: with it your app stays",
  "on that one release and gets no security updates.",
];

const instructions = (origin: Origin, major: string): string[] => [
  ...(origin === "runtime.txt"
    ? ["Delete your runtime.txt file and create a new file in the", "root directory of your app named:"]
    : ["Create a new file in the root directory of your app named:"]),
  ".python-version",
  "",
  "The name begins with a '.' and has no ending such as '.txt'.",
  "",
  `For the latest version of Python ${major} the file contains exactly`,
  "this, without quotes and without 'python-':",
  major,
  "",
  ...pinning,
];

export const misspelled = (name: string): string[] => [
  "Error: Your .python-version file is spelled incorrectly.",
  "",
  "Your app's .python-version file currently has the filename:",
  `'${name}'`,
  "",
  "However, the correct spelling is (without quotes):",
  "'.python-version'",
  "",
  "You must rename your file to the correct name.",
];

export const badRuntimeTxt: readonly string[] = [
  "Error: Invalid Python version in runtime.txt.",
  "",
  "What stands in your runtime.txt file is not 'python-' and a",
  "version number.",
  "",
  "Rather than correct it, replace it: runtime.txt is deprecated, and",
  "other tools read .python-version as well:",
  "https://devcenter.heroku.com/changelog-items/3141",
  "",
  ...instructions("runtime.txt", example),
];

const forms: readonly string[] = [
  "However, the Python version must be specified as either:",
  `1. The major version only, for example: ${example} (recommended)`,
  `2. An exact patch version, for example: ${example}.999`,
];

export const badVersionFile = (found: string): string[] => [
  "Error: Invalid Python version in .python-version.",
  "",
  "The Python version specified in your .python-version file",
  "isn't in the correct format.",
  "",
  "The following version was found:",
  found,
  "",
  ...forms,
  "",
  "No quotes, no 'python-' before it, no wildcards. Comments stand on",
  "lines of their own that begin with '#'.",
  "",
  `For the latest version of Python ${example} the file contains exactly:`,
  example,
  "",
  ...pinning,
];

export const unreadable = (encoding: string): string[] => [
  "Error: Unable to read .python-version.",
  "",
  "Your .python-version file couldn't be read because it's using",
  "an unsupported text encoding:",
  encoding,
  "",
  "Delete the file and write it anew with an editor that saves as",
  "UTF-8, without a BOM.",
  "",
  "Note: On Windows, 'echo 3.14 > .python-version' in PowerShell can",
  "write UTF-16. An editor is the safer way.",
];

export const emptyVersionFile: readonly string[] = [
  "Error: No Python version found in .python-version.",
  "",
  "Your .python-version file names no version.",
  "",
  `For the latest version of Python ${example} it must contain exactly:`,
  example,
  "",
  "A line that begins with '#' is a comment and doesn't count.",
];

export const severalVersions = (versions: readonly string[]): string[] => [
  "Error: Multiple Python versions found in .python-version.",
  "",
  "Multiple versions were found in your .python-version file:",
  "",
  ...versions,
  "",
  "Leave only one of them in it.",
  "",
  `For the latest version of Python ${example} it must contain exactly:`,
  example,
];

export const brokenLock = (reason: string): string[] => [
  "Error: Can't parse Pipfile.lock.",
  "",
  "A Pipfile.lock file was found, however, it couldn't be parsed:",
  reason,
  "",
  "It should be JSON, and isn't. Don't edit it by hand:",
  "",
  "Run 'pipenv lock' to regenerate/fix the lockfile.",
];

export const badLockVersion = (found: string): string[] => [
  "Error: Invalid Python version in Pipfile.lock.",
  "",
  "The 'python_version' or 'python_full_version' in your Pipfile.lock",
  "is no version number.",
  "",
  "The following version was found:",
  found,
  "",
  ...forms,
  "",
  "Correct it under [requires] in your Pipfile, then run 'pipenv lock'.",
  "",
  ...pinning,
];

export const endOfLife = (major: string, origin: Origin): string[] => [
  origin === "cached"
    ? "Error: The cached Python version has reached end-of-life."
    : "Error: The requested Python version has reached end-of-life.",
  "",
  `Python ${major} has reached its upstream end-of-life, and is`,
  "therefore no longer receiving security updates:",
  "https://devguide.python.org/versions/#supported-versions",
  "",
  "As such, it's no longer supported by this buildpack:",
  "https://devcenter.heroku.com/articles/python-support#supported-python-versions",
  "",
  `Please upgrade to at least Python 3.${today.oldest}${origin === "cached" ? "." : ` by changing the`}`,
  ...(origin === "cached"
    ? ["", ...instructions(origin, `3.${today.oldest}`)]
    : [`version in your ${origin} file.`]),
  "",
  `Python ${today.default} is the newest that is supported, and the best choice`,
  "where your dependencies allow it.",
];

export const unknownMajor = (major: string, origin: Origin): string[] => [
  origin === "cached"
    ? "Error: The cached Python version isn't recognised."
    : "Error: The requested Python version isn't recognised.",
  "",
  `The requested Python version ${major} isn't recognised.`,
  "",
  "Has it been released, and does the buildpack support it?",
  "https://devguide.python.org/versions/#supported-versions",
  "https://devcenter.heroku.com/articles/python-support#supported-python-versions",
  "",
  `Otherwise, switch to a supported version (such as Python 3.${today.newest})`,
  `by changing the version in your ${origin} file.`,
];

export const unknownPatch = (version: string, major: string, origin: Origin): string[] => [
  "Error: The requested Python version isn't available.",
  "",
  `Your app's ${origin} file specifies a Python version`,
  `of ${version}, however, we couldn't find that version on S3.`,
  "",
  "Either there is no such release, or the buildpack does not have it:",
  "https://www.python.org/downloads/",
  "https://github.com/heroku/heroku-buildpack-python/blob/main/CHANGELOG.md",
  "",
  `Write only the major version (${major}) into your ${origin} file:`,
  "then every build takes the newest patch there is.",
];

export const noVersion = (origin: Origin, major: string): string[] => [
  "Warning: No Python version was specified.",
  "",
  "Your app doesn't specify a Python version and so the buildpack",
  "picked a default version for you.",
  "",
  "That default changes over time, and may be another version than",
  "the one on your own machine.",
  "",
  "Please configure an explicit Python version for your app.",
  "",
  ...instructions(origin, major),
  "",
  "If your app already has a .python-version file, check that it is",
  "at the root, named in lower case, committed, and not listed in",
  "'.gitignore' or '.slugignore'.",
  "",
  "One day this warning will be an error.",
];

export const oldRuntimeTxt = (major: string): string[] => [
  "Warning: The runtime.txt file is deprecated.",
  "",
  "Other tools read .python-version as well, so it has replaced",
  "runtime.txt:",
  "https://devcenter.heroku.com/changelog-items/3141",
  "",
  ...instructions("runtime.txt", major),
  "",
  "One day this warning will be an error.",
];

export const deprecatedMajor = (major: string, until: string, origin: Origin): string[] => [
  `Warning: Support for Python ${major} is deprecated!`,
  "",
  `Python ${major} soon gets no more security updates, and this buildpack`,
  `will no longer support it from ${until} on.`,
  "",
  origin === "cached" || origin === "default"
    ? "Upgrade by adding a .python-version file with a newer version."
    : `Upgrade by changing the version in your ${origin} file.`,
];

export const newerPatch = (version: string, major: string, latest: string, origin: Origin): string[] => [
  "Warning: A Python patch update is available!",
  "",
  `Your app is using Python ${version}, however, there is a newer`,
  `patch release of Python ${major} available: ${latest}`,
  "",
  "It is important to always use the latest patch version of",
  "Python to keep your app secure.",
  "",
  `Write only the major version (${major}) into your ${origin} file:`,
  "then every build takes the newest patch there is.",
];

/** uv itself reads .python-version, and nothing else may tell it. */
export const uvNeedsVersion = (origin: Origin): string[] =>
  origin === "runtime.txt"
    ? [
        "Error: The runtime.txt file isn't supported when using uv.",
        "",
        "With the package manager uv, the Python version of your app is",
        "what a .python-version file says; runtime.txt is of other tools.",
        "",
        "Delete your runtime.txt file, then create .python-version with:",
        "'uv python pin 3.14', and commit both changes.",
      ]
    : [
        "Error: No Python version was specified.",
        "",
        "With the package manager uv, your app must say which Python",
        "version it is for, in a .python-version file. Without it uv",
        "would take one of its own choice.",
        "",
        "Create the file with: 'uv python pin 3.14', and commit it.",
      ];
