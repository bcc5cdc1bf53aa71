/** django.core.wsgi: one request from its host check to its answer, and static files. */
export const handler = String.raw`
import logging
import os
from html import escape
from django.conf import settings
from django.core.exceptions import DisallowedHost, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import find, root_patterns
from _dojo import guess_type

logger = logging.getLogger("django")
_page = """
<!doctype html>
<html lang="en">
<head>
  <title>%(title)s</title>
</head>
<body>
  <h1>%(title)s</h1><p>%(details)s</p>
</body>
</html>
"""
_has_console = []


def configure_logging():
    if _has_console:
        return
    chosen = settings.LOGGING or {}
    classes = [one.get("class", "") for one in chosen.get("handlers", {}).values()]
    _has_console.append(settings.DEBUG or any("StreamHandler" in one for one in classes))
    logger.setLevel(logging.INFO)
    handler = logging.StreamHandler() if _has_console[0] else logging.NullHandler()
    logger.addHandler(handler)
    logger.propagate = False


def plain(status, title, details=""):
    return HttpResponse(_page % {"title": title, "details": details}, status=status)


def debug_page(status, title, text):
    body = "<h1>%s</h1>\n<pre>%s</pre>\n<p>This page is shown because DEBUG = True in the settings.</p>" % (escape(title), escape(text))
    return HttpResponse('<!DOCTYPE html>\n<html lang="en">\n<head>\n  <title>%s</title>\n</head>\n<body>\n%s\n</body>\n</html>\n' % (escape(title), body), status=status)


def allowed(host, hosts):
    name = host if host.endswith("]") else host.rpartition(":")[0] if ":" in host else host
    name = name.lower()
    for one in hosts:
        one = one.lower()
        if one == "*" or one == name or (one.startswith(".") and (name.endswith(one) or name == one[1:])):
            return True
    return False


def check_host(request):
    hosts = settings.ALLOWED_HOSTS
    if settings.DEBUG and not hosts:
        hosts = [".localhost", "127.0.0.1", "[::1]"]
    host = request.get_host()
    if not allowed(host, hosts):
        name = host.partition(":")[0]
        hint = "You may need to add %r to ALLOWED_HOSTS." % name if name else "The domain name provided is not valid according to RFC 1034/1035."
        raise DisallowedHost("Invalid HTTP_HOST header: %r. %s" % (host, hint))


def static_folders():
    found = [str(one) for one in settings.STATICFILES_DIRS]
    from django.apps import apps
    for app in apps.get_app_configs():
        if app.path:
            found.append(os.path.join(app.path, "static"))
    return found


def serve_static(path, use_finders):
    prefix = settings.STATIC_URL or ""
    prefix = prefix if prefix.startswith("/") else "/" + prefix
    if not settings.STATIC_URL or not path.startswith(prefix):
        return None
    name = path[len(prefix):]
    folders = static_folders() if use_finders else [str(settings.STATIC_ROOT)]
    for folder in folders:
        file = os.path.join(folder, name)
        if os.path.isfile(file) and ".." not in name:
            with open(file, "rb") as opened:
                return HttpResponse(opened.read(), content_type=guess_type(file))
    return None


def welcome():
    body = "<h1>The install worked successfully! Congratulations!</h1>\n<p>You are seeing this page because DEBUG=True is in your settings file and you have not configured any URLs.</p>"
    return HttpResponse('<!doctype html>\n<html lang="en-us" dir="ltr">\n<head>\n  <title>The install worked successfully! Congratulations!</title>\n</head>\n<body>\n%s\n</body>\n</html>\n' % body)


def route(request):
    tried = []
    patterns = root_patterns()
    found = find(request.path[1:], patterns, tried)
    if found is None:
        if settings.APPEND_SLASH and not request.path.endswith("/") and find(request.path[1:] + "/", patterns, []) and "django.middleware.common.CommonMiddleware" in settings.MIDDLEWARE:
            query = request.META["QUERY_STRING"]
            return HttpResponsePermanentRedirect(request.path + "/" + ("?" + query if query else ""))
        if settings.DEBUG and request.path == "/" and tried and all(one.startswith("admin/") for one in tried):
            return welcome()
        error = Http404("The current path, %s, didn't match any of these." % request.path[1:])
        error.tried = tried
        raise error
    pattern, args, kwargs = found
    csrf = "django.middleware.csrf.CsrfViewMiddleware" in settings.MIDDLEWARE
    if csrf and request.method in ("POST", "PUT", "PATCH", "DELETE") and not getattr(pattern.view, "csrf_exempt", False):
        if request.POST.get("csrfmiddlewaretoken") is None and "X-Csrftoken" not in request.headers:
            logger.warning("Forbidden (CSRF cookie not set.): %s", request.path)
            return plain(403, "403 Forbidden", "CSRF verification failed. Request aborted.")
    answer = pattern.view(request, *args, **kwargs)
    if answer is None:
        name = getattr(pattern.view, "__module__", "") + "." + getattr(pattern.view, "__name__", "")
        raise ValueError("The view %s didn't return an HttpResponse object. It returned None instead." % name)
    return answer


def respond(request):
    try:
        check_host(request)
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return HttpResponsePermanentRedirect("https://" + request.get_host() + request.get_full_path())
        if "whitenoise.middleware.WhiteNoiseMiddleware" in settings.MIDDLEWARE:
            found = serve_static(request.path, settings.DEBUG)
            if found is not None:
                return found
        return route(request)
    except Http404 as error:
        logger.warning("Not Found: %s", request.path)
        if settings.DEBUG:
            tried = getattr(error, "tried", [])
            text = "Using the URLconf defined in %s, Django tried these URL patterns, in this order:\n%s\n" % (settings.ROOT_URLCONF, "\n".join("%d. %s" % (i + 1, one) for i, one in enumerate(tried)))
            return debug_page(404, "Page not found (404)", (text if tried else "") + str(error))
        return template_or("404.html", request, plain(404, "Not Found", "The requested resource was not found on this server."))
    except PermissionDenied:
        logger.warning("Forbidden: %s", request.path)
        return plain(403, "403 Forbidden")
    except SuspiciousOperation as error:
        logging.getLogger("django.security." + type(error).__name__).error(str(error))
        if settings.DEBUG:
            return debug_page(400, "%s at %s" % (type(error).__name__, request.path), str(error))
        return plain(400, "Bad Request (400)")
    except Exception as error:
        logger.error("Internal Server Error: %s", request.path, exc_info=error)
        if settings.DEBUG:
            return debug_page(500, "%s at %s" % (type(error).__name__, request.path), str(error))
        return template_or("500.html", request, plain(500, "Server Error (500)"))


def template_or(name, request, other):
    from django.template.loader import has_template, render_to_string
    if has_template(name):
        return HttpResponse(render_to_string(name, {}, request), status=other.status_code)
    return other


class WSGIHandler:
    def __init__(self, use_finders=False):
        self.use_finders = use_finders

    def __call__(self, environ, start_response):
        request = HttpRequest(environ)
        response = None
        if self.use_finders and settings.DEBUG and "django.contrib.staticfiles" in settings.INSTALLED_APPS:
            response = serve_static(request.path, True)
        if response is None:
            response = respond(request)
        if "django.middleware.security.SecurityMiddleware" in settings.MIDDLEWARE:
            response.headers.setdefault("X-Content-Type-Options", "nosniff")
            response.headers.setdefault("Referrer-Policy", "same-origin")
        if "django.middleware.clickjacking.XFrameOptionsMiddleware" in settings.MIDDLEWARE:
            response.headers.setdefault("X-Frame-Options", "DENY")
        start_response(response.line, list(response.headers.items()))
        return [response.content]


def get_wsgi_application():
    import django
    django.setup()
    settings.SECRET_KEY
    configure_logging()
    return WSGIHandler()
`;
export const apps = String.raw`
import importlib
import os
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class AppConfig:
    path = None

    def __init__(self, name=None, module=None):
        self.name = name or self.name
        self.label = getattr(type(self), "label", None) or self.name.rpartition(".")[2]

    def ready(self):
        pass


class _Apps:
    def __init__(self):
        self.configs = None
        self.models = {}

    def populate(self):
        if self.configs is not None:
            return
        configs = []
        for entry in settings.INSTALLED_APPS:
            configs.append(self._create(entry))
        labels = [one.label for one in configs]
        for label in labels:
            if labels.count(label) > 1:
                raise ImproperlyConfigured("Application labels aren't unique, duplicates: %s" % label)
        self.configs = configs
        for one in configs:
            if one.path and (os.path.isfile(os.path.join(one.path, "models.py")) or os.path.isfile(os.path.join(one.path, "models", "__init__.py"))):
                importlib.import_module(one.name + ".models")
        from django.db import check_backend
        if any(one.path for one in configs) or "django.contrib.auth" in settings.INSTALLED_APPS:
            check_backend()
        for one in configs:
            one.ready()

    def _create(self, entry):
        name = entry
        kind = AppConfig
        if ".apps." in entry:
            module_name, _, class_name = entry.rpartition(".")
            module = importlib.import_module(module_name)
            if not hasattr(module, class_name):
                raise ImportError("Module '%s' does not contain a '%s' class." % (module_name, class_name))
            kind = getattr(module, class_name)
            name = getattr(kind, "name", entry)
        module = importlib.import_module(name)
        config = None
        file = getattr(module, "__file__", None)
        folder = os.path.dirname(file) if file else getattr(module, "__path__", None)
        if kind is AppConfig and folder and os.path.isfile(os.path.join(folder, "apps.py")) and "/site-packages/" not in folder:
            for one in vars_of(importlib.import_module(name + ".apps")):
                if isinstance(one, type(AppConfig)) and issubclass(one, AppConfig) and one is not AppConfig:
                    kind = one
        config = kind(name, module)
        config.path = folder if folder and "/site-packages/" not in folder else None
        return config

    def get_app_configs(self):
        self.populate()
        return self.configs

    def is_installed(self, name):
        return any(one.name == name for one in self.get_app_configs())

    def get_model(self, app_label, model_name=None):
        if model_name is None:
            app_label, model_name = app_label.split(".")
        return self.models[app_label][model_name.lower()]


def vars_of(module):
    return list(module.__dict__.values())


apps = _Apps()
`;
