import type { Exchange } from "../network/journal.ts";
import type { AppFacts, RepositoryFacts, Witness } from "../course/witness.ts";
import type { App, PlatformState } from "../platform/model/state.ts";
import { FileError } from "../files/errors.ts";
import type { Files } from "../files/files.ts";
import { dirname, resolve } from "../files/paths.ts";

/** Runs a command on a copy of the laptop, so that looking changes nothing; gives its stdout. */
export type Look = (command: string) => Promise<string>;

/** The folder at or above `cwd` that holds a repository. */
export function projectAbove(files: Files, cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (files.is("directory", resolve(folder, ".git"))) return folder;
    if (folder === "/") return undefined;
  }
}

export interface WitnessParts {
  readonly files: Files;
  readonly cwd: string;
  readonly project: string | undefined;
  readonly look: Look;
  readonly state: PlatformState | undefined;
  readonly exchanges: readonly Exchange[];
}

/** Gathers what the checks of a lesson may look at. */
export async function gatherWitness({
  files,
  cwd,
  project,
  look,
  state,
  exchanges,
}: WitnessParts): Promise<Witness> {
  const repository = project === undefined ? undefined : await repositoryFacts(files, project, look);
  const apps = Object.values(state?.apps ?? {}).map((app) => appFacts(app, state!));
  const remote = /^https:\/\/git\.heroku\.com\/(.+)\.git$/.exec(repository?.remotes["heroku"] ?? "")?.[1];
  const textOf = (path: string): string | undefined => {
    try {
      return files.text(resolve(project ?? cwd, path));
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  };
  return {
    text: textOf,
    loggedIn: textOf("/home/learner/.netrc")?.includes("machine api.heroku.com") ?? false,
    repository,
    app: apps.find((app) => app.name === remote) ?? apps.at(-1),
    exchanges,
  };
}

async function repositoryFacts(files: Files, project: string, look: Look): Promise<RepositoryFacts> {
  const { readRepository } = await import("./read-repository.ts");
  const status = await look(`git -C '${project.replaceAll("'", "'\\''")}' status --porcelain`);
  return {
    ...(await readRepository(files, project)),
    dirty: status
      .split("\n")
      .filter((row) => row !== "")
      .map((row) => row.slice(3)),
  };
}

function appFacts(app: App, state: PlatformState): AppFacts {
  const commandOf = (type: string) => {
    const slugId = app.releases.findLast((release) => release.slugId !== null)?.slugId;
    return (slugId ? state.slugs[slugId]?.processTypes[type] : undefined) ?? "";
  };
  return {
    name: app.name,
    host: app.host,
    config: app.config,
    releases: app.releases.map(({ version, description, slugId }) => ({
      version,
      description,
      commit: description.startsWith("Deploy ") && slugId ? state.slugs[slugId]?.commit : undefined,
    })),
    dynos: app.dynos
      .filter(({ kind }) => kind === "formation")
      .map(({ type, state: dynoState }) => ({ type, state: dynoState })),
    formation: app.formation.map(({ type, quantity }) => ({ type, quantity, command: commandOf(type) })),
    buildFailed: app.builds.at(-1)?.status === "failed",
  };
}
