/** django.core.management: what manage.py and django-admin do. */
export const management = String.raw`
import os
import sys
import time
from django.core.exceptions import ImproperlyConfigured
from _dojo import not_simulated, say, serve

__others__ = "get_commands load_command_class find_commands BaseCommand ManagementUtility"


class CommandError(Exception):
    pass


_plain = ["check", "makemigrations", "migrate", "runserver", "showmigrations", "startapp", "startproject", "version", "help"]
_loud = ["shell", "test", "createsuperuser", "dbshell", "flush", "loaddata", "dumpdata", "inspectdb", "sqlmigrate", "diffsettings", "makemessages", "compilemessages", "changepassword", "clearsessions", "findstatic", "squashmigrations", "sendtestemail", "testserver", "createcachetable"]


def execute_from_command_line(argv=None):
    argv = list(argv or sys.argv)
    program = os.path.basename(argv[0])
    program = "python -m django" if program == "__main__.py" else program
    verb = argv[1] if len(argv) > 1 else "help"
    words = argv[2:]
    try:
        status = _run(program, verb, words)
    except CommandError as error:
        say("CommandError: %s\n" % error, True)
        status = 1
    if status:
        sys.exit(status)


def _run(program, verb, words):
    from django import get_version
    if verb in ("version", "--version"):
        say(get_version() + "\n")
        return 0
    if verb == "startproject":
        from django.core.management.templates import startproject
        return startproject(words)
    from django.conf import settings
    problem = None
    try:
        installed = settings.INSTALLED_APPS
    except (ImproperlyConfigured, ImportError) as error:
        problem = error
        installed = []
    if verb == "startapp":
        from django.core.management.templates import startapp
        return startapp(words)
    if verb in ("help", "--help", "-h"):
        say("\nType '%s help <subcommand>' for help on a specific subcommand.\n\nAvailable subcommands:\n\n[django]\n%s\n" % (program, "".join("    %s\n" % one for one in sorted(_plain[:-2] + _loud))))
        return 0
    known = _plain + _loud
    if "django.contrib.staticfiles" in installed:
        known = known + ["collectstatic"]
    if verb not in known:
        if problem is not None and not os.environ.get("DJANGO_SETTINGS_MODULE"):
            say("No Django settings specified.\n", True)
        elif problem is not None:
            raise problem
        near = [one for one in known if one[:4] == verb[:4]]
        say("Unknown command: %r%s\nType '%s help' for usage.\n" % (verb, ". Did you mean %s?" % near[0] if near else "", program), True)
        return 1
    if problem is not None:
        raise problem
    if verb == "runserver":
        return runserver(words)
    import django
    django.setup()
    if verb in _loud:
        not_simulated("Django's command %s" % verb)
    return globals_of()[verb](words)


def globals_of():
    return {"check": check, "migrate": migrate, "makemigrations": makemigrations, "showmigrations": showmigrations, "collectstatic": collectstatic}


def call_command(name, *args, **options):
    import django
    django.setup()
    if name not in globals_of():
        not_simulated("Django's command %s" % name)
    return globals_of()[name](list(args))


def system_check():
    from django.conf import settings
    from django.urls import root_patterns
    if settings.ROOT_URLCONF:
        root_patterns()


def check(words):
    system_check()
    from django.conf import settings
    if "--deploy" in words:
        not_simulated("manage.py check --deploy")
    say("System check identified no issues (0 silenced).\n")
    return 0


def migrate(words):
    system_check()
    from django.core.management.migrate import migrate as run
    labels = [one for one in words if not one.startswith("-")]
    if len(labels) > 1:
        not_simulated("migrating to a chosen migration")
    run(labels[0] if labels else None)
    return 0


def makemigrations(words):
    system_check()
    from django import get_version
    from django.core.management.makemigrations import makemigrations as run
    return run([one for one in words if not one.startswith("-")], time.strftime("%Y-%m-%d %H:%M"), get_version())


def showmigrations(words):
    from django.core.management.migrate import _loaded, applied
    from django.db import tables
    done = applied(tables())
    loaded = _loaded()
    for label in sorted(loaded):
        say(label + "\n")
        for name, _ in loaded[label]:
            say(" [%s] %s\n" % ("X" if label + "." + name in done else " ", name))
    return 0


def collectstatic(words):
    from django.core.management.statics import collect
    say(collect(words))
    return 0


def runserver(words):
    from django import VERSION, get_version
    from django.conf import settings
    from django.core.wsgi import WSGIHandler, configure_logging
    host, port = "127.0.0.1", "8000"
    for one in words:
        if not one.startswith("-"):
            host, port = one.rsplit(":", 1) if ":" in one else (host, one)
    host = {"0": "0.0.0.0", "": "127.0.0.1"}.get(host, host)
    if not port.isdigit():
        raise CommandError('"%s" is not a valid port number or address:port pair.' % words[0])
    if not settings.DEBUG and not settings.ALLOWED_HOSTS:
        raise CommandError("You must set settings.ALLOWED_HOSTS if DEBUG is False.")
    if "--noreload" not in words:
        say("Watching for file changes with StatReloader\n", True)
    say("Performing system checks...\n\n")
    import django
    django.setup()
    settings.SECRET_KEY
    system_check()
    configure_logging()
    say("System check identified no issues (0 silenced).\n")
    if settings.DATABASES.get("default"):
        from django.core.management.migrate import unapplied
        missing = unapplied()
        if missing:
            labels = ", ".join(sorted(set(one.split(".")[0] for one in missing)))
            say("\nYou have %d unapplied migration(s). Your project may not work properly until you apply the migrations for app(s): %s.\nRun 'python manage.py migrate' to apply them.\n" % (len(missing), labels))
    now = time.strftime("%B %d, %Y - %X".replace("%X", "%H:%M:%S"))
    warning = ""
    if VERSION >= (5, 2):
        warning = "\nWARNING: This is a development server. Do not use it in a production setting. Use a production WSGI or ASGI server instead.\nFor more information on production servers see: https://docs.djangoproject.com/en/%d.%d/howto/deployment/\n" % VERSION[:2]
    say("%s\nDjango version %s, using settings %r\nStarting development server at http://%s:%s/\nQuit the server with CONTROL-C.\n%s\n" % (now, get_version(), settings.SETTINGS_MODULE, host, port, warning))
    return serve(WSGIHandler("--nostatic" not in words), host, int(port))
`;
export const statics = String.raw`
import hashlib
import json
import os
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from _dojo import not_simulated

_admin = ["admin/css/%s.css" % one for one in ("autocomplete", "base", "changelists", "dark_mode", "dashboard", "forms", "login", "nav_sidebar", "responsive", "responsive_rtl", "rtl", "widgets")] + ["admin/js/%s.js" % one for one in ("SelectBox", "SelectFilter2", "actions", "autocomplete", "calendar", "cancel", "change_form", "core", "filters", "inlines", "nav_sidebar", "popup_response", "prepopulate", "theme", "urlify")] + ["admin/img/%s.svg" % one for one in ("calendar-icons", "icon-addlink", "icon-alert", "icon-no", "icon-yes", "search")]


def _files(folder, prefix=""):
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            for one in _files(path, prefix + name + "/"):
                yield one
        elif not name.startswith(".") and not name.endswith("~") and name != "CVS":
            yield (prefix + name, path)


def backend():
    chosen = settings.STORAGES.get("staticfiles", {}).get("BACKEND") if settings.STORAGES else None
    return chosen or settings.STATICFILES_STORAGE or "django.contrib.staticfiles.storage.StaticFilesStorage"


def collect(words):
    from django.core.wsgi import static_folders
    if not settings.STATIC_ROOT:
        raise ImproperlyConfigured("You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path.")
    root = os.path.abspath(str(settings.STATIC_ROOT))
    found = {}
    for folder in settings.STATICFILES_DIRS:
        if not os.path.isdir(str(folder)):
            continue
    for folder in static_folders():
        if os.path.isdir(folder):
            for name, path in _files(folder):
                found.setdefault(name, path)
    if "django.contrib.admin" in settings.INSTALLED_APPS:
        for name in _admin:
            found.setdefault(name, None)
    if "--clear" in words or "-c" in words:
        not_simulated("collectstatic --clear")
    copied = unmodified = 0
    dry = "--dry-run" in words or "-n" in words
    for name, path in found.items():
        target = os.path.join(root, name)
        data = b""
        if path is None:
            data = ("/* %s of Django's admin: Dyno Dojo keeps its place. */\n" % name).encode()
        else:
            with open(path, "rb") as file:
                data = file.read()
        if os.path.isfile(target):
            with open(target, "rb") as file:
                if file.read() == data:
                    unmodified += 1
                    continue
        copied += 1
        if not dry:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as file:
                file.write(data)
    processed = ""
    if "Manifest" in backend() and not dry:
        processed = ", %d post-processed" % (_manifest(root, found) * (3 if "Compressed" in backend() else 1))
    elif "Compressed" in backend() and not dry:
        processed = ", %d post-processed" % (len(found) * 2)
    text = "%s%d static file%s copied to '%s'" % ("\n", copied, "" if copied == 1 else "s", root)
    return text + (", %d unmodified" % unmodified if unmodified else "") + processed + ".\n"


def _manifest(root, found):
    paths = {}
    for name in found:
        with open(os.path.join(root, name), "rb") as file:
            data = file.read()
        stem, suffix = os.path.splitext(name)
        paths[name] = "%s.%s%s" % (stem, hashlib.sha256(data).hexdigest()[:12], suffix)
        with open(os.path.join(root, paths[name]), "wb") as file:
            file.write(data)
    with open(os.path.join(root, "staticfiles.json"), "w") as file:
        file.write(json.dumps({"paths": paths, "version": "1.1"}))
    return len(found)


def static_url(name):
    prefix = settings.STATIC_URL
    if prefix is None:
        raise ImproperlyConfigured("You're using the staticfiles app without having set the required STATIC_URL setting.")
    prefix = prefix if prefix.startswith("/") or "//" in prefix else "/" + prefix
    if "Manifest" in backend() and not settings.DEBUG:
        path = os.path.join(str(settings.STATIC_ROOT), "staticfiles.json")
        paths = {}
        if os.path.isfile(path):
            with open(path) as file:
                paths = json.loads(file.read())["paths"]
        if name not in paths:
            raise ValueError("Missing staticfiles manifest entry for %r" % name)
        return prefix + paths[name]
    return prefix + name
`;
