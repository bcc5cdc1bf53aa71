import type { Git } from "../context.ts";
import {
  type ConfigEntry,
  configPath,
  type Level,
  parseBool,
  parseNumber,
  readConfigFile,
} from "../core/config.ts";
import { normalKey, parseConfig, renameSection, setInConfig, unsetInConfig } from "../core/config-file.ts";
import { GitError, GitFatal } from "../errors.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { colourOf } from "../core/colour-words.ts";
import { nearestTo, printColour, printColourBool } from "../core/config-lookups.ts";
import { parseDate } from "../core/dates.ts";
import { localZone } from "../core/ident.ts";
import { edit } from "../worktree/editor.ts";
import { resolve } from "../../../files/paths.ts";

const definition = {
  usage: "git config [<options>]",
  options: {
    global: { help: "use global config file" },
    system: { help: "use system config file" },
    local: { help: "use repository config file" },
    worktree: { help: "use per-worktree config file", hidden: true },
    file: { short: "f", value: "file", help: "use given config file" },
    get: { help: "get value: name [value-pattern]" },
    "get-all": { help: "get all values: key [value-pattern]" },
    "get-regexp": { help: "get values for regexp: name-regex [value-pattern]" },
    "get-urlmatch": { help: "get value specific for the URL: section[.var] URL" },
    "get-color": { help: "find the color configured: slot [default]" },
    "get-colorbool": { help: "find the color setting: slot [stdout-is-tty]" },
    "fixed-value": { help: "use string equality when comparing values to 'value-pattern'" },
    "bool-or-int": { help: "value is --bool or --int" },
    "bool-or-str": { help: "value is --bool or string" },
    "replace-all": { help: "replace all matching variables: name value [value-pattern]" },
    add: { help: "add a new variable: name value" },
    unset: { help: "remove a variable: name [value-pattern]" },
    "unset-all": { help: "remove all matches: name [value-pattern]" },
    "rename-section": { help: "rename section: old-name new-name" },
    "remove-section": { help: "remove a section: name" },
    list: { short: "l", help: "list all" },
    edit: { short: "e", help: "open an editor" },
    bool: { help: 'value is "true" or "false"' },
    int: { help: "value is decimal number" },
    path: { help: "value is a path (file or directory name)" },
    type: { short: "t", value: "type", help: "value is given this type" },
    null: { short: "z", help: "terminate values with NUL byte" },
    "name-only": { help: "show variable names only" },
    includes: { help: "respect include directives on lookup" },
    "show-origin": { help: "show origin of config (file, standard input, blob, command line)" },
    "show-scope": { help: "show scope of config (worktree, local, global, system, command)" },
    default: { value: "value", help: "with --get, use default value when missing entry" },
  },
} as const;

export const config = defineGitCommand({
  verb: "config",
  summary: "Get and set repository or global options",
  ...definition,
  operandEndsOptions: true,
  async run(git, { options, operands }) {
    const level: Level | undefined = options.global
      ? "global"
      : options.system
        ? "system"
        : options.local
          ? "local"
          : undefined;
    const places = {
      files: git.files,
      env: git.env,
      gitDir: git.place?.gitDir,
      overrides: git.globals.overrides,
    };
    const file = options.file === undefined ? undefined : resolve(git.cwd, options.file);
    if (level === "local" && !git.place)
      throw new GitFatal("--local can only be used inside a git repository");
    const entries = (): readonly ConfigEntry[] => {
      if (file === undefined && level === undefined) return git.config.entries;
      const found: ConfigEntry[] = [];
      const path = file ?? configPath(level as "global", places);
      if (!git.files.exists(path) && (level !== "local" || file !== undefined) && options.list)
        throw new GitFatal(`unable to read config file '${options.file ?? path}': No such file or directory`);
      readConfigFile(places, path, level ?? "local", found);
      return found;
    };
    const target = (): string => {
      if (file !== undefined) return file;
      if (level !== undefined) return configPath(level as "global", places);
      if (!git.place) throw new GitFatal("not in a git directory");
      return configPath("local", places);
    };
    const type =
      options.type ??
      (options["bool-or-int"] ? "bool-or-int" : options["bool-or-str"] ? "bool-or-str" : undefined) ??
      (options.bool ? "bool" : options.int ? "int" : options.path ? "path" : undefined);
    const end = options.null ? "\0" : "\n";
    const show = (entry: ConfigEntry, withKey: boolean, separator = "=") => {
      const scope = options["show-scope"] ? `${entry.level}\t` : "";
      const origin = options["show-origin"] ? `${originText(git, entry)}\t` : "";
      const value = typed(entry.value, type, entry.key, git);
      if (options["name-only"]) return `${scope}${origin}${entry.key}${end}`;
      const body = withKey
        ? entry.value === null && type === undefined
          ? entry.key
          : `${entry.key}${options.null ? "\n" : separator}${value}`
        : value;
      return `${scope}${origin}${body}${end}`;
    };
    if (options.list) {
      if (operands.length > 0) throw usageError(definition, "error: wrong number of arguments, should be 0");
      await git.out(
        entries()
          .map((entry) => show(entry, true))
          .join(""),
      );
      return 0;
    }
    if (options.edit) {
      const path = target();
      if (!git.files.exists(path)) git.files.write(path, "");
      await edit(git, path);
      return 0;
    }
    if (options["rename-section"] || options["remove-section"]) {
      const [from, to] = operands as [string, string | undefined];
      const path = target();
      const text = renameSection(
        git.files.exists(path) ? git.files.text(path) : "",
        from,
        options["remove-section"] ? undefined : to,
        path,
      );
      if (text === undefined) throw new GitFatal(`no such section: ${from}`);
      git.files.write(path, text);
      return 0;
    }
    const [key, value, pattern] = operands;
    if (key === undefined)
      throw usageError(
        definition,
        options.get || options["get-all"] || options.unset || options["get-color"] || options["get-colorbool"]
          ? "error: wrong number of arguments, should be from 1 to 2"
          : undefined,
      );
    if (options["get-regexp"]) {
      const expression = new RegExp(key);
      const found = entries().filter((entry) => expression.test(entry.key) && matches(entry, value));
      await git.out(found.map((entry) => show(entry, true, " ")).join(""));
      return found.length > 0 ? 0 : 1;
    }
    if (options["get-color"]) return printColour(git, key, value);
    if (options["get-colorbool"]) return printColourBool(git, key, value);
    if (options["get-urlmatch"]) {
      if (value === undefined) throw usageError(definition, "error: wrong number of arguments, should be 2");
      const found = nearestTo(entries(), key, value);
      const withKey = !key.includes(".");
      await git.out(found.map((entry) => show(entry, withKey, " ")).join(""));
      return found.length > 0 ? 0 : 1;
    }
    const reading = options.get || options["get-all"] || options.unset || options["unset-all"];
    if (options["fixed-value"] && (reading ? value : pattern) === undefined)
      throw usageError(definition, "error: --fixed-value only applies with 'value-pattern'");
    const name = checkKey(key);
    const writing =
      options.add ||
      options["replace-all"] ||
      options.unset ||
      options["unset-all"] ||
      (value !== undefined && !options.get && !options["get-all"]);
    if (!writing) {
      const found = entries().filter(
        (entry) =>
          entry.key === name &&
          (options["fixed-value"] ? value === undefined || entry.value === value : matches(entry, value)),
      );
      if (found.length === 0 && options.default !== undefined)
        await git.out(`${typed(options.default, type, name, git)}${end}`);
      else if (found.length === 0) return 1;
      else
        await git.out(
          (options["get-all"] ? found : found.slice(-1)).map((entry) => show(entry, false)).join(""),
        );
      return 0;
    }
    const path = target();
    const text = git.files.exists(path) ? git.files.text(path) : "";
    const there = parseConfig(text, path)
      .flatMap(({ settings }) => settings)
      .filter((setting) => setting.key === name);
    const fits = (each: string) => {
      const wanted = options.unset || options["unset-all"] ? value : pattern;
      if (options["fixed-value"]) return wanted === undefined || wanted === each;
      return (
        wanted === undefined ||
        (wanted.startsWith("!") ? !new RegExp(wanted.slice(1)).test(each) : new RegExp(wanted).test(each))
      );
    };
    const hits = there.filter((setting) => fits(setting.value ?? ""));
    if (options.unset || options["unset-all"]) {
      if (hits.length === 0) return 5;
      if (hits.length > 1 && !options["unset-all"]) {
        await git.err(`warning: ${name} has multiple values\n`);
        return 5;
      }
      save(git, path, unsetInConfig(text, name, path, fits));
      return 0;
    }
    const kept = type === "path" || type === "color" || type === "expiry-date";
    const written = typed(value!, kept ? undefined : type, name, git);
    if (hits.length > 1 && !options.add && !options["replace-all"]) {
      await git.err(
        `warning: ${name} has multiple values\nerror: cannot overwrite multiple values with a single value\n       Use a regexp, --add or --replace-all to change ${key}.\n`,
      );
      return 5;
    }
    const base = options["replace-all"] && hits.length > 1 ? unsetInConfig(text, name, path, fits) : text;
    save(
      git,
      path,
      setInConfig(base, key, written, path, options.add || (pattern !== undefined && hits.length === 0)),
    );
    return 0;
  },
});

function save(git: Git, path: string, text: string): void {
  const folder = path.slice(0, path.lastIndexOf("/"));
  if (!git.files.exists(folder))
    throw new GitError(`error: could not lock config file ${path}: No such file or directory`, 255);
  git.files.write(path, text);
}

function matches({ value }: ConfigEntry, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  return pattern.startsWith("!")
    ? !new RegExp(pattern.slice(1)).test(value ?? "")
    : new RegExp(pattern).test(value ?? "");
}

function checkKey(key: string): string {
  const name = normalKey(key);
  if (name !== undefined) return name;
  if (!key.includes(".") || key.startsWith("."))
    throw new GitError(`error: key does not contain a section: ${key}`, 1);
  if (key.endsWith(".")) throw new GitError(`error: key does not contain variable name: ${key}`, 1);
  throw new GitError(`error: invalid key: ${key}`, 1);
}

function typed(value: string | null, type: string | undefined, key: string, git: Git): string {
  if (type === undefined) return value ?? "";
  if (type === "bool") {
    const bool = parseBool(value);
    if (bool === undefined) throw new GitFatal(`bad boolean config value '${value}' for '${key}'`);
    return String(bool);
  }
  if (type === "int") {
    const number = parseNumber(value ?? "");
    if (number === undefined)
      throw new GitFatal(`bad numeric config value '${value}' for '${key}': invalid unit`);
    return String(number);
  }
  if (type === "bool-or-int" || type === "bool-or-str") {
    const number = type === "bool-or-int" ? parseNumber(value ?? "") : undefined;
    const bool = number === undefined ? parseBool(value) : undefined;
    if (number !== undefined || bool !== undefined) return String(number ?? bool);
    if (type === "bool-or-str") return value ?? "";
    throw new GitFatal(`bad boolean config value '${value}' for '${key}'`);
  }
  if (type === "color") {
    const colour = colourOf(value ?? "");
    if (colour === undefined) throw new GitError(`error: invalid color value: ${value}`, 1);
    return colour;
  }
  if (type === "expiry-date") {
    const moment = parseDate(value ?? "", git.now, localZone(git.env));
    if (!moment) throw new GitFatal(`'${key}': '${value}' is not a valid timestamp`);
    return String(moment.time);
  }
  if (type === "path") return (value ?? "").replace(/^~(?=\/|$)/, git.env.get("HOME") ?? "");
  throw new GitFatal(`unrecognized --type argument, ${type}`);
}

function originText(git: Git, { origin, level }: ConfigEntry): string {
  if (level === "command") return "command line:";
  const top = git.place?.workTree;
  return `file:${level === "local" && top !== undefined && origin.startsWith(`${top}/`) && git.cwd === top ? origin.slice(top.length + 1) : origin}`;
}
