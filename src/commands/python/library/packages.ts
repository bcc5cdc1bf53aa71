/** Packages that first apps install: python-dotenv, python-decouple, requests, dj-database-url, whitenoise. */
export const dotenv = String.raw`
import os
import re


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    folder = os.getcwd()
    while True:
        path = os.path.join(folder, filename)
        if os.path.isfile(path):
            return path
        if folder == "/":
            return ""
        folder = os.path.dirname(folder)


def _read(path):
    found = {}
    if not path or not os.path.isfile(str(path)):
        return found
    with open(str(path)) as file:
        lines = file.read().splitlines()
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("export "):
            line = line[7:].lstrip()
        key, equals, value = line.partition("=")
        value = value.strip()
        if value[:1] in ("'", '"') and value.find(value[0], 1) > 0:
            quote = value[0]
            value = value[1:value.find(quote, 1)]
            if quote == '"':
                value = value.replace("\\n", "\n")
        else:
            value = re.split(r"\s+#", value)[0].strip()
        value = re.sub(r"\$\{(\w+)\}", lambda one: os.environ.get(one.group(1)) or found.get(one.group(1)) or "", value)
        found[key.strip()] = value if equals else None
    return found


def dotenv_values(dotenv_path=None, **named):
    return _read(dotenv_path or find_dotenv())


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"):
    found = _read(dotenv_path or find_dotenv())
    for key, value in found.items():
        if value is not None and (override or key not in os.environ):
            os.environ[key] = value
    return len(found) > 0
`;
export const decouple = String.raw`
import os
from dotenv import _read


class UndefinedValueError(Exception):
    pass


_undefined = object()


class Csv:
    def __init__(self, cast=str, delimiter=",", **named):
        self.cast = cast
        self.delimiter = delimiter

    def __call__(self, value):
        return [self.cast(one.strip()) for one in value.split(self.delimiter) if one.strip()]


def _boolean(value):
    text = str(value).lower()
    if text in ("y", "yes", "t", "true", "on", "1"):
        return True
    if text in ("n", "no", "f", "false", "off", "0", ""):
        return False
    raise ValueError("invalid truth value %r" % text)


class _Config:
    def __call__(self, option, default=_undefined, cast=None):
        from dotenv import find_dotenv
        if option in os.environ:
            value = os.environ[option]
        else:
            value = _read(find_dotenv()).get(option, default)
        if value is _undefined:
            raise UndefinedValueError("%s not found. Declare it as envvar or define a default value." % option)
        if cast is None:
            return value
        return _boolean(value) if cast is bool else cast(value)


config = AutoConfig = _Config()
`;
export const requests = String.raw`
import json as _json
from urllib.parse import urlencode
from _dojo import http, b64encode

__version__ = "2.32.5"


class RequestException(OSError):
    pass


class HTTPError(RequestException):
    pass


class ConnectionError(RequestException):
    pass


class Timeout(RequestException):
    pass


class JSONDecodeError(RequestException, ValueError):
    pass


class _Headers(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def get(self, key, fallback=None):
        return self[key] if key.lower() in list(self) else fallback


class Response:
    def __init__(self, answer):
        self.status_code, self.reason, headers, self.content, self.url = answer
        self.headers = _Headers(headers)
        self.encoding = "utf-8"

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def text(self):
        return self.content.decode()

    def json(self, **named):
        try:
            return _json.loads(self.text)
        except ValueError as error:
            raise JSONDecodeError(str(error)) from error

    def raise_for_status(self):
        kind = "Client" if self.status_code < 500 else "Server"
        if self.status_code >= 400:
            raise HTTPError("%d %s Error: %s for url: %s" % (self.status_code, kind, self.reason, self.url))

    def __bool__(self):
        return self.ok

    def __repr__(self):
        return "<Response [%d]>" % self.status_code


def request(method, url, params=None, data=None, json=None, headers=None, auth=None, timeout=None, **named):
    sent = {"user-agent": "python-requests/" + __version__, "accept": "*/*", **(headers or {})}
    body = None
    if params:
        url = url + ("&" if "?" in url else "?") + urlencode(params, doseq=True)
    if json is not None:
        body = _json.dumps(json).encode()
        sent["content-type"] = "application/json"
    elif isinstance(data, dict):
        body = urlencode(data, doseq=True).encode()
        sent["content-type"] = "application/x-www-form-urlencoded"
    elif data is not None:
        body = data.encode() if isinstance(data, str) else data
    if auth:
        sent["authorization"] = "Basic " + b64encode(("%s:%s" % tuple(auth)).encode()).decode()
    return Response(http(method.upper(), url, sent, body))


def get(url, params=None, **named):
    return request("GET", url, params=params, **named)


def post(url, data=None, json=None, **named):
    return request("POST", url, data=data, json=json, **named)


def put(url, data=None, **named):
    return request("PUT", url, data=data, **named)


def patch(url, data=None, **named):
    return request("PATCH", url, data=data, **named)


def delete(url, **named):
    return request("DELETE", url, **named)


def head(url, **named):
    return request("HEAD", url, **named)
`;
