const exported =
  "Column ForeignKey Table MetaData UniqueConstraint Index Integer BigInteger SmallInteger String Text Boolean Float Numeric DateTime Date Time JSON Uuid LargeBinary Enum Interval ARRAY text func and_ or_ not_ desc asc";

/** sqlalchemy itself: the names its parts have. */
const top = `
from sqlalchemy.sql import ${exported.split(" ").join(", ")}
from sqlalchemy.sql import String as Unicode, Text as UnicodeText, Float as Double, Numeric as DECIMAL, Integer as INTEGER, String as VARCHAR
from sqlalchemy._select import select, update, delete, insert
from sqlalchemy.engine import create_engine, Engine
from sqlalchemy import exc

__version__ = "2.0.44"
__others__ = "inspect case cast literal literal_column union union_all exists distinct event extract null true false tuple_ nullslast nullsfirst CheckConstraint ForeignKeyConstraint PrimaryKeyConstraint Sequence Identity Computed PickleType TypeDecorator create_mock_engine engine_from_config make_url URL bindparam collate column table values within_group over lateral between"
`;

const dialect = `
from sqlalchemy.sql import *
from sqlalchemy.sql import JSONB, ARRAY, Uuid as UUID

__others__ = "insert ENUM HSTORE INET INTERVAL TSVECTOR array aggregate_order_by TIMESTAMP"
`;

const declarative = `
from sqlalchemy.orm import declarative_base

__others__ = "declared_attr AbstractConcreteBase ConcreteBase DeferredReflection"
`;

/** The modules of SQLAlchemy and of its extension for Flask, by their full name. */
export const sqlalchemySources: Record<string, () => Promise<string>> = {
  sqlalchemy: async () => top,
  "sqlalchemy._errors": async () => (await import("../psycopg2-parts.ts")).psycopg2Errors,
  "sqlalchemy._values": async () =>
    (await import("../psycopg2-values.ts")).psycopg2Values.replace("psycopg2.errors", "sqlalchemy._errors"),
  "sqlalchemy.dialects.postgresql": async () => dialect,
  "sqlalchemy.engine": async () => (await import("./engine.ts")).engine,
  "sqlalchemy.exc": async () => (await import("./engine.ts")).exceptions,
  "sqlalchemy.ext.declarative": async () => declarative,
  "sqlalchemy.orm": async () =>
    [
      (await import("./relationships.ts")).relationships,
      (await import("./mapping.ts")).mapping,
      (await import("./query.ts")).query,
      (await import("./unit-of-work.ts")).unitOfWork,
      (await import("./session.ts")).session,
    ].join("\n"),
  "sqlalchemy._select": async () => (await import("./select.ts")).select,
  "sqlalchemy.sql": async () =>
    [
      (await import("./types.ts")).types,
      (await import("./elements.ts")).elements,
      (await import("./expressions.ts")).expressions,
      (await import("./schema.ts")).schema,
    ].join("\n"),
  "sqlalchemy.types": async () => `from sqlalchemy.sql import *\n`,
  flask_sqlalchemy: async () => (await import("./flask.ts")).flaskSqlalchemy,
};
