import { resolve } from "../../files/paths.ts";
import type { Process } from "../../shell/command.ts";
import type { Globals } from "./context.ts";
import { normalKey } from "./core/config-file.ts";
import { GitError, GitFatal } from "./errors.ts";
import { globalUsage, helpText, overview } from "./help.ts";
import { notSimulated, verbs } from "./verbs.ts";

/** The version whose words and ways these are. */
export const gitVersion = "2.39.5";

export interface Start {
  readonly globals: Globals;
  readonly rest: readonly string[];
  /** Something to print instead of running a verb. */
  readonly early?: string;
}

/** Options that set a variable for what is run: the variable, and its value unless one is given. */
const variables: Readonly<Record<string, readonly [name: string, value?: string]>> = {
  "--git-dir": ["GIT_DIR"],
  "--work-tree": ["GIT_WORK_TREE"],
  "--namespace": ["GIT_NAMESPACE"],
  "--super-prefix": ["GIT_INTERNAL_SUPER_PREFIX"],
  "--no-replace-objects": ["GIT_NO_REPLACE_OBJECTS", "1"],
  "--literal-pathspecs": ["GIT_LITERAL_PATHSPECS", "1"],
  "--no-literal-pathspecs": ["GIT_LITERAL_PATHSPECS", "0"],
  "--glob-pathspecs": ["GIT_GLOB_PATHSPECS", "1"],
  "--noglob-pathspecs": ["GIT_NOGLOB_PATHSPECS", "1"],
  "--icase-pathspecs": ["GIT_ICASE_PATHSPECS", "1"],
  "--no-optional-locks": ["GIT_OPTIONAL_LOCKS", "0"],
};

/** What is said when an option's value is missing. */
const missing: Readonly<Record<string, string>> = {
  "-c": "-c expects a configuration string",
  "--namespace": "no namespace given for --namespace",
  "--super-prefix": "no prefix given for --super-prefix",
  "--config-env": "no config key given for --config-env",
};

/** Questions that git answers at once. */
const answers: Readonly<Record<string, string>> = {
  "--version": `git version ${gitVersion}`,
  "-v": `git version ${gitVersion}`,
  "--exec-path": "/usr/lib/git-core",
  "--html-path": "/usr/share/doc/git/html",
  "--man-path": "/usr/share/man",
  "--info-path": "/usr/share/info",
};

const usageProblem = (message: string): GitError =>
  new GitError(`${message}\n${globalUsage.replace(/\n$/, "")}`, 129);

/** Options of `git` itself, before the verb. */
export function readGlobals(process: Process, argv: readonly string[]): Start {
  let { cwd } = process;
  let pager = true;
  const overrides: [string, string | null][] = [];
  const env = new Map<string, string>();
  let at = 0;
  const start = (early?: string): Start => ({
    globals: { cwd, overrides, pager, env },
    rest: early === undefined ? argv.slice(at) : [],
    ...(early === undefined ? {} : { early }),
  });
  const set = (setting: string) => {
    const equals = setting.indexOf("=");
    const name = equals < 0 ? setting : setting.slice(0, equals);
    if (name === "")
      throw new GitError("error: empty config key\nfatal: unable to parse command-line config", 128);
    const key = normalKey(name);
    if (key === undefined) throw new GitFatal(`bad config parameter '${setting}'`);
    overrides.push([key, equals < 0 ? null : setting.slice(equals + 1)]);
  };
  for (; at < argv.length; at++) {
    const word = argv[at]!;
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const value = (): string => {
      if (equals >= 0) return word.slice(equals + 1);
      const next = argv[++at];
      if (next === undefined) throw usageProblem(missing[name] ?? `no directory given for '${name}' option`);
      return next;
    };
    const variable = variables[name];
    if (word === "-C") {
      const path = value();
      cwd = resolve(cwd, path);
      if (path !== "" && !process.files.is("directory", cwd))
        throw new GitFatal(
          `cannot change to '${path}': ${process.files.exists(cwd) ? "Not a directory" : "No such file or directory"}`,
        );
    } else if (word === "-c") set(value());
    else if (variable) env.set(variable[0], variable[1] ?? value());
    else if (name === "--config-env") set(fromEnvironment(process, value()));
    else if (word === "--no-pager" || word === "-P") pager = false;
    else if (word === "-p" || word === "--paginate" || name === "--exec-path") {
      if (word === "--exec-path") return start(`${answers[word]}\n`);
    } else if (word === "--bare") env.set("GIT_DIR", cwd);
    else if (answers[word] !== undefined) return start(`${answers[word]}\n`);
    else if (name === "--list-cmds") return start(commandList(value()));
    else if (word === "--help" || word === "-h") {
      const topic = argv[at + 1];
      return start(topic === undefined ? overview() : helpText(topic));
    } else if (word.startsWith("-")) throw usageProblem(`unknown option: ${word}`);
    else break;
  }
  return start();
}

/** `--config-env=a.b=HOME`: the setting with the value that the variable has. */
function fromEnvironment({ env }: Process, setting: string): string {
  const equals = setting.lastIndexOf("=");
  if (equals < 0) throw new GitFatal(`invalid config format: ${setting}`);
  const [key, name] = [setting.slice(0, equals), setting.slice(equals + 1)];
  if (name === "") throw new GitFatal(`missing environment variable name for configuration '${key}'`);
  const value = env.get(name);
  if (value === undefined)
    throw new GitFatal(`missing environment variable '${name}' for configuration '${key}'`);
  return `${key}=${value}`;
}

/** `--list-cmds=main,others`: the names that git knows, for completions of shells. */
function commandList(groups: string): string {
  const all = () => [...new Set([...Object.keys(verbs), ...notSimulated])].sort();
  return groups
    .split(",")
    .flatMap((group) => {
      if (/^(main|builtins|parseopt)$/.test(group)) return all();
      if (/^(others|nohelpers|alias|config|list-.*)$/.test(group)) return [];
      throw new GitFatal(`unsupported command listing type '${group}'`);
    })
    .map((name) => `${name}\n`)
    .join("");
}
