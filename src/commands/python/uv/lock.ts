import { dirname, join } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import { canonical } from "../packaging/requirement.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { resolveAll } from "../project/resolve-all.ts";
import { readLock, type UvLock, wantedText, writeLock } from "./lock-file.ts";
import { openProject } from "./project.ts";
import { UvError } from "./trouble.ts";
import type { Uv, Verb } from "./tool.ts";

/** How a lock is brought up to date. */
export interface LockWish {
  /** Fail rather than write (`--locked`). */
  readonly locked?: boolean;
  /** Take the file as it is (`--frozen`). */
  readonly frozen?: boolean;
  /** Forget all pinned versions, or those of these packages. */
  readonly upgrade?: boolean | readonly string[];
}

export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

/** Writes uv.lock unless it fits the project already. Says what it resolved on stderr. Throws UvError. */
export async function lockProject(uv: Uv, project: Pyproject, wish: LockWish = {}): Promise<UvLock> {
  const { process, base } = uv;
  const { files } = process;
  const path = join(dirname(project.path), "uv.lock");
  const old = files.exists(path) ? readLock(files.text(path)) : undefined;
  if (wish.frozen) {
    if (!old)
      throw new UvError(
        "Unable to find lockfile at `uv.lock`. To create a lockfile, run `uv lock` or `uv sync`.",
      );
    return old;
  }
  const began = process.clock.now();
  const say = (size: number) =>
    process.stderr.write(
      `Resolved ${count(size + 1, "package")} in ${Math.max(process.clock.now() - began, 1)}ms\n`,
    );
  if (old && old.wanted === wantedText(project) && !wish.upgrade) {
    await say(old.packages.size);
    return old;
  }
  if (wish.locked && !old)
    throw new UvError(
      "Unable to find lockfile at `uv.lock`, but `--locked` was provided. To create a lockfile, run `uv lock` or `uv sync` without the flag.",
      2,
    );
  const forget = wish.upgrade === true ? undefined : (wish.upgrade || []).map(canonical);
  const preferred = new Map(
    [...(old && forget ? old.packages : [])]
      .filter(([key]) => !forget!.includes(key))
      .map(([key, { version }]) => [key, version]),
  );
  const wanted = [...project.dependencies, ...Object.values(project.groups).flat()];
  await process.clock.sleep(150, process.signal);
  const packages = await resolveAll(process, base.version, wanted, keepable(preferred, wanted));
  await say(packages.length);
  if (wish.locked)
    throw new UvError(
      "The lockfile at `uv.lock` needs to be updated, but `--locked` was provided. To update the lockfile, run `uv lock`.",
      1,
    );
  const text = writeLock(project, packages);
  if (old)
    for (const { key, version } of packages) {
      const before = old.packages.get(key)?.version;
      if (before && before !== version && wish.upgrade)
        await process.stderr.write(`Updated ${key} v${before} -> v${version}\n`);
    }
  files.write(path, text);
  return readLock(text);
}

/** Pinned versions that the requirements, which may have changed, still allow. */
function keepable(
  preferred: ReadonlyMap<string, string>,
  wanted: readonly string[],
): ReadonlyMap<string, string> {
  const named = new Set(wanted.map((text) => canonical(/^[A-Za-z0-9._-]+/.exec(text)?.[0] ?? "")));
  return new Map([...preferred].filter(([key]) => !named.has(key)));
}

const options = {
  check: { help: "Check if the lockfile is up-to-date" },
  locked: { help: "Assert that the lockfile is up-to-date" },
  upgrade: { short: "U", help: "Allow package upgrades" },
  "upgrade-package": { short: "P", value: "PACKAGE", many: true, help: "Allow upgrades for a package" },
} as const;

export const lock: Verb = async (uv, argv) => {
  const { options: given } = parseArguments(options, argv);
  await lockProject(uv, openProject(uv), {
    locked: given.check || given.locked,
    upgrade: given.upgrade || (given["upgrade-package"].length > 0 && given["upgrade-package"]),
  });
  return 0;
};
