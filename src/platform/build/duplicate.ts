import type { Store } from "../model/store.ts";

/**
 * What the platform says below a build of a version that it has built before, whether that went well or not.
 * https://devcenter.heroku.com/articles/duplicate-build-version
 */
export function duplicateWarning(store: Store, appId: string, buildId: string): string[] {
  const builds = store.state.apps[appId]?.builds ?? [];
  const version = builds.find(({ id }) => id === buildId)?.commit;
  const isAgain = builds.some(({ id, commit }) => id !== buildId && commit === version);
  if (!version || !isAgain || store.edition.name === "classic") return [];
  return [
    "",
    `## Warning - The same version of this code has already been built: ${version}`,
    "",
    `We have detected that you have triggered a build from source code with version ${version}`,
    "at least twice. Often the code that was meant is on another branch, or is not committed.",
    "",
    "To deploy from a branch of another name, run:",
    "",
    "    git push heroku <branchname>:main",
    "",
    "More about it:",
    "  https://devcenter.heroku.com/articles/duplicate-build-version",
  ]
    .map((line) => ` ! ${line}`.trimEnd())
    .concat("");
}
