import type { Exchange } from "../network/journal.ts";
import type { AppFacts, RepositoryFacts, UpstreamFacts, Witness } from "../course/witness.ts";
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
  /** The refs of a repository at github.com. */
  refsAt(name: string): Promise<Readonly<Record<string, string>> | undefined>;
}

/** Gathers what the checks of a lesson may look at. */
export async function gatherWitness({
  files,
  cwd,
  project,
  look,
  state,
  exchanges,
  refsAt,
}: WitnessParts): Promise<Witness> {
  const found = project === undefined ? undefined : await repositoryFacts(files, project, look, refsAt);
  const repository = found?.repository;
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
    upstream: found?.upstream,
    app: apps.find((app) => app.name === remote) ?? apps.at(-1),
    exchanges,
  };
}

async function repositoryFacts(
  files: Files,
  project: string,
  look: Look,
  refsAt: WitnessParts["refsAt"],
): Promise<{ repository: RepositoryFacts; upstream: UpstreamFacts | undefined }> {
  const { readFollowing, readRepository } = await import("./read-repository.ts");
  const status = await look(`git -C '${project.replaceAll("'", "'\\''")}' status --porcelain`);
  const reading = await readRepository(files, project);
  const dirty = status
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => row.slice(3));
  const following = await readFollowing(files, project, reading);
  const name = /^https:\/\/(?:[^@/]+@)?github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
    following?.url ?? "",
  )?.[1];
  const refs = name === undefined ? undefined : await refsAt(name);
  if (!following || !refs) return { repository: { ...reading, dirty }, upstream: undefined };
  const head = refs[following.ref];
  return {
    repository: { ...reading, dirty },
    upstream: {
      head,
      fetched: following.fetched,
      joined: head !== undefined && (await following.holds(head)),
    },
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
