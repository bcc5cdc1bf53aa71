import { concat, decode } from "../../base/bytes.ts";
import { errorMessage, readMessages, readyMessage, split } from "../../base/postgres/messages.ts";
import type { Contents, Sent, Write } from "../model/databases.ts";
import { Engine, EngineMissing, fromText, toText } from "./engine.ts";

/** A client of the database: what it has set, and the transaction it is in. */
export interface Connection {
  settings: readonly string[];
  readonly application: string;
  /** Sent since its transaction began. */
  pending: Sent[];
  status: "I" | "T" | "E";
  /** Chance, and the position of the log, at the beginning of its transaction. */
  seed: number;
  begun: string;
  dead: boolean;
}

/** What the engine was built with other values for. */
const defaults = `SET search_path = "$user", public; SET TimeZone = 'Etc/UTC'; SET client_min_messages = notice`;

export interface Owner {
  readonly user: string;
  readonly database: string;
}

/**
 * One database: an engine that is started when somebody asks, brought to what the contents say, and kept there. The
 * engine serves one connection after the other; what each has set is set anew when its turn comes.
 */
export class Database {
  readonly #owner: Owner;
  #engine?: Engine;
  /** What the engine holds. */
  #contents: Contents = [];
  /** Set by whoever was served last. */
  #settings?: readonly string[];
  #served = 0;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** The engine's memory, some 200 MB, is given back. */
  async stop(): Promise<void> {
    const engine = this.#engine;
    this.#engine = this.#settings = undefined;
    await engine?.stop();
  }

  /** One bundle of a connection, on top of `contents`; answers with the server's, and with the write it completed. */
  async exchange(
    contents: Contents,
    connection: Connection,
    bytes: Uint8Array,
    at: number,
  ): Promise<{ answer: Uint8Array; write?: Write }> {
    try {
      return await this.#exchange(contents, connection, bytes, at);
    } catch (error) {
      if (error instanceof EngineMissing)
        return { answer: concat([errorMessage("FATAL", "57P03", error.message)]) };
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      // The server crashed, as one does in C; the next one starts from what was written.
      this.#engine = this.#settings = undefined;
      connection.pending = [];
      connection.status = "I";
      const said = "terminating connection because of crash of another server process";
      return { answer: concat([errorMessage("FATAL", "57P02", said), readyMessage("I")]) };
    }
  }

  async #exchange(contents: Contents, connection: Connection, bytes: Uint8Array, at: number) {
    const engine = await this.#at(contents);
    await this.#enter(engine, connection.settings, at);
    if (connection.status === "I") {
      connection.seed = ((at + ++this.#served * 7919) % 1000003) / 1000003;
      connection.begun = await position(engine, connection.seed, at);
    }
    const answer = await engine.send(complete(bytes), at);
    connection.pending.push({ at, bytes: toText(complete(bytes)) });
    connection.status = statusOf(answer);
    const reply = { answer: concat(answer) };
    if (connection.status !== "I") return reply;
    const sent = connection.pending;
    connection.pending = [];
    if ((await position(engine, connection.seed, at)) === connection.begun) {
      const set = sent.filter((one) => changesSession(fromText(one.bytes))).map((one) => one.bytes);
      if (set.length > 0) {
        connection.settings = [...connection.settings, ...set];
        this.#settings = connection.settings;
      }
      return reply;
    }
    const write: Write = { settings: connection.settings, seed: connection.seed, sent };
    this.#contents = [...contents, write];
    return { ...reply, write };
  }

  /** Ends a transaction that nobody will end. */
  async rollBack(connection: Connection, at: number): Promise<void> {
    if (connection.status === "I" || this.#settings !== connection.settings) return;
    await this.#engine?.run("ROLLBACK", at);
    connection.status = "I";
    connection.pending = [];
  }

  /** `contents` were taken over by the store: the engine is there already. */
  wrote(contents: Contents): void {
    this.#contents = contents;
  }

  /** The engine, holding `contents`. */
  async #at(contents: Contents): Promise<Engine> {
    const held = this.#contents;
    const goesOn =
      held.length <= contents.length && (held.length === 0 || contents[held.length - 1] === held.at(-1));
    if (this.#engine && !goesOn) await this.stop();
    const from = this.#engine ? held.length : 0;
    this.#engine ??= await this.#start();
    for (const { settings, seed, sent } of contents.slice(from)) {
      await this.#enter(this.#engine, settings, sent[0]?.at ?? 0);
      await position(this.#engine, seed, sent[0]?.at ?? 0);
      for (const { at, bytes } of sent) await this.#engine.send(fromText(bytes), at);
    }
    this.#contents = contents;
    return this.#engine;
  }

  async #start(): Promise<Engine> {
    const { user, database } = this.#owner;
    const engine = await Engine.start();
    // The owner is no superuser, as on Heroku, and the public schema is its own.
    for (const sql of [
      "SET allow_system_table_mods = on",
      instantSleep,
      `UPDATE pg_database SET datname = '${database}' WHERE datname = current_database()`,
      `CREATE ROLE "${user}" LOGIN CREATEROLE`,
      `ALTER DATABASE "${database}" OWNER TO "${user}"`,
      `ALTER SCHEMA public OWNER TO "${user}"`,
      // Else its image refuses pg_am, which psql and Django read.
      `GRANT pg_read_all_data TO "${user}"`,
    ])
      for (const said of readMessages(concat(await engine.run(sql, 0))))
        if (said.kind === "error")
          throw new Error(`the database was not made ready: ${said.report["M"]}: ${sql}`);
    return engine;
  }

  async #enter(engine: Engine, settings: readonly string[], at: number): Promise<void> {
    if (this.#settings === settings) return;
    this.#settings = settings;
    await engine.run("RESET SESSION AUTHORIZATION", at);
    await engine.run("DISCARD ALL", at);
    await engine.run(`SET SESSION AUTHORIZATION "${this.#owner.user}"; ${defaults}`, at);
    for (const setting of settings) await engine.send(fromText(setting), at);
  }
}

/**
 * The engine has one thread, the page's: to sleep it would let the page stand still, and its clock is not that of the
 * host, so that it would never wake. Sleeping takes no time here. A built-in function is called whatever its row says,
 * so it makes way for another of its name.
 */
const instantSleep = [
  "UPDATE pg_proc SET proname = 'pg_sleep_busily' WHERE oid = 'pg_sleep(double precision)'::regprocedure",
  ...[
    "FUNCTION pg_catalog.pg_sleep(double precision)",
    "OR REPLACE FUNCTION pg_catalog.pg_sleep_for(interval)",
    "OR REPLACE FUNCTION pg_catalog.pg_sleep_until(timestamp with time zone)",
  ].map((name) => `CREATE ${name} RETURNS void LANGUAGE sql VOLATILE STRICT PARALLEL SAFE AS 'SELECT'`),
].join("; ");

/** Sets the chance of the transaction to come; answers with where the log of changes is. */
async function position(engine: Engine, seed: number, at: number): Promise<string> {
  const answer = await engine.run(`SELECT pg_current_wal_insert_lsn(), setseed(${seed})`, at);
  for (const said of readMessages(concat(answer))) if (said.kind === "row") return said.values[0] ?? "";
  return "";
}

function statusOf(answer: readonly Uint8Array[]): "I" | "T" | "E" {
  for (const said of readMessages(answer.at(-1) ?? new Uint8Array()))
    if (said.kind === "ready") return said.status;
  return "I";
}

/** The engine crashes when `COPY ... FROM STDIN` has nothing to read: it is told at once that nothing comes. */
function complete(bytes: Uint8Array): Uint8Array {
  const parts = [...split(bytes)];
  const copies = parts.some(
    ({ code, body }) => code === "Q" && /\bcopy\b[^;]*\bfrom\s+stdin\b/i.test(decode(body)),
  );
  if (!copies || parts.some(({ code }) => code === "c" || code === "f")) return bytes;
  return concat([bytes, Uint8Array.of(0x63, 0, 0, 0, 4)]);
}

/** Does the bundle set something that later ones of its connection rely on? */
function changesSession(bytes: Uint8Array): boolean {
  for (const { code, body } of split(bytes)) {
    const sql = code === "Q" ? decode(body) : code === "P" ? decode(body.subarray(body.indexOf(0) + 1)) : "";
    if (/(^|;)\s*(?:set|reset|prepare|deallocate|discard)\b|\bset_config\s*\(/i.test(sql)) return true;
  }
  return false;
}
