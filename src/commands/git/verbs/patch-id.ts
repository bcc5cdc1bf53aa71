import { encode, toHex } from "../../../base/bytes.ts";
import { Sha1 } from "../../../base/git/sha1.ts";
import { lines } from "../../../base/streams.ts";
import { GitError } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

export const patchId = defineGitCommand({
  verb: "patch-id",
  summary: "Compute unique ID for a patch",
  usage: "git patch-id [--stable | --unstable | --verbatim]",
  options: {
    unstable: { help: "use the unstable patch-id algorithm" },
    stable: { help: "use the stable patch-id algorithm" },
    verbatim: { help: "don't strip whitespace from the patch" },
  },
  async run(git, { options, given }) {
    const [first, second] = given;
    if (first && second && first.name !== second.name)
      throw new GitError(`error: option \`${second.name}' is incompatible with --${first.name}`, 129);
    const set = git.place ? git.config.bool("patchid.stable") === true : false;
    const verbatim = options.verbatim || (git.place ? git.config.bool("patchid.verbatim") === true : false);
    const sum = new PatchSum(options.stable || verbatim || (set && !options.unstable), verbatim);
    let commit = "0".repeat(40);
    const flush = async () => {
      const id = sum.end();
      if (id !== undefined) await git.out(`${id} ${commit}\n`);
    };
    for await (const line of lines(git.process.stdin)) {
      const next = /^(?:commit |From )([0-9a-f]{40})(?:\s|$)/.exec(line)?.[1];
      if (next !== undefined && !sum.inHunk) {
        await flush();
        commit = next;
      } else sum.add(line);
    }
    await flush();
    return 0;
  },
});

/** git-patch-id(1): a sum of the changed lines and the names of files, whatever the line numbers and blanks. */
class PatchSum {
  readonly #stable: boolean;
  readonly #verbatim: boolean;
  #result = new Uint8Array(20);
  #sha = new Sha1();
  #length = 0;
  #started = false;
  /** Lines of the hunk that are still to come, before and after; -1 while a file's head is read. */
  #before = 0;
  #after = 0;

  constructor(stable: boolean, verbatim: boolean) {
    this.#stable = stable;
    this.#verbatim = verbatim;
  }

  get inHunk(): boolean {
    return this.#before > 0 || this.#after > 0;
  }

  add(line: string): void {
    if (!this.#started && !line.startsWith("diff ")) return;
    if (this.#before === -1) {
      if (line.startsWith("index ")) return;
      if (line.startsWith("--- ")) this.#before = this.#after = 1;
      else if (!/^[a-zA-Z]/.test(line)) return;
    }
    if (this.#before === 0 && this.#after === 0) {
      const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
      if (hunk) {
        this.#before = Number(hunk[1] ?? 1);
        this.#after = Number(hunk[2] ?? 1);
        return;
      }
      if (!line.startsWith("diff ")) return;
      if (this.#stable) this.#flushFile();
      this.#before = this.#after = -1;
      this.#started = true;
    }
    if (line.startsWith("\\ ") && line.length > 12) {
      if (this.#verbatim) this.#put(`${line}\n`);
      return;
    }
    if (this.#before > 0 || this.#after > 0) {
      if (line[0] === "-" || line[0] === " ") this.#before--;
      if (line[0] === "+" || line[0] === " ") this.#after--;
    }
    this.#put(this.#verbatim ? `${line}\n` : line.replaceAll(/\s/g, ""));
  }

  #put(text: string): void {
    const bytes = encode(text);
    this.#sha.update(bytes);
    this.#length += bytes.length;
  }

  /** The sums of the files are added up, so that their order does not matter. */
  #flushFile(): void {
    if (this.#length === 0) return;
    const sum = this.#sha.digest();
    this.#sha = new Sha1();
    this.#length = 0;
    let carry = 0;
    const result = new Uint8Array(20);
    for (let i = 0; i < 20; i++) {
      carry += this.#result[i]! + sum[i]!;
      result[i] = carry & 0xff;
      carry >>= 8;
    }
    this.#result = result;
  }

  /** The id of what was read; undefined when there was no patch. Begins anew. */
  end(): string | undefined {
    const had = this.#started;
    this.#flushFile();
    const id = toHex(this.#result);
    this.#result = new Uint8Array(20);
    this.#started = false;
    this.#before = this.#after = 0;
    return had ? id : undefined;
  }
}
