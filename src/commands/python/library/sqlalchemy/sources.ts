import { psycopg2Errors } from "../psycopg2-parts.ts";
import { psycopg2Values } from "../psycopg2-values.ts";
import { elements } from "./elements.ts";
import { engine, exceptions } from "./engine.ts";
import { expressions } from "./expressions.ts";
import { flaskSqlalchemy } from "./flask.ts";
import { mapping } from "./mapping.ts";
import { query } from "./query.ts";
import { relationships } from "./relationships.ts";
import { schema } from "./schema.ts";
import { select } from "./select.ts";
import { session } from "./session.ts";
import { types } from "./types.ts";
import { unitOfWork } from "./unit-of-work.ts";

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

/** Their texts, by the full names of the modules. */
export const sources = {
  sqlalchemy: top,
  "sqlalchemy._errors": psycopg2Errors,
  "sqlalchemy._select": select,
  "sqlalchemy._values": psycopg2Values.replace("psycopg2.errors", "sqlalchemy._errors"),
  "sqlalchemy.dialects.postgresql": dialect,
  "sqlalchemy.engine": engine,
  "sqlalchemy.exc": exceptions,
  "sqlalchemy.ext.declarative": declarative,
  "sqlalchemy.orm": [relationships, mapping, query, unitOfWork, session].join("\n"),
  "sqlalchemy.sql": [types, elements, expressions, schema].join("\n"),
  "sqlalchemy.types": "from sqlalchemy.sql import *\n",
  flask_sqlalchemy: flaskSqlalchemy,
};
