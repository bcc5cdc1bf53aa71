import type { Process } from "../../../shell/command.ts";
import type { Hosts } from "./hosts.ts";
import { type Login, readNetrc, writeNetrc } from "./netrc.ts";

/** Who this CLI is logged in as: HEROKU_API_KEY, or what ~/.netrc holds. */
export class Credentials {
  readonly #process: Process;
  readonly #hosts: Hosts;

  constructor(process: Process, hosts: Hosts) {
    this.#process = process;
    this.#hosts = hosts;
  }

  get #path(): string {
    return `${this.#process.env.get("HOME") ?? "/"}/.netrc`;
  }

  get #text(): string {
    const { files } = this.#process;
    return files.exists(this.#path) ? files.text(this.#path) : "";
  }

  /** True when the token comes from the environment, which no login can change. */
  get fromEnvironment(): boolean {
    return Boolean(this.#process.env.get("HEROKU_API_KEY"));
  }

  get token(): string | undefined {
    return this.#process.env.get("HEROKU_API_KEY") || this.stored?.password;
  }

  get stored(): Login | undefined {
    return readNetrc(this.#text, this.#hosts.api);
  }

  save(login: Login): void {
    const text = writeNetrc(this.#text, [this.#hosts.api, this.#hosts.git], login);
    this.#process.files.write(this.#path, text, { mode: 0o600 });
  }

  forget(): void {
    const { files } = this.#process;
    if (!files.exists(this.#path)) return;
    files.write(this.#path, writeNetrc(this.#text, [this.#hosts.api, this.#hosts.git], undefined));
  }
}
