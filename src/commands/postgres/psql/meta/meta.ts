import { encode } from "../../../../base/bytes.ts";
import { PostgresError } from "../../../../base/postgres/client.ts";
import { FileError } from "../../../../files/errors.ts";
import { resolve } from "../../../../files/paths.ts";
import { quoteText, words } from "../arguments.ts";
import { describeReport } from "../report.ts";
import type { PsqlSession } from "../session.ts";
import { copyFile } from "./copy.ts";
import { describe } from "./describe.ts";
import { metaHelp } from "./help.ts";
import { listOf, showList } from "./lists.ts";
import {
  alignedSetting,
  expandedSetting,
  pset,
  setVariable,
  timingSetting,
  tuplesOnlySetting,
  unsetVariable,
} from "./settings.ts";

/** What a backslash command did: went well or not, ends psql, or wants the statement begun to be run. */
export type MetaResult = boolean | "quit" | "run" | "run expanded" | "reset";

type Meta = (session: PsqlSession, rest: string, buffer: string, name: string) => Promise<MetaResult>;

const metas: Readonly<Record<string, Meta>> = {
  q: async () => "quit",
  g: async () => "run",
  gx: async () => "run expanded",
  r: async (session) => {
    if (!session.quiet) await session.process.stdout.write("Query buffer reset (cleared).\n");
    return "reset";
  },
  p: async (session, _rest, buffer) => {
    const text = buffer.trim() || session.lastSql;
    await session.process.stdout.write(text ? `${text}\n` : "Query buffer is empty.\n");
    return true;
  },
  x: expandedSetting,
  t: tuplesOnlySetting,
  a: alignedSetting,
  timing: timingSetting,
  pset,
  set: setVariable,
  unset: unsetVariable,
  copy: copyFile,
  "?": async (session) => say(session, metaHelp),
  h: async (session) => say(session, "Help on SQL: https://www.postgresql.org/docs/17/sql-commands.html\n"),
  copyright: async (session) => say(session, "PostgreSQL: https://www.postgresql.org/about/licence/\n"),
  echo: async (session, rest) => {
    const [first, ...others] = words(rest);
    const newline = first === "-n" ? "" : "\n";
    await session.process.stdout.write(
      `${(first === "-n" ? others : words(rest)).map((word) => value(session, word)).join(" ")}${newline}`,
    );
    return true;
  },
  qecho: async (session, rest) => {
    await session.write(
      `${words(rest)
        .map((word) => value(session, word))
        .join(" ")}\n`,
    );
    return true;
  },
  warn: async (session, rest) => {
    await session.process.stderr.write(
      `${words(rest)
        .map((word) => value(session, word))
        .join(" ")}\n`,
    );
    return true;
  },
  i: include,
  ir: include,
  include,
  o: redirect,
  out: redirect,
  c: connect,
  connect,
  conninfo: async (session) => {
    const { database, user, host, port } = session.address;
    return say(
      session,
      `You are connected to database "${database}" as user "${user}" on host "${host}" at port "${port}".\nSSL connection (protocol: TLSv1.3, cipher: TLS_AES_256_GCM_SHA384, compression: off)\n`,
    );
  },
  "!": async (session, rest) => {
    await session.process.spawn(["bash", "-c", rest.trim()]);
    return true;
  },
  sv: async (session, rest) => {
    const [name = ""] = words(rest);
    const rows = await session.ask(`SELECT pg_get_viewdef(${quoteText(name)}::regclass, true)`);
    if (!rows) return false;
    return say(
      session,
      `CREATE OR REPLACE VIEW ${name.includes(".") ? name : `public.${name}`} AS\n${rows[0]![0]!.replace(/;$/, "")}\n`,
    );
  },
  sf: async (session, rest) => {
    const [name = ""] = words(rest);
    const how = name.includes("(") ? "regprocedure" : "regproc";
    const rows = await session.ask(`SELECT pg_get_functiondef(${quoteText(name)}::${how}::oid)`);
    if (!rows) return false;
    return say(session, rows[0]![0]!);
  },
  errverbose: async (session) => {
    const { lastError, lastSql } = session;
    if (!lastError) return say(session, "There is no previous error.\n");
    const text = describeReport({ ...lastError, M: `${lastError["C"]}: ${lastError["M"]}` }, lastSql);
    return say(session, text);
  },
};

/** Runs `\NAME REST`. */
export async function runMeta(session: PsqlSession, text: string, buffer: string): Promise<MetaResult> {
  const [, name = "", rest = ""] = /^(\?|!|\\|[A-Za-z]+\+?S?\+?|)([\s\S]*)$/.exec(text)!;
  const meta = metas[name];
  if (meta) return meta(session, rest, buffer, name);
  if (/^d[+S]*$/.test(name) && rest.trim() !== "") return describe(session, name, rest);
  if (listOf(name)) return showList(session, name, rest);
  if (
    /^(?:watch|if|elif|else|endif|e|edit|ef|ev|gset|gexec|gdesc|s|w|password|encoding|cd|prompt|lo_\w+|crosstabview|bind|d(?:A|b|c|C|d|D|dp|E|es|et|eu|ew|F|Fd|Fp|Ft|l|L|O|P|rds|Rp|Rs|X|y))$/.test(
      name,
    )
  ) {
    await session.complain(`\\${name}: this command of psql is not simulated yet`);
    return false;
  }
  await session.complain(
    `invalid command \\${name.replace("\\", "")}${session.process.stdin.isTTY ? "\nTry \\? for help." : ""}`,
  );
  return false;
}

async function say(session: PsqlSession, text: string): Promise<true> {
  await session.process.stdout.write(text);
  return true;
}

/** `:name` in the arguments of a backslash command. */
const value = (session: PsqlSession, word: string): string =>
  /^:\w+$/.test(word) ? (session.variables.get(word.slice(1)) ?? word) : word;

async function include(session: PsqlSession, rest: string): Promise<MetaResult> {
  const [name] = words(rest);
  if (name === undefined) {
    await session.complain("\\i: missing required argument");
    return false;
  }
  return (await session.include(name)) === 0;
}

async function redirect(session: PsqlSession, rest: string): Promise<MetaResult> {
  const { process } = session;
  const [name] = words(rest);
  if (name === undefined) {
    session.output = undefined;
    return true;
  }
  const path = resolve(process.cwd, name);
  try {
    process.files.write(path, "");
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await session.complain(`${name}: ${error.text}`);
    return false;
  }
  session.output = async (text) => process.files.write(path, encode(text), { append: true });
  return true;
}

async function connect(session: PsqlSession, rest: string): Promise<MetaResult> {
  const [database, user] = words(rest).map((word) => word.replaceAll('"', ""));
  const usual = (given: string | undefined) => given === undefined || given === "-";
  const address = {
    ...session.address,
    ...(usual(database) ? {} : { database: database! }),
    ...(usual(user) ? {} : { user: user! }),
  };
  try {
    await session.reconnect(address);
  } catch (error) {
    if (!(error instanceof PostgresError)) throw error;
    await session.process.stderr.write(
      `connection to server at "${address.host}", port ${address.port} failed: FATAL:  ${error.message}\nPrevious connection kept\n`,
    );
    return false;
  }
  if (session.quiet) return true;
  return say(session, `You are now connected to database "${address.database}" as user "${address.user}".\n`);
}
