import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { subjectOf } from "./message.ts";

/** What a bisection has in .git: its log, its refs, its words. */
export class BisectState {
  readonly #git: Git;

  constructor(git: Git) {
    this.#git = git;
  }

  get running(): boolean {
    return this.#git.repository.state("BISECT_START") !== undefined;
  }

  /** Where HEAD was: a branch's name or an id. */
  get start(): string {
    return (this.#git.repository.state("BISECT_START") ?? "").trim();
  }

  /** The words for what is broken and what is not. */
  get terms(): { bad: string; good: string } {
    const [bad, good] = (this.#git.repository.state("BISECT_TERMS") ?? "").split("\n");
    return { bad: bad || "bad", good: good || "good" };
  }

  get bad(): string | undefined {
    return this.#git.repository.refs.resolve(`refs/bisect/${this.terms.bad}`);
  }

  get good(): string[] {
    return this.#marked(this.terms.good);
  }

  get skipped(): string[] {
    return this.#marked("skip");
  }

  get paths(): string[] {
    return [...(this.#git.repository.state("BISECT_NAMES") ?? "").matchAll(/'((?:[^']|'\\'')*)'/g)].map(
      ([, path]) => path!.replaceAll("'\\''", "'"),
    );
  }

  get log(): string {
    return this.#git.repository.state("BISECT_LOG") ?? "";
  }

  add(text: string): void {
    this.#git.repository.setState("BISECT_LOG", this.log + text);
  }

  /** Notes a verdict about a commit. */
  mark(term: string, oid: string): void {
    const { bad } = this.terms;
    this.#git.repository.refs.update(`refs/bisect/${term === bad ? bad : `${term}-${oid}`}`, oid);
    this.add(this.comment(term, oid));
  }

  comment = (term: string, oid: string): string =>
    `# ${term}: [${oid}] ${subjectOf(this.#git.repository.objects.commit(oid).message)}\n`;

  clear(): void {
    const { repository } = this.#git;
    for (const { name } of repository.refs.list("refs/bisect/")) repository.refs.delete(name);
    for (const name of ["START", "LOG", "NAMES", "TERMS", "EXPECTED_REV", "ANCESTORS_OK", "RUN"])
      repository.setState(`BISECT_${name}`, undefined);
  }

  /** Throws what git says to one who has not begun. */
  need(): void {
    if (!this.running) throw new GitError('You need to start by "git bisect start"\n', 1);
  }

  #marked(term: string): string[] {
    return this.#git.repository.refs.list(`refs/bisect/${term}-`).map(({ oid }) => oid);
  }
}
