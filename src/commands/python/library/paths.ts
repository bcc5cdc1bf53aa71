/** pathlib and glob */
export const pathlib = String.raw`
import os

__others__ = "WindowsPath PureWindowsPath UnsupportedOperation"


class PurePath:
    def __init__(self, *parts):
        text = os.path.join(*[str(one) for one in parts]) if parts else ""
        head = "/" if text.startswith("/") else ""
        kept = [one for one in text.split("/") if one not in ("", ".")]
        self.path = (head + "/".join(kept)) or "."

    def __str__(self):
        return self.path

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "PosixPath(%r)" % self.path

    def __truediv__(self, other):
        return type(self)(self.path, str(other))

    def __rtruediv__(self, other):
        return type(self)(str(other), self.path)

    def __eq__(self, other):
        return isinstance(other, PurePath) and self.path == other.path

    def __lt__(self, other):
        return self.path < other.path

    def __hash__(self):
        return hash(self.path)

    def joinpath(self, *parts):
        return type(self)(self.path, *parts)

    @property
    def parent(self):
        return type(self)(os.path.dirname(self.path) or ".") if self.path != "." else self

    @property
    def parents(self):
        found = []
        at = self
        while at.parent != at:
            at = at.parent
            found.append(at)
        return found

    @property
    def name(self):
        return "" if self.path in (".", "/") else self.path.rpartition("/")[2]

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def parts(self):
        kept = [one for one in self.path.split("/") if one not in ("", ".")]
        return tuple((["/"] if self.path.startswith("/") else []) + kept)

    def is_absolute(self):
        return self.path.startswith("/")

    def as_posix(self):
        return self.path

    def with_suffix(self, suffix):
        return self.parent / (self.stem + suffix)

    def with_name(self, name):
        return self.parent / name

    def relative_to(self, other):
        base = str(other).rstrip("/")
        if self.path == base:
            return type(self)(".")
        if not self.path.startswith(base + "/"):
            raise ValueError("%r is not in the subpath of %r" % (self.path, base))
        return type(self)(self.path[len(base) + 1:])


PurePosixPath = PurePath


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def resolve(self, strict=False):
        return type(self)(os.path.realpath(self.path))

    def absolute(self):
        return type(self)(os.getcwd(), self.path)

    def expanduser(self):
        return type(self)(os.path.expanduser(self.path))

    def exists(self):
        return os.path.exists(self.path)

    def is_file(self):
        return os.path.isfile(self.path)

    def is_dir(self):
        return os.path.isdir(self.path)

    def open(self, mode="r", **named):
        return open(self.path, mode)

    def read_text(self, encoding=None, errors=None):
        with open(self.path) as file:
            return file.read()

    def read_bytes(self):
        with open(self.path, "rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        with open(self.path, "w") as file:
            return file.write(data)

    def write_bytes(self, data):
        with open(self.path, "wb") as file:
            return file.write(data)

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        if self.is_dir() and exist_ok:
            return
        if parents:
            os.makedirs(self.path, exist_ok=exist_ok)
        else:
            os.mkdir(self.path)

    def touch(self, mode=438, exist_ok=True):
        with open(self.path, "a"):
            pass

    def unlink(self, missing_ok=False):
        if missing_ok and not self.exists():
            return
        os.remove(self.path)

    def rmdir(self):
        os.rmdir(self.path)

    def rename(self, target):
        os.rename(self.path, str(target))
        return type(self)(target)

    def iterdir(self):
        for name in os.listdir(self.path):
            yield self / name

    def glob(self, pattern):
        from glob import match_below
        for name in match_below(self.path, pattern):
            yield self / name

    def rglob(self, pattern):
        return self.glob("**/" + pattern)


PosixPath = Path
`;

export const glob = String.raw`
import os
import re

__others__ = "translate glob0 glob1 has_magic"


def _expression(pattern):
    text = re.escape(pattern).replace("\\*\\*/", "(?:.*/)?").replace("\\*", "[^/]*").replace("\\?", "[^/]")
    return re.compile(text)


def _below(folder, prefix=""):
    for name in sorted(os.listdir(folder)):
        yield prefix + name
        if os.path.isdir(os.path.join(folder, name)):
            for inner in _below(os.path.join(folder, name), prefix + name + "/"):
                yield inner


def match_below(folder, pattern):
    wanted = _expression(pattern)
    return [one for one in _below(folder) if wanted.fullmatch(one)]


def glob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    pattern = str(pathname)
    fixed = pattern.split("*")[0].split("?")[0].rpartition("/")
    folder = fixed[0] + fixed[1]
    found = match_below(folder or ".", pattern[len(folder):]) if os.path.isdir(folder or ".") else []
    return [folder + one for one in found if include_hidden or not one.rpartition("/")[2].startswith(".")]


def iglob(pathname, **named):
    return iter(glob(pathname, **named))


def escape(pathname):
    return re.sub(r"([*?[])", r"[\1]", pathname)
`;
