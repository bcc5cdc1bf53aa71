import type { Exchange } from "../network/journal.ts";
import type { App, DynoState, PlatformState } from "../platform/model/state.ts";
import type { Look } from "./witness.ts";

/** What the map of the page draws: the way of the code from the laptop to a visitor, as it is now. */
export interface Scene {
  readonly laptop: LaptopScene | undefined;
  readonly app: AppScene | undefined;
}

/** The repository worked in last. */
export interface LaptopScene {
  readonly folder: string;
  readonly branch: string;
  /** Paths that differ from the last commit, and those that git does not know. */
  readonly changed: number;
  /** Newest first, a few. */
  readonly commits: readonly CommitScene[];
}

interface CommitScene {
  /** Shortened. */
  readonly id: string;
  readonly subject: string;
  /** Does the app's repository hold it? */
  readonly pushed: boolean;
}

export interface AppScene {
  readonly name: string;
  readonly host: string;
  readonly maintenance: boolean;
  /** The commit its repository's branch stands at, shortened; undefined before the first push. */
  readonly head: string | undefined;
  readonly build:
    { readonly status: "pending" | "succeeded" | "failed"; readonly language: string | null } | undefined;
  /** Newest first, a few. */
  readonly releases: readonly ReleaseScene[];
  readonly dynos: readonly { readonly name: string; readonly state: DynoState; readonly command: string }[];
  /** Process types the newest slug has, with how many dynos each may have. */
  readonly processTypes: Readonly<Record<string, number>>;
  readonly visits: number;
  /** HTTP status of the last visit. */
  readonly lastStatus: number | undefined;
}

interface ReleaseScene {
  readonly version: number;
  readonly description: string;
  readonly status: "succeeded" | "pending" | "failed";
}

const most = 4;

export interface SceneParts {
  readonly project: string | undefined;
  readonly look: Look;
  readonly state: PlatformState | undefined;
  readonly exchanges: readonly Exchange[];
}

/** Looks at the repository and at the platform; changes nothing. */
export async function gatherScene({ project, look, state, exchanges }: SceneParts): Promise<Scene> {
  const seen = project === undefined ? undefined : await lookAt(project, look);
  const apps = Object.values(state?.apps ?? {});
  const app = apps.find(({ name }) => name === seen?.remote) ?? apps.at(-1);
  const head = app && (app.refs["refs/heads/main"] ?? app.refs["refs/heads/master"]);
  // A head that the laptop does not know tells nothing of the commits here: they count as not pushed.
  const pushedFrom = seen?.commits.findIndex(({ id }) => id === head) ?? -1;
  return {
    laptop: seen && {
      folder: project!,
      branch: seen.branch,
      changed: seen.changed,
      commits: seen.commits.slice(0, most).map(({ id, subject }, index) => ({
        id: id.slice(0, 7),
        subject,
        pushed: pushedFrom >= 0 && index >= pushedFrom,
      })),
    },
    app: app && appScene(app, state!, head?.slice(0, 7), exchanges),
  };
}

/** One command a line of what git says. */
async function lookAt(project: string, look: Look) {
  const git = `git -C '${project.replaceAll("'", "'\\''")}'`;
  const [branch, remote, status, log] = (
    await look(
      `${git} symbolic-ref -q --short HEAD; printf '\\f'; ${git} remote get-url heroku 2>/dev/null; printf '\\f'; ` +
        `${git} status --porcelain; printf '\\f'; ${git} log -30 --format='%H %s' 2>/dev/null`,
    )
  ).split("\f");
  const rows = (text: string | undefined) => (text ?? "").split("\n").filter((row) => row !== "");
  return {
    branch: branch?.trim() ?? "",
    remote: /git\.heroku\.com\/(.+)\.git\s*$/.exec(remote ?? "")?.[1],
    changed: rows(status).length,
    commits: rows(log).map((row) => ({ id: row.slice(0, 40), subject: row.slice(41) })),
  };
}

function appScene(
  app: App,
  state: PlatformState,
  head: string | undefined,
  exchanges: readonly Exchange[],
): AppScene {
  const slugId = app.releases.findLast((release) => release.slugId !== null)?.slugId;
  const slug = slugId ? state.slugs[slugId] : undefined;
  const build = app.builds.at(-1);
  const visits = exchanges.filter(({ host }) => host === app.host);
  return {
    name: app.name,
    host: app.host,
    maintenance: app.maintenance,
    head,
    build: build && { status: build.status, language: app.language },
    releases: app.releases
      .slice(-most)
      .reverse()
      .map(({ version, description, status }) => ({ version, description, status })),
    dynos: app.dynos.map(({ name, state: now, command }) => ({ name, state: now, command })),
    processTypes: Object.fromEntries(
      Object.keys(slug?.processTypes ?? {}).map((type) => [
        type,
        app.formation.find((each) => each.type === type)?.quantity ?? 0,
      ]),
    ),
    visits: visits.length,
    lastStatus: visits.at(-1)?.status,
  };
}
