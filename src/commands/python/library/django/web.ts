/** django itself, its settings, exceptions and URLs. */
export const django = String.raw`
from _dojo import installed_version

__version__ = installed_version("django")
VERSION = tuple([int(one) for one in __version__.split(".")] + [0])[:3] + ("final", 0)


def get_version():
    return __version__


def setup(set_prefix=True):
    from django.apps import apps
    apps.populate()
`;

export const conf = String.raw`
import os
import importlib
from django.core.exceptions import ImproperlyConfigured

_defaults = {
    "DEBUG": False, "ALLOWED_HOSTS": [], "INSTALLED_APPS": [], "MIDDLEWARE": [], "TEMPLATES": [], "DATABASES": {},
    "STATIC_URL": None, "STATIC_ROOT": None, "STATICFILES_DIRS": [], "MEDIA_URL": "/", "MEDIA_ROOT": "", "STORAGES": {},
    "STATICFILES_STORAGE": "", "LOGGING": {}, "SECRET_KEY": "", "ROOT_URLCONF": None, "TIME_ZONE": "America/Chicago", "USE_TZ": True,
    "SECURE_SSL_REDIRECT": False, "APPEND_SLASH": True, "LOGIN_URL": "/accounts/login/", "WSGI_APPLICATION": None,
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField", "CSRF_TRUSTED_ORIGINS": [], "LANGUAGE_CODE": "en-us",
}


_loaded = [None]


def _load(wanted):
    name = os.environ.get("DJANGO_SETTINGS_MODULE")
    if not name:
        raise ImproperlyConfigured("Requested %s, but settings are not configured. You must either define the environment variable DJANGO_SETTINGS_MODULE or call settings.configure() before accessing settings." % wanted)
    module = importlib.import_module(name)
    for key in ("ALLOWED_HOSTS", "INSTALLED_APPS", "STATICFILES_DIRS"):
        if not isinstance(getattr(module, key, []), (list, tuple)):
            raise ImproperlyConfigured("The %s setting must be a list or a tuple." % key)
    _loaded[0] = module
    return module


class LazySettings:
    @property
    def configured(self):
        return _loaded[0] is not None

    def __getattr__(self, name):
        if name == "SETTINGS_MODULE":
            return os.environ.get("DJANGO_SETTINGS_MODULE")
        module = _loaded[0] or _load("setting %s" % name)
        if name == "SECRET_KEY" and not getattr(module, "SECRET_KEY", ""):
            raise ImproperlyConfigured("The SECRET_KEY setting must not be empty.")
        if name in module.__dict__:
            return module.__dict__[name]
        if name in _defaults:
            return _defaults[name]
        raise AttributeError("'Settings' object has no attribute %r" % name)


settings = LazySettings()
`;

export const exceptions = String.raw`
class ImproperlyConfigured(Exception):
    pass


class ObjectDoesNotExist(Exception):
    pass


class MultipleObjectsReturned(Exception):
    pass


class SuspiciousOperation(Exception):
    pass


class DisallowedHost(SuspiciousOperation):
    pass


class PermissionDenied(Exception):
    pass


class ValidationError(Exception):
    pass


class AppRegistryNotReady(Exception):
    pass
`;

export const urls = String.raw`
import importlib
import re
from django.core.exceptions import ImproperlyConfigured

__others__ = "register_converter resolve ResolverMatch get_resolver get_urlconf set_urlconf translate_url"
_converters = {"int": "[0-9]+", "str": "[^/]+", "slug": "[-a-zA-Z0-9_]+", "path": ".+", "uuid": "[0-9a-f-]{36}"}


class NoReverseMatch(Exception):
    pass


class Resolver404(Exception):
    pass


class URLPattern:
    def __init__(self, route, view, kwargs=None, name=None, is_regex=False):
        self.route = route
        self.view = view
        self.kwargs = kwargs or {}
        self.name = name
        self.kinds = {}
        self.children = None
        self.namespace = None
        if isinstance(view, tuple):
            self.children, self.namespace = view[0], view[-1] if len(view) == 3 else view[1]
        elif isinstance(view, list):
            self.children = view
        elif not callable(view):
            raise TypeError("view must be a callable or a list/tuple in the case of include().")
        self.expression = route if is_regex else self._translate(route)
        if not is_regex and self.children is None:
            self.expression += r"\Z"
        self.compiled = re.compile(self.expression if self.expression.startswith("^") else "^" + self.expression)

    def _translate(self, route):
        def one(found):
            kind = found.group(1) or "str"
            if kind not in _converters:
                raise ImproperlyConfigured("URL route %r uses invalid converter %r." % (route, kind))
            self.kinds[found.group(2)] = kind
            return "(?P<%s>%s)" % (found.group(2), _converters[kind])

        parts = re.split(r"(<(?:\w+:)?\w+>)", route)
        return "".join(re.sub(r"<(?:(\w+):)?(\w+)>", one, part) if part.startswith("<") else re.escape(part) for part in parts)

    def match(self, path):
        found = self.compiled.search(path)
        if found is None:
            return None
        values = {}
        for key, value in found.groupdict().items():
            if value is not None:
                values[key] = int(value) if self.kinds.get(key) == "int" else value
        args = () if values else found.groups()
        return (path[found.end():], args, {**values, **self.kwargs})


def path(route, view, kwargs=None, name=None):
    return URLPattern(route, view, kwargs, name)


def re_path(route, view, kwargs=None, name=None):
    return URLPattern(route, view, kwargs, name, True)


def include(arg, namespace=None):
    app_name = None
    if isinstance(arg, tuple):
        arg, app_name = arg
    module = importlib.import_module(arg) if isinstance(arg, str) else arg
    patterns = getattr(module, "urlpatterns", module)
    if not isinstance(patterns, (list, tuple)):
        raise ImproperlyConfigured("The included URLconf %r does not appear to have any patterns in it. If you see the 'urlpatterns' variable with valid patterns in the file then the issue is probably caused by a circular import." % arg)
    app_name = getattr(module, "app_name", app_name) if isinstance(arg, str) else app_name
    return (patterns, app_name, namespace or app_name)


def root_patterns():
    from django.conf import settings
    module = importlib.import_module(settings.ROOT_URLCONF)
    if not hasattr(module, "urlpatterns"):
        raise ImproperlyConfigured("The included URLconf '%s' does not appear to have any patterns in it. If you see the 'urlpatterns' variable with valid patterns in the file then the issue is probably caused by a circular import." % settings.ROOT_URLCONF)
    return module.urlpatterns


def find(path, patterns, tried, prefix=""):
    for one in patterns:
        found = one.match(path)
        tried.append(prefix + one.route + (" [name='%s']" % one.name if one.name else ""))
        if found is None:
            continue
        rest, args, values = found
        if one.children is None:
            return (one, args, values)
        tried.pop()
        inner = find(rest, one.children, tried, prefix + one.route)
        if inner:
            return (inner[0], args + inner[1], {**values, **inner[2]})
    return None


def _reverse(name, args, kwargs, patterns, prefix, spaces):
    for one in patterns:
        if one.children is not None:
            inner = spaces[1:] if spaces and one.namespace == spaces[0] else spaces
            if one.namespace and inner is spaces:
                continue
            found = _reverse(name, args, kwargs, one.children, prefix + one.route, inner)
            if found is not None:
                return found
        elif not spaces and (one.name == name or one.view is name):
            names = re.findall(r"<(?:\w+:)?(\w+)>", prefix + one.route)
            values = dict(zip(names, args)) if args else kwargs
            if set(names) == set(values):
                return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(values[found.group(1)]), prefix + one.route)
    return None


def reverse(viewname, urlconf=None, args=None, kwargs=None, current_app=None):
    spaces = viewname.split(":")[:-1] if isinstance(viewname, str) else []
    name = viewname.split(":")[-1] if isinstance(viewname, str) else viewname
    if spaces == ["admin"]:
        return "/admin/"
    found = _reverse(name, list(args or []), dict(kwargs or {}), root_patterns(), "", spaces)
    if found is None:
        raise NoReverseMatch("Reverse for '%s' not found. '%s' is not a valid view function or pattern name." % (name, name))
    return found


reverse_lazy = reverse
`;
