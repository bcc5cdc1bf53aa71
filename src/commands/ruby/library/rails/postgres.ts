import { parseAddress, PostgresConnection, PostgresError } from "../../../../base/postgres/client.ts";
import { toText } from "../../core/table.ts";
import type { Ruby } from "../../runtime/ruby.ts";
import { RArray, str, type Value } from "../../runtime/values.ts";

const connections = new WeakMap<Ruby, Map<string, Promise<PostgresConnection>>>();

function connect(ruby: Ruby, url: string): Promise<PostgresConnection> {
  const known = connections.get(ruby) ?? new Map<string, Promise<PostgresConnection>>();
  connections.set(ruby, known);
  let connection = known.get(url);
  if (!connection) {
    connection = PostgresConnection.open(ruby.process.fetch, parseAddress(url), "rails");
    known.set(url, connection);
  }
  return connection;
}

/** Numbers of Postgres' types. */
const types: Readonly<Record<number, (text: string) => Value>> = {
  16: (text) => text === "t",
  20: BigInt,
  21: BigInt,
  23: BigInt,
  700: Number,
  701: Number,
  1700: Number,
};

/**
 * `DojoPostgres.query(url, sql)`: names of the columns, their types' numbers, and rows. What the server refuses
 * becomes an array of its SQLSTATE and its words.
 */
export function railsPostgres(ruby: Ruby): void {
  ruby.defineOn(ruby.defineModule("DojoPostgres"), {
    query: [
      2,
      2,
      async ({ ruby: on, args }) => {
        let fields: readonly { name: string; type: number }[] = [];
        const rows: Value[] = [];
        try {
          const connection = await connect(on, toText(on, args[0]));
          for (const said of await connection.query(toText(on, args[1]))) {
            if (said.kind === "error") throw new PostgresError(said.report);
            if (said.kind === "fields") fields = said.fields;
            if (said.kind === "row")
              rows.push(
                new RArray(
                  said.values.map((text, i) =>
                    text === null ? null : (types[fields[i]!.type] ?? str)(text),
                  ),
                ),
              );
          }
        } catch (error) {
          if (error instanceof PostgresError) return new RArray([str(error.code), str(error.message)]);
          if (error instanceof TypeError) return new RArray([str("unreachable"), str(toText(on, args[0]))]);
          throw error;
        }
        return new RArray([
          new RArray(fields.map(({ name }) => str(name))),
          new RArray(fields.map(({ type }) => BigInt(type))),
          new RArray(rows),
        ]);
      },
    ],
  });
}
