import { Collector, discard, inputOf, type Input } from "../../../base/streams.ts";
import type { Process, SpawnOptions } from "../../../shell/command.ts";
import type { Hosts } from "../api/hosts.ts";
import { CliError, PlainError } from "../errors.ts";

const missing = "Git must be installed to use the Heroku CLI.  See instructions here: https://git-scm.com";
const helper = "!heroku git:credentials";

export interface Remote {
  readonly name: string;
  readonly url: string;
}

/** The git of this machine, as the CLI uses it: by running it. */
export class Git {
  readonly #process: Process;
  readonly #hosts: Hosts;

  constructor(process: Process, hosts: Hosts) {
    this.#process = process;
    this.#hosts = hosts;
  }

  /** `https://git.heroku.com/APP.git` */
  url(app: string): string {
    return `https://${this.#hosts.git}/${app}.git`;
  }

  inRepository(): boolean {
    return this.#process.files.exists(`${this.#process.cwd}/.git`);
  }

  /** Runs git on this process's own streams; answers with its status. */
  spawn(args: readonly string[], options?: SpawnOptions): Promise<number> {
    return this.#process.spawn(["git", ...args], options);
  }

  /** What git prints; throws its own words when it fails. */
  async exec(args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.#capture(args);
    if (status === 127) throw new CliError(missing);
    if (status !== 0)
      throw new PlainError(`Command failed: git ${args.join(" ")}\n${stderr}`.replace(/\n$/, "\n"));
    if (stderr !== "") await this.#process.stderr.write(stderr);
    return stdout.trim();
  }

  /** What git prints; undefined when it fails. */
  async ask(args: readonly string[]): Promise<string | undefined> {
    const { status, stdout } = await this.#capture(args);
    return status === 0 ? stdout.trim() : undefined;
  }

  /** The remotes to fetch from; none outside a repository. */
  async remotes(): Promise<readonly Remote[]> {
    const listed = (await this.ask(["remote", "-v"])) ?? "";
    return listed
      .split("\n")
      .filter((line) => line.endsWith("(fetch)"))
      .map((line) => {
        const [name = "", rest = ""] = line.split("\t");
        return { name, url: rest.split(" ")[0]! };
      });
  }

  /** The remotes that lead to an app of this Heroku. */
  async appRemotes(only?: string): Promise<readonly { app: string; remote: string }[]> {
    const { git, gitSsh } = this.#hosts;
    const prefixes = [`git@${gitSsh}:`, `ssh://git@${gitSsh}/`, `https://${git}/`];
    const found: { app: string; remote: string }[] = [];
    for (const { name, url } of await this.remotes()) {
      if (only && name !== only) continue;
      for (const prefix of prefixes) {
        const at = url.indexOf(prefix);
        const end = url.lastIndexOf(".git");
        if (at >= 0 && end >= at + prefix.length)
          found.push({ app: url.slice(at + prefix.length, end), remote: name });
      }
    }
    return found;
  }

  /** The remotes that lead to this app, under either form of its URL. */
  async remotesOf(app: string): Promise<readonly Remote[]> {
    const urls = [this.url(app), `git@${this.#hosts.gitSsh}:${app}.git`];
    return (await this.remotes()).filter(({ url }) => urls.includes(url));
  }

  /** Adds a remote unless there is one of this name. */
  async addRemote(name: string, url: string): Promise<void> {
    if ((await this.remotes()).some((remote) => remote.name === name)) return;
    await this.exec(["remote", "add", name, url]);
  }

  /** Lets git ask this CLI for the password of Heroku's git host. */
  async configureCredentialHelper(): Promise<void> {
    const key = `credential.https://${this.#hosts.git}.helper`;
    if ((await this.ask(["config", "--global", "--get", key])) === helper) return;
    await this.ask(["config", "--global", key, helper]);
  }

  async removeCredentialHelper(): Promise<void> {
    await this.ask(["config", "--global", "--unset-all", `credential.https://${this.#hosts.git}.helper`]);
  }

  /** Makes git forget a password for Heroku's git host. */
  async eraseCredentials(): Promise<void> {
    const asked: Input = inputOf(`protocol=https\nhost=${this.#hosts.git}\n\n`);
    await this.spawn(["credential", "reject"], { stdin: asked, stdout: discard, stderr: discard });
  }

  async #capture(args: readonly string[]) {
    const stdout = new Collector();
    const stderr = new Collector();
    const status = await this.spawn(args, { stdin: inputOf(), stdout, stderr });
    return { status, stdout: stdout.text, stderr: stderr.text };
  }
}
