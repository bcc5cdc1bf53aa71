/** django.db: a Postgres, or a table store that keeps what a real db.sqlite3 would, in a form of its own. */
export const db = String.raw`
import json
import os
from django.core.exceptions import ImproperlyConfigured
from _dojo import not_simulated

__others__ = "connections router reset_queries close_old_connections"
_note = "Dyno Dojo: a simulated SQLite database. Programs other than Django in Dyno Dojo cannot read it."


class Error(Exception):
    pass


class DatabaseError(Error):
    pass


class OperationalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


for _one in (Error, DatabaseError, OperationalError, ProgrammingError, IntegrityError):
    _one.__module__ = "django.db.utils"
del _one


def _default():
    from django.conf import settings
    return settings.DATABASES.get("default") or {}


def check_backend():
    engine = _default().get("ENGINE", "")
    if "postgresql" in engine:
        for name in ("psycopg", "psycopg2"):
            try:
                __import_module(name)
                return
            except ImportError:
                pass
        raise ImproperlyConfigured("Error loading psycopg2 or psycopg module")
    if engine and "." not in engine:
        raise ImproperlyConfigured("%r isn't an available database backend or couldn't be imported." % engine)


def __import_module(name):
    import importlib
    return importlib.import_module(name)


def _path():
    chosen = _default()
    engine = chosen.get("ENGINE", "")
    if not engine:
        raise ImproperlyConfigured("settings.DATABASES is improperly configured. Please supply the ENGINE value. Check settings documentation for more details.")
    if "sqlite3" not in engine:
        not_simulated("a connection to a database other than SQLite and Postgres (%s)" % engine)
    return str(chosen.get("NAME") or "")


def postgres():
    """The store of a Postgres; None when settings name another database."""
    chosen = _default()
    if "postgresql" not in chosen.get("ENGINE", ""):
        return None
    check_backend()
    from django.db._postgres import connect
    return connect(chosen)


def tables():
    store = postgres()
    if store is not None:
        return store
    path = _path()
    if not os.path.isfile(path) or os.path.getsize(path) == 0:
        return {}
    with open(path) as file:
        text = file.read()
    if not text.startswith("{"):
        not_simulated("an SQLite database that was not made here (%s)" % path)
    return json.loads(text)["tables"]


def save(found):
    if hasattr(found, "select"):
        return
    path = _path()
    if not os.path.isdir(os.path.dirname(path) or "."):
        raise OperationalError("unable to open database file")
    with open(path, "w") as file:
        file.write(json.dumps({"note": _note, "tables": found}, indent=1) + "\n")


def rows_of(found, name, columns=None):
    if hasattr(found, "select"):
        return found.select(name, columns)
    if name not in found:
        raise OperationalError("no such table: %s" % name)
    return found[name]["rows"]


class _Connection:
    @property
    def vendor(self):
        return "sqlite" if postgres() is None else "postgresql"

    def cursor(self):
        store = postgres()
        if store is None:
            not_simulated("django.db.connection.cursor with SQLite")
        from django.db._postgres import Cursor
        return Cursor(store)

    def close(self):
        pass

    def __getattr__(self, name):
        not_simulated("django.db.connection." + name)


connection = _Connection()
`;

/** django.db.transaction */
export const transaction = String.raw`
from django.db import postgres, save, tables

__others__ = "get_connection commit rollback savepoint savepoint_commit savepoint_rollback set_autocommit get_autocommit on_commit non_atomic_requests"


class Atomic:
    def __enter__(self):
        store = postgres()
        self.outermost = store is None or not store.in_transaction()
        if store is None:
            self.before = tables()
        else:
            store.ask("BEGIN" if self.outermost else "SAVEPOINT inner")

    def __exit__(self, kind, error, trace):
        store = postgres()
        if store is None:
            if kind is not None:
                save(self.before)
        elif self.outermost:
            store.ask("COMMIT" if kind is None else "ROLLBACK")
        else:
            store.ask("RELEASE SAVEPOINT inner" if kind is None else "ROLLBACK TO SAVEPOINT inner")
        return False

    def __call__(self, run):
        def inside(*args, **named):
            with Atomic():
                return run(*args, **named)
        inside.__name__ = run.__name__
        return inside


def atomic(using=None, savepoint=True, durable=False):
    return Atomic()(using) if callable(using) else Atomic()
`;
