import { matching, words } from "../arguments.ts";
import { column } from "../print.ts";
import type { PsqlSession } from "../session.ts";

/** A list of things in the catalogue: `\dt`, `\l`. */
interface List {
  readonly title: string;
  readonly columns: readonly string[];
  /** Columns only `+` adds. */
  readonly more?: readonly string[];
  /** `where` narrows it. */
  sql(where: string, plus: boolean): string;
  readonly schema: string;
  readonly name: string;
  readonly visible: string;
  /** Without a pattern only this. */
  readonly usual: string;
  /** What is said when nothing is found. */
  readonly none?: string;
}

const classNames: Readonly<Record<string, string>> = {
  r: "table",
  i: "index",
  v: "view",
  m: "materialized view",
  S: "sequence",
  p: "partitioned table",
  f: "foreign table",
  I: "partitioned index",
  t: "TOAST table",
};
const kinds = `CASE c.relkind ${Object.entries(classNames)
  .map(([kind, name]) => `WHEN '${kind}' THEN '${name}'`)
  .join(" ")} END`;
const userSchemas =
  "n.nspname <> 'pg_catalog' AND n.nspname !~ '^pg_toast' AND n.nspname <> 'information_schema'";

/** Tables, views, sequences or indexes: `letters` are the kinds in pg_class. */
const relations = (letters: readonly string[]): List => {
  const indexes = letters.includes("i") && letters.length <= 3 && !letters.includes("r");
  return {
    title: "List of relations",
    columns: ["Schema", "Name", "Type", "Owner", ...(indexes ? ["Table"] : [])],
    more: [
      "Persistence",
      ...(letters.some((letter) => "rmi".includes(letter)) ? ["Access method"] : []),
      "Size",
      "Description",
    ],
    schema: "n.nspname",
    name: "c.relname",
    visible: "pg_table_is_visible(c.oid)",
    usual: userSchemas,
    sql: (where, plus) =>
      `SELECT n.nspname, c.relname, ${kinds}, pg_get_userbyid(c.relowner)${indexes ? ", t.relname" : ""}${
        plus
          ? `, CASE c.relpersistence WHEN 'p' THEN 'permanent' WHEN 't' THEN 'temporary' ELSE 'unlogged' END${letters.some((letter) => "rmi".includes(letter)) ? ", am.amname" : ""}, pg_size_pretty(pg_table_size(c.oid)), obj_description(c.oid, 'pg_class')`
          : ""
      } FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am am ON am.oid = c.relam${
        indexes
          ? " LEFT JOIN pg_index x ON x.indexrelid = c.oid LEFT JOIN pg_class t ON t.oid = x.indrelid"
          : ""
      } WHERE c.relkind IN (${letters.map((letter) => `'${letter}'`).join(",")}) AND ${where} ORDER BY 1, 2`,
  };
};

const roles = `SELECT rolname, concat_ws(', ', CASE WHEN rolsuper THEN 'Superuser' END, CASE WHEN NOT rolinherit THEN 'No inheritance' END, CASE WHEN rolcreaterole THEN 'Create role' END, CASE WHEN rolcreatedb THEN 'Create DB' END, CASE WHEN NOT rolcanlogin THEN 'Cannot login' END, CASE WHEN rolreplication THEN 'Replication' END, CASE WHEN rolbypassrls THEN 'Bypass RLS' END) FROM pg_roles`;

const lists: Readonly<Record<string, List>> = {
  dt: relations(["r", "p"]),
  dv: relations(["v"]),
  dm: relations(["m"]),
  ds: relations(["S"]),
  di: relations(["i", "I"]),
  d: relations(["r", "p", "v", "m", "S", "f"]),
  l: {
    title: "List of databases",
    columns: [
      "Name",
      "Owner",
      "Encoding",
      "Locale Provider",
      "Collate",
      "Ctype",
      "Locale",
      "ICU Rules",
      "Access privileges",
    ],
    schema: "''",
    name: "d.datname",
    visible: "true",
    usual: "true",
    sql: (where) =>
      `SELECT d.datname, pg_get_userbyid(d.datdba), pg_encoding_to_char(d.encoding), CASE d.datlocprovider WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE 'icu' END, d.datcollate, d.datctype, d.datlocale, d.daticurules, array_to_string(d.datacl, E'\\n') FROM pg_database d WHERE ${where} ORDER BY 1`,
  },
  du: {
    title: "List of roles",
    columns: ["Role name", "Attributes"],
    schema: "''",
    name: "rolname",
    visible: "true",
    usual: "rolname !~ '^pg_'",
    sql: (where) => `${roles} WHERE ${where} ORDER BY 1`,
  },
  dn: {
    title: "List of schemas",
    columns: ["Name", "Owner"],
    schema: "''",
    name: "n.nspname",
    visible: "true",
    usual: "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
    sql: (where) =>
      `SELECT n.nspname, pg_get_userbyid(n.nspowner) FROM pg_namespace n WHERE ${where} ORDER BY 1`,
  },
  df: {
    title: "List of functions",
    columns: ["Schema", "Name", "Result data type", "Argument data types", "Type"],
    schema: "n.nspname",
    name: "p.proname",
    visible: "pg_function_is_visible(p.oid)",
    usual: "n.nspname <> 'pg_catalog' AND n.nspname <> 'information_schema'",
    sql: (where) =>
      `SELECT n.nspname, p.proname, pg_get_function_result(p.oid), pg_get_function_arguments(p.oid), CASE p.prokind WHEN 'a' THEN 'agg' WHEN 'w' THEN 'window' WHEN 'p' THEN 'proc' ELSE 'func' END FROM pg_proc p LEFT JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${where} ORDER BY 1, 2, 4`,
  },
  dT: {
    title: "List of data types",
    columns: ["Schema", "Name", "Description"],
    schema: "n.nspname",
    name: "t.typname",
    visible: "pg_type_is_visible(t.oid)",
    usual: "n.nspname <> 'pg_catalog' AND n.nspname <> 'information_schema'",
    sql: (where) =>
      `SELECT n.nspname, format_type(t.oid, NULL), obj_description(t.oid, 'pg_type') FROM pg_type t LEFT JOIN pg_namespace n ON n.oid = t.typnamespace WHERE (t.typrelid = 0 OR (SELECT c.relkind = 'c' FROM pg_class c WHERE c.oid = t.typrelid)) AND NOT EXISTS (SELECT 1 FROM pg_type el WHERE el.oid = t.typelem AND el.typarray = t.oid) AND ${where} ORDER BY 1, 2`,
  },
  dx: {
    title: "List of installed extensions",
    columns: ["Name", "Version", "Schema", "Description"],
    schema: "''",
    name: "e.extname",
    visible: "true",
    usual: "true",
    sql: (where) =>
      `SELECT e.extname, e.extversion, n.nspname, d.description FROM pg_extension e LEFT JOIN pg_namespace n ON n.oid = e.extnamespace LEFT JOIN pg_description d ON d.objoid = e.oid AND d.classoid = 'pg_extension'::regclass WHERE ${where} ORDER BY 1`,
  },
  dp: {
    title: "Access privileges",
    columns: ["Schema", "Name", "Type", "Access privileges", "Column privileges", "Policies"],
    schema: "n.nspname",
    name: "c.relname",
    visible: "pg_table_is_visible(c.oid)",
    usual: "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
    sql: (where) =>
      `SELECT n.nspname, c.relname, ${kinds}, array_to_string(c.relacl, E'\\n'), '', '' FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r','v','m','S','f','p') AND ${where} ORDER BY 1, 2`,
  },
};

const aliases: Readonly<Record<string, string>> = { dg: "du", z: "dp", list: "l" };

/** The list of this command, when it is one; `S` shows the system's, `+` shows more. */
export function listOf(command: string): { list: List; plus: boolean; system: boolean } | undefined {
  const [, letters = "", signs = ""] = /^([A-Za-z]+?)([S+]*)$/.exec(command) ?? [];
  const name = aliases[letters] ?? letters;
  const combined = /^d([tvmsi]{2,})$/.exec(name);
  const list = combined
    ? relations(
        [...combined[1]!].flatMap(
          (letter) => ({ t: ["r", "p"], v: ["v"], m: ["m"], s: ["S"], i: ["i", "I"] })[letter]!,
        ),
      )
    : lists[name];
  return list && { list, plus: signs.includes("+"), system: signs.includes("S") };
}

export async function showList(session: PsqlSession, command: string, rest: string): Promise<boolean> {
  const { list, plus, system } = listOf(command)!;
  const [pattern] = words(rest);
  const where = pattern
    ? matching(pattern, list.schema, list.name, list.visible)
    : `${system ? "true" : list.usual} AND ${list.visible}`;
  const extra = plus ? (list.more ?? []) : [];
  const rows = await session.ask(list.sql(where, extra.length > 0));
  if (!rows) return false;
  if (rows.length === 0 && list.title === "List of relations") {
    const said = pattern ? `Did not find any relation named "${pattern}".` : "Did not find any relations.";
    if (!session.quiet) await session.process.stderr.write(`${said}\n`);
    return true;
  }
  await session.print({
    title: list.title,
    columns: [...list.columns, ...extra].map((name) => column(name)),
    rows: rows.map((row) => row.map((value) => value ?? "")),
    ...(list.title === "List of roles" ? { footers: [] } : {}),
  });
  return true;
}
