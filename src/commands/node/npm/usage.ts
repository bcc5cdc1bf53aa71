/** What npm adds to a wrong use of `npm ci`. */
export const ciUsage: readonly string[] = [
  "",
  "Clean install a project",
  "",
  "Usage:",
  "npm ci",
  "",
  "Options:",
  "[--install-strategy <hoisted|nested|shallow|linked>] [--legacy-bundling]",
  "[--global-style] [--omit <dev|optional|peer> [--omit <dev|optional|peer> ...]]",
  "[--include <prod|dev|optional|peer> [--include <prod|dev|optional|peer> ...]]",
  "[--strict-peer-deps] [--foreground-scripts] [--ignore-scripts] [--no-audit]",
  "[--no-bin-links] [--no-fund] [--dry-run]",
  "[-w|--workspace <workspace-name> [-w|--workspace <workspace-name> ...]]",
  "[--workspaces] [--include-workspace-root] [--install-links]",
  "",
  "aliases: clean-install, ic, install-clean, isntall-clean",
  "",
  'Run "npm help ci" for more info',
];

/** `npm` alone. */
export const usage = (version: string): string => `npm <command>

Usage:

npm install        install all the dependencies in your project
npm install <foo>  add the <foo> dependency to your project
npm test           run this project's tests
npm run <foo>      run the script named <foo>
npm <command> -h   quick help on <command>
npm -l             display usage info for all commands
npm help <term>    search for help on <term>
npm help npm       more involved overview

All commands simulated here:

    ci, config, init, install, ls, outdated, prune, run, start, test,
    uninstall, version, view

npm@${version} /usr/local/lib/node_modules/npm
`;

/** Commands that npm has and this one does not. */
export const others: readonly string[] = [
  "access",
  "adduser",
  "audit",
  "bugs",
  "cache",
  "completion",
  "dedupe",
  "deprecate",
  "diff",
  "dist-tag",
  "docs",
  "doctor",
  "edit",
  "exec",
  "explain",
  "explore",
  "find-dupes",
  "fund",
  "get",
  "help",
  "help-search",
  "hook",
  "install-ci-test",
  "install-test",
  "link",
  "ll",
  "login",
  "logout",
  "org",
  "owner",
  "pack",
  "ping",
  "pkg",
  "prefix",
  "profile",
  "publish",
  "query",
  "repo",
  "restart",
  "root",
  "sbom",
  "search",
  "set",
  "shrinkwrap",
  "star",
  "stars",
  "stop",
  "team",
  "token",
  "unpublish",
  "unstar",
  "update",
  "version",
  "whoami",
  "create",
  "x",
];
