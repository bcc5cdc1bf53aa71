/** The first part of datetime: days since year 1, timedelta, timezone. */
export const dateSpans = String.raw`
__others__ = "datetime_CAPI"
from _dojo import now_ms, offset_of

MINYEAR = 1
MAXYEAR = 9999
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _length(year, month):
    return 29 if month == 2 and _leap(year) else _LENGTHS[month - 1]


def _ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    for other in range(1, month):
        days += _length(year, other)
    return days + day


def _from_ordinal(number):
    if number < 1 or number > 3652059:
        raise OverflowError("date value out of range")
    year = number * 400 // 146097 + 1
    while _ordinal(year, 1, 1) > number:
        year -= 1
    rest = number - _ordinal(year, 1, 1)
    month = 1
    while rest >= _length(year, month):
        rest -= _length(year, month)
        month += 1
    return year, month, rest + 1


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = microseconds + milliseconds * 1000 + (seconds + minutes * 60 + hours * 3600 + (days + weeks * 7) * 86400) * 1000000
        self._us = total if isinstance(total, int) else round(total)

    @property
    def days(self):
        return self._us // 86400000000

    @property
    def seconds(self):
        return self._us % 86400000000 // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        parts = [name + "=" + str(value) for name, value in (("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)) if value]
        return "datetime.timedelta(" + (", ".join(parts) or "0") + ")"

    def __str__(self):
        seconds = self.seconds
        text = "%d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)
        if self.days:
            text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
        return text + (".%06d" % self.microseconds if self.microseconds else "")

    def _of(self, us):
        made = timedelta()
        made._us = us
        return made

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return other.__radd__(self)
        return self._of(self._us + other._us)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        return self._of(self._us - other._us)

    def __mul__(self, by):
        return self._of(round(self._us * by))

    __rmul__ = __mul__

    def __truediv__(self, by):
        return self._us / by._us if isinstance(by, timedelta) else self._of(round(self._us / by))

    def __floordiv__(self, by):
        return self._us // by._us if isinstance(by, timedelta) else self._of(self._us // by)

    def __mod__(self, by):
        return self._of(self._us % by._us)

    def __neg__(self):
        return self._of(-self._us)

    def __abs__(self):
        return self._of(abs(self._us))

    def __bool__(self):
        return self._us != 0

    def __eq__(self, other):
        return isinstance(other, timedelta) and self._us == other._us

    def __hash__(self):
        return hash(self._us)

    def __lt__(self, other):
        return self._us < other._us

    def __le__(self, other):
        return self._us <= other._us

    def __gt__(self, other):
        return self._us > other._us

    def __ge__(self, other):
        return self._us >= other._us


class tzinfo:
    pass


def _offset_text(delta, colon=":"):
    seconds = delta._us // 1000000
    sign = "-" if seconds < 0 else "+"
    seconds = abs(seconds)
    return "%s%02d%s%02d" % (sign, seconds // 3600, colon, seconds // 60 % 60)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        self._offset = offset
        self._name = name

    def utcoffset(self, at):
        return self._offset

    def dst(self, at):
        return None

    def tzname(self, at):
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        return "datetime.timezone.utc" if self is timezone.utc else "datetime.timezone(%r%s)" % (self._offset, ", %r" % self._name if self._name else "")

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)


timezone.utc = timezone(timedelta(0))
UTC = timezone.utc
`;
