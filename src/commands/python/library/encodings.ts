/** base64, hashlib, hmac, html, urllib.parse */
export const base64 = String.raw`
from _dojo import b64encode as _encode, b64decode as _decode

__others__ = "b32encode b32decode b16encode b16decode b85encode b85decode a85encode a85decode encode decode"


def b64encode(s, altchars=None):
    return _encode(s)


def b64decode(s, altchars=None, validate=False):
    return _decode(s)


standard_b64encode = b64encode
standard_b64decode = b64decode
encodebytes = b64encode
decodebytes = b64decode


def urlsafe_b64encode(s):
    return _encode(s).decode().replace("+", "-").replace("/", "_").encode()


def urlsafe_b64decode(s):
    text = s if isinstance(s, str) else s.decode()
    return _decode(text.replace("-", "+").replace("_", "/"))
`;

export const hashlib = String.raw`
from _dojo import digest as _digest

__others__ = "md5 sha224 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s shake_128 shake_256 scrypt file_digest algorithms_available algorithms_guaranteed"


class _Hash:
    def __init__(self, name, data=b""):
        self.name = name
        self._data = data

    def update(self, data):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._data = self._data + data

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)


def new(name, data=b"", **named):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    return _Hash(name.lower().replace("-", ""), data)


def sha1(data=b"", **named):
    return new("sha1", data)


def sha256(data=b"", **named):
    return new("sha256", data)


def sha384(data=b"", **named):
    return new("sha384", data)


def sha512(data=b"", **named):
    return new("sha512", data)
`;

export const hmac = String.raw`
from _dojo import hmac as _hmac, compare_digest

__others__ = "HMAC digest"


class _Mac:
    def __init__(self, key, msg, name):
        self._key = key
        self._msg = msg or b""
        self._name = name

    def update(self, msg):
        self._msg = self._msg + msg

    def digest(self):
        return _hmac(self._name, self._key, self._msg)

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    name = digestmod if isinstance(digestmod, str) else digestmod.__name__
    return _Mac(key, msg, name)
`;

export const html = String.raw`
__others__ = "entities parser"


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s):
    for name, one in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")):
        s = s.replace(name, one)
    return s
`;

export const urllibParse = String.raw`
from _dojo import quote as _quote, unquote as _unquote
from collections import namedtuple

__others__ = "urldefrag parse_qsl quote_from_bytes unquote_to_bytes SplitResult"
ParseResult = namedtuple("ParseResult", "scheme netloc path params query fragment")


def quote(string, safe="/", encoding=None, errors=None):
    return _quote(str(string), safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    return _quote(str(string), safe + " ").replace(" ", "+")


def unquote(string, encoding="utf-8", errors="replace"):
    return _unquote(string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return _unquote(string.replace("+", " "))


def urlencode(query, doseq=False, safe="", **named):
    pairs = query.items() if hasattr(query, "items") else query
    found = []
    for key, value in pairs:
        for one in value if doseq and isinstance(value, (list, tuple)) else [value]:
            found.append(quote_plus(key, safe) + "=" + quote_plus(one, safe))
    return "&".join(found)


def parse_qs(query, keep_blank_values=False, **named):
    found = {}
    for part in query.split("&"):
        key, equals, value = part.partition("=")
        if equals and (value or keep_blank_values):
            found.setdefault(unquote_plus(key), []).append(unquote_plus(value))
    return found


class _Url:
    def __init__(self, url):
        rest, _, self.fragment = url.partition("#")
        rest, _, self.query = rest.partition("?")
        self.scheme = ""
        self.netloc = ""
        self.params = ""
        head, colon, tail = rest.partition(":")
        if colon and head.replace("+", "").replace("-", "").replace(".", "").isalnum() and not head[0].isdigit():
            self.scheme = head.lower()
            rest = tail
        if rest.startswith("//"):
            netloc, slash, path = rest[2:].partition("/")
            self.netloc = netloc
            rest = slash + path
        self.path = rest

    @property
    def _host(self):
        return self.netloc.rpartition("@")[2]

    @property
    def hostname(self):
        return self._host.partition(":")[0].lower() or None

    @property
    def port(self):
        found = self._host.partition(":")[2]
        return int(found) if found else None

    @property
    def username(self):
        return self.netloc.rpartition("@")[0].partition(":")[0] or None

    @property
    def password(self):
        return self.netloc.rpartition("@")[0].partition(":")[2] or None

    def geturl(self):
        return urlunparse((self.scheme, self.netloc, self.path, self.params, self.query, self.fragment))

    def _replace(self, **changes):
        made = _Url(self.geturl())
        for key, value in changes.items():
            setattr(made, key, value)
        return made

    def __iter__(self):
        return iter((self.scheme, self.netloc, self.path, self.params, self.query, self.fragment))

    def __repr__(self):
        return repr(ParseResult(*self))


def urlparse(url, scheme="", allow_fragments=True):
    return _Url(url)


urlsplit = urlparse


def urlunparse(parts):
    scheme, netloc, path, params, query, fragment = parts
    text = (scheme + ":" if scheme else "") + ("//" + netloc if netloc else "") + path
    return text + ("?" + query if query else "") + ("#" + fragment if fragment else "")


def urljoin(base, url, allow_fragments=True):
    found = _Url(url)
    start = _Url(base)
    if found.scheme:
        return url
    if url.startswith("//"):
        return start.scheme + ":" + url
    root = start.scheme + "://" + start.netloc
    if url.startswith("/"):
        return root + url
    kept = []
    for part in (start.path.rpartition("/")[0] + "/" + url).split("/"):
        if part == "..":
            if len(kept) > 1:
                kept.pop()
        elif part != ".":
            kept.append(part)
    return root + "/".join(kept)
`;
