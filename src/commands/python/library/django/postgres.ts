/** django.db._postgres: what models and migrations ask of a Postgres, over the simulated one. */
export const postgres = String.raw`
import importlib
import json
from _dojo import pg_open, pg_query, pg_status, not_simulated
from django.core.exceptions import ImproperlyConfigured
from django.db import _errors
from django.db._values import _bind, adapt, convert
from django.db import DatabaseError, IntegrityError, OperationalError, ProgrammingError

_open = {}


def _driver():
    for name in ("psycopg", "psycopg2"):
        try:
            importlib.import_module(name)
            return name
        except ImportError:
            pass
    raise ImproperlyConfigured("Error loading psycopg2 or psycopg module")


def connect(chosen):
    """The one connection of this process."""
    key = json.dumps([chosen.get("HOST"), chosen.get("PORT"), chosen.get("NAME"), chosen.get("USER")], default=str)
    if key not in _open:
        driver = _driver()
        refused = type("OperationalError", (_errors.OperationalError,), {})
        refused.__module__ = driver
        given = (chosen.get("HOST") or "", str(chosen.get("PORT") or 5432), chosen.get("USER") or "", chosen.get("PASSWORD") or "", chosen.get("NAME") or "", "")
        try:
            handle = pg_open(refused, *given)
        except _errors.OperationalError as error:
            raise OperationalError(str(error)) from error
        _open[key] = Store(handle, driver)
    return _open[key]


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


class Cursor:
    def __init__(self, store):
        self.store = store
        self.description = None
        self.rowcount = -1
        self.rows = []

    def execute(self, sql, params=None):
        columns, rows, tag = self.store.ask(sql, params)
        self.rows = rows
        self.description = [(name,) + (None,) * 6 for name, _ in columns] if columns is not None else None
        count = tag.split(" ")[-1] if tag else ""
        self.rowcount = int(count) if count.isdigit() else -1

    def fetchone(self):
        return self.rows.pop(0) if self.rows else None

    def fetchmany(self, size=100):
        found, self.rows = self.rows[:size], self.rows[size:]
        return found

    def fetchall(self):
        found, self.rows = self.rows, []
        return found

    def __iter__(self):
        return iter(self.fetchall())

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


class Store:
    """Tables by name, as the table store has them, with statements for what changes."""

    def __init__(self, handle, driver):
        self.handle = handle
        self.driver = driver

    def ask(self, sql, params=None):
        whole = _bind(sql, params)
        columns, rows, tag, report = pg_query(self.handle, whole)
        if report is not None:
            cause = _errors._error_of(report, whole, None)
            type(cause).__module__ = self.driver + ".errors"
            kind = IntegrityError if isinstance(cause, _errors.IntegrityError) else ProgrammingError if isinstance(cause, _errors.ProgrammingError) else DatabaseError
            raise kind(str(cause)) from cause
        types = [kind for _, kind in columns] if columns is not None else []
        return (columns, [tuple(convert(one, kind) if isinstance(one, str) else one for one, kind in zip(row, types)) for row in rows], tag)

    def __contains__(self, name):
        return self.ask("SELECT to_regclass(%s) IS NOT NULL", (_quoted(name),))[1][0][0]

    def select(self, name, columns=None):
        table = _quoted(name)
        wanted = ", ".join(table + "." + _quoted(one) for one in columns) if columns else "*"
        found, rows, _ = self.ask("SELECT %s FROM %s" % (wanted, table))
        names = [one for one, _ in found]
        return [dict(zip(names, row)) for row in rows]

    def insert(self, name, row, key):
        given = {column: value for column, value in row.items() if column != key or value is not None}
        names = ", ".join(_quoted(one) for one in given)
        marks = ", ".join("%s" for _ in given)
        body = "(%s) VALUES (%s)" % (names, marks) if given else "DEFAULT VALUES"
        return self.ask("INSERT INTO %s %s RETURNING %s.%s" % (_quoted(name), body, _quoted(name), _quoted(key)), tuple(given.values()))[1][0][0]

    def update(self, name, row, key):
        parts = ", ".join("%s = %%s" % _quoted(one) for one in row if one != key)
        values = [value for column, value in row.items() if column != key] + [row[key]]
        return self.ask("UPDATE %s SET %s WHERE %s.%s = %%s" % (_quoted(name), parts, _quoted(name), _quoted(key)), tuple(values))[2] != "UPDATE 0"

    def delete(self, name, key, value):
        self.ask("DELETE FROM %s WHERE %s IN (%%s)" % (_quoted(name), _quoted(key)), (value,))

    def create(self, name, fields):
        columns = []
        later = []
        for field in fields:
            columns.append(_quoted(field.column) + " " + column_of(field))
            if target_of(field) is not None:
                later.append(_reference(name, field))
                later.append("CREATE INDEX %s ON %s (%s)" % (_quoted("%s_%s_idx" % (name, field.column)), _quoted(name), _quoted(field.column)))
        self.ask("CREATE TABLE %s (%s)" % (_quoted(name), ", ".join(columns)))
        for one in later:
            self.ask(one)

    def drop(self, name):
        self.ask("DROP TABLE %s CASCADE" % _quoted(name))

    def add_column(self, name, field):
        default = field.to_pg(field.initial())
        shown = " DEFAULT " + adapt(default).strip() if default is not None else ""
        self.ask("ALTER TABLE %s ADD COLUMN %s %s%s" % (_quoted(name), _quoted(field.column), column_of(field), shown))
        if shown:
            self.ask("ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT" % (_quoted(name), _quoted(field.column)))
        if target_of(field) is not None:
            self.ask(_reference(name, field))

    def column_named(self, name, field):
        """The column of a field that is no more: its name, or with _id for a foreign key."""
        found = self.ask("SELECT column_name FROM information_schema.columns WHERE table_name = %s AND column_name IN (%s, %s)", (name, field, field + "_id"))[1]
        return found[0][0] if found else field

    def drop_column(self, name, column):
        self.ask("ALTER TABLE %s DROP COLUMN %s CASCADE" % (_quoted(name), _quoted(column)))

    def alter_column(self, name, field):
        column = _quoted(field.column)
        kind = type_of(field)
        self.ask("ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s::%s" % (_quoted(name), column, kind, column, kind))
        self.ask("ALTER TABLE %s ALTER COLUMN %s %s NOT NULL" % (_quoted(name), column, "DROP" if field.options["null"] else "SET"))

    def applied(self):
        if "django_migrations" not in self:
            return []
        return ["%s.%s" % row for row in self.ask("SELECT app, name FROM django_migrations ORDER BY id")[1]]

    def record(self, app, name):
        if "django_migrations" not in self:
            self.ask('CREATE TABLE "django_migrations" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" timestamp with time zone NOT NULL)')
        self.ask("INSERT INTO django_migrations (app, name, applied) VALUES (%s, %s, now())", (app, name))

    def create_own(self, name):
        self.ask(_own[name])

    def in_transaction(self):
        return pg_status(self.handle) != "I"


def _reference(name, field):
    table, key = target_of(field)
    constraint = "%s_%s_fk" % (name, field.column)
    return "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s) DEFERRABLE INITIALLY DEFERRED" % (_quoted(name), _quoted(constraint), _quoted(field.column), _quoted(table), _quoted(key))


def target_of(field):
    """(table, primary key) a foreign key leads to; None for other fields."""
    if not hasattr(field, "to"):
        return None
    if not isinstance(field.to, str):
        return (field.to._meta.db_table, field.to._meta.pk.column)
    label, _, name = field.to.rpartition(".")
    label = label or getattr(field, "label", "")
    if label == "auth" or field.to == "settings.AUTH_USER_MODEL":
        return ("auth_" + name.lower(), "id")
    try:
        from django.apps import apps
        model = apps.get_model(label, name)
        return (model._meta.db_table, model._meta.pk.column)
    except LookupError:
        return (label + "_" + name.lower(), "id")


_types = {
    "TextField": "text", "IntegerField": "integer", "PositiveIntegerField": "integer", "BigIntegerField": "bigint", "SmallIntegerField": "smallint",
    "AutoField": "integer", "BigAutoField": "bigint", "FloatField": "double precision", "BooleanField": "boolean", "DateTimeField": "timestamp with time zone",
    "DateField": "date", "JSONField": "jsonb", "UUIDField": "uuid",
}
_lengths = {"CharField": None, "EmailField": 254, "SlugField": 50, "URLField": 200}


def type_of(field):
    for cls in type(field).__mro__:
        name = cls.__name__
        if name == "ForeignKey":
            table, _ = target_of(field)
            return "integer" if table.startswith("auth_") or table.startswith("django_") else "bigint"
        if name == "DecimalField":
            return "numeric(%s, %s)" % (field.options["max_digits"], field.options["decimal_places"])
        if name in _lengths:
            return "varchar(%s)" % (field.options.get("max_length") or _lengths[name])
        if name in _types:
            return _types[name]
    not_simulated("a column of the type %s in Postgres" % type(field).__name__)


def column_of(field):
    text = type_of(field) + (" NULL" if field.options["null"] else " NOT NULL")
    name = type(field).__name__
    if field.options["primary_key"]:
        text += " PRIMARY KEY"
    elif field.options["unique"]:
        text += " UNIQUE"
    if name in ("AutoField", "BigAutoField"):
        text += " GENERATED BY DEFAULT AS IDENTITY"
    if name == "PositiveIntegerField":
        text += " CHECK (%s >= 0)" % _quoted(field.column)
    return text


_id = '"id" %s NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY'
_refer = '"%s" integer NOT NULL REFERENCES "%s" ("id") DEFERRABLE INITIALLY DEFERRED'


def _pair(name, one, first, two, second):
    return 'CREATE TABLE "%s" (%s, %s, %s, UNIQUE ("%s", "%s"))' % (name, _id % "bigint", _refer % (one, first), _refer % (two, second), one, two)


_own = {
    "django_content_type": 'CREATE TABLE "django_content_type" (%s, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL, UNIQUE ("app_label", "model"))' % (_id % "integer"),
    "auth_permission": 'CREATE TABLE "auth_permission" (%s, "name" varchar(255) NOT NULL, %s, "codename" varchar(100) NOT NULL, UNIQUE ("content_type_id", "codename"))' % (_id % "integer", _refer % ("content_type_id", "django_content_type")),
    "auth_group": 'CREATE TABLE "auth_group" (%s, "name" varchar(150) NOT NULL UNIQUE)' % (_id % "integer"),
    "auth_group_permissions": _pair("auth_group_permissions", "group_id", "auth_group", "permission_id", "auth_permission"),
    "auth_user": 'CREATE TABLE "auth_user" (%s, "password" varchar(128) NOT NULL, "last_login" timestamp with time zone NULL, "is_superuser" boolean NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "first_name" varchar(150) NOT NULL, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" boolean NOT NULL, "is_active" boolean NOT NULL, "date_joined" timestamp with time zone NOT NULL)' % (_id % "integer"),
    "auth_user_groups": _pair("auth_user_groups", "user_id", "auth_user", "group_id", "auth_group"),
    "auth_user_user_permissions": _pair("auth_user_user_permissions", "user_id", "auth_user", "permission_id", "auth_permission"),
    "django_admin_log": 'CREATE TABLE "django_admin_log" (%s, "action_time" timestamp with time zone NOT NULL, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, %s)' % (_id % "integer", _refer % ("user_id", "auth_user")),
    "django_session": 'CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" timestamp with time zone NOT NULL)',
}
`;
