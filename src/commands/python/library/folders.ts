/** tempfile, shutil */
export const tempfile = String.raw`
__others__ = "SpooledTemporaryFile mkstemp mktemp TemporaryFile gettempprefix"
import os, shutil
from _dojo import random_bytes


def gettempdir():
    return "/tmp"


def _name(prefix, suffix):
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    return (prefix or "tmp") + "".join(letters[one % len(letters)] for one in random_bytes(8)) + (suffix or "")


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = os.path.join(dir or "/tmp", _name(prefix, suffix))
    os.mkdir(path)
    return path


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *error):
        self.cleanup()


class NamedTemporaryFile:
    def __init__(self, mode="w+b", suffix=None, prefix=None, dir=None, delete=True, encoding=None):
        self.name = os.path.join(dir or "/tmp", _name(prefix, suffix))
        self._file, self._delete = open(self.name, mode), delete

    def __getattr__(self, name):
        return getattr(self._file, name)

    def close(self):
        self._file.close()
        if self._delete and os.path.exists(self.name):
            os.remove(self.name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
`;

export const shutil = String.raw`
__others__ = "make_archive unpack_archive get_terminal_size chown copystat ignore_patterns disk_usage"
import os


class Error(OSError):
    pass


def copyfile(source, target):
    with open(source, "rb") as read:
        data = read.read()
    with open(target, "wb") as write:
        write.write(data)
    return target


def copy(source, target):
    if os.path.isdir(target):
        target = os.path.join(target, os.path.basename(str(source)))
    return copyfile(source, target)


copy2 = copy


def copyfileobj(source, target, length=0):
    target.write(source.read())


def copytree(source, target, dirs_exist_ok=False):
    os.makedirs(target, exist_ok=dirs_exist_ok)
    for name in os.listdir(source):
        one, other = os.path.join(source, name), os.path.join(target, name)
        if os.path.isdir(one):
            copytree(one, other, dirs_exist_ok)
        else:
            copyfile(one, other)
    return target


def rmtree(path, ignore_errors=False):
    if ignore_errors and not os.path.exists(path):
        return
    for name in os.listdir(path):
        one = os.path.join(path, name)
        if os.path.isdir(one):
            rmtree(one)
        else:
            os.remove(one)
    os.rmdir(path)


def move(source, target):
    if os.path.isdir(target):
        target = os.path.join(target, os.path.basename(str(source)))
    os.rename(source, target)
    return target


def which(name, mode=None, path=None):
    for folder in (path or os.environ.get("PATH", "")).split(":"):
        found = os.path.join(folder, name)
        if os.path.isfile(found):
            return found
    return None


`;
