import { concat, encode } from "../bytes.ts";
import type { Fetch } from "../fetch.ts";
import { type BackendMessage, message, readMessages, type Report, simpleQuery, text } from "./messages.ts";

/** Where a database is and who asks. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The server's refusal: `report` has its fields by letter, `M` the message, `C` the SQLSTATE. */
export class PostgresError extends Error {
  readonly report: Report;

  constructor(report: Report) {
    super(report["M"] ?? "");
    this.name = "PostgresError";
    this.report = report;
  }

  /** "42P01" */
  get code(): string {
    return this.report["C"] ?? "";
  }
}

/** Reads `postgres://user:password@host:port/database`; throws TypeError when it is no URL. */
export function parseAddress(url: string): Address {
  const { hostname, port, username, password, pathname } = new URL(url.replace(/^postgres(?:ql)?:/, "http:"));
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

const base64 = (value: string) => btoa(String.fromCharCode(...encode(value)));

/**
 * A connection to a simulated Postgres. The messages are those of the wire protocol; as nothing here has sockets,
 * each bundle of them is one POST, answered with the server's bundle. Fails as `fetch` does when there is no such host.
 */
export class PostgresConnection {
  /** `server_version` and its like, as the server told them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** I: idle, T: in a transaction, E: in one that has failed. */
  status: "I" | "T" | "E" = "I";
  #fetch: Fetch;
  #url: string;

  private constructor(fetch: Fetch, url: string, parameters: Readonly<Record<string, string>>) {
    this.#fetch = fetch;
    this.#url = url;
    this.parameters = parameters;
  }

  /** Throws PostgresError when the server refuses. `application` is shown by pg:ps. */
  static async open(fetch: Fetch, address: Address, application = ""): Promise<PostgresConnection> {
    const origin = `https://${address.host}:${address.port}`;
    const response = await fetch(
      new Request(`${origin}/${encodeURIComponent(address.database)}`, {
        method: "POST",
        headers: { authorization: `Basic ${base64(`${address.user}:${address.password}`)}` },
        body: application,
      }),
    );
    const parameters: Record<string, string> = {};
    for (const said of readMessages(new Uint8Array(await response.arrayBuffer()))) {
      if (said.kind === "error") throw new PostgresError(said.report);
      if (said.kind === "parameter") parameters[said.name] = said.value;
    }
    return new PostgresConnection(fetch, `${origin}${response.headers.get("location") ?? "/"}`, parameters);
  }

  /** One simple query, which may be several statements; `copied` is what `COPY ... FROM STDIN` reads. */
  async query(sql: string, copied?: Uint8Array): Promise<BackendMessage[]> {
    const copy = copied ? [message("d", copied), message("c", new Uint8Array())] : [];
    return this.#exchange(concat([simpleQuery(sql), ...copy]));
  }

  /** One statement whose `$1`, `$2` stand for these values, as texts. */
  async queryWith(sql: string, values: readonly (string | null)[]): Promise<BackendMessage[]> {
    const none = new Uint8Array(2);
    const parts = values.map((value) => (value === null ? int32(-1) : sized(encode(value))));
    return this.#exchange(
      concat([
        message("P", concat([text(""), text(sql), none])),
        message("B", concat([text(""), text(""), none, int16(values.length), ...parts, none])),
        message("D", concat([encode("P"), text("")])),
        message("E", concat([text(""), int32(0)])),
        message("S", new Uint8Array()),
      ]),
    );
  }

  /** An open transaction is rolled back. */
  async close(): Promise<void> {
    await this.#fetch(new Request(this.#url, { method: "DELETE" }));
  }

  async #exchange(bytes: Uint8Array): Promise<BackendMessage[]> {
    const response = await this.#fetch(
      new Request(this.#url, { method: "POST", body: bytes as Uint8Array<ArrayBuffer> }),
    );
    const said = [...readMessages(new Uint8Array(await response.arrayBuffer()))];
    const last = said.at(-1);
    if (last?.kind === "ready") this.status = last.status;
    return said;
  }
}

function int16(value: number): Uint8Array {
  const bytes = new Uint8Array(2);
  new DataView(bytes.buffer).setInt16(0, value);
  return bytes;
}

function int32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

const sized = (bytes: Uint8Array): Uint8Array => concat([int32(bytes.length), bytes]);
