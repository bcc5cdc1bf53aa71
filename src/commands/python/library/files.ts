/** io, csv and socket */
export const io = String.raw`
__others__ = "TextIOWrapper BufferedReader BufferedWriter RawIOBase IOBase open SEEK_SET SEEK_END"


class _Buffer:
    def __init__(self, initial):
        self._data = initial
        self._at = 0
        self.closed = False

    def write(self, data):
        self._data = self._data[:self._at] + data + self._data[self._at + len(data):]
        self._at += len(data)
        return len(data)

    def read(self, size=-1):
        end = len(self._data) if size is None or size < 0 else self._at + size
        found = self._data[self._at:end]
        self._at += len(found)
        return found

    def getvalue(self):
        return self._data

    def seek(self, at, whence=0):
        self._at = at if whence == 0 else self._at + at if whence == 1 else len(self._data) + at
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None):
        self._data = self._data[:self._at if size is None else size]

    def close(self):
        self.closed = True

    def flush(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


class StringIO(_Buffer):
    def __init__(self, initial_value="", newline="\n"):
        super().__init__(initial_value or "")

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readline(self):
        end = self._data.find("\n", self._at)
        return self.read(-1 if end < 0 else end + 1 - self._at)

    def readlines(self):
        found = []
        while self._at < len(self._data):
            found.append(self.readline())
        return found

    def __iter__(self):
        return iter(self.readlines())


class BytesIO(_Buffer):
    def __init__(self, initial_bytes=b""):
        super().__init__(initial_bytes)
`;

export const csv = String.raw`
__others__ = "Sniffer Dialect register_dialect unregister_dialect get_dialect list_dialects excel excel_tab unix_dialect field_size_limit QUOTE_NONE QUOTE_NONNUMERIC"
QUOTE_MINIMAL = 0
QUOTE_ALL = 1


class Error(Exception):
    pass


def reader(lines, dialect="excel", delimiter=",", quotechar='"', **named):
    row = []
    field = ""
    inside = False
    for line in lines:
        text = line.rstrip("\r\n")
        i = 0
        while i < len(text):
            one = text[i]
            if inside:
                if one == quotechar and text[i + 1:i + 2] == quotechar:
                    field += one
                    i += 1
                elif one == quotechar:
                    inside = False
                else:
                    field += one
            elif one == quotechar and field == "":
                inside = True
            elif one == delimiter:
                row.append(field)
                field = ""
            else:
                field += one
            i += 1
        if inside:
            field += "\n"
            continue
        yield row + [field] if row or text else []
        row = []
        field = ""


class writer:
    def __init__(self, file, dialect="excel", delimiter=",", quotechar='"', quoting=QUOTE_MINIMAL, lineterminator="\r\n", **named):
        self._file = file
        self._delimiter = delimiter
        self._quote = quotechar
        self._quoting = quoting
        self._end = lineterminator

    def _text(self, value):
        text = "" if value is None else str(value)
        if self._quoting == QUOTE_ALL or any(one in text for one in (self._delimiter, self._quote, "\n", "\r")):
            return self._quote + text.replace(self._quote, self._quote * 2) + self._quote
        return text

    def writerow(self, row):
        return self._file.write(self._delimiter.join([self._text(one) for one in row]) + self._end)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, file, fieldnames=None, **named):
        self._rows = reader(file, **named)
        self._names = fieldnames

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self._rows)
        return self._names

    def __iter__(self):
        names = self.fieldnames
        for row in self._rows:
            if row:
                yield dict(zip(names, row))


class DictWriter:
    def __init__(self, file, fieldnames, restval="", extrasaction="raise", **named):
        self.fieldnames = fieldnames
        self._restval = restval
        self._writer = writer(file, **named)

    def writeheader(self):
        return self._writer.writerow(self.fieldnames)

    def writerow(self, row):
        wrong = [key for key in row if key not in self.fieldnames]
        if wrong:
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(one) for one in wrong]))
        return self._writer.writerow([row.get(name, self._restval) for name in self.fieldnames])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
`;

export const socket = String.raw`
from _dojo import hostname


def gethostname():
    return hostname()


def getfqdn(name=""):
    return hostname()


class error(OSError):
    pass
`;
