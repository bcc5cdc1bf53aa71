/** The second part of datetime: date and time. */
export const dateMoments = String.raw`
class _Moment:
    def __eq__(self, other):
        return isinstance(other, _Moment) and type(self) is type(other) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def _other(self, other, sign):
        if type(other) is not type(self):
            raise TypeError("'%s' not supported between instances of 'datetime.%s' and '%s'" % (sign, type(self).__name__, ("datetime." if isinstance(other, _Moment) else "") + type(other).__name__))
        if isinstance(self, datetime) and (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return other._key()

    def __lt__(self, other):
        return self._key() < self._other(other, "<")

    def __le__(self, other):
        return self._key() <= self._other(other, "<=")

    def __gt__(self, other):
        return self._key() > self._other(other, ">")

    def __ge__(self, other):
        return self._key() >= self._other(other, ">=")

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def strftime(self, format):
        year, month, day = getattr(self, "year", 1900), getattr(self, "month", 1), getattr(self, "day", 1)
        hour, minute, second = getattr(self, "hour", 0), getattr(self, "minute", 0), getattr(self, "second", 0)
        number = _ordinal(year, month, day)
        weekday = (number + 6) % 7
        offset = self.utcoffset() if isinstance(self, datetime) else None
        values = {
            "Y": "%d" % year, "y": "%02d" % (year % 100), "m": "%02d" % month, "d": "%02d" % day, "e": "%2d" % day,
            "H": "%02d" % hour, "I": "%02d" % (hour % 12 or 12), "M": "%02d" % minute, "S": "%02d" % second,
            "f": "%06d" % getattr(self, "microsecond", 0), "p": "AM" if hour < 12 else "PM", "A": _DAYS[weekday],
            "a": _DAYS[weekday][:3], "B": _MONTHS[month - 1], "b": _MONTHS[month - 1][:3], "h": _MONTHS[month - 1][:3],
            "j": "%03d" % (number - _ordinal(year, 1, 1) + 1), "w": str((weekday + 1) % 7), "u": str(weekday + 1),
            "z": "" if offset is None else _offset_text(offset, ""), "Z": "" if offset is None else self.tzname(), "%": "%",
        }
        values["F"] = values["Y"] + "-" + values["m"] + "-" + values["d"]
        values["T"] = values["X"] = values["H"] + ":" + values["M"] + ":" + values["S"]
        values["D"] = values["x"] = values["m"] + "/" + values["d"] + "/" + values["y"]
        values["R"] = values["H"] + ":" + values["M"]
        values["c"] = values["a"] + " " + values["b"] + " " + values["e"] + " " + values["T"] + " " + values["Y"]
        values["s"] = str(int(self.timestamp())) if isinstance(self, datetime) else ""
        if "%V" in format or "%G" in format:
            iso = date(year, month, day).isocalendar()
            values["V"], values["G"] = "%02d" % iso[1], str(iso[0])
        values["U"] = "%02d" % ((number - _ordinal(year, 1, 1) + 7 - (weekday + 1) % 7) // 7)
        values["W"] = "%02d" % ((number - _ordinal(year, 1, 1) + 7 - weekday) // 7)
        found, at = [], 0
        while at < len(format):
            sign = format[at]
            if sign == "%" and at + 1 < len(format):
                at += 1
                if format[at] == "-" and at + 1 < len(format):
                    at += 1
                    found.append(values.get(format[at], "").lstrip("0") or "0")
                else:
                    found.append(values.get(format[at], "%" + format[at]))
            else:
                found.append(sign)
            at += 1
        return "".join(found)


class date(_Moment):
    def __init__(self, year, month, day):
        if not 1 <= year <= 9999:
            raise ValueError("year %d is out of range" % year)
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12")
        if not 1 <= day <= _length(year, month):
            raise ValueError("day is out of range for month")
        self.year, self.month, self.day = year, month, day

    def _key(self):
        return (self.year, self.month, self.day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(now_ms() / 1000)

    @classmethod
    def fromtimestamp(cls, seconds):
        made = datetime.fromtimestamp(seconds)
        return made if cls is datetime else cls(made.year, made.month, made.day)

    @classmethod
    def fromordinal(cls, number):
        return cls(*_from_ordinal(number))

    @classmethod
    def fromisoformat(cls, text):
        try:
            if len(text) != 10:
                raise ValueError(text)
            return cls(int(text[:4]), int(text[5:7]), int(text[8:10]))
        except ValueError:
            raise ValueError("Invalid isoformat string: %r" % (text,)) from None

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        from collections import namedtuple
        thursday = _from_ordinal(self.toordinal() - self.weekday() + 3)
        week = (_ordinal(*thursday) - _ordinal(thursday[0], 1, 1)) // 7 + 1
        return namedtuple("datetime.IsoCalendarDate", "year week weekday")(thursday[0], week, self.isoweekday())

    def isoformat(self):
        return "%04d-%02d-%02d" % (self.year, self.month, self.day)

    __str__ = isoformat

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % (self.year, self.month, self.day)

    def ctime(self):
        return self.strftime("%a %b %e 00:00:00 %Y")

    def replace(self, year=None, month=None, day=None):
        return date(year or self.year, month or self.month, day or self.day)

    def timetuple(self):
        import time
        return time._tuple(datetime(self.year, self.month, self.day))

    def __add__(self, other):
        return date(*_from_ordinal(self.toordinal() + other.days))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return date(*_from_ordinal(self.toordinal() - other.days))
        return timedelta(self.toordinal() - other.toordinal())


class time(_Moment):
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        _check(hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond, self.tzinfo = hour, minute, second, microsecond, tzinfo

    def _key(self):
        return (self.hour, self.minute, self.second, self.microsecond)

    def isoformat(self):
        return "%02d:%02d:%02d" % (self.hour, self.minute, self.second) + (".%06d" % self.microsecond if self.microsecond else "")

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, text):
        return datetime.fromisoformat("2000-01-01T" + text).time()

    def __repr__(self):
        parts = [str(self.hour), str(self.minute)]
        if self.second or self.microsecond:
            parts.append(str(self.second))
        if self.microsecond:
            parts.append(str(self.microsecond))
        return "datetime.time(" + ", ".join(parts) + ")"

    def replace(self, hour=None, minute=None, second=None, microsecond=None):
        return time(self.hour if hour is None else hour, self.minute if minute is None else minute, self.second if second is None else second, self.microsecond if microsecond is None else microsecond, self.tzinfo)


def _check(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
`;
