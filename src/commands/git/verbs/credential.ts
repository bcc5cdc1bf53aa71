import { lines } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { Credentials } from "../remote/credentials.ts";
import { defineGitCommand } from "../verb.ts";

type Description = Map<string, string>;

/** "protocol=https", "host=...": the lines up to an empty one; see git-credential(1). */
async function readDescription(git: Git): Promise<Description> {
  const found: Description = new Map();
  for await (const line of lines(git.process.stdin)) {
    if (line === "") break;
    const equals = line.indexOf("=");
    if (equals < 0)
      throw new GitError(
        `warning: invalid credential line: ${line}\nfatal: unable to read credential from stdin`,
        128,
      );
    const [key, value] = [line.slice(0, equals), line.slice(equals + 1)];
    if (key !== "url") found.set(key, value);
    else for (const [name, part] of partsOf(value)) found.set(name, part);
  }
  return found;
}

function partsOf(text: string): [string, string][] {
  const match = /^([a-z]+):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]*)(?:\/(.*))?$/i.exec(text);
  if (!match) throw new GitFatal(`credential url cannot be parsed: ${text}`);
  const [, protocol, username, password, host, path] = match;
  const parts = { protocol, username, password, host, path };
  return Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, decodeURIComponent(value)]],
  );
}

const order = ["protocol", "host", "path", "username", "password"];

const describe = (known: Description, wanted = order): string =>
  wanted.flatMap((name) => (known.has(name) ? [`${name}=${known.get(name)}\n`] : [])).join("");

export const credential = defineGitCommand({
  verb: "credential",
  summary: "Retrieve and store user credentials",
  usage: "git credential (fill|approve|reject)",
  unknown: () => new GitUsage("credential"),
  options: {},
  async run(git, { operands: [action, ...more] }) {
    if (action === undefined || more.length > 0 || !/^(fill|approve|reject)$/.test(action))
      throw new GitUsage("credential");
    const known = await readDescription(git);
    if (!known.has("protocol")) throw new GitFatal("refusing to work with credential missing protocol field");
    if (!known.has("host")) throw new GitFatal("refusing to work with credential missing host field");
    const user = known.get("username");
    const at = user === undefined ? "" : `${encodeURIComponent(user)}@`;
    const url = `${known.get("protocol")}://${at}${known.get("host")}/${known.get("path") ?? ""}`;
    const credentials = new Credentials(git, new URL(url));
    const password = known.get("password");
    if (action === "fill") {
      const { username, password: found } =
        user !== undefined && password !== undefined
          ? { username: user, password }
          : await credentials.fill();
      await git.out(describe(known.set("username", username).set("password", found)));
    } else if (user !== undefined && password !== undefined)
      await credentials[action as "approve" | "reject"]({ username: user, password });
    else if (action === "reject") await credentials.reject({ username: user, password });
    return 0;
  },
});

const encodePart = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
    .replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

export const credentialStore = defineGitCommand({
  verb: "credential-store",
  summary: "Helper to store credentials on disk",
  usage: "git credential-store [<options>] <action>",
  options: { file: { value: "path", help: "fetch and store credentials in <path>" } },
  async run(git, { options, operands: [action, ...more] }) {
    if (action === undefined || more.length > 0) throw new GitUsage("credential-store");
    if (!/^(get|store|erase)$/.test(action)) return 0; // a helper leaves what it does not know
    const known = await readDescription(git);
    const path = resolve(git.cwd, options.file ?? `${git.env.get("HOME")}/.git-credentials`);
    const kept = git.files.is("file", path) ? git.files.text(path).split("\n").filter(Boolean) : [];
    const fits = (line: string, wanted: readonly string[]) => {
      const parts = new Map(partsOf(line));
      return wanted.every((name) => !known.has(name) || known.get(name) === parts.get(name));
    };
    const save = (rows: readonly string[]) =>
      git.files.write(path, rows.map((row) => `${row}\n`).join(""), { mode: 0o600 });
    if (action === "get") {
      const line = kept.find((each) => fits(each, ["protocol", "host", "path", "username"]));
      if (line !== undefined) await git.out(describe(new Map(partsOf(line)), ["username", "password"]));
      return 0;
    }
    const rest = kept.filter((each) => !fits(each, ["protocol", "host", "path", "username"]));
    if (action === "erase") {
      const named = order.slice(0, 4).some((name) => known.has(name));
      if (named && rest.length < kept.length) save(rest);
      return 0;
    }
    if (!["protocol", "username", "password"].every((name) => known.has(name))) return 0;
    if (!known.has("host") && !known.has("path")) return 0;
    const who = `${encodePart(known.get("username")!)}:${encodePart(known.get("password")!)}`;
    const folder = known.has("path") ? `/${known.get("path")!.split("/").map(encodePart).join("/")}` : "";
    save([`${known.get("protocol")}://${who}@${encodePart(known.get("host") ?? "")}${folder}`, ...rest]);
    return 0;
  },
});

/** The cache is a process that outlives git and listens on a Unix socket, of which there are none here. */
export const credentialCache = defineGitCommand({
  verb: "credential-cache",
  summary: "Helper to temporarily store passwords in memory",
  usage: "git credential-cache [<options>] <action>",
  options: {
    timeout: { value: "n", help: "number of seconds to cache credentials" },
    socket: { value: "path", help: "path of cache-daemon socket" },
  },
  async run() {
    throw new GitFatal("credential-cache unavailable; no unix socket support");
  },
});
