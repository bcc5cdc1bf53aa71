import type { Files } from "../../files/files.ts";
import { stubOf } from "../../files/stubs.ts";
import type { BuildSite } from "./build.ts";
import type { BuildLog } from "./buildpack.ts";
import type { Gitlink } from "./checkout.ts";
import { BuildError } from "./errors.ts";
import { buildMinutes, runLines } from "./run.ts";

interface Submodule extends Gitlink {
  readonly name: string;
  readonly url: string;
}

/**
 * Fetches the repositories that the pushed one names in .gitmodules, as the git server does before a build: only what
 * is public can be fetched. Throws BuildError with git's own words.
 */
export async function* installSubmodules(
  site: BuildSite,
  files: Files,
  dir: string,
  links: readonly Gitlink[],
): BuildLog {
  if (links.length === 0) return;
  yield "Git submodules detected, installing:";
  const submodules = namesOf(files, dir, links);
  for (const { name, url, path } of submodules)
    yield `Submodule '${name}' (${url}) registered for path '${path}'`;
  files.as(0).write("/usr/bin/git", stubOf("git"), { mode: 0o755 });
  for (const submodule of submodules) {
    yield `Cloning into '${submodule.path}'...`;
    yield* fetchOne(site, files, dir, submodule);
    yield `Submodule path '${submodule.path}': checked out '${submodule.oid}'`;
  }
  files.as(0).unlink("/usr/bin/git");
}

/** Throws BuildError for a folder that .gitmodules does not know: it was cloned into the other by mistake. */
function namesOf(files: Files, dir: string, links: readonly Gitlink[]): Submodule[] {
  const known = files.is("file", `${dir}/.gitmodules`) ? readModules(files.text(`${dir}/.gitmodules`)) : [];
  return links.map((link) => {
    const found = known.find(({ path }) => path === link.path);
    if (!found)
      throw new BuildError([`fatal: No url found for submodule path '${link.path}' in .gitmodules`, ""]);
    return { ...link, name: found.name, url: found.url };
  });
}

function readModules(text: string): { name: string; path: string; url: string }[] {
  const modules = new Map<string, { name: string; path: string; url: string }>();
  let current: { name: string; path: string; url: string } | undefined;
  for (const line of text.split("\n")) {
    const name = /^\s*\[submodule "(.*)"\]/.exec(line)?.[1];
    if (name !== undefined) modules.set(name, (current = { name, path: "", url: "" }));
    const [, key, value] = /^\s*(path|url)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (current && key !== undefined) current[key as "path" | "url"] = value!;
  }
  return [...modules.values()];
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

async function* fetchOne(
  { machine, clock }: BuildSite,
  files: Files,
  dir: string,
  { path, url, oid }: Submodule,
): BuildLog {
  const folder = `${dir}/${path}`;
  const log = runLines(machine, {
    files,
    cwd: dir,
    env: { HOME: "/tmp", PATH: "/usr/local/bin:/usr/bin:/bin" },
    command: `git clone -q ${quote(url)} ${quote(folder)} && git -C ${quote(folder)} checkout -q ${oid}`,
    clock,
    deadline: clock.now() + buildMinutes * 60_000,
  });
  for (;;) {
    const next = await log.next();
    if (!next.done) yield next.value;
    else if (next.value === 0) break;
    else throw new BuildError([`fatal: clone of '${url}' into submodule path '${path}' failed`, ""]);
  }
  files.remove(`${folder}/.git`);
}
