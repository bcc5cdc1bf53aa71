import { type Address, PostgresConnection, PostgresError } from "../../../base/postgres/client.ts";
import type { Report } from "../../../base/postgres/messages.ts";
import type { Process } from "../../../shell/command.ts";

/** Where a program's client wants to go, and what it asks of the way there. */
export interface Wanted extends Address {
  readonly application: string;
  /** "none": in the clear; "verify": only to who has a certificate that is trusted; "any": encrypted, to anybody. */
  readonly ssl: "none" | "verify" | "any";
}

/** What one statement of a query said. */
interface Said {
  readonly fields: { readonly name: string; readonly dataTypeID: number }[];
  readonly rows: (string | null)[][];
  readonly tag: string;
}

/** Heroku Postgres lets nobody in without TLS, and signs its certificates itself. */
const isHeroku = (host: string) => host.endsWith(".amazonaws.com");

/** The program's connections to Postgres: each answer comes back as the event "postgres" with the number of its question. */
export class Databases {
  #process: Process;
  #event: (event: object) => void;
  #open = new Map<number, PostgresConnection>();

  constructor(process: Process, event: (event: object) => void) {
    this.#process = process;
    this.#event = event;
  }

  /** Opens connection number `id`. Answers with { server } or { error }. */
  async connect(question: number, id: number, wanted: Wanted): Promise<void> {
    const report = this.#refusal(wanted);
    if (report) return this.#answer(question, report);
    try {
      const connection = await PostgresConnection.open(this.#process.fetch, wanted, wanted.application);
      this.#open.set(id, connection);
      this.#answer(question, { answer: connection.parameters });
    } catch (error) {
      this.#answer(question, { error: describe(error, wanted) });
    }
  }

  /** Asks one query; `values` are those of $1, $2, undefined for a simple query, which may be several statements. */
  async query(question: number, id: number, sql: string, values: (string | null)[] | null): Promise<void> {
    const connection = this.#open.get(id);
    if (!connection) return this.#answer(question, { error: { message: "Connection terminated" } });
    const messages = await (values ? connection.queryWith(sql, values) : connection.query(sql));
    const results: Said[] = [];
    let fields: Said["fields"] = [];
    let rows: Said["rows"] = [];
    for (const said of messages) {
      if (said.kind === "error") return this.#answer(question, { error: { report: said.report } });
      if (said.kind === "fields") fields = said.fields.map(({ name, type }) => ({ name, dataTypeID: type }));
      else if (said.kind === "row") rows.push([...said.values]);
      else if (said.kind === "complete" || said.kind === "empty") {
        results.push({ fields, rows, tag: said.kind === "complete" ? said.tag : "" });
        [fields, rows] = [[], []];
      }
    }
    this.#answer(question, { answer: results });
  }

  async end(question: number, id: number): Promise<void> {
    const connection = this.#open.get(id);
    this.#open.delete(id);
    await connection?.close();
    this.#answer(question, { answer: true });
  }

  /** The program has ended: the server hears of it. */
  async closeAll(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const connection of open) await connection.close();
  }

  #answer(question: number, what: object): void {
    this.#event({ type: "postgres", question, ...what });
  }

  /** Why such a server turns a client away before it asks for a password. */
  #refusal({ host, user, database, ssl }: Wanted): { error: object } | undefined {
    if (!isHeroku(host) || ssl === "any") return undefined;
    if (ssl === "verify")
      return {
        error: { message: "self-signed certificate", facts: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } },
      };
    const { random } = this.#process;
    const from = [54, random.integer(64, 255), random.integer(1, 255), random.integer(1, 255)].join(".");
    const said = `no pg_hba.conf entry for host "${from}", user "${user}", database "${database}", no encryption`;
    return {
      error: {
        report: { S: "FATAL", V: "FATAL", C: "28000", M: said, F: "auth.c", R: "ClientAuthentication" },
      },
    };
  }
}

/** An error of the server by its fields, one of the network in Node's words; rethrows what is neither. */
function describe(error: unknown, { host, port }: Address): { report: Report } | object {
  if (error instanceof PostgresError) return { report: error.report };
  if (!(error instanceof TypeError)) throw error;
  const { code } = (error.cause ?? {}) as { code?: string };
  if (code === "ENOTFOUND" && !isHere(host))
    return {
      message: `getaddrinfo ENOTFOUND ${host}`,
      facts: { errno: -3008, code, syscall: "getaddrinfo", hostname: host },
    };
  const address = isHere(host) ? "127.0.0.1" : host;
  return {
    message: `connect ECONNREFUSED ${address}:${port}`,
    facts: { errno: -111, code: "ECONNREFUSED", syscall: "connect", address, port },
  };
}

const isHere = (host: string) => /^(?:localhost$|127\.)/.test(host);
