import { dateMoments } from "./date-moments.ts";
import { dateSpans } from "./date-spans.ts";

const dateTimes = String.raw`
class datetime(date):
    def __init__(self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, fold=0):
        if month is None:
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        date.__init__(self, year, month, day)
        _check(hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond, self.tzinfo, self.fold = hour, minute, second, microsecond, tzinfo, fold

    def _local(self):
        return self.toordinal() * 86400000000 + ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def _key(self):
        offset = self.utcoffset()
        return self._local() - (offset._us if offset is not None else 0)

    @classmethod
    def _at(cls, us, tz=None):
        rest = us % 86400000000
        year, month, day = _from_ordinal(us // 86400000000)
        return cls(year, month, day, rest // 3600000000, rest // 60000000 % 60, rest // 1000000 % 60, rest % 1000000, tz)

    @classmethod
    def fromtimestamp(cls, seconds, tz=None):
        us = 62135683200000000 + round(seconds * 1000000)
        if tz is None:
            return cls._at(us + offset_of(round(seconds * 1000)) * 1000000)
        return cls._at(us, timezone.utc).astimezone(tz)

    @classmethod
    def utcfromtimestamp(cls, seconds):
        return cls._at(62135683200000000 + round(seconds * 1000000))

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(now_ms() / 1000, tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(now_ms() / 1000)

    @classmethod
    def combine(cls, day, clock, tzinfo=None):
        return cls(day.year, day.month, day.day, clock.hour, clock.minute, clock.second, clock.microsecond, tzinfo or clock.tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        import re
        found = re.match(r"^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,6})\d*)?)?)?(Z|[+-]\d\d:?\d\d)?)?$", text)
        if not found:
            raise ValueError("Invalid isoformat string: %r" % (text,))
        year, month, day, hour, minute, second, fraction, zone = found.groups()
        return cls(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), int(((fraction or "") + "000000")[:6]), _zone(zone))

    @classmethod
    def strptime(cls, text, format):
        return _strptime(cls, text, format)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def timestamp(self):
        if self.tzinfo is None:
            ms = (self._local() - 62135683200000000) // 1000
            return (self._local() - 62135683200000000) / 1000000 - offset_of(ms - offset_of(ms) * 1000)
        return (self._key() - 62135683200000000) / 1000000

    def astimezone(self, tz=None):
        if self.tzinfo is None:
            us = 62135683200000000 + round(self.timestamp() * 1000000)
        else:
            us = self._key()
        if tz is None:
            tz = timezone(timedelta(seconds=offset_of((us - 62135683200000000) // 1000)), "UTC")
        if hasattr(tz, "_at_utc"):
            return datetime._at(us + tz._at_utc((us - 62135683200000000) // 1000) * 1000000, tz)
        return datetime._at(us + tz.utcoffset(None)._us, tz)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        return datetime(year or self.year, month or self.month, day or self.day, self.hour if hour is None else hour, self.minute if minute is None else minute, self.second if second is None else second, self.microsecond if microsecond is None else microsecond, self.tzinfo if tzinfo is True else tzinfo)

    def isoformat(self, sep="T", timespec="auto"):
        text = "%04d-%02d-%02d%s%02d:%02d" % (self.year, self.month, self.day, sep, self.hour, self.minute)
        if timespec != "minutes":
            text += ":%02d" % self.second
        if timespec == "microseconds" or (timespec == "auto" and self.microsecond):
            text += ".%06d" % self.microsecond
        elif timespec == "milliseconds":
            text += ".%03d" % (self.microsecond // 1000)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        return self.strftime("%c")

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = "" if self.tzinfo is None else ", tzinfo=%r" % (self.tzinfo,)
        return "datetime.datetime(" + ", ".join(str(one) for one in parts) + zone + ")"

    def __add__(self, other):
        return datetime._at(self._local() + other._us, self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return datetime._at(self._local() - other._us, self.tzinfo)
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(microseconds=self._key() - other._key())


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)


def _zone(text):
    if text is None:
        return None
    if text in ("Z", "UTC", "GMT"):
        return timezone.utc
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:4])
    return timezone.utc if minutes == 0 else timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _strptime(cls, text, format):
    import re
    patterns = {
        "Y": r"(\d{4})", "y": r"(\d\d)", "m": r"(\d{1,2})", "d": r"(\d{1,2})", "H": r"(\d{1,2})", "I": r"(\d{1,2})",
        "M": r"(\d{1,2})", "S": r"(\d{1,2})", "f": r"(\d{1,6})", "p": r"([AaPp][Mm])", "j": r"(\d{1,3})",
        "B": "(" + "|".join(_MONTHS) + ")", "b": "(" + "|".join(one[:3] for one in _MONTHS) + ")",
        "A": "(" + "|".join(_DAYS) + ")", "a": "(" + "|".join(one[:3] for one in _DAYS) + ")",
        "z": r"(Z|[+-]\d\d:?\d\d)", "Z": r"(UTC|GMT)",
    }
    wanted = format.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d").replace("%D", "%m/%d/%y")
    names, pattern, at = [], "", 0
    while at < len(wanted):
        sign = wanted[at]
        if sign == "%" and at + 1 < len(wanted):
            at += 1
            letter = wanted[at]
            if letter == "%":
                pattern += "%"
            elif letter in patterns:
                names.append(letter)
                pattern += patterns[letter]
            else:
                raise ValueError("'%s' is a bad directive in format %r" % (letter, format))
        elif sign == " ":
            pattern += r"\s+"
        else:
            pattern += re.escape(sign)
        at += 1
    found = re.match("(?i)" + pattern, text)
    if not found:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if found.end() != len(text):
        raise ValueError("unconverted data remains: " + text[found.end():])
    got = dict(zip(names, found.groups()))
    year = int(got.get("Y", 1900))
    if "y" in got:
        year = int(got["y"]) + (2000 if int(got["y"]) < 69 else 1900)
    month = int(got.get("m", 1))
    for letter, size in (("B", None), ("b", 3)):
        if letter in got:
            month = [one[:size].lower() for one in _MONTHS].index(got[letter].lower()) + 1
    hour = int(got.get("H", 0))
    if "I" in got:
        hour = int(got["I"]) % 12 + (12 if got.get("p", "AM").upper() == "PM" else 0)
    return cls(year, month, int(got.get("d", 1)), hour, int(got.get("M", 0)), int(got.get("S", 0)), int((got.get("f", "0") + "000000")[:6]), _zone(got.get("z") or got.get("Z")))
`;

/** datetime: dates as days since year 1, times as microseconds of the day, as the real one counts. */
export const datetime = `${dateSpans}\n\n${dateMoments}\n\n${dateTimes}`;

export const zoneinfo = String.raw`
__others__ = "available_timezones reset_tzpath TZPATH"
from _dojo import zone_offset
from datetime import timedelta, tzinfo


class ZoneInfoNotFoundError(KeyError):
    pass


class ZoneInfo(tzinfo):
    def __init__(self, key):
        self.key = key
        if zone_offset(key, 0) is None:
            raise ZoneInfoNotFoundError("No time zone found with key " + key)

    def _at_utc(self, ms):
        return zone_offset(self.key, ms)[0]

    def _found(self, at):
        ms = (at._local() - 62135683200000000) // 1000
        guess = zone_offset(self.key, ms)[0]
        return zone_offset(self.key, ms - guess * 1000)

    def utcoffset(self, at):
        return timedelta(seconds=self._found(at)[0])

    def tzname(self, at):
        return self._found(at)[1]

    def dst(self, at):
        ms = (at._local() - 62135683200000000) // 1000
        year = 31556952000
        usual = min(zone_offset(self.key, (at.year - 1970) * year)[0], zone_offset(self.key, (at.year - 1970) * year + year // 2)[0])
        return timedelta(seconds=self._found(at)[0] - usual)

    def __str__(self):
        return self.key

    def __repr__(self):
        return "zoneinfo.ZoneInfo(key=%r)" % self.key
`;
