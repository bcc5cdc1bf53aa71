/** How psycopg2 writes values into SQL and reads them from answers. */
export const psycopg2Values = String.raw`
import datetime as _datetime
import json as _json
from decimal import Decimal
from _dojo import not_simulated
from psycopg2.errors import ProgrammingError

__others__ = ""


class Binary:
    def __init__(self, data):
        self.data = bytes(data)


def _quoted(text):
    if "\x00" in text:
        raise ValueError("A string literal cannot contain NUL (0x00) characters.")
    quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'"
    return " E" + quoted if "\\" in text else quoted


def adapt(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal)):
        text = str(value)
        if text in ("nan", "inf", "-inf"):
            return "'%s'::float" % {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[text]
        return " " + text if text.startswith("-") else text
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Binary):
        value = value.data
    if isinstance(value, bytes):
        return "'\\x%s'::bytea" % value.hex()
    if isinstance(value, list):
        return "ARRAY[" + ",".join([adapt(one) for one in value]) + "]" if value else "'{}'"
    if isinstance(value, tuple):
        return "(" + ", ".join([adapt(one) for one in value]) + ")"
    if isinstance(value, _datetime.datetime):
        return "'%s'::timestamp%s" % (value.isoformat(), "tz" if value.tzinfo else "")
    if isinstance(value, _datetime.date):
        return "'%s'::date" % value.isoformat()
    if isinstance(value, _datetime.time):
        return "'%s'::time" % str(value)
    own = getattr(value, "_as_sql", None)
    if own is None:
        raise ProgrammingError("can't adapt type '%s'" % type(value).__name__)
    return own()


def _bind(sql, values):
    if isinstance(sql, bytes):
        sql = sql.decode()
    if not isinstance(sql, str):
        own = getattr(sql, "as_string", None)
        if own is None:
            raise TypeError("argument 1 must be a string or unquoted bytes")
        sql = own(None)
    if values is None or (not values and not isinstance(values, str)):
        return sql
    parts = []
    at = used = 0
    while True:
        next = sql.find("%", at)
        if next < 0:
            break
        parts.append(sql[at:next])
        kind = sql[next + 1:next + 2]
        at = next + 2
        if kind == "%":
            parts.append("%")
        elif kind == "(":
            end = sql.find(")", next)
            if end < 0 or not hasattr(values, "keys"):
                raise TypeError("format requires a mapping" if end >= 0 else "incomplete placeholder: '%(' without ')'")
            parts.append(adapt(values[sql[next + 2:end]]))
            at = end + 2
        elif kind == "s":
            if hasattr(values, "keys"):
                raise TypeError("dict is not a sequence")
            parts.append(adapt(values[used]))
            used += 1
        else:
            raise ValueError("unsupported format character '%s' (0x%x) at index %d" % (kind, ord(kind or "\x00"), next + 1))
    if used < len(values) and not hasattr(values, "keys"):
        raise TypeError("not all arguments converted during string formatting")
    return "".join(parts) + sql[at:]


def convert(text, type):
    if text is None:
        return None
    if type == 1700:
        return Decimal(text)
    if type in (1114, 1184):
        return _datetime.datetime.fromisoformat(text + ":00" if type == 1184 and text[-3] in "+-" else text)
    if type == 1082:
        return _datetime.date.fromisoformat(text)
    if type == 1083:
        return _datetime.time.fromisoformat(text)
    if type in (114, 3802):
        return _json.loads(text)
    if type in (1005, 1007, 1016, 1009, 1015):
        inner = [one.strip('"') for one in text[1:-1].split(",")] if text != "{}" else []
        return [None if one == "NULL" else int(one) if type in (1005, 1007, 1016) else one for one in inner]
    if type == 1186:
        not_simulated("psycopg2: a column of type interval")
    return text
`;
