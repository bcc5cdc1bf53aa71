/** manage.py migrate. */
export const migrate = String.raw`
import importlib
import os
from django.apps import apps
from django.db import save, tables
from _dojo import say

_own = {
    "contenttypes": ["0001_initial", "0002_remove_content_type_name"],
    "auth": ["0001_initial", "0002_alter_permission_name_max_length", "0003_alter_user_email_max_length", "0004_alter_user_username_opts", "0005_alter_user_last_login_null", "0006_require_contenttypes_0002", "0007_alter_validators_add_error_messages", "0008_alter_user_username_max_length", "0009_alter_user_last_name_max_length", "0010_alter_group_name_max_length", "0011_update_proxy_permissions", "0012_alter_user_first_name_max_length"],
    "admin": ["0001_initial", "0002_logentry_remove_auto_add", "0003_logentry_add_action_flag_choices"],
    "sessions": ["0001_initial"],
}
_needs = {
    "auth.0001_initial": ["contenttypes.0001_initial"], "admin.0001_initial": ["contenttypes.0001_initial", "auth.0001_initial"],
    "auth.0006_require_contenttypes_0002": ["contenttypes.0002_remove_content_type_name"],
    "auth.0002_alter_permission_name_max_length": ["contenttypes.0002_remove_content_type_name"],
}
_made = {
    "contenttypes.0001_initial": ["django_content_type"], "sessions.0001_initial": ["django_session"], "admin.0001_initial": ["django_admin_log"],
    "auth.0001_initial": ["auth_permission", "auth_group", "auth_group_permissions", "auth_user", "auth_user_groups", "auth_user_user_permissions"],
}


def _loaded():
    """label -> [(name, Migration class or None for Django's own)]"""
    found = {}
    for one in apps.get_app_configs():
        if one.path is None:
            if one.label in _own:
                found[one.label] = [(name, None) for name in _own[one.label]]
            continue
        folder = os.path.join(one.path, "migrations")
        if not os.path.isfile(os.path.join(folder, "__init__.py")):
            continue
        names = sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py") and name[0] not in "_~")
        found[one.label] = [(name, importlib.import_module("%s.migrations.%s" % (one.name, name)).Migration) for name in names]
    return found


def _plan(loaded, labels=None):
    plan = []

    def add(label, name):
        key = label + "." + name
        if key in plan or label not in loaded:
            return
        names = [one for one, _ in loaded[label]]
        if name == "__first__":
            return add(label, names[0])
        at = names.index(name)
        migration = loaded[label][at][1]
        needs = [tuple(one.split(".")) for one in _needs.get(key, [])]
        if migration is None:
            if at > 0 and key != "contenttypes.0002_remove_content_type_name":
                add(label, names[at - 1])
        else:
            needs = list(migration.dependencies)
        for need in needs:
            if isinstance(need, tuple):
                add(*need)
        plan.append(key)

    for label in labels or sorted(loaded):
        for name, _ in loaded[label]:
            add(label, name)
    return plan


def applied(found):
    if hasattr(found, "select"):
        return found.applied()
    return found.get("django_migrations", {}).get("rows", [])


def unapplied():
    found = tables()
    return [key for key in _plan(_loaded()) if key not in applied(found)]


def migrate(label=None):
    loaded = _loaded()
    if label is not None and label not in loaded:
        known = [one.label for one in apps.get_app_configs()]
        from django.core.management import CommandError
        if label not in known:
            raise CommandError("No installed app with label '%s'." % label)
        raise CommandError("App '%s' does not have migrations." % label)
    found = tables()
    done = applied(found)
    plan = _plan(loaded, [label] if label else None)
    say("Operations to perform:\n  Apply all migrations: %s\nRunning migrations:\n" % (label or ", ".join(sorted(one for one in loaded if loaded[one])) or "(none)"))
    todo = [key for key in plan if key not in done]
    if not todo:
        say("  No migrations to apply.\n")
    store = hasattr(found, "select")
    if not store:
        found.setdefault("django_migrations", {"rows": []})
    for key in todo:
        app, name = key.split(".")
        say("  Applying %s..." % key)
        if store:
            found.ask("BEGIN")
        for table in _made.get(key, []):
            if store:
                found.create_own(table)
            else:
                found[table] = {"rows": []}
        migration = dict(loaded[app])[name]
        for operation in migration.operations if migration else []:
            operation.apply(found, app)
        if store:
            found.record(app, name)
            found.ask("COMMIT")
        else:
            found["django_migrations"]["rows"].append(key)
            save(found)
        say(" OK\n")
    from django.core.management.makemigrations import changes_in
    changes = changes_in(loaded)
    if not todo and changes:
        names = ", ".join(repr(one) for one in sorted(changes))
        say("  Your models in app(s): %s have changes that are not yet reflected in a migration, and so won't be applied.\n  Run 'manage.py makemigrations' to make new migrations, and then re-run 'manage.py migrate' to apply them.\n" % names)
    if not store and not os.path.exists(_database()):
        save(found)


def _database():
    from django.db import _path
    return _path()


`;
