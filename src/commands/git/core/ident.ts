import { type Person, writePerson } from "../../../base/git/objects.ts";
import { GitError, GitFatal } from "../errors.ts";
import type { Config } from "./config.ts";
import { type Moment, parseDate } from "./dates.ts";

type Role = "author" | "committer";

export interface IdentSource {
  readonly env: ReadonlyMap<string, string>;
  readonly config: Config;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The time zone of this machine, as "+0000". Only UTC and zones given as an offset (`TZ=UTC-2`) are known. */
export function localZone(env: ReadonlyMap<string, string>): string {
  const match = /^[A-Za-z]+([+-]?)(\d{1,2})(?::?(\d{2}))?$/.exec(env.get("TZ") ?? "");
  if (!match) return "+0000";
  // POSIX counts westward: "UTC-2" lies two hours east of Greenwich.
  const sign = match[1] === "-" ? "+" : "-";
  const zone = `${sign}${match[2]!.padStart(2, "0")}${match[3] ?? "00"}`;
  return zone === "-0000" ? "+0000" : zone;
}

/** Who writes a commit, and when. Throws what git says when it does not know. */
export function person(role: Role, { env, config, now }: IdentSource, date?: Moment): Person {
  const upper = role.toUpperCase();
  const name = env.get(`GIT_${upper}_NAME`) ?? config.get(`${role}.name`) ?? config.get("user.name");
  const email =
    env.get(`GIT_${upper}_EMAIL`) ??
    config.get(`${role}.email`) ??
    config.get("user.email") ??
    env.get("EMAIL");
  const title = role === "author" ? "Author" : "Committer";
  if (email === undefined)
    throw unknown(
      title,
      `unable to auto-detect email address (got '${env.get("USER") ?? "root"}@${host(env)}.(none)')`,
    );
  if (name === undefined) throw unknown(title, `empty ident name (for <${email}>) not allowed`);
  const clean = name.replaceAll(/[<>\n]/g, "").replaceAll(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, "");
  if (clean === "") throw unknown(title, `empty ident name (for <${email}>) not allowed`);
  const zone = localZone(env);
  let moment = date ?? { time: Math.floor(now / 1000), zone };
  const given = env.get(`GIT_${upper}_DATE`);
  if (!date && given !== undefined && given !== "") {
    const parsed = parseDate(given, Math.floor(now / 1000), zone);
    if (!parsed) throw new GitFatal(`invalid date format: ${given}`);
    moment = parsed;
  }
  return { name: clean, email: email.replaceAll(/[<>\n]/g, ""), ...moment };
}

const host = (env: ReadonlyMap<string, string>): string => env.get("HOSTNAME") ?? "dojo";

const unknown = (title: string, why: string): GitError =>
  new GitError(
    `${title} identity unknown\n
*** Please tell me who you are.\n
Run\n
  git config --global user.email "you@example.com"
  git config --global user.name "Your Name"\n
to set your account's default identity.
Omit --global to set the identity only in this repository.\n
fatal: ${why}`,
    128,
  );

/** The committer as reflogs hold it. A reflog must never fail for want of a name. */
export function logWho(source: IdentSource): string {
  try {
    return writePerson(person("committer", source));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const user = source.env.get("USER") ?? "root";
    const time = Math.floor(source.now / 1000);
    return `${user} <${user}@${host(source.env)}.(none)> ${time} ${localZone(source.env)}`;
  }
}
