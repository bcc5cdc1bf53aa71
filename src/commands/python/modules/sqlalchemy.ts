import { installedIn } from "../packaging/installed.ts";
import { exceptionClasses, raise } from "../runtime/exceptions.ts";
import { importModule } from "../runtime/imports.ts";
import { NativeFunction, PyClass, PyModule, type Value } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";

const exceptionOf = (name: string): PyClass => {
  const made = new PyClass(name, [exceptionClasses.get("Exception")!]);
  made.module = "sqlalchemy.exc";
  return made;
};
const noSuchModule = exceptionOf("NoSuchModuleError");
const argumentError = exceptionOf("ArgumentError");

/** The module each dialect needs when its URL names no other driver. */
const drivers: Readonly<Record<string, string>> = {
  postgresql: "psycopg2",
  mysql: "MySQLdb",
  sqlite: "sqlite3",
};

/** sqlalchemy._url: what `create_engine` makes of a URL: the name of its driver, which must be installed. */
export const makeSqlalchemyUrl: MakeModule = (python, name, file) => {
  const version =
    installedIn(python.process.files, python.home.sitePackages).get("sqlalchemy")?.version ?? "2.0.44";
  const [major = 2, minor = 0] = version.split(".").map(Number);
  // "postgres" was another name of the dialect until 1.4 took it away.
  const knowsPostgres = major < 1 || (major === 1 && minor < 4);
  const check = new NativeFunction("check", async ([url]) => {
    const [, scheme, driver] = /^([\w]+)(?:\+(\w+))?:\/\//.exec(String(url)) ?? [];
    if (scheme === undefined)
      throw raise(argumentError, `Could not parse SQLAlchemy URL from given URL string`);
    const dialect = scheme === "postgres" && knowsPostgres ? "postgresql" : scheme;
    const needed = driver ?? drivers[dialect];
    if (needed === undefined) throw raise(noSuchModule, `Can't load plugin: sqlalchemy.dialects:${scheme}`);
    await importModule(python, needed);
    return needed;
  });
  const attributes = new Map<string, Value>([
    ["check", check],
    ["NoSuchModuleError", noSuchModule],
    ["ArgumentError", argumentError],
  ]);
  return new PyModule(name, attributes, file);
};
