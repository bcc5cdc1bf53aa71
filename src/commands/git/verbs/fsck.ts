import type { GitObject } from "../../../base/git/objects.ts";
import { linksOf, reachableFrom, rootsOf } from "../upkeep/reachable.ts";
import { defineGitCommand } from "../verb.ts";

export const fsck = defineGitCommand({
  verb: "fsck",
  summary: "Verify the connectivity and validity of the objects in the database",
  usage: "git fsck [--[no-]full] [--strict] [<object>...]",
  options: {
    verbose: { short: "v", help: "be verbose" },
    unreachable: { help: "show unreachable objects" },
    dangling: { help: "show dangling objects" },
    "no-dangling": { help: "do not show them" },
    root: { help: "report root nodes" },
    reflogs: { help: "make reflogs head nodes (default)" },
    "no-reflogs": { help: "reflogs do not count" },
    full: { help: "also consider packs and alternate objects" },
    "no-full": { help: "loose objects only" },
    "connectivity-only": { help: "check only connectivity" },
    strict: { help: "enable more strict checking" },
    "lost-found": { help: "write dangling objects in .git/lost-found" },
    progress: { help: "show progress" },
    "no-progress": { help: "no progress" },
  },
  async run(git, { options }) {
    const { repository } = git;
    const { objects, files, gitDir } = repository;
    if (repository.head === undefined) {
      if (repository.branch !== undefined)
        await git.err(`notice: HEAD points to an unborn branch (${repository.branch})\n`);
      if (repository.refs.list().length === 0) await git.err("notice: No default references\n");
    }
    const all = [...new Set([...objects.loose(), ...objects.packs.startingWith("")])].sort();
    const roots = rootsOf(repository, { reflogs: !options["no-reflogs"] });
    const kept = reachableFrom(repository, roots);
    const named = new Set(roots);
    const missing = new Map<string, string>();
    let broken = false;
    const found = new Map<string, GitObject>();
    for (const oid of all) {
      git.process.signal.throwIfAborted();
      const object = objects.find(oid);
      if (!object) continue;
      found.set(oid, object);
      if (options.root && object.type === "commit" && objects.commit(oid).parents.length === 0)
        await git.out(`root ${oid}\n`);
      for (const link of linksOf(object)) {
        named.add(link.oid);
        if (objects.has(link.oid) || objects.shallow.has(oid)) continue;
        missing.set(link.oid, link.type);
        broken = true;
        await git.out(
          `broken link from ${object.type.padStart(7)} ${oid}\n              to ${link.type.padStart(7)} ${link.oid}\n`,
        );
      }
    }
    for (const [oid, object] of found) {
      if (kept.has(oid)) continue;
      if (options.unreachable) await git.out(`unreachable ${object.type} ${oid}\n`);
      else if (!named.has(oid) && !options["no-dangling"]) await git.out(`dangling ${object.type} ${oid}\n`);
      if (options["lost-found"] && !named.has(oid)) {
        const folder = `${gitDir}/lost-found/${object.type === "commit" ? "commit" : "other"}`;
        files.mkdir(folder, { parents: true });
        files.write(`${folder}/${oid}`, object.type === "blob" ? object.data : `${oid}\n`);
      }
    }
    for (const [oid, type] of missing) await git.out(`missing ${type} ${oid}\n`);
    return broken ? 2 : 0;
  },
});
