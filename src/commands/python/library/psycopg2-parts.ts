/** The classes below each of PEP 249's, by their SQLSTATE. */
const states: Readonly<Record<string, string>> = {
  OperationalError:
    "57014:QueryCanceled 57P01:AdminShutdown 53300:TooManyConnections 40P01:DeadlockDetected 40001:SerializationFailure 55P03:LockNotAvailable",
  DataError:
    "22001:StringDataRightTruncation 22003:NumericValueOutOfRange 22007:InvalidDatetimeFormat 22008:DatetimeFieldOverflow 22012:DivisionByZero 22023:InvalidParameterValue 22P02:InvalidTextRepresentation",
  IntegrityError:
    "23502:NotNullViolation 23503:ForeignKeyViolation 23505:UniqueViolation 23514:CheckViolation 23P01:ExclusionViolation",
  InternalError:
    "25001:ActiveSqlTransaction 25P02:InFailedSqlTransaction 25P03:IdleInTransactionSessionTimeout 2BP01:DependentObjectsStillExist",
  ProgrammingError:
    "42601:SyntaxError 42501:InsufficientPrivilege 42703:UndefinedColumn 42702:AmbiguousColumn 42883:UndefinedFunction 42P01:UndefinedTable 42P02:UndefinedParameter 42P07:DuplicateTable 42710:DuplicateObject 42701:DuplicateColumn 42804:DatatypeMismatch 42803:GroupingError 42704:UndefinedObject 3F000:InvalidSchemaName 3D000:InvalidCatalogName 42P18:IndeterminateDatatype",
};

const classes = Object.entries(states)
  .flatMap(([base, names]) =>
    names.split(" ").map((one) => {
      const [code, name] = one.split(":");
      return `class ${name}(${base}):\n    pass\n\n\n_codes["${code}"] = ${name}\n`;
    }),
  )
  .join("\n\n");

/** psycopg2.errors: the classes of PEP 249, and those of the SQLSTATEs that first programs meet. */
export const psycopg2Errors = String.raw`
class Warning(Exception):
    pass


class Error(Exception):
    pgcode = None
    pgerror = None
    cursor = None
    diag = None


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


for _one in (Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError, IntegrityError, InternalError, ProgrammingError, NotSupportedError):
    _one.__module__ = "psycopg2"

__others__ = ""
_codes = {}


${classes}

def lookup(code):
    return _codes[code]


class _Diagnostics:
    def __init__(self, report):
        self.severity = report.get("S")
        self.sqlstate = report.get("C")
        self.message_primary = report.get("M")
        self.message_detail = report.get("D")
        self.message_hint = report.get("H")
        self.table_name = report.get("t")
        self.column_name = report.get("c")
        self.constraint_name = report.get("n")


_families = {"22": DataError, "23": IntegrityError, "24": InternalError, "25": InternalError, "2B": InternalError, "0A": NotSupportedError, "40": OperationalError, "53": OperationalError, "54": OperationalError, "55": OperationalError, "57": OperationalError, "58": OperationalError, "42": ProgrammingError, "3D": ProgrammingError, "3F": ProgrammingError}


def _error_of(report, sql, cursor):
    code = report["C"]
    text = report["M"] + "\n"
    if "P" in report:
        at = int(report["P"]) - 1
        start = sql.rfind("\n", 0, at) + 1
        heading = "LINE %d: " % (sql.count("\n", 0, at) + 1)
        text += heading + sql[start:].split("\n")[0] + "\n" + " " * (len(heading) + at - start) + "^\n"
    if "D" in report:
        text += "DETAIL:  " + report["D"] + "\n"
    if "H" in report:
        text += "HINT:  " + report["H"] + "\n"
    error = (_codes.get(code) or _families.get(code[:2]) or DatabaseError)(text)
    error.pgcode = code
    error.pgerror = report["S"] + ":  " + text
    error.cursor = cursor
    error.diag = _Diagnostics(report)
    return error
`;
export const psycopg2Extras = String.raw`
import json as _json
from collections import namedtuple
from psycopg2.extensions import cursor as _cursor, connection as _connection
from psycopg2._values import adapt as _adapt, _bind, _quoted

__others__ = "LoggingConnection LoggingCursor MinTimeLoggingConnection register_hstore register_composite Range DateRange NumericRange wait_select LogicalReplicationConnection Inet register_inet"


class DictRow(list):
    def __init__(self, names, values):
        super().__init__(values)
        self._names = names

    def __getitem__(self, key):
        return super().__getitem__(self._names.index(key) if self._known(key) else key)

    def _known(self, key):
        if not isinstance(key, str):
            return False
        if key not in self._names:
            raise KeyError(key)
        return True

    def __contains__(self, key):
        return key in self._names

    def get(self, key, default=None):
        return self[key] if key in self._names else default

    def keys(self):
        return iter(self._names)

    def values(self):
        return iter(list(self))

    def items(self):
        return zip(self._names, list(self))


class DictCursor(_cursor):
    def _row(self, values):
        return DictRow([one.name for one in self.description], values)


class RealDictRow(dict):
    def __repr__(self):
        return "RealDictRow(" + repr(dict(self)) + ")"


class RealDictCursor(_cursor):
    def _row(self, values):
        return RealDictRow(zip([one.name for one in self.description], values))


class NamedTupleCursor(_cursor):
    def _row(self, values):
        return namedtuple("Record", [one.name for one in self.description])(*values)


class DictConnection(_connection):
    cursor_factory = DictCursor


class RealDictConnection(_connection):
    cursor_factory = RealDictCursor


class Json:
    def __init__(self, adapted, dumps=None):
        self.adapted = adapted
        self._dumps = dumps or _json.dumps

    def _as_sql(self):
        return _quoted(self._dumps(self.adapted))


def register_uuid(oids=None, conn_or_curs=None):
    return None


def execute_values(cur, sql, argslist, template=None, page_size=100, fetch=False):
    rows = [_bind(template, one) if template else _adapt(tuple(one)) for one in argslist]
    found = []
    for at in range(0, len(rows), page_size):
        cur.execute(sql.replace("%s", ",".join(rows[at:at + page_size]), 1).replace("%%", "%"))
        if fetch:
            found += cur.fetchall()
    return found if fetch else None


def execute_batch(cur, sql, argslist, page_size=100):
    for one in argslist:
        cur.execute(sql, one)
`;
export const psycopg2Pool = String.raw`
import psycopg2


class PoolError(psycopg2.Error):
    pass


class AbstractConnectionPool:
    def __init__(self, minconn, maxconn, *args, **named):
        self.minconn = int(minconn)
        self.maxconn = int(maxconn)
        self.closed = False
        self._open = lambda: psycopg2.connect(*args, **named)
        self._used = []
        self._free = [self._open() for one in range(self.minconn)]

    def getconn(self, key=None):
        if self.closed:
            raise PoolError("connection pool is closed")
        if not self._free and len(self._used) >= self.maxconn:
            raise PoolError("connection pool exhausted")
        found = self._free.pop() if self._free else self._open()
        self._used.append(found)
        return found

    def putconn(self, conn, key=None, close=False):
        if conn not in self._used:
            raise PoolError("trying to put unkeyed connection")
        self._used.remove(conn)
        if close or conn.closed or len(self._free) >= self.minconn:
            conn.close()
        else:
            conn.rollback()
            self._free.append(conn)

    def closeall(self):
        if self.closed:
            raise PoolError("connection pool is closed")
        for one in self._used + self._free:
            one.close()
        self.closed = True


class SimpleConnectionPool(AbstractConnectionPool):
    pass


class ThreadedConnectionPool(AbstractConnectionPool):
    pass
`;
