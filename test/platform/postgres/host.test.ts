import { describe, expect, it } from "vitest";
import type { BackendMessage } from "../../../src/base/postgres/messages.ts";
import { type Address, parseAddress, PostgresConnection } from "../../../src/base/postgres/client.ts";
import { testPlatform, type TestPlatform } from "../../support/platform.ts";

async function withDatabase(): Promise<TestPlatform & { address: Address }> {
  const test = testPlatform();
  await test.api("POST", "/apps", { name: "ourapp" });
  await test.api("POST", "/apps/ourapp/addons", { plan: "heroku-postgresql:essential-0" });
  await test.clock.forward(10 * 60_000);
  const config = await test.api("GET", "/apps/ourapp/config-vars");
  return { ...test, address: parseAddress(config.json.DATABASE_URL) };
}

const open = ({ platform, address }: { platform: TestPlatform["platform"]; address: Address }) =>
  PostgresConnection.open(platform.fetch, address);

/** Rows as "a|b", the tags of commands, the texts of errors. */
const say = (messages: readonly BackendMessage[]): string[] =>
  messages.flatMap((said) => {
    if (said.kind === "row") return [said.values.map((value) => value ?? "NULL").join("|")];
    if (said.kind === "complete") return [said.tag];
    return said.kind === "error" ? [`${said.report["C"]} ${said.report["M"]}`] : [];
  });

describe("a database of the simulation", () => {
  it("keeps tables, refuses strangers, and comes back to the byte from what was saved", async () => {
    const test = await withDatabase();
    const { platform, address } = test;
    await expect(open({ platform, address: { ...address, password: "guess" } })).rejects.toThrow(
      `password authentication failed for user "${address.user}"`,
    );
    await expect(open({ platform, address: { ...address, database: "other" } })).rejects.toThrow(
      'database "other" does not exist',
    );
    const one = await open(test);
    expect(one.parameters["server_version"]).toBe("17.5");
    expect(say(await one.query("SHOW server_version; SELECT current_user, current_database()"))).toEqual([
      "17.5",
      "SHOW",
      `${address.user}|${address.database}`,
      "SELECT 1",
    ]);
    await one.query("CREATE TABLE pet (id serial PRIMARY KEY, name text, born timestamptz DEFAULT now())");
    const before = platform.save();
    expect(say(await one.queryWith("INSERT INTO pet (name) VALUES ($1)", ["Rex"]))).toEqual(["INSERT 0 1"]);
    await one.query(
      "INSERT INTO pet (name) SELECT gen_random_uuid()::text || random() FROM generate_series(1, 3)",
    );
    expect(say(await one.query("SELECT nope FROM pet"))).toEqual(['42703 column "nope" does not exist']);
    const rows = say(await one.query("SELECT * FROM pet ORDER BY id"));
    expect(rows[0]).toMatch(/^1\|Rex\|2026-/);
    const after = structuredClone(platform.save().state);
    expect(after.databases[Object.keys(after.addons)[0]!]).toHaveLength(3);

    platform.resume(before);
    const two = await open(test);
    expect(say(await two.query("SELECT count(*) FROM pet"))).toEqual(["0", "SELECT 1"]);

    platform.resume({ ...before, state: after });
    const three = await open(test);
    expect(say(await three.query("SELECT * FROM pet ORDER BY id"))).toEqual(rows);
  });

  it("serves several connections, one transaction at a time", async () => {
    const test = await withDatabase();
    const [one, two] = [await open(test), await open(test)];
    await one.query("CREATE TABLE a (n int)");
    await one.query("SET search_path = nowhere, public");
    await one.query("BEGIN");
    await one.query("INSERT INTO a VALUES (1)");
    expect(one.status).toBe("T");
    const waiting = two.query("SELECT count(*) FROM a");
    await one.query("INSERT INTO a VALUES (2)");
    await one.query("COMMIT");
    expect(say(await waiting)).toEqual(["2", "SELECT 1"]);
    expect(say(await two.query("SHOW search_path"))).toEqual(['"$user", public', "SHOW"]);
    expect(say(await one.query("SHOW search_path"))).toEqual(["nowhere, public", "SHOW"]);

    // One that stands still in a transaction while others wait loses it.
    await one.query("BEGIN; INSERT INTO a VALUES (3)");
    expect(say(await two.query("SELECT count(*) FROM a"))).toEqual(["2", "SELECT 1"]);
    expect(say(await one.query("COMMIT"))).toEqual([
      "57P01 terminating connection due to administrator command",
    ]);

    const three = await open(test);
    await three.query("BEGIN; DELETE FROM a");
    await three.close();
    expect(say(await two.query("SELECT count(*) FROM a"))).toEqual(["2", "SELECT 1"]);
  });

  it("copies in both directions, and survives a copy with nothing to read", async () => {
    const test = await withDatabase();
    const one = await open(test);
    await one.query("CREATE TABLE a (n int, s text)");
    expect(say(await one.query("COPY a FROM STDIN", new TextEncoder().encode("1\tx\n2\ty\n")))).toEqual([
      "COPY 2",
    ]);
    expect(say(await one.query("COPY a FROM STDIN"))).toEqual(["COPY 0"]);
    const out = await one.query("COPY a TO STDOUT");
    const text = out.flatMap((said) =>
      said.kind === "copy data" ? [new TextDecoder().decode(said.data)] : [],
    );
    expect(text.join("")).toBe("1\tx\n2\ty\n");
  });
});
