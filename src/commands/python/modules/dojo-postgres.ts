import { type Address, PostgresConnection, PostgresError } from "../../../base/postgres/client.ts";
import { raise } from "../runtime/exceptions.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import {
  type NativeCall,
  PyClass,
  PyDict,
  PyList,
  PyObject,
  PyTuple,
  type Value,
} from "../runtime/values.ts";

const connectionClass = new PyClass("_connection");
const connections = new WeakMap<PyObject, PostgresConnection>();
const connectionOf = (value: Value | undefined) => connections.get(value as PyObject)!;

/** Values whose type (by its object id) is one of Python's own; of all others the library gets the text. */
function valueOf(text: string | null, type: number): Value {
  if (text === null) return null;
  if (type === 16) return text === "t";
  if ([20, 21, 23, 26].includes(type)) return BigInt(text);
  if (type === 700 || type === 701) return Number(text.replace("inf", "Inf"));
  if (type === 17)
    return Uint8Array.from(text.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return text;
}

/** psycopg2's words for a server that did not let it in; rethrows what is no such thing. */
function refusal(error: unknown, { host, port }: Address): string {
  const where = `connection to server at "${host}", port ${port} failed`;
  if (error instanceof PostgresError) return `${where}: ${error.report["S"]}:  ${error.message}\n`;
  if (!(error instanceof TypeError)) throw error;
  const { code } = (error.cause ?? {}) as { code?: string };
  return code === "ENOTFOUND"
    ? `could not translate host name "${host}" to address: Name or service not known\n`
    : `${where}: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\n`;
}

/** The part of `_dojo` that our psycopg2 stands on. */
export function dojoPostgres(python: Interpreter): Record<string, NativeCall> {
  const { process } = python;
  return {
    /** Raises the class it is given, with the frame of psycopg2 that a traceback shows. */
    pg_open: async ([operationalError, host, port, user, password, database, application]) => {
      const refused = (text: string) => {
        const error = raise(operationalError as PyClass, text);
        error.trace.unshift({
          file: `${python.home.sitePackages}/psycopg2/__init__.py`,
          line: 122,
          name: "connect",
          text: "conn = _connect(dsn, connection_factory=connection_factory, **kwasync)",
        });
        return error;
      };
      if (host === "" || String(host).startsWith("/"))
        throw refused(
          `connection to server on socket "${String(host) || "/var/run/postgresql"}/.s.PGSQL.${String(port)}" failed: No such file or directory\n\tIs the server running locally and accepting connections on that socket?\n`,
        );
      const address = {
        host: String(host),
        port: Number(port),
        user: String(user),
        password: String(password),
        database: String(database),
      };
      let connection: PostgresConnection;
      try {
        connection = await PostgresConnection.open(process.fetch, address, String(application));
      } catch (error) {
        throw refused(refusal(error, address));
      }
      const handle = new PyObject(connectionClass);
      connections.set(handle, connection);
      python.closing.add(connection);
      return handle;
    },
    /** (names and types of the columns or None, rows, tag, report of the error or None), of the last statement. */
    pg_query: async ([handle, sql]) => {
      let fields: { name: string; type: number }[] | undefined;
      let rows: Value[] = [];
      let tag: Value = null;
      let report: Value = null;
      for (const said of await connectionOf(handle).query(String(sql))) {
        if (said.kind === "fields") {
          fields = [...said.fields];
          rows = [];
        } else if (said.kind === "row")
          rows.push(new PyTuple(said.values.map((text, i) => valueOf(text, fields![i]!.type))));
        else if (said.kind === "complete") {
          if (!/^(SELECT|FETCH|SHOW|EXPLAIN|(INSERT|UPDATE|DELETE|MERGE)\b)/.test(said.tag))
            fields = undefined;
          tag = said.tag;
        } else if (said.kind === "error") report = PyDict.of(Object.entries(said.report));
      }
      const columns = fields && new PyList(fields.map(({ name, type }) => new PyTuple([name, BigInt(type)])));
      return new PyTuple([columns ?? null, new PyList(rows), tag, report]);
    },
    pg_status: ([handle]) => connectionOf(handle).status,
    pg_close: async ([handle]) => {
      const connection = connectionOf(handle);
      if (python.closing.delete(connection)) await connection.close();
      return null;
    },
  };
}
