/** django.db: a table store. It keeps what a real db.sqlite3 would, in a form of its own. */
export const db = String.raw`
import json
import os
from django.core.exceptions import ImproperlyConfigured
from _dojo import not_simulated

__others__ = "connections transaction router reset_queries close_old_connections"
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
        check_backend()
        not_simulated("a connection to a database other than SQLite (%s)" % engine)
    return str(chosen.get("NAME") or "")


def tables():
    path = _path()
    if not os.path.isfile(path) or os.path.getsize(path) == 0:
        return {}
    with open(path) as file:
        text = file.read()
    if not text.startswith("{"):
        not_simulated("an SQLite database that was not made here (%s)" % path)
    return json.loads(text)["tables"]


def save(found):
    path = _path()
    if not os.path.isdir(os.path.dirname(path) or "."):
        raise OperationalError("unable to open database file")
    with open(path, "w") as file:
        file.write(json.dumps({"note": _note, "tables": found}, indent=1) + "\n")


def rows_of(found, name):
    if name not in found:
        raise OperationalError("no such table: %s" % name)
    return found[name]["rows"]


class _Connection:
    vendor = "sqlite"

    def __getattr__(self, name):
        not_simulated("django.db.connection." + name)


connection = _Connection()
`;
