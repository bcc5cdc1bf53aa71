/** Requests, responses, and what views use of them. */
export const http = String.raw`
import json
from urllib.parse import unquote_plus

__others__ = "FileResponse StreamingHttpResponse BadHeaderError UnreadablePostError"


class Http404(Exception):
    pass


class QueryDict(dict):
    def __init__(self, text=""):
        super().__init__()
        self.lists = {}
        for part in text.split("&"):
            if part:
                key, _, value = part.partition("=")
                self.lists.setdefault(unquote_plus(key), []).append(unquote_plus(value))
        for key in self.lists:
            self[key] = self.lists[key][-1]

    def getlist(self, key):
        return self.lists.get(key, [])


class HttpResponse:
    status_code = 200
    reasons = {200: "OK", 201: "Created", 204: "No Content", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 500: "Internal Server Error"}

    def __init__(self, content=b"", content_type=None, status=None, reason=None, charset=None, headers=None):
        self.headers = dict(headers or {})
        self.headers["Content-Type"] = content_type or "text/html; charset=utf-8"
        if status is not None:
            self.status_code = int(status)
        self.content = content if isinstance(content, bytes) else str(content).encode()

    def __setitem__(self, key, value):
        self.headers[key] = value

    def __getitem__(self, key):
        return self.headers[key]

    def write(self, content):
        self.content = self.content + (content if isinstance(content, bytes) else content.encode())

    def set_cookie(self, key, value="", max_age=None, **named):
        self.headers["Set-Cookie"] = "%s=%s; Path=/" % (key, value)

    @property
    def line(self):
        return "%d %s" % (self.status_code, self.reasons.get(self.status_code, "Unknown"))


class JsonResponse(HttpResponse):
    def __init__(self, data, encoder=None, safe=True, json_dumps_params=None, **named):
        if safe and not isinstance(data, dict):
            raise TypeError("In order to allow non-dict objects to be serialized set the safe parameter to False.")
        named["content_type"] = "application/json"
        super().__init__(json.dumps(data, **(json_dumps_params or {})), **named)


class HttpResponseRedirect(HttpResponse):
    status_code = 302

    def __init__(self, redirect_to, *args, **named):
        super().__init__(*args, **named)
        self.headers["Location"] = self.url = str(redirect_to)


class HttpResponsePermanentRedirect(HttpResponseRedirect):
    status_code = 301


class HttpResponseNotFound(HttpResponse):
    status_code = 404


class HttpResponseBadRequest(HttpResponse):
    status_code = 400


class HttpResponseForbidden(HttpResponse):
    status_code = 403


class HttpResponseServerError(HttpResponse):
    status_code = 500


class HttpResponseNotAllowed(HttpResponse):
    status_code = 405

    def __init__(self, permitted_methods, *args, **named):
        super().__init__(*args, **named)
        self.headers["Allow"] = ", ".join(permitted_methods)


class _AnonymousUser:
    is_authenticated = False
    is_staff = False
    is_superuser = False
    is_anonymous = True
    username = ""
    id = pk = None

    def __str__(self):
        return "AnonymousUser"


class HttpRequest:
    def __init__(self, environ):
        self.META = environ
        self.environ = environ
        self.method = environ["REQUEST_METHOD"]
        self.path = self.path_info = environ["PATH_INFO"]
        self.scheme = environ.get("HTTP_X_FORWARDED_PROTO", environ["wsgi.url_scheme"])
        self.body = environ["wsgi.input"].read()
        self.content_type = environ.get("CONTENT_TYPE", "")
        self.GET = QueryDict(environ["QUERY_STRING"])
        is_form = "urlencoded" in self.content_type
        self.POST = QueryDict(self.body.decode() if is_form else "")
        self.FILES = {}
        self.COOKIES = {}
        self.user = _AnonymousUser()
        self.headers = {}
        for key in environ:
            if key.startswith("HTTP_"):
                self.headers["-".join(one.capitalize() for one in key[5:].split("_"))] = environ[key]

    def get_host(self):
        return self.META.get("HTTP_HOST", "")

    def is_secure(self):
        return self.scheme == "https"

    def get_full_path(self):
        query = self.META["QUERY_STRING"]
        return self.path + ("?" + query if query else "")

    def build_absolute_uri(self, location=None):
        return self.scheme + "://" + self.get_host() + (location or self.get_full_path())
`;

export const shortcuts = String.raw`
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.template.loader import render_to_string

__others__ = "aget_object_or_404 aget_list_or_404 resolve_url"


def render(request, template_name, context=None, content_type=None, status=None, using=None):
    return HttpResponse(render_to_string(template_name, context, request), content_type, status)


def redirect(to, *args, permanent=False, **kwargs):
    from django.urls import NoReverseMatch, reverse
    kind = HttpResponsePermanentRedirect if permanent else HttpResponseRedirect
    if hasattr(to, "get_absolute_url"):
        return kind(to.get_absolute_url())
    try:
        return kind(reverse(to, args=args, kwargs=kwargs))
    except NoReverseMatch:
        if "/" not in to and "." not in to:
            raise
        return kind(to)


def _query(klass):
    return klass.objects.all() if hasattr(klass, "objects") else klass.all()


def get_object_or_404(klass, *args, **kwargs):
    query = _query(klass)
    try:
        return query.get(**kwargs)
    except query.model.DoesNotExist:
        raise Http404("No %s matches the given query." % query.model.__name__)


def get_list_or_404(klass, *args, **kwargs):
    query = _query(klass)
    found = list(query.filter(**kwargs))
    if not found:
        raise Http404("No %s matches the given query." % query.model.__name__)
    return found
`;
