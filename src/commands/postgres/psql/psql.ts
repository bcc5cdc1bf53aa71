import {
  type Address,
  parseAddress,
  PostgresConnection,
  PostgresError,
} from "../../../base/postgres/client.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { type Arguments, parseArguments, UsageError } from "../../../shell/options.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { converse, runFile, runInput, runPiece } from "./main-loop.ts";
import { usualLook } from "./print.ts";
import { Scanner } from "./scanner.ts";
import { ConnectionLost, PsqlSession } from "./session.ts";

const version = "psql (PostgreSQL) 17.5";

const options = {
  command: { short: "c", value: "COMMAND", many: true, help: "run one command and leave" },
  file: { short: "f", value: "FILE", many: true, help: "run the commands of a file and leave" },
  dbname: { short: "d", value: "DBNAME", help: "database, or a postgres:// address" },
  host: { short: "h", value: "HOSTNAME", help: "where the server is" },
  port: { short: "p", value: "PORT", help: "its port" },
  username: { short: "U", value: "USERNAME", help: "who connects" },
  password: { short: "W", help: "ask for the password" },
  "no-password": { short: "w", help: "never ask" },
  set: { short: "v", value: "NAME=VALUE", many: true, help: "set a variable" },
  pset: { short: "P", value: "VAR[=ARG]", many: true, help: "set how answers look" },
  "no-align": { short: "A", help: "unaligned" },
  csv: { help: "comma-separated" },
  "tuples-only": { short: "t", help: "rows only" },
  expanded: { short: "x", help: "one record below the other" },
  "field-separator": { short: "F", value: "STRING", help: "between fields, unaligned" },
  quiet: { short: "q", help: "say only what was asked" },
  "no-psqlrc": { short: "X", help: "read no ~/.psqlrc" },
  list: { short: "l", help: "list the databases" },
  output: { short: "o", value: "FILE", help: "answers go to a file" },
  "single-transaction": { short: "1", help: "all or nothing" },
  "echo-queries": { short: "e", help: "show what is sent" },
  "echo-all": { short: "a", help: "show what is read" },
  version: { short: "V", help: "print the version" },
  help: { short: "?", help: "this list" },
} as const;

type Args = Arguments<typeof options>;

/** PostgreSQL's terminal: https://www.postgresql.org/docs/17/app-psql.html */
export const psql: Command = {
  name: "psql",
  summary: "the PostgreSQL interactive terminal",
  usage: "psql [OPTION]... [DBNAME [USERNAME]]",
  async run(process, argv) {
    let args: Args;
    try {
      args = parseArguments(options, argv);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      await process.stderr.write(
        `psql: ${error.gnuText}\npsql: hint: Try "psql --help" for more information.\n`,
      );
      return 1;
    }
    if (args.options.version) return tell(process, `${version}\n`);
    if (args.options.help) return tell(process, helpText());
    return connectAndRun(process, args);
  },
};

async function tell(process: Process, text: string): Promise<number> {
  await process.stdout.write(text);
  return 0;
}

function helpText(): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const short = "short" in option ? `-${option.short}, ` : "    ";
    return `  ${`${short}--${name}${"value" in option ? `=${option.value}` : ""}`.padEnd(32)} ${option.help}\n`;
  });
  return `psql is the PostgreSQL interactive terminal.\n\nUsage:\n  psql [OPTION]... [DBNAME [USERNAME]]\n\n${rows.join("")}`;
}

/** Options, then the environment (PGHOST and so on), then what is usual. */
function addressOf({ env }: Process, { options: given, operands }: Args): Address | undefined {
  const [first, second] = operands;
  const named = given.dbname ?? first;
  const url = named !== undefined && /^postgres(?:ql)?:\/\//.test(named) ? parseAddress(named) : undefined;
  const host = given.host ?? (url?.host || undefined) ?? env.get("PGHOST");
  if (!host || host.startsWith("/")) return undefined;
  const user =
    given.username ??
    (given.dbname === undefined ? second : first) ??
    (url?.user || env.get("PGUSER") || env.get("USER") || "");
  return {
    host,
    port: Number(given.port ?? url?.port ?? env.get("PGPORT") ?? 5432),
    user,
    password: url?.password || env.get("PGPASSWORD") || "",
    database: (url ? url.database : named) || env.get("PGDATABASE") || user,
  };
}

async function connectAndRun(process: Process, args: Args): Promise<number> {
  const fail = async (text: string, status = 2) => {
    await process.stderr.write(`psql: error: ${text}\n`);
    return status;
  };
  const address = addressOf(process, args);
  if (!address)
    return fail(
      'connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory\n\tIs the server running locally and accepting connections on that socket?',
    );
  let connection: PostgresConnection;
  try {
    connection = await PostgresConnection.open(process.fetch, address, "psql");
  } catch (error) {
    const where = `connection to server at "${address.host}", port ${address.port} failed`;
    if (error instanceof PostgresError) return fail(`${where}: ${error.report["S"]}:  ${error.message}`);
    if (!(error instanceof TypeError)) throw error;
    const { code } = (error.cause ?? {}) as { code?: string };
    if (code === "ENOTFOUND")
      return fail(`could not translate host name "${address.host}" to address: Name or service not known`);
    return fail(
      `${where}: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?`,
    );
  }
  const session = new PsqlSession(process, connection, address, usualLook());
  session.include = (name) => runFile(session, name, "");
  try {
    return await runSession(session, args);
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    await process.stderr.write("connection to server was lost\n");
    return 2;
  } finally {
    await session.connection.close();
  }
}

async function runSession(session: PsqlSession, { options: given }: Args): Promise<number> {
  const { process, look } = session;
  session.variables
    .set("AUTOCOMMIT", "on")
    .set("DBNAME", session.address.database)
    .set("HOST", session.address.host);
  for (const set of given.set) {
    const at = set.indexOf("=");
    session.variables.set(at < 0 ? set : set.slice(0, at), at < 0 ? "" : set.slice(at + 1));
  }
  session.quiet = Boolean(given.quiet);
  session.echoQueries = Boolean(given["echo-queries"]);
  if (given["no-align"]) look.format = "unaligned";
  if (given.csv) look.format = "csv";
  if (given["tuples-only"]) look.tuplesOnly = true;
  if (given.expanded) look.expanded = "on";
  if (given["field-separator"] !== undefined) look.fieldSeparator = given["field-separator"];
  const scanner = new Scanner((name) => session.variables.get(name));
  for (const setting of given.pset) {
    const quiet = session.quiet;
    session.quiet = true;
    await runPiece(
      session,
      { kind: "meta", text: `pset ${setting.replace("=", " ")}`, buffer: "", line: 1 },
      scanner,
    );
    session.quiet = quiet;
  }
  if (given.output !== undefined) {
    const path = resolve(process.cwd, given.output);
    process.files.write(path, "");
    session.output = async (text) => process.files.write(path, text, { append: true });
  }
  if (given.list)
    return (await runPiece(session, { kind: "meta", text: "l", buffer: "", line: 1 }, scanner)) === "well"
      ? 0
      : 1;
  if (!given["no-psqlrc"]) await readRc(session);
  const { command: commands, file: scripts } = given;
  if (commands.length > 0 || scripts.length > 0)
    return runGiven(session, commands, scripts, Boolean(given["single-transaction"]));
  if (!process.stdin.isTTY) return runInput(session, process.stdin);
  if (!session.quiet)
    await process.stdout.write(
      `psql (17.5)\nSSL connection (protocol: TLSv1.3, cipher: TLS_AES_256_GCM_SHA384, compression: off, ALPN: postgresql)\nType "help" for help.\n\n`,
    );
  return converse(session);
}

/** -c and -f, the commands first. The last one's failure is psql's. */
async function runGiven(
  session: PsqlSession,
  commands: readonly string[],
  scripts: readonly string[],
  together: boolean,
): Promise<number> {
  let status = 0;
  if (together) await session.connection.query("BEGIN");
  for (const command of commands) {
    const scanner = new Scanner((name) => session.variables.get(name));
    const meta = command.startsWith("\\");
    if (meta) {
      for (const piece of scanner.take(command))
        status = (await runPiece(session, piece, scanner)) === "failed" ? 1 : 0;
    } else if (command.trim() !== "") status = (await session.run(command)) ? 0 : 1;
    if (status !== 0 && session.variables.get("ON_ERROR_STOP")) break;
  }
  for (const script of scripts) {
    if (status !== 0 && session.variables.get("ON_ERROR_STOP")) break;
    status = await runFile(session, script);
  }
  if (together) await session.connection.query(status === 0 ? "COMMIT" : "ROLLBACK");
  return status;
}

/** ~/.psqlrc, read without a word. */
async function readRc(session: PsqlSession): Promise<void> {
  const { process } = session;
  const path = `${process.env.get("HOME") ?? ""}/.psqlrc`;
  try {
    if (!process.files.exists(path)) return;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return;
  }
  const { quiet } = session;
  session.quiet = true;
  await runFile(session, path);
  session.quiet = quiet;
}
