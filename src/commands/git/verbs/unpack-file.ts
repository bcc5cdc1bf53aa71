import { GitError, GitUsage } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export const unpackFile = defineGitCommand({
  verb: "unpack-file",
  summary: "Creates a temporary file with a blob's contents",
  usage: "git unpack-file <blob>",
  unknown: (option) => new GitError(`fatal: Not a valid object name ${option}`, 128),
  options: {},
  async run(git, { operands: [typed, ...more] }) {
    if (typed === undefined || more.length > 0) throw new GitUsage("unpack-file");
    const { objects } = git.repository;
    const oid = tryRevision(git.repository, typed);
    if (oid === undefined) throw new GitError(`fatal: Not a valid object name ${typed}`, 128);
    const object = objects.get(oid);
    if (object.type !== "blob") throw new GitError(`fatal: unable to read blob object ${oid}`, 128);
    const ending = Array.from(
      { length: 6 },
      () => letters[Math.floor(git.process.random.next() * letters.length)],
    );
    const name = `.merge_file_${ending.join("")}`;
    git.files.write(`${git.repository.workTree}/${name}`, object.data, { mode: 0o600 });
    await git.out(`${name}\n`);
    return 0;
  },
});
