/** What `git` alone prints: the verbs by what one does with them. */
const groups: [string, [string, string][]][] = [
  [
    "start a working area (see also: git help tutorial)",
    [
      ["clone", "Clone a repository into a new directory"],
      ["init", "Create an empty Git repository or reinitialize an existing one"],
    ],
  ],
  [
    "work on the current change (see also: git help everyday)",
    [
      ["add", "Add file contents to the index"],
      ["mv", "Move or rename a file, a directory, or a symlink"],
      ["restore", "Restore working tree files"],
      ["rm", "Remove files from the working tree and from the index"],
    ],
  ],
  [
    "examine the history and state (see also: git help revisions)",
    [
      ["bisect", "Use binary search to find the commit that introduced a bug"],
      ["diff", "Show changes between commits, commit and working tree, etc"],
      ["grep", "Print lines matching a pattern"],
      ["log", "Show commit logs"],
      ["show", "Show various types of objects"],
      ["status", "Show the working tree status"],
    ],
  ],
  [
    "grow, mark and tweak your common history",
    [
      ["branch", "List, create, or delete branches"],
      ["commit", "Record changes to the repository"],
      ["merge", "Join two or more development histories together"],
      ["rebase", "Reapply commits on top of another base tip"],
      ["reset", "Reset current HEAD to the specified state"],
      ["switch", "Switch branches"],
      ["tag", "Create, list, delete or verify a tag object signed with GPG"],
    ],
  ],
  [
    "collaborate (see also: git help workflows)",
    [
      ["fetch", "Download objects and refs from another repository"],
      ["pull", "Fetch from and integrate with another repository or a local branch"],
      ["push", "Update remote refs along with associated objects"],
    ],
  ],
];

/** The verbs that `git` alone tells of, with what each does. */
export const commonVerbs: readonly (readonly [verb: string, summary: string])[] = groups.flatMap(
  ([, rows]) => rows,
);

export const globalUsage = `usage: git [-v | --version] [-h | --help] [-C <path>] [-c <name>=<value>]
           [--exec-path[=<path>]] [--html-path] [--man-path] [--info-path]
           [-p | --paginate | -P | --no-pager] [--no-replace-objects] [--bare]
           [--git-dir=<path>] [--work-tree=<path>] [--namespace=<name>]
           [--super-prefix=<path>] [--config-env=<name>=<envvar>]
           <command> [<args>]
`;

export const overview = (): string =>
  `${globalUsage}
These are common Git commands used in various situations:

${groups
  .map(
    ([title, rows]) => `${title}\n${rows.map(([verb, text]) => `   ${verb.padEnd(9)} ${text}\n`).join("")}`,
  )
  .join("\n")}
'git help -a' and 'git help -g' list available subcommands and some
concept guides. See 'git help <command>' or 'git help <concept>'
to read about a specific subcommand or concept.
See 'git help git' for an overview of the system.
`;

/** What `git help -g` lists, and one may ask for. */
export const conceptTopics: readonly string[] =
  "core-tutorial credentials cvs-migration diffcore everyday faq glossary namespaces remote-helpers submodules tutorial tutorial-2 workflows git attributes ignore revisions modules hooks".split(
    " ",
  );

/** A manual page is long; in its place: the verb's forms and options, and where to read the page itself. */
export const helpText = (topic: string, usage?: string): string =>
  `${usage === undefined ? "" : `${usage.trimEnd()}\n\n`}The manual page of git ${topic} is at https://git-scm.com/docs/${/^(git)$/.test(topic) ? "git" : conceptTopics.includes(topic) ? `git${topic}` : `git-${topic}`}\n`;
