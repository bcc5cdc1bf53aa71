import type { Repository } from "../core/repository.ts";
import { splitMailbox } from "./mailbox.ts";

export interface AmSettings {
  readonly threeWay: boolean;
  readonly quiet: boolean;
  readonly signoff: boolean;
  readonly keep: boolean;
}

const flag = (value: boolean): string => (value ? "t\n" : "f\n");

/** What `git am` keeps in .git/rebase-apply between its steps. */
export class AmState {
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  #read = (name: string): string => (this.#repository.state(`rebase-apply/${name}`) ?? "").trim();
  #write = (name: string, text: string): void => this.#repository.setState(`rebase-apply/${name}`, text);

  get running(): boolean {
    return this.#repository.state("rebase-apply/applying") !== undefined;
  }

  start(mailboxes: readonly string[], { threeWay, quiet, signoff, keep }: AmSettings): void {
    const mails = mailboxes.flatMap(splitMailbox);
    for (const [i, mail] of mails.entries()) this.#write(String(i + 1).padStart(4, "0"), mail);
    this.#write("applying", "");
    this.#write("last", `${mails.length}\n`);
    this.#write("next", "1\n");
    this.#write("threeway", flag(threeWay));
    this.#write("quiet", flag(quiet));
    this.#write("sign", flag(signoff));
    this.#write("keep", flag(keep));
    this.#write("orig-head", `${this.#repository.head ?? ""}\n`);
    if (this.#repository.head !== undefined)
      this.#repository.setState("ORIG_HEAD", `${this.#repository.head}\n`);
  }

  get settings(): AmSettings {
    const is = (name: string) => this.#read(name) === "t";
    return { threeWay: is("threeway"), quiet: is("quiet"), signoff: is("sign"), keep: is("keep") };
  }

  get next(): number {
    return Number(this.#read("next"));
  }

  set next(n: number) {
    this.#write("next", `${n}\n`);
  }

  get last(): number {
    return Number(this.#read("last"));
  }

  get origin(): string | undefined {
    return this.#read("orig-head") || undefined;
  }

  get mail(): string {
    return this.#repository.state(`rebase-apply/${String(this.next).padStart(4, "0")}`) ?? "";
  }

  clear(): void {
    this.#repository.files.remove(`${this.#repository.gitDir}/rebase-apply`);
  }
}
