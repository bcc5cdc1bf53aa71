import { encode, toBytes } from "../../../base/bytes.ts";
import { Collector, inputOf } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { parseBool } from "../core/config.ts";
import { GitFatal } from "../errors.ts";

export interface Credential {
  readonly username: string;
  readonly password: string;
}

interface Place {
  readonly protocol: string;
  readonly host: string;
  readonly path: string;
  readonly username?: string;
}

/** gitcredentials(7): who may know the password for a URL. Lives as long as one command. */
export class Credentials {
  readonly #git: Git;
  readonly #place: Place;
  readonly #shown: string;

  constructor(git: Git, url: URL) {
    this.#git = git;
    this.#shown = `${url.protocol}//${url.host}`;
    this.#place = {
      protocol: url.protocol.slice(0, -1),
      host: url.host,
      path: url.pathname.slice(1),
      ...(url.username === "" ? {} : { username: decodeURIComponent(url.username) }),
    };
  }

  /** The helpers of the config that are in force for the URL; an empty one forgets those before it. */
  get #helpers(): string[] {
    let found: string[] = [];
    for (const { key, value } of this.#git.config.entries) {
      const match = /^credential(?:\.(.+))?\.helper$/.exec(key);
      if (!match || (match[1] !== undefined && !this.#fits(match[1]))) continue;
      if (value === "" || value === null) found = [];
      else found.push(value);
    }
    return found;
  }

  #fits(pattern: string): boolean {
    if (!/^[a-z]+:\/\//.test(pattern)) return pattern === this.#place.host;
    const url = new URL(pattern);
    return (
      url.protocol === `${this.#place.protocol}:` &&
      url.host === this.#place.host &&
      (url.pathname === "/" || `/${this.#place.path}`.startsWith(url.pathname))
    );
  }

  async #ask(
    helper: string,
    action: "get" | "store" | "erase",
    given: Partial<Credential>,
  ): Promise<Map<string, string>> {
    const command = helper.startsWith("!")
      ? helper.slice(1)
      : helper.startsWith("/")
        ? helper
        : `git credential-${helper}`;
    const rows: [string, string | undefined][] = [
      ["protocol", this.#place.protocol],
      ["host", this.#place.host],
      ["username", given.username ?? this.#place.username],
      ["password", given.password],
    ];
    const input = rows
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}=${value}\n`)
      .join("");
    const stdout = new Collector();
    await this.#git.process.spawn(["bash", "-c", `${command} ${action}`], {
      stdin: inputOf(`${input}\n`),
      stdout,
      cwd: this.#git.cwd,
    });
    return new Map(
      stdout.text
        .split("\n")
        .filter((line) => line.includes("="))
        .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
  }

  /** What curl finds in ~/.netrc. */
  netrc(): Credential | undefined {
    const path = `${this.#git.env.get("HOME")}/.netrc`;
    if (!this.#git.files.is("file", path)) return undefined;
    const words = this.#git.files.text(path).split(/\s+/);
    const host = new URL(`${this.#shown}/`).hostname;
    for (let i = 0; i < words.length; i++) {
      const isDefault = words[i] === "default";
      if (!isDefault && !(words[i] === "machine" && words[i + 1] === host)) continue;
      let login = "";
      let password = "";
      for (
        let j = i + (isDefault ? 1 : 2);
        j < words.length && words[j] !== "machine" && words[j] !== "default";
        j += 2
      ) {
        if (words[j] === "login") login = words[j + 1] ?? "";
        if (words[j] === "password") password = words[j + 1] ?? "";
      }
      if (this.#place.username === undefined || this.#place.username === login)
        return { username: login, password };
    }
    return undefined;
  }

  /** Asks the helpers, then the learner. Throws GitFatal when nobody can be asked. */
  async fill(): Promise<Credential> {
    let known: Partial<Credential> =
      this.#place.username === undefined ? {} : { username: this.#place.username };
    for (const helper of this.#helpers) {
      const answer = await this.#ask(helper, "get", known);
      known = {
        username: answer.get("username") ?? known.username,
        password: answer.get("password") ?? known.password,
      };
      if (answer.get("quit") !== undefined && parseBool(answer.get("quit")!))
        throw new GitFatal(`credential helper '${helper}' told us to quit`);
      if (known.username !== undefined && known.password !== undefined) return known as Credential;
    }
    const username = known.username ?? (await this.#prompt("Username", this.#shown, false));
    const password = await this.#prompt(
      "Password",
      `${this.#shown.replace("//", `//${encodeURIComponent(username)}@`)}`,
      true,
    );
    return { username, password };
  }

  async #prompt(what: "Username" | "Password", where: string, hidden: boolean): Promise<string> {
    const { env, process } = this.#git;
    const question = `${what} for '${where}': `;
    const askpass = env.get("GIT_ASKPASS") ?? this.#git.config.get("core.askpass") ?? env.get("SSH_ASKPASS");
    if (askpass !== undefined && askpass !== "") {
      const stdout = new Collector();
      if ((await process.spawn([askpass, question], { stdout })) === 0) return stdout.text.split("\n")[0]!;
    }
    const couldNot = (why: string) => new GitFatal(`could not read ${what} for '${where}': ${why}`);
    if (parseBool(env.get("GIT_TERMINAL_PROMPT") ?? "1") === false)
      throw couldNot("terminal prompts disabled");
    const { terminal } = process;
    if (!terminal) throw couldNot("No such device or address");
    await terminal.output(process.signal).write(question);
    if (hidden) {
      const answer = await terminal.readHidden(process.signal);
      if (answer === null) throw couldNot("Success");
      return answer;
    }
    const input = terminal.input(process.signal);
    const bytes = await input.read();
    if (bytes === null) throw couldNot("Success");
    return new TextDecoder().decode(toBytes(bytes)).replace(/\n$/, "");
  }

  async approve(credential: Credential): Promise<void> {
    for (const helper of this.#helpers) await this.#ask(helper, "store", credential);
  }

  async reject(credential: Partial<Credential>): Promise<void> {
    for (const helper of this.#helpers) await this.#ask(helper, "erase", credential);
  }
}

/** The value of an Authorization header. */
export const basicAuthorization = ({ username, password }: Credential): string =>
  `Basic ${btoa(String.fromCharCode(...encode(`${username}:${password}`)))}`;
