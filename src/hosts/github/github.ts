import { decode } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import { githubLogin } from "./account.ts";
import { type Clone, Repositories, type SavedGithub } from "./repositories.ts";
import { plainText, readGitRequest, serveGit } from "../../platform/git/smart-http.ts";
import type { Sample } from "./history.ts";

export interface Github {
  readonly fetch: Fetch;
  readonly repositories: Repositories;
  /** May the learner push to "OWNER/NAME"? */
  mayPush(name: string): boolean;
}

export interface GithubOptions {
  /** "OWNER/NAME" to its history. */
  readonly samples: Readonly<Record<string, Sample>>;
  /** Of the samples, those the learner may push to besides their own. */
  readonly shared?: readonly string[];
  readonly branch?: string;
  readonly saved?: SavedGithub;
  /** "OWNER/NAME" to what is served in its place; git says so, as it does of a repository that was renamed. */
  readonly moved?: Readonly<Record<string, string>>;
}

/**
 * github.com: repositories to clone from, with or without ".git". The learner pushes to their own and to shared ones.
 * As the real host does, so that private repositories do not show: whoever is nobody is asked who they are.
 */
export function createGithub({
  samples,
  shared = [],
  branch = "main",
  saved,
  moved = {},
}: GithubOptions): Github {
  const repositories = new Repositories(samples, branch, saved);
  const mayPush = (name: string) => name.startsWith(`${githubLogin.user}/`) || shared.includes(name);
  const fetch: Fetch = async (request) => {
    const { pathname } = new URL(request.url);
    const git = readGitRequest(request);
    const name = (git?.path ?? pathname)
      .replace(/^\//, "")
      .replace(/\/$/, "")
      .replace(/\.git$/, "");
    if (Object.hasOwn(moved, name)) return redirect(request.url.replace(name, moved[name]!));
    const found = repositories.open(name);
    if (!git) return found ? page(name, found) : plainText(404, "Not Found\n");
    const pushes = git.service === "git-receive-pack";
    if (found && !pushes) return serveGit(request, git, found.repository);
    const who = identify(request);
    if (who === "nobody") return unauthorized("");
    if (who === "wrong")
      return unauthorized(
        "Invalid username or token. Password authentication is not supported for Git operations.\n",
      );
    if (!found) return plainText(404, "Repository not found.\n");
    if (!mayPush(name)) return plainText(403, `Permission to ${name}.git denied to ${githubLogin.user}.\n`);
    return serveGit(request, git, found.repository, found.receiver);
  };
  return { fetch, repositories, mayPush };
}

const redirect = (address: string): Response =>
  new Response(null, { status: 301, headers: { location: address } });

const unauthorized = (text: string): Response =>
  plainText(401, text, { "www-authenticate": 'Basic realm="GitHub"' });

/** The host looks at the token alone; any user name goes with it. */
function identify(request: Request): "learner" | "nobody" | "wrong" {
  const header = request.headers.get("authorization");
  if (header === null) return "nobody";
  const basic = /^Basic ([\w+/]+=*)$/i.exec(header)?.[1];
  const text = basic && decode(Uint8Array.from(atob(basic), (char) => char.charCodeAt(0)));
  return text && text.slice(text.indexOf(":") + 1) === githubLogin.token ? "learner" : "wrong";
}

const page = (name: string, { paths }: Clone): Response =>
  plainText(
    200,
    `${name}\n\n${[...paths()].sort().join("\n")}\n\ngit clone https://github.com/${name}.git\n`,
  );
