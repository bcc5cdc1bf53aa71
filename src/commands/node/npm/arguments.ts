import { NpmError } from "./errors.ts";

/** npm's command line: options may stand anywhere, as `--name=value`, `--name value`, `--name` or `--no-name`. */
export interface NpmArguments {
  readonly operands: readonly string[];
  /** By long name. */
  readonly options: ReadonlyMap<string, string | true | false>;
  /** What stands after `--`. */
  readonly rest: readonly string[];
}

const shorts: Readonly<Record<string, string>> = {
  D: "save-dev",
  S: "save",
  P: "save-prod",
  E: "save-exact",
  O: "save-optional",
  g: "global",
  y: "yes",
  f: "force",
  v: "version",
  h: "help",
  s: "silent",
  l: "long",
  a: "all",
  d: "verbose",
  q: "quiet",
  w: "workspace",
};

/** Those that take the next word as their value. */
const valued = new Set([
  "loglevel",
  "prefix",
  "omit",
  "include",
  "registry",
  "userconfig",
  "cache",
  "depth",
  "workspace",
  "tag",
  "cpu",
  "os",
  "only",
]);

const boolean = new Set([
  "save-dev",
  "save",
  "save-prod",
  "save-exact",
  "save-optional",
  "save-peer",
  "global",
  "yes",
  "force",
  "version",
  "help",
  "silent",
  "long",
  "all",
  "verbose",
  "quiet",
  "production",
  "audit",
  "fund",
  "ignore-scripts",
  "if-present",
  "json",
  "dry-run",
  "legacy-peer-deps",
  "package-lock",
  "package-lock-only",
  "unsafe-perm",
  "prefer-offline",
  "progress",
  "color",
  "foreground-scripts",
  "strict-peer-deps",
  "update-notifier",
  "install-links",
  "bin-links",
  "dev",
  "usage",
  "parseable",
]);

export function readArguments(argv: readonly string[]): NpmArguments {
  const operands: string[] = [];
  const options = new Map<string, string | true | false>();
  const dashes = argv.indexOf("--");
  const words = dashes < 0 ? argv : argv.slice(0, dashes);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.startsWith("--")) {
      const [, name = "", value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
      if (name.startsWith("no-")) options.set(name.slice(3), false);
      else if (value !== undefined)
        options.set(name, value === "true" ? true : value === "false" ? false : value);
      else if (valued.has(name)) options.set(name, words[++at] ?? "");
      else options.set(name, true);
    } else if (/^-[A-Za-z]+$/.test(word))
      for (const letter of word.slice(1)) options.set(shorts[letter] ?? letter, true);
    else operands.push(word);
  }
  return { operands, options, rest: dashes < 0 ? [] : argv.slice(dashes + 1) };
}

/** npm 11 warns of options it does not know, and goes on. */
export const unknownOptions = ({ options }: NpmArguments): string[] =>
  [...options.keys()].filter((name) => !boolean.has(name) && !valued.has(name));

/** Something of npm that is not built. */
export const notSimulated = (what: string): NpmError => new NpmError([`${what} is not simulated yet`]);
