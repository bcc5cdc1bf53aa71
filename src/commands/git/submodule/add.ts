import { resolve } from "../../../files/paths.ts";
import { Collector } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import { GitFatal } from "../errors.ts";
import { add as addVerb } from "../verbs/add.ts";
import { checkout } from "../verbs/checkout.ts";
import { Ignores } from "../worktree/ignore.ts";
import { cloneModule } from "./clone-module.ts";
import { homeOf, isPopulated, within } from "./modules.ts";
import { fullUrl, setIn, setOwn } from "./settings.ts";
import { scriptUsage, type Subcommand } from "./subcommand.ts";

export const add: Subcommand = {
  options: {
    branch: { short: "b", value: "branch", help: "branch of repository to add as submodule" },
    force: { short: "f", help: "allow adding an otherwise ignored submodule path" },
    name: { value: "name", help: "its name, instead of its path" },
    depth: { value: "depth", help: "depth for shallow clones" },
    reference: { value: "repository", help: "reference repository" },
    quiet: { short: "q", help: "print only error messages" },
  },
  async run(git, { options, operands }) {
    const [source, target, ...more] = operands;
    if (source === undefined || source === "" || more.length > 0) throw scriptUsage();
    const { repository, files } = git;
    if (/^\.\.?\//.test(source) && git.prefix !== "")
      throw new GitFatal("Relative path can only be used from the toplevel of the working tree");
    const typed =
      target ??
      source
        .replace(/\/+$/, "")
        .replace(/\/?\.git$/, "")
        .replace(/^.*[/:]/, "");
    const path = repository.inside(resolve(git.cwd, typed)) ?? "";
    if (path === "") throw new GitFatal(`'${typed}' is outside repository at '${repository.workTree}'`);
    if (!/^\.\.?\/|^\/|:/.test(source))
      throw new GitFatal(`repo URL: '${source}' must be absolute or begin with ./|../`);
    const url = await fullUrl(git, source, true);
    checkFree(git, path, options.force === true);
    const name = typeof options.name === "string" ? options.name : path;
    if (/(^|\/)\.\.(\/|$)/.test(name)) throw new GitFatal(`'${name}' is not a valid submodule name`);
    const quiet = options.quiet === true;
    const branch = typeof options.branch === "string" ? options.branch : undefined;
    if (files.exists(repository.at(path)) && (isPopulated(repository, path) || !isEmpty(git, path))) {
      if (!isPopulated(repository, path))
        throw new GitFatal(`'${path}' already exists and is not a valid git repo`);
      await git.out(`Adding existing repo at '${path}' to the index\n`);
    } else if (files.exists(repository.at(path)))
      throw new GitFatal(`'${path}' already exists and is not a valid git repo`);
    else {
      await checkHome(git, name, url, options.force === true);
      const depth = typeof options.depth === "string" ? [`--depth=${options.depth}`] : [];
      await cloneModule(git, { name, path, url, quiet, options: depth });
      const start = branch === undefined ? [] : ["-B", branch, `origin/${branch}`];
      const there = within(git, path, new Collector());
      if (there.repository.head !== undefined || branch !== undefined)
        await checkout.run(there, ["-f", "-q", ...start]);
    }
    setOwn(git, `submodule.${name}.url`, url);
    await addVerb.run(within(git, "."), ["--no-warn-embedded-repo", "-f", "--", path]);
    const modules = repository.at(".gitmodules");
    setIn(git, modules, `submodule.${name}.path`, path);
    setIn(git, modules, `submodule.${name}.url`, source);
    if (branch !== undefined) setIn(git, modules, `submodule.${name}.branch`, branch);
    await addVerb.run(within(git, "."), ["--force", "--", ".gitmodules"]);
    setOwn(git, `submodule.${name}.active`, "true");
    return 0;
  },
};

const isEmpty = ({ files, repository }: Git, path: string): boolean =>
  files.is("directory", repository.at(path)) && files.list(repository.at(path)).length === 0;

/** Throws what git says of a path that the index has, or that is ignored. */
function checkFree(git: Git, path: string, force: boolean): void {
  const { repository } = git;
  const entry = repository.index.entries.find(
    (each) => each.path === path || each.path.startsWith(`${path}/`),
  );
  if (entry && !force) throw new GitFatal(`'${path}' already exists in the index`);
  if (entry && entry.mode !== modes.submodule)
    throw new GitFatal(`'${path}' already exists in the index and is not a submodule`);
  if (!force && new Ignores(repository, git.env).ignored(path, true))
    throw new GitFatal(
      `The following paths are ignored by one of your .gitignore files:\n${path}\nhint: Use -f if you really want to add them.\nhint: Turn this message off by running\nhint: "git config advice.addIgnoredFile false"`.replace(
        /^/,
        "",
      ),
    );
}

/** A submodule of this name was here before: its repository is used again only when that is asked for. */
async function checkHome(git: Git, name: string, url: string, force: boolean): Promise<void> {
  const home = homeOf(git.repository, name);
  if (!git.files.is("directory", home)) return;
  if (force) {
    await git.err(`Reactivating local git directory for submodule '${name}'\n`);
    return;
  }
  const config = git.files.text(`${home}/config`);
  const remotes = [...config.matchAll(/\[remote "(.+)"\]\n\turl = (.+)/g)]
    .map(([, remote, where]) => `  ${remote}\t${where}\n`)
    .join("");
  throw new GitFatal(
    `A git directory for '${name}' is found locally with remote(s):\n${remotes}If you want to reuse this local git directory instead of cloning again from\n  ${url}\nuse the '--force' option. If the local git directory is not the correct repo\nor you are unsure what this means choose another name with the '--name' option.`,
  );
}
