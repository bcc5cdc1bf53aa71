import { concat, decode } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import {
  errorMessage,
  message,
  parameterMessage,
  readMessages,
  readyMessage,
  simpleQuery,
} from "../../base/postgres/messages.ts";
import type { Addon } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { type Connection, Database } from "./database.ts";
import { Turns } from "./turns.ts";

/** As Heroku's default; what `SHOW server_version` of the engine says. */
export const postgresVersion = "17.5";

/** More databases than this at once would take too much of the browser's memory. */
const mostEngines = 2;

interface Open {
  readonly connection: Connection;
  readonly addonId: string;
}

/**
 * The hosts of Postgres add-ons, by the wire protocol without a socket: POST /DATABASE opens a connection, whose URL
 * the Location header names; POST there is one exchange of messages, DELETE hangs up.
 */
export class PostgresHost {
  readonly #store: Store;
  #databases = new Map<string, { database: Database; turns: Turns<Connection> }>();
  #open = new Map<string, Open>();
  #opened = 0;

  constructor(store: Store) {
    this.#store = store;
    store.onResume.on(() => this.#open.clear());
  }

  answers(hostname: string): boolean {
    return hostname.endsWith(".amazonaws.com") && this.#addonAt(hostname) !== undefined;
  }

  readonly fetch: Fetch = async (request) => {
    const url = new URL(request.url);
    const [, name = "", id] = url.pathname.split("/").map(decodeURIComponent);
    if (id === undefined) return this.#connect(url, name, request);
    const open = this.#open.get(id);
    if (request.method === "DELETE") {
      if (open) await this.#hangUp(id, open);
      return new Response(null, { status: 204 });
    }
    if (!open || open.connection.dead || !this.#store.state.addons[open.addonId]) {
      this.#open.delete(id);
      return refusal("57P01", "terminating connection due to administrator command");
    }
    return respond(await this.#serve(open, new Uint8Array(await request.arrayBuffer())));
  };

  /** How many clients the database has. */
  connections(addonId: string): readonly Connection[] {
    return [...this.#open.values()].flatMap((open) => (open.addonId === addonId ? [open.connection] : []));
  }

  /** Every client is hung up on. */
  reset(addonId: string): void {
    for (const { connection } of [...this.#open.values()].filter((open) => open.addonId === addonId)) {
      connection.dead = true;
      this.#databases.get(addonId)?.turns.release(connection);
    }
  }

  /** The first column of what a query of the platform's own answers. */
  async ask(addonId: string, sql: string): Promise<readonly (string | null)[]> {
    const connection = this.#newConnection("Heroku");
    const answer = await this.#serve({ connection, addonId }, simpleQuery(sql));
    return [...readMessages(answer)].flatMap((said) => (said.kind === "row" ? [said.values[0] ?? null] : []));
  }

  #addonAt(hostname: string, database?: string): Addon | undefined {
    return Object.values(this.#store.state.addons).find(({ service, values }) => {
      if (service !== "heroku-postgresql" || !values["URL"]) return false;
      const url = new URL(values["URL"]);
      return url.hostname === hostname && (database === undefined || url.pathname === `/${database}`);
    });
  }

  async #connect(url: URL, name: string, request: Request): Promise<Response> {
    const [user = "", password] = credentialsOf(request);
    const addon = this.#addonAt(url.hostname, name);
    const own = new URL(addon?.values["URL"] ?? "postgres://nobody@nowhere/nothing");
    if (!addon && user !== new URL(this.#addonAt(url.hostname)!.values["URL"]!).username)
      return refusal("28P01", `password authentication failed for user "${user}"`);
    if (!addon) return refusal("3D000", `database "${name}" does not exist`);
    if (user !== own.username || password !== own.password)
      return refusal("28P01", `password authentication failed for user "${user}"`);
    const connection = this.#newConnection(decode(new Uint8Array(await request.arrayBuffer())));
    const id = String(this.#opened);
    this.#open.set(id, { connection, addonId: addon.id });
    const greeting = concat([
      message("R", new Uint8Array(4)),
      parameterMessage("server_version", postgresVersion),
      parameterMessage("server_encoding", "UTF8"),
      parameterMessage("client_encoding", "UTF8"),
      parameterMessage("DateStyle", "ISO, MDY"),
      parameterMessage("TimeZone", "Etc/UTC"),
      parameterMessage("is_superuser", "off"),
      readyMessage("I"),
    ]);
    return respond(greeting, { location: `/${encodeURIComponent(name)}/${id}` });
  }

  #newConnection(application: string): Connection {
    this.#opened++;
    return { settings: [], application, pending: [], status: "I", seed: 0, begun: "", dead: false };
  }

  async #serve({ connection, addonId }: Open, bytes: Uint8Array): Promise<Uint8Array> {
    const { database, turns } = this.#databaseOf(addonId);
    const { clock } = this.#store;
    const roll = (idle: Connection) => {
      idle.dead = true;
      return clock.hold(database.rollBack(idle, clock.now()));
    };
    return turns.take(connection, clock, roll, async () => {
      const contents = this.#store.state.databases[addonId] ?? [];
      const { answer, write } = await clock.hold(database.exchange(contents, connection, bytes, clock.now()));
      if (write && this.#store.state.addons[addonId]) {
        this.#store.dispatch({ type: "database.written", addonId, write });
        database.wrote(this.#store.state.databases[addonId]!);
      }
      return { result: answer, keeps: connection.status !== "I" };
    });
  }

  #databaseOf(addonId: string) {
    const known = this.#databases.get(addonId);
    if (known) {
      this.#databases.delete(addonId);
      this.#databases.set(addonId, known); // the last in the map was used last
      return known;
    }
    for (const [id, { database }] of [...this.#databases].slice(
      0,
      Math.max(0, this.#databases.size + 1 - mostEngines),
    )) {
      this.#databases.delete(id);
      void database.stop();
    }
    const url = new URL(this.#store.state.addons[addonId]!.values["URL"]!);
    const database = new Database({ user: url.username, database: url.pathname.slice(1) });
    const made = { database, turns: new Turns<Connection>() };
    this.#databases.set(addonId, made);
    return made;
  }

  async #hangUp(id: string, { connection, addonId }: Open): Promise<void> {
    this.#open.delete(id);
    const known = this.#databases.get(addonId);
    if (!known || connection.status === "I") return;
    const { clock } = this.#store;
    await clock.hold(known.database.rollBack(connection, clock.now()));
    known.turns.release(connection);
  }
}

const respond = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": "application/octet-stream", ...headers },
  });

const refusal = (code: string, said: string) => respond(errorMessage("FATAL", code, said));

function credentialsOf(request: Request): string[] {
  const [, coded = ""] = /^Basic (.+)/.exec(request.headers.get("authorization") ?? "") ?? [];
  const text = decode(Uint8Array.from(atob(coded), (character) => character.charCodeAt(0)));
  const colon = text.indexOf(":");
  return [text.slice(0, colon), text.slice(colon + 1)];
}
