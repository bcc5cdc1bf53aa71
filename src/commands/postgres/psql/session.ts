import { type Address, PostgresConnection } from "../../../base/postgres/client.ts";
import type { BackendMessage, Field, Report } from "../../../base/postgres/messages.ts";
import type { Input } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { column, type Look, show, type Table } from "./print.ts";
import { describeReport } from "./report.ts";

/** The server hung up. */
export class ConnectionLost extends Error {}

/** One statement's answer. */
export interface Answer {
  readonly fields?: readonly Field[];
  readonly rows: (string | null)[][];
  readonly tag?: string;
}

/** psql at work: one connection, its settings and variables, and where its words go. */
export class PsqlSession {
  readonly process: Process;
  readonly look: Look;
  address: Address;
  connection: PostgresConnection;
  readonly variables = new Map<string, string>();
  quiet = false;
  timing = false;
  /** "psql:setup.sql:3: ", when a file is read. */
  place = "";
  /** Where lines are read from, when that is not stdin. */
  lines: Input | undefined;
  /** A file that takes the answers, opened by \o. */
  output: ((text: string) => Promise<void>) | undefined;
  lastError: Report | undefined;
  lastSql = "";
  failed = false;
  /** Runs a file's commands (\\i); whoever reads input gives it. */
  include: (name: string) => Promise<number> = async () => 1;
  echoQueries = false;

  constructor(process: Process, connection: PostgresConnection, address: Address, look: Look) {
    this.process = process;
    this.connection = connection;
    this.address = address;
    this.look = look;
  }

  /** An answer, to stdout or where \o sends it. */
  async write(text: string): Promise<void> {
    await (this.output ? this.output(text) : this.process.stdout.write(text));
  }

  async complain(text: string): Promise<void> {
    this.failed = true;
    await this.process.stderr.write(`${this.place}${text}\n`);
  }

  async reconnect(address: Address): Promise<void> {
    const connection = await PostgresConnection.open(this.process.fetch, address, "psql");
    await this.connection.close();
    this.address = address;
    this.connection = connection;
  }

  /** Runs what the learner typed and shows what comes; true when it went well. */
  async run(sql: string, showing: Partial<Look> = {}, copied?: Uint8Array): Promise<boolean> {
    if (this.echoQueries) await this.process.stdout.write(`${sql}\n`);
    const started = this.process.clock.now();
    const said = await this.connection.query(sql, copied);
    this.lastSql = sql;
    const well = await this.#show(said, sql, { ...this.look, ...showing });
    if (this.timing) await this.write(`Time: ${timeText(this.process.clock.now() - started)}\n`);
    return well;
  }

  /** Runs a query of psql's own; its rows, or undefined when it failed, which has been said. */
  async ask(sql: string): Promise<(string | null)[][] | undefined> {
    const answers = await this.askFor(sql);
    return answers?.rows;
  }

  async askFor(sql: string): Promise<Answer | undefined> {
    const said = await this.connection.query(sql);
    const error = said.find((one) => one.kind === "error");
    if (error?.kind === "error") {
      await this.#fail(error.report, sql);
      return undefined;
    }
    return answersOf(said)[0];
  }

  async print(table: Table): Promise<void> {
    await this.write(show(table, this.look));
  }

  async #show(said: readonly BackendMessage[], sql: string, look: Look): Promise<boolean> {
    let fields: readonly Field[] | undefined;
    let rows: (string | null)[][] = [];
    let well = true;
    for (const one of said) {
      if (one.kind === "notice") await this.process.stderr.write(describeReport(one.report, sql, this.place));
      else if (one.kind === "error") {
        well = false;
        await this.#fail(one.report, sql);
      } else if (one.kind === "fields") [fields, rows] = [one.fields, []];
      else if (one.kind === "row") rows.push([...one.values]);
      else if (one.kind === "copy data") await this.write(new TextDecoder().decode(one.data));
      else if (one.kind === "complete") {
        const tag =
          fields && !/^(?:SELECT|SHOW|EXPLAIN|VALUES|TABLE|FETCH)/.test(one.tag) ? one.tag : undefined;
        if (fields) await this.write(show(tableOf(fields, rows, look), look));
        if (!this.quiet && !look.tuplesOnly && (tag ?? !fields) && !one.tag.startsWith("COPY"))
          await this.write(`${one.tag}\n`);
        else if (!this.quiet && one.tag.startsWith("COPY") && !said.some(({ kind }) => kind === "copy data"))
          await this.write(`${one.tag}\n`);
        fields = undefined;
      }
    }
    return well;
  }

  async #fail(report: Report, sql: string): Promise<void> {
    this.lastError = report;
    this.failed = true;
    await this.process.stderr.write(describeReport(report, sql, this.place));
    if (report["S"] === "FATAL") {
      await this.process.stderr.write(
        "server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.\n",
      );
      throw new ConnectionLost();
    }
  }
}

export const tableOf = (
  fields: readonly Field[],
  rows: readonly (readonly (string | null)[])[],
  look: Look,
): Table => ({
  ...(look.title ? { title: look.title } : {}),
  columns: fields.map(({ name, type }) => column(name, type)),
  rows: rows.map((row) => row.map((value) => value ?? look.null)),
});

/** The answers of a bundle of statements, one each. */
export function answersOf(said: readonly BackendMessage[]): Answer[] {
  const answers: Answer[] = [];
  let fields: readonly Field[] | undefined;
  let rows: (string | null)[][] = [];
  for (const one of said) {
    if (one.kind === "fields") fields = one.fields;
    else if (one.kind === "row") rows.push([...one.values]);
    else if (one.kind === "complete") {
      answers.push({ ...(fields ? { fields } : {}), rows, tag: one.tag });
      fields = undefined;
      rows = [];
    }
  }
  return answers;
}

/** "80.123 ms", and minutes beside it when it took long. */
function timeText(ms: number): string {
  const plain = `${ms.toFixed(3)} ms`;
  if (ms < 1000) return plain;
  const seconds = ms / 1000;
  const minutes = Math.floor(seconds / 60);
  return `${plain} (${String(minutes).padStart(2, "0")}:${(seconds - minutes * 60).toFixed(3).padStart(6, "0")})`;
}
