/** The smaller modules of Django: templates, the admin, generic views, decorators, timezones. */
export const loader = String.raw`
import os
from django.conf import settings
from _dojo import render_django

__others__ = "get_template select_template engines"


class TemplateDoesNotExist(Exception):
    pass


TemplateDoesNotExist.__module__ = "django.template.exceptions"


def folders():
    from django.apps import apps
    found = []
    for engine in settings.TEMPLATES:
        found.extend(str(one) for one in engine.get("DIRS", []))
        if engine.get("APP_DIRS"):
            found.extend(os.path.join(one.path, "templates") for one in apps.get_app_configs() if one.path)
    return found


def has_template(name):
    return any(os.path.isfile(os.path.join(one, name)) for one in folders())


def read(name):
    for folder in folders():
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path) as file:
                return file.read()
    raise TemplateDoesNotExist(name)


def _static(name):
    from django.templatetags.static import static
    return static(name)


def _url(name, args, kwargs):
    from django.urls import reverse
    return reverse(name, args=args, kwargs=kwargs)


def render_to_string(template_name, context=None, request=None, using=None):
    if isinstance(template_name, (list, tuple)):
        template_name = [one for one in template_name if has_template(one)][0]
    values = dict(context or {})
    if request is not None:
        values = {"request": request, "user": request.user, **values}
    return render_django(read, _static, _url, template_name, values)
`;
export const admin = String.raw`
from _dojo import not_simulated

__others__ = "TabularInline StackedInline SimpleListFilter AdminSite autodiscover"


class ModelAdmin:
    pass


def _view(request, *args, **kwargs):
    from django.http import HttpResponseRedirect
    if request.path == "/admin/":
        return HttpResponseRedirect("/admin/login/?next=/admin/")
    not_simulated("the pages of Django's admin")


class _Site:
    site_header = "Django administration"
    site_title = "Django site admin"
    index_title = "Site administration"

    def register(self, model, admin_class=None, **named):
        pass

    @property
    def urls(self):
        from django.urls import re_path
        return ([re_path(r"^.*$", _view)], "admin", "admin")


site = _Site()


def register(*models, site=None):
    return lambda admin_class: admin_class


def display(**named):
    return lambda function: function
`;
export const generic = String.raw`
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render

__others__ = "FormView CreateView UpdateView DeleteView ArchiveIndexView YearArchiveView"


class View:
    http_method_names = ["get", "post", "put", "patch", "delete", "head", "options"]

    def __init__(self, **named):
        for key, value in named.items():
            setattr(self, key, value)

    @classmethod
    def as_view(cls, **initial):
        def view(request, *args, **kwargs):
            self = cls(**initial)
            self.request = request
            self.args = args
            self.kwargs = kwargs
            return self.dispatch(request, *args, **kwargs)

        view.__name__ = cls.__name__
        view.__module__ = cls.__module__
        return view

    def dispatch(self, request, *args, **kwargs):
        verb = "get" if request.method == "HEAD" and not hasattr(self, "head") else request.method.lower()
        if not hasattr(self, verb):
            return HttpResponseNotAllowed([one.upper() for one in self.http_method_names if hasattr(self, one)])
        return getattr(self, verb)(request, *args, **kwargs)


class TemplateView(View):
    template_name = None
    extra_context = None

    def get_context_data(self, **kwargs):
        return {"view": self, **kwargs, **(self.extra_context or {})}

    def get(self, request, *args, **kwargs):
        return render(request, self.template_name, self.get_context_data(**kwargs))


class RedirectView(View):
    url = None
    pattern_name = None
    permanent = False

    def get(self, request, *args, **kwargs):
        return redirect(self.url or self.pattern_name, permanent=self.permanent)


class _ModelView(TemplateView):
    model = None
    queryset = None
    context_object_name = None

    def get_queryset(self):
        return self.queryset.all() if self.queryset is not None else self.model.objects.all()


class ListView(_ModelView):
    def get(self, request, *args, **kwargs):
        found = self.object_list = self.get_queryset()
        model = found.model._meta if hasattr(found, "model") else self.model._meta
        name = self.context_object_name or model.model_name + "_list"
        template = self.template_name or "%s/%s_list.html" % (model.app_label, model.model_name)
        return render(request, template, self.get_context_data(**{"object_list": found, name: found}))


class DetailView(_ModelView):
    def get(self, request, *args, **kwargs):
        query = self.get_queryset()
        self.object = get_object_or_404(query, **({"pk": kwargs["pk"]} if "pk" in kwargs else {"slug": kwargs["slug"]}))
        meta = query.model._meta
        name = self.context_object_name or meta.model_name
        template = self.template_name or "%s/%s_detail.html" % (meta.app_label, meta.model_name)
        return render(request, template, self.get_context_data(**{"object": self.object, name: self.object}))
`;
export const decorators = String.raw`
from functools import wraps
from django.http import HttpResponseNotAllowed


def csrf_exempt(view):
    view.csrf_exempt = True
    return view


def csrf_protect(view):
    return view


def ensure_csrf_cookie(view):
    return view


def require_http_methods(methods):
    def decorator(view):
        @wraps(view)
        def inner(request, *args, **kwargs):
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            return view(request, *args, **kwargs)

        return inner

    return decorator


require_GET = require_http_methods(["GET"])
require_POST = require_http_methods(["POST"])
require_safe = require_http_methods(["GET", "HEAD"])


def never_cache(view):
    return view
`;
export const timezone = String.raw`
import datetime


def now():
    return datetime.datetime.now()


def localtime(value=None, timezone=None):
    return value or now()


def localdate(value=None, timezone=None):
    return datetime.date.today()
`;
export const helpers = String.raw`
from django.core.management.statics import static_url


def static(path, *args, **named):
    from django.conf import settings
    if "django.contrib.staticfiles" in settings.INSTALLED_APPS:
        return static_url(path)
    return (settings.STATIC_URL or "/") + path


def staticfiles_urlpatterns(prefix=None):
    return []
`;
export const databaseUrl = String.raw`
import os
from urllib.parse import unquote, urlparse

DEFAULT_ENV = "DATABASE_URL"
_engines = {"postgres": "postgresql", "postgresql": "postgresql", "mysql": "mysql", "sqlite": "sqlite3"}


class ParseError(ValueError):
    pass


class UnknownSchemeError(ValueError):
    pass


def parse(url, engine=None, conn_max_age=0, conn_health_checks=False, ssl_require=False, **named):
    if url == "sqlite://:memory:":
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    found = urlparse(url)
    if found.scheme not in _engines:
        raise UnknownSchemeError("Scheme '%s://' is unknown. Did you forget to register custom backend? Following schemes have registered backends: %s." % (found.scheme, ", ".join(sorted(one + "://" for one in _engines))))
    name = unquote(found.path[1:])
    config = {"ENGINE": engine or "django.db.backends." + _engines[found.scheme], "NAME": name or (":memory:" if found.scheme == "sqlite" else ""), "USER": unquote(found.username or ""), "PASSWORD": unquote(found.password or ""), "HOST": found.hostname or "", "PORT": found.port or "", "CONN_MAX_AGE": conn_max_age, "CONN_HEALTH_CHECKS": conn_health_checks}
    if ssl_require:
        config["OPTIONS"] = {"sslmode": "require"}
    return config


def config(env=DEFAULT_ENV, default=None, **named):
    url = os.environ.get(env) or default
    return parse(url, **named) if url else {}
`;
