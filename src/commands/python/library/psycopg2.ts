/** psycopg2, over the simulated Postgres. */
export const psycopg2 = String.raw`
from urllib.parse import unquote
import os
import re
from _dojo import pg_open
from psycopg2 import errors
from psycopg2.errors import Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError, IntegrityError, InternalError, ProgrammingError, NotSupportedError
from psycopg2.extensions import Binary, connection
from psycopg2 import extensions

__others__ = "Date DateFromTicks NUMBER ROWID STRING BINARY DATETIME Time TimeFromTicks Timestamp TimestampFromTicks tz"
__version__ = "2.9.11 (dt dec pq3 ext lo64)"
apilevel = "2.0"
threadsafety = 2
paramstyle = "pyformat"


def _read(dsn):
    found = re.match(r"postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?]*)(?::(\d+))?(?:/([^?]*))?(?:\?(.*))?$", dsn)
    if found:
        pairs = list(zip(("user", "password", "host", "port", "dbname"), found.groups()))
        pairs += [tuple(one.split("=", 1)) for one in (found.group(6) or "").split("&") if "=" in one]
        return {key: unquote(value) for key, value in pairs if value}
    given = {}
    for key, quoted, plain in re.findall(r"(\w+)\s*=\s*(?:'([^']*)'|(\S+))", dsn):
        given[key] = quoted or plain
    if dsn.strip() and not given:
        raise ProgrammingError('invalid dsn: missing "=" after "%s" in connection info string\n' % dsn.split()[0])
    return given


def connect(dsn=None, connection_factory=None, cursor_factory=None, **named):
    if dsn is None and not named:
        raise TypeError("missing dsn and no parameters")
    given = _read(dsn or "")
    for key, value in named.items():
        if value is not None:
            given["dbname" if key == "database" else key] = str(value)
    env = os.environ
    user = given.get("user") or env.get("PGUSER") or env.get("USER") or "root"
    handle = pg_open(
        OperationalError,
        given.get("host") or env.get("PGHOST") or "",
        given.get("port") or env.get("PGPORT") or "5432",
        user,
        given.get("password") or env.get("PGPASSWORD") or "",
        given.get("dbname") or env.get("PGDATABASE") or user,
        given.get("application_name") or "",
    )
    made = (connection_factory or connection)(dsn, handle)
    made._given = {**given, "user": user}
    if cursor_factory is not None:
        made.cursor_factory = cursor_factory
    return made
`;
export const psycopg2Extensions = String.raw`
from collections import namedtuple
from _dojo import pg_query, pg_status, pg_close, not_simulated
from psycopg2.errors import InterfaceError, ProgrammingError, _error_of
from psycopg2._values import Binary, adapt, convert, _bind

__others__ = "register_adapter register_type new_type new_array_type AsIs QuotedString UNICODE lobject Notify parse_dsn make_dsn quote_ident set_wait_callback ISQLQuote Xid encodings"
ISOLATION_LEVEL_AUTOCOMMIT = 0
ISOLATION_LEVEL_READ_COMMITTED = 1
ISOLATION_LEVEL_REPEATABLE_READ = 2
ISOLATION_LEVEL_SERIALIZABLE = 3
TRANSACTION_STATUS_IDLE = STATUS_READY = 0
TRANSACTION_STATUS_INTRANS = 2
TRANSACTION_STATUS_INERROR = 3
Column = namedtuple("Column", "name type_code display_size internal_size precision scale null_ok", defaults=[None] * 5)
Column.__module__ = "psycopg2.extensions"


class cursor:
    arraysize = 1
    itersize = 2000

    def __init__(self, connection, name=None):
        self.connection = connection
        self.name = name
        self.closed = False
        self.description = None
        self.rowcount = -1
        self.query = None
        self.statusmessage = None
        self._rows = None
        self._at = 0

    def _check(self):
        if self.closed:
            raise InterfaceError("cursor already closed")
        self.connection._check()

    def mogrify(self, query, vars=None):
        return _bind(query, vars).encode()

    def execute(self, query, vars=None):
        self._check()
        sql = _bind(query, vars)
        if not sql.strip():
            raise ProgrammingError("can't execute an empty query")
        self.query = sql.encode()
        self._rows = self.description = None
        self.rowcount = -1
        columns, rows, tag, report = self.connection._send(sql)
        if report is not None:
            raise _error_of(report, sql, self) from None
        self.statusmessage = tag
        if columns is not None:
            self.description = tuple([Column(name, type) for name, type in columns])
            types = [type for name, type in columns]
            self._rows = [self._row([convert(one, type) for one, type in zip(row, types)]) for row in rows]
        self._at = 0
        last = (tag or "").split(" ")[-1]
        self.rowcount = int(last) if last.isdigit() else len(rows) if columns is not None else -1

    def executemany(self, query, vars_list):
        count = 0
        for one in vars_list:
            self.execute(query, one)
            count += max(self.rowcount, 0)
        self._rows = self.description = None
        self.rowcount = count

    def _row(self, values):
        return tuple(values)

    def _left(self):
        self._check()
        if self._rows is None:
            raise ProgrammingError("no results to fetch")
        return self._rows

    def fetchone(self):
        rows = self._left()
        if self._at >= len(rows):
            return None
        self._at += 1
        return rows[self._at - 1]

    def fetchmany(self, size=None):
        rows = self._left()[self._at:self._at + (size or self.arraysize)]
        self._at += len(rows)
        return rows

    def fetchall(self):
        rows = self._left()[self._at:]
        self._at += len(rows)
        return rows

    def __iter__(self):
        return self

    def __next__(self):
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    @property
    def rownumber(self):
        return self._at

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def __getattr__(self, name):
        if name in ("copy_from", "copy_to", "copy_expert", "callproc", "scroll"):
            not_simulated("psycopg2: cursor." + name)
        raise AttributeError("'%s' object has no attribute '%s'" % ("psycopg2.extensions.cursor", name))


class connection:
    cursor_factory = None

    def __init__(self, dsn, handle):
        self.dsn = dsn
        self.closed = 0
        self._handle = handle
        self._autocommit = False
        self._failed = False
        self.notices = []

    def _check(self):
        if self.closed:
            raise InterfaceError("connection already closed")

    @property
    def autocommit(self):
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        self._check()
        if self._failed or pg_status(self._handle) != "I":
            raise ProgrammingError("set_session cannot be used inside a transaction")
        self._autocommit = bool(value)

    def set_session(self, isolation_level=None, readonly=None, deferrable=None, autocommit=None):
        if autocommit is not None:
            self.autocommit = autocommit

    def set_isolation_level(self, level):
        if pg_status(self._handle) != "I":
            self.rollback()
        self.autocommit = level == 0

    def _send(self, sql):
        if self._failed:
            return None, [], None, {"S": "ERROR", "C": "25P02", "M": "current transaction is aborted, commands ignored until end of transaction block"}
        # A transaction that only reads is opened for the first statement that writes: other programs need not wait for it.
        reads = sql.strip().lower().startswith("select") and "for update" not in sql.lower()
        opens = not self._autocommit and pg_status(self._handle) == "I"
        if opens and not reads:
            pg_query(self._handle, "BEGIN")
        found = pg_query(self._handle, sql)
        if opens and reads and found[3] is not None:
            self._failed = True
        return found

    def _end(self, word):
        self._check()
        self._failed = False
        if pg_status(self._handle) != "I":
            report = pg_query(self._handle, word)[3]
            if report is not None:
                raise _error_of(report, "", None) from None

    def commit(self):
        self._end("COMMIT")

    def rollback(self):
        self._end("ROLLBACK")

    def cursor(self, name=None, cursor_factory=None, scrollable=None, withhold=False):
        self._check()
        return (cursor_factory or self.cursor_factory or cursor)(self, name)

    def close(self):
        if not self.closed:
            self.closed = 1
            pg_close(self._handle)

    def get_dsn_parameters(self):
        return {key: value for key, value in self._given.items() if key != "password"}

    @property
    def server_version(self):
        return 170005

    @property
    def encoding(self):
        return "UTF8"

    @property
    def status(self):
        return 1 if pg_status(self._handle) == "I" else 2

    def get_transaction_status(self):
        return 3 if self._failed else {"I": 0, "T": 2, "E": 3}[pg_status(self._handle)]

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.commit()
        else:
            self.rollback()
`;
