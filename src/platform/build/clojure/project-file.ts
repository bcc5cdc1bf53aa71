export interface Properties {
  /** :min-lein-version */
  readonly minimum?: string;
  /** :uberjar-name, of the project or of its profile uberjar. */
  readonly uberjarName?: string;
  readonly usesNpm: boolean;
}

/** Takes out comments and what stands in quotes, so that only brackets are left to be counted. */
const bare = (text: string): string =>
  text
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/;[^\n]*/g, "")
    .replace(/\\[()[\]{}]/g, "");

function isBalanced(text: string): boolean {
  const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  const open: string[] = [];
  for (const char of bare(text)) {
    if ("([{".includes(char)) open.push(char);
    else if (char in pairs && open.pop() !== pairs[char]) return false;
  }
  return open.length === 0;
}

/** What the buildpack wants to know of project.clj; undefined when it cannot be read. */
export function readProperties(text: string): Properties | undefined {
  if (!isBalanced(text) || !/\(\s*defproject\s/.test(text)) return undefined;
  const code = text.replace(/^\s*;[^\n]*$/gm, "");
  const minimum = /:min-lein-version\s+"([^"]*)"/.exec(code)?.[1];
  const uberjarName = /:uberjar-name\s+"([^"]*)"/.exec(code)?.[1];
  return {
    ...(minimum !== undefined && { minimum }),
    ...(uberjarName !== undefined && { uberjarName }),
    usesNpm: /\[\s*lein-npm\b/.test(code),
  };
}

export const unparsable = (text: string): readonly string[] => [
  "Error: Unable to parse project.clj",
  "",
  "Your project.clj is not valid Clojure. A parenthesis too many or too few",
  "is the usual reason.",
  "",
  "project.clj contents:",
  ...text.replace(/\n$/, "").split("\n"),
  "",
  "Run `lein version` in your project to see where it goes wrong.",
];

export const oldLeiningen: readonly string[] = [
  "Error: Leiningen 1.x is no longer supported by this buildpack.",
  "",
  "A project that does not say otherwise counts as one of Leiningen 1. Set",
  ":min-lein-version in your project.clj:",
  "",
  '  (defproject your-project "version"',
  '    :min-lein-version "2.0.0"',
  "    ...)",
];
