import type { Files } from "../../../files/files.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import { GitFatal } from "../errors.ts";
import { normalKey, parseConfig, type Setting } from "./config-file.ts";

export type Level = "system" | "global" | "local" | "command";

export interface ConfigEntry {
  readonly key: string;
  readonly value: string | null;
  readonly level: Level;
  /** The file it stands in, as git shows it; empty for the command line. */
  readonly origin: string;
}

const trueWords = ["true", "yes", "on"];
const falseWords = ["false", "no", "off", ""];

/** true, false, or undefined for a word that is neither. */
export function parseBool(value: string | null): boolean | undefined {
  if (value === null) return true;
  const word = value.toLowerCase();
  if (trueWords.includes(word)) return true;
  if (falseWords.includes(word)) return false;
  const number = parseNumber(value);
  return number === undefined ? undefined : number !== 0;
}

/** A number with git's suffixes k, m, g. */
export function parseNumber(value: string): number | undefined {
  const match = /^([+-]?\d+)([kmg]?)$/i.exec(value);
  return match
    ? Number(match[1]) * { "": 1, k: 1024, m: 2 ** 20, g: 2 ** 30 }[match[2]!.toLowerCase()]!
    : undefined;
}

/** Every setting that is in force, lowest level first: of several values the last one wins. */
export class Config {
  readonly entries: readonly ConfigEntry[];
  #last = new Map<string, ConfigEntry>();

  constructor(entries: readonly ConfigEntry[]) {
    this.entries = entries;
    for (const entry of entries) this.#last.set(entry.key, entry);
  }

  get(key: string): string | undefined {
    const entry = this.#last.get(key);
    return entry === undefined ? undefined : (entry.value ?? "true");
  }

  all(key: string): string[] {
    return this.entries.filter((entry) => entry.key === key).map(({ value }) => value ?? "true");
  }

  bool(key: string): boolean | undefined {
    const entry = this.#last.get(key);
    if (!entry) return undefined;
    const value = parseBool(entry.value);
    if (value === undefined) throw new GitFatal(`bad boolean config value '${entry.value}' for '${key}'`);
    return value;
  }

  int(key: string): number | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    const number = parseNumber(value);
    if (number === undefined)
      throw new GitFatal(`bad numeric config value '${value}' for '${key}': invalid unit`);
    return number;
  }

  /** The middle parts of keys: `names("remote")` -> the remotes, in the order they were set. */
  names(section: string): string[] {
    const found = new Set<string>();
    for (const { key } of this.entries) {
      const last = key.lastIndexOf(".");
      if (key.startsWith(`${section}.`) && last > section.length)
        found.add(key.slice(section.length + 1, last));
    }
    return [...found];
  }
}

export interface ConfigPlaces {
  readonly files: Files;
  readonly env: ReadonlyMap<string, string>;
  readonly gitDir?: string;
  /** Settings of `git -c`. */
  readonly overrides: readonly (readonly [string, string | null])[];
}

/** Where the settings of one user and one repository are kept. */
export function configPath(
  level: Exclude<Level, "command">,
  { files, env, gitDir }: Omit<ConfigPlaces, "overrides">,
): string {
  if (level === "system") return env.get("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig";
  if (level === "local") {
    if (gitDir === undefined) throw new GitFatal("--local can only be used inside a git repository");
    return `${gitDir}/config`;
  }
  const named = env.get("GIT_CONFIG_GLOBAL");
  if (named !== undefined) return named;
  const home = env.get("HOME");
  if (home === undefined) throw new GitFatal("$HOME not set");
  const xdg = `${env.get("XDG_CONFIG_HOME") ?? `${home}/.config`}/git/config`;
  return !files.exists(`${home}/.gitconfig`) && files.exists(xdg) ? xdg : `${home}/.gitconfig`;
}

export function loadConfig(places: ConfigPlaces): Config {
  const { files, env, gitDir } = places;
  const entries: ConfigEntry[] = [];
  if (env.get("GIT_CONFIG_NOSYSTEM") === undefined)
    readConfigFile(places, configPath("system", places), "system", entries);
  if (env.get("GIT_CONFIG_GLOBAL") === undefined && env.get("HOME") !== undefined) {
    const xdg = `${env.get("XDG_CONFIG_HOME") ?? `${env.get("HOME")}/.config`}/git/config`;
    if (files.exists(`${env.get("HOME")}/.gitconfig`)) readConfigFile(places, xdg, "global", entries);
  }
  if (env.get("HOME") !== undefined || env.get("GIT_CONFIG_GLOBAL") !== undefined)
    readConfigFile(places, configPath("global", places), "global", entries);
  if (gitDir !== undefined) readConfigFile(places, `${gitDir}/config`, "local", entries);
  const count = Number(env.get("GIT_CONFIG_COUNT") ?? 0);
  for (let i = 0; i < count; i++) {
    const key = normalKey(env.get(`GIT_CONFIG_KEY_${i}`) ?? "");
    if (key === undefined) throw new GitFatal(`missing config key GIT_CONFIG_KEY_${i}`);
    entries.push({ key, value: env.get(`GIT_CONFIG_VALUE_${i}`) ?? "", level: "command", origin: "" });
  }
  for (const [key, value] of places.overrides) entries.push({ key, value, level: "command", origin: "" });
  return new Config(entries);
}

const includeLimit = 10; // as git: a file that includes itself ends there

/** Adds what stands in the file and in the files it includes; a file that is not there has nothing. */
export function readConfigFile(
  places: Pick<ConfigPlaces, "files" | "env" | "gitDir">,
  path: string,
  level: Level,
  entries: ConfigEntry[],
  depth = 0,
): void {
  const { files, env } = places;
  if (!files.is("file", path)) return;
  if (depth > includeLimit)
    throw new GitFatal(`exceeded maximum include depth (${includeLimit}) while including\n\t${path}`);
  const settings: Setting[] = parseConfig(files.text(path), path).flatMap((section) => section.settings);
  for (const { key, value } of settings) {
    entries.push({ key, value, level, origin: path });
    const condition = /^includeif\.(gitdir|onbranch)(?:\/i)?:(.*)\.path$/.exec(key);
    if (key === "include.path" || (condition?.[1] === "gitdir" && matchesGitDir(places, condition[2]!))) {
      const typed = value?.startsWith("~/") ? `${env.get("HOME")}${value.slice(1)}` : (value ?? "");
      readConfigFile(places, resolve(dirname(path), typed), level, entries, depth + 1);
    }
  }
}

function matchesGitDir({ env, gitDir }: Pick<ConfigPlaces, "env" | "gitDir">, pattern: string): boolean {
  if (gitDir === undefined) return false;
  const full = pattern.startsWith("~/") ? `${env.get("HOME")}${pattern.slice(1)}` : pattern;
  return full.endsWith("/") ? gitDir.startsWith(full) || `${gitDir}/` === full : gitDir === full;
}
