/** sqlalchemy.engine: a connection, what it answers, and the errors it wraps. */
export const engine = String.raw`
from _dojo import pg_open, pg_query, not_simulated
from sqlalchemy._url import check
from sqlalchemy.sql import Binds, ClauseElement
from sqlalchemy import exc

class Row:
    """A row: values by place and by name."""

    def __init__(self, names, values):
        self._names = names
        self._values = tuple(values)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __getitem__(self, index):
        return self._values[index]

    def __eq__(self, other):
        return self._values == tuple(other)

    def __hash__(self):
        return hash(self._values)

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._names:
            raise AttributeError("Could not locate column in row for column '%s'" % name)
        return self._values[self._names.index(name)]

    def __repr__(self):
        return repr(self._values)

    __str__ = __repr__

    @property
    def _mapping(self):
        return dict(zip(self._names, self._values))

    def _asdict(self):
        return self._mapping


def row_of(names, values):
    return Row(names, values)


class Result:
    def __init__(self, names, rows, tag=None, scalar=False):
        self.names = names
        self.rows = rows
        self.scalar_only = scalar
        count = (tag or "").split(" ")[-1]
        self.rowcount = int(count) if count.isdigit() else -1

    def _shown(self, row):
        return row[0] if self.scalar_only else row

    def scalars(self):
        return Result(self.names, self.rows, scalar=True)

    def mappings(self):
        return [dict(zip(self.names, row)) for row in self.rows]

    def keys(self):
        return self.names

    def all(self):
        return [self._shown(row) for row in self.rows]

    fetchall = all

    def unique(self):
        return self

    def first(self):
        return self._shown(self.rows[0]) if self.rows else None

    def fetchone(self):
        return self._shown(self.rows.pop(0)) if self.rows else None

    def one_or_none(self):
        if len(self.rows) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return self.first()

    def one(self):
        if not self.rows:
            raise exc.NoResultFound("No row was found when one was required")
        if len(self.rows) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when exactly one was required")
        return self.first()

    def scalar(self):
        return self.rows[0][0] if self.rows else None

    def scalar_one(self):
        return self.scalars().one()

    def scalar_one_or_none(self):
        return self.scalars().one_or_none()

    def __iter__(self):
        return iter(self.all())


_codes = {"IntegrityError": "gkpj", "ProgrammingError": "f405", "OperationalError": "e3q8", "DataError": "9h9h", "InternalError": "2j85", "NotSupportedError": "tw8g"}


def _wrapped(cause, sql, params):
    from sqlalchemy import _errors
    name = "DatabaseError"
    for known in _codes:
        if isinstance(cause, getattr(_errors, known)):
            name = known
    shown = "(%s.%s) %s" % (type(cause).__module__, type(cause).__name__, cause)
    if sql is not None:
        shown += "\n[SQL: %s]" % sql.strip()
        if params:
            shown += "\n[parameters: %r]" % (params,)
    made = getattr(exc, name)(shown + "\n(Background on this error at: https://sqlalche.me/e/20/%s)" % _codes.get(name, "4xp6"))
    made.orig = cause
    made.statement = sql
    made.params = params
    return made


class Engine:
    def __init__(self, url, driver):
        self.url = url
        self.driver = driver
        self.handle = None
        self.busy = False

    def _connect(self):
        from sqlalchemy import _errors
        from urllib.parse import unquote
        import re
        if self.handle is None:
            if self.driver not in ("psycopg2", "psycopg"):
                not_simulated("SQLAlchemy with %s" % self.driver)
            found = re.match(r"\w+(?:\+\w+)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?]*)(?::(\d+))?(?:/([^?]*))?", str(self.url))
            user, password, host, port, name = [unquote(one or "") for one in found.groups()]
            refused = type("OperationalError", (_errors.OperationalError,), {})
            refused.__module__ = self.driver
            try:
                self.handle = pg_open(refused, host, port or "5432", user, password, name, "")
            except _errors.OperationalError as error:
                raise _wrapped(error, None, None) from error
        return self.handle

    def ask(self, sql, params):
        from sqlalchemy import _errors
        from sqlalchemy._values import _bind, convert
        handle = self._connect()
        if params is None:
            whole = sql
        else:
            whole = _bind(sql, params) if params else sql.replace("%%", "%")
        columns, rows, tag, report = pg_query(handle, whole)
        if report is not None:
            cause = _errors._error_of(report, whole, None)
            if not type(cause).__module__.startswith("psycopg"):
                type(cause).__module__ = self.driver + ".errors"
            raise _wrapped(cause, sql, params) from cause
        kinds = [kind for _, kind in columns] if columns is not None else []
        names = [name for name, _ in columns] if columns is not None else []
        return (names, [tuple(convert(one, kind) if isinstance(one, str) else one for one, kind in zip(row, kinds)) for row in rows], tag)

    def begin_transaction(self):
        if not self.busy:
            self.ask("BEGIN", None)
            self.busy = True

    def end_transaction(self, how):
        if self.busy:
            self.busy = False
            self.ask(how, None)

    def execute(self, statement, params=None):
        if isinstance(statement, str):
            raise exc.ObjectNotExecutableError("Not an executable object: %r" % statement)
        binds = Binds()
        sql = statement.sql_of_statement(binds) if hasattr(statement, "sql_of_statement") else statement.sql(binds)
        for one in params if isinstance(params, list) else [params or {}]:
            names, rows, tag = self.ask(sql, {**binds.values, **one})
        return Result(names, [row_of(names, row) for row in rows], tag)

    def connect(self):
        return Connection(self)

    def begin(self):
        return Connection(self, True)

    def dispose(self):
        pass

    def __repr__(self):
        import re
        return "Engine(%s)" % re.sub(r":[^:@/]*@", ":***@", str(self.url))


class Connection:
    def __init__(self, engine, commits=False):
        self.engine = engine
        self.commits = commits

    def execute(self, statement, params=None):
        self.engine.begin_transaction()
        return self.engine.execute(statement, params)

    def scalar(self, statement, params=None):
        return self.execute(statement, params).scalar()

    def commit(self):
        self.engine.end_transaction("COMMIT")

    def rollback(self):
        self.engine.end_transaction("ROLLBACK")

    def begin(self):
        return Connection(self.engine, True)

    def close(self):
        self.rollback()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.engine.end_transaction("COMMIT" if self.commits and kind is None else "ROLLBACK")
        return False


def create_engine(url, **named):
    return Engine(url, check(str(url)))
`;

/** sqlalchemy.exc */
export const exceptions = String.raw`
from sqlalchemy._url import NoSuchModuleError, ArgumentError


class SQLAlchemyError(Exception):
    pass


${["InvalidRequestError", "NoReferencedTableError", "ObjectNotExecutableError", "StatementError", "UnboundExecutionError"].map((name) => `class ${name}(SQLAlchemyError):\n    pass\n`).join("\n\n")}

class NoResultFound(InvalidRequestError):
    pass


class MultipleResultsFound(InvalidRequestError):
    pass


class PendingRollbackError(InvalidRequestError):
    pass


class DBAPIError(StatementError):
    orig = None


class DatabaseError(DBAPIError):
    pass


${["DataError", "OperationalError", "IntegrityError", "InternalError", "ProgrammingError", "NotSupportedError"].map((name) => `class ${name}(DatabaseError):\n    pass\n`).join("\n\n")}`;
