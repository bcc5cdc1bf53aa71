/** string, textwrap, secrets, uuid */
export const string = String.raw`
__others__ = "Formatter"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_" + chr(96) + "{|}~"
whitespace = " \t\n\r\x0b\x0c"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(text, sep=None):
    return (sep or " ").join(word.capitalize() for word in text.split(sep))


class Template:
    def __init__(self, template):
        self.template = template

    def _fill(self, values, is_safe):
        import re

        def one(found):
            name = found.group(1) or found.group(2)
            if found.group(0) == "$$":
                return "$"
            if name in values:
                return str(values[name])
            if is_safe:
                return found.group(0)
            raise KeyError(name)

        return re.sub(r"\$\$|\$(\w+)|\$\{(\w+)\}", one, self.template)

    def substitute(self, mapping={}, **named):
        return self._fill({**mapping, **named}, False)

    def safe_substitute(self, mapping={}, **named):
        return self._fill({**mapping, **named}, True)
`;

export const textwrap = String.raw`
__others__ = "TextWrapper"


def wrap(text, width=70, **named):
    lines = []
    line = ""
    for word in text.split():
        while len(word) > width:
            if line:
                lines.append(line)
                line = ""
            lines.append(word[:width])
            word = word[width:]
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line] if line else lines


def fill(text, width=70, **named):
    return "\n".join(wrap(text, width))


def shorten(text, width, placeholder=" [...]"):
    words = text.split()
    if len(" ".join(words)) <= width:
        return " ".join(words)
    while words and len(" ".join(words)) + len(placeholder) > width:
        words.pop()
    return " ".join(words) + placeholder if words else placeholder.lstrip()


def dedent(text):
    lines = text.split("\n")
    widths = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    width = min(widths) if widths else 0
    return "\n".join(line[width:] if line.strip() else "" for line in lines)


def indent(text, prefix, predicate=None):
    return "".join(prefix + line if line.strip() else line for line in text.splitlines(True))
`;

export const secrets = String.raw`
__others__ = "SystemRandom"
from base64 import urlsafe_b64encode
from random import choice, randint
from _dojo import random_bytes, compare_digest


def token_bytes(nbytes=32):
    return random_bytes(nbytes or 32)


def token_hex(nbytes=32):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=32):
    return urlsafe_b64encode(token_bytes(nbytes)).decode().rstrip("=")


def randbelow(limit):
    return randint(0, limit - 1)


def randbits(k):
    return randint(0, 2 ** k - 1)
`;

export const uuid = String.raw`
__others__ = "uuid1 uuid3 uuid5 uuid6 uuid7 uuid8 getnode NAMESPACE_DNS NAMESPACE_URL NAMESPACE_OID NAMESPACE_X500"
from _dojo import random_uuid


class UUID:
    def __init__(self, hex=None, **named):
        bare = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
        if len(bare) != 32:
            raise ValueError("badly formed hexadecimal UUID string")
        self.hex = bare.lower()
        self.int = int(bare, 16)

    @property
    def version(self):
        return int(self.hex[12], 16)

    def __str__(self):
        h = self.hex
        return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]

    def __repr__(self):
        return "UUID('%s')" % self

    def __eq__(self, other):
        return isinstance(other, UUID) and self.hex == other.hex

    def __hash__(self):
        return hash(self.hex)


def uuid4():
    return UUID(random_uuid())
`;
