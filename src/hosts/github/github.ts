import type { Fetch } from "../../base/fetch.ts";
import type { Repository } from "../../platform/git/repository.ts";
import { plainText, readGitRequest, serveGit } from "../../platform/git/smart-http.ts";
import { commitFiles, type FileMap } from "./commit-files.ts";

/** "OWNER/NAME" to the files of that repository, which has one commit on one branch. */
type Repositories = Readonly<Record<string, FileMap>>;

/** github.com: repositories to clone from, with or without ".git". Nobody can push there. */
export function createGithub(repositories: Repositories, branch = "main"): Fetch {
  const made = new Map<string, Repository>();
  const open = (name: string): Repository | undefined => {
    const files = repositories[name];
    if (!files) return undefined;
    const known = made.get(name);
    if (known) return known;
    const { commit, objects } = commitFiles(files);
    const head = `refs/heads/${branch}`;
    const repository: Repository = { refs: { [head]: commit }, head, read: (oid) => objects.get(oid) };
    made.set(name, repository);
    return repository;
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    const git = readGitRequest(request);
    const name = (git?.path ?? pathname)
      .replace(/^\//, "")
      .replace(/\/$/, "")
      .replace(/\.git$/, "");
    const repository = open(name);
    if (repository && !git) return page(name, Object.keys(repositories[name]!));
    if (!git) return plainText(404, "Not Found\n");
    const pushes = git.service === "git-receive-pack";
    if (repository && !pushes) return serveGit(request, git, repository);
    // As the real host does, so that private repositories do not show: whoever is nobody is asked who they are.
    if (!request.headers.has("authorization"))
      return plainText(401, "", { "www-authenticate": 'Basic realm="GitHub"' });
    return repository
      ? plainText(403, `Permission to ${name}.git denied.\n`)
      : plainText(404, "Repository not found.\n");
  };
}

const page = (name: string, paths: readonly string[]): Response =>
  plainText(200, `${name}\n\n${[...paths].sort().join("\n")}\n\ngit clone https://github.com/${name}.git\n`);
