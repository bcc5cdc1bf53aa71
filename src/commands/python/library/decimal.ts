import { decimalContext } from "./decimal-context.ts";

const decimalClass = String.raw`
class Decimal:
    def __init__(self, value="0"):
        self._special = None
        if isinstance(value, Decimal):
            self._n, self._d, self._e, self._special = value._n, value._d, value._e, value._special
        elif isinstance(value, int):
            self._n, self._d, self._e = value < 0, abs(int(value)), 0
        elif isinstance(value, float):
            top, bottom, places = value, 1, 0
            while top != int(top):
                top *= 2
                bottom *= 2
                places += 1
            self._n, self._d, self._e = value < 0, abs(int(top)) * 5 ** places, -places
        elif isinstance(value, tuple):
            self._n, self._d, self._e = bool(value[0]), int("".join(str(one) for one in value[1]) or "0"), value[2]
        elif isinstance(value, str):
            self._read(value.strip().replace("_", ""))
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    def _read(self, text):
        import re
        found = re.match(r"^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$", text)
        self._n, self._d, self._e = text.startswith("-"), 0, 0
        if found and (found.group(2) or found.group(3)):
            rest = found.group(3) or ""
            self._d = int((found.group(2) or "") + rest)
            self._e = int(found.group(4) or 0) - len(rest)
        elif text.lower().lstrip("+-") in ("nan", "inf", "infinity"):
            self._special = "NaN" if "nan" in text.lower() else "Infinity"
        else:
            raise InvalidOperation([ConversionSyntax])

    def _make(self, negative, digits, exponent, rounded=True):
        made = Decimal(0)
        if rounded and len(str(digits)) > _context.prec:
            extra = len(str(digits)) - _context.prec
            digits = _shift(digits, extra, _context.rounding, negative)
            exponent += extra
            if len(str(digits)) > _context.prec:
                digits //= 10
                exponent += 1
        made._n, made._d, made._e = negative, digits, exponent
        return made

    def _value(self):
        return -self._d if self._n else self._d

    def _both(self, other):
        exponent = min(self._e, other._e)
        return self._value() * 10 ** (self._e - exponent), other._value() * 10 ** (other._e - exponent), exponent

    def _take(self, other, sign):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return Decimal(other)
        raise TypeError("unsupported operand type(s) for %s: 'decimal.Decimal' and '%s'" % (sign, type(other).__name__))

    def __add__(self, other):
        a, b, e = self._both(self._take(other, "+"))
        return self._make(a + b < 0, abs(a + b), e)

    __radd__ = __add__

    def __sub__(self, other):
        return self + -self._take(other, "-")

    def __rsub__(self, other):
        return self._take(other, "-") + -self

    def __mul__(self, other):
        other = self._take(other, "*")
        return self._make(self._n != other._n, self._d * other._d, self._e + other._e)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = self._take(other, "/")
        if other._d == 0:
            if self._d == 0:
                raise InvalidOperation([DivisionUndefined])
            raise DivisionByZero([DivisionByZero])
        negative = self._n != other._n
        exponent = self._e - other._e
        shift = max(0, len(str(other._d)) - len(str(self._d)) + _context.prec + 1)
        top = self._d * 10 ** shift
        whole, rest = top // other._d, top % other._d
        if rest:
            if whole % 5 == 0:
                whole += 1
            return self._make(negative, whole, exponent - shift)
        while shift > 0 and whole % 10 == 0:
            whole //= 10
            shift -= 1
        return self._make(negative, whole, exponent - shift)

    def __rtruediv__(self, other):
        return self._take(other, "/") / self

    def __floordiv__(self, other):
        a, b, e = self._both(self._take(other, "//"))
        if b == 0:
            raise DivisionByZero([DivisionByZero])
        return self._make((a < 0) != (b < 0), abs(a) // abs(b), 0)

    def __mod__(self, other):
        a, b, e = self._both(self._take(other, "%"))
        if b == 0:
            raise InvalidOperation([InvalidOperation])
        return self._make(a < 0, abs(a) % abs(b), e)

    def __pow__(self, power):
        power = int(power)
        if power < 0:
            return Decimal(1) / self ** -power
        return self._make(self._n and power % 2 == 1, self._d ** power, self._e * power)

    def sqrt(self):
        import math
        shift = 2 * _context.prec + 2
        if (self._e - shift) % 2:
            shift += 1
        top = self._d * 10 ** shift
        root = math.isqrt(top)
        if root * root == top:
            made = self._make(False, root, (self._e - shift) // 2, False)
            while made._d and made._d % 10 == 0 and made._e < self._e // 2:
                made = self._make(False, made._d // 10, made._e + 1, False)
            return self._make(False, made._d, made._e)
        return self._make(False, root * 10 + 1, (self._e - shift) // 2 - 1)

    def __neg__(self):
        return self._make(not self._n and self._d != 0, self._d, self._e)

    def __pos__(self):
        return self._make(self._n, self._d, self._e)

    def __abs__(self):
        return self._make(False, self._d, self._e)

    copy_abs = __abs__

    def _compare(self, other):
        if isinstance(other, float):
            other = Decimal(other)
        if not isinstance(other, (Decimal, int)):
            return None
        a, b, e = self._both(self._take(other, "<"))
        return (a > b) - (a < b)

    def compare(self, other):
        return Decimal(self._compare(other))

    def __eq__(self, other):
        return self._compare(other) == 0

    def __hash__(self):
        made = self.normalize()
        return hash(made._value() * 10 ** made._e) if made._e >= 0 else hash((made._value(), made._e))

    def __lt__(self, other):
        return self._compare(other) < 0

    def __le__(self, other):
        return self._compare(other) <= 0

    def __gt__(self, other):
        return self._compare(other) > 0

    def __ge__(self, other):
        return self._compare(other) >= 0

    def __bool__(self):
        return self._d != 0

    def __float__(self):
        return float(str(self))

    def __int__(self):
        return (-1 if self._n else 1) * _shift(self._d, -self._e, ROUND_DOWN, self._n)

    __trunc__ = __int__

    def __round__(self, places=None):
        if places is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(Decimal((0, (1,), -places)), ROUND_HALF_EVEN)

    def quantize(self, exp, rounding=None):
        exp = self._take(exp, "quantize")
        digits = _shift(self._d, exp._e - self._e, rounding or _context.rounding, self._n)
        if len(str(digits)) > _context.prec:
            raise InvalidOperation([InvalidOperation])
        return self._make(self._n, digits, exp._e, False)

    def to_integral_value(self, rounding=None):
        return self if self._e >= 0 else self.quantize(Decimal(1), rounding)

    to_integral = to_integral_value

    def normalize(self):
        digits, exponent = self._d, self._e
        while digits and digits % 10 == 0:
            digits //= 10
            exponent += 1
        return self._make(self._n, digits, exponent if digits else 0)

    def as_tuple(self):
        from collections import namedtuple
        return namedtuple("DecimalTuple", "sign digits exponent")(int(self._n), tuple(int(one) for one in str(self._d)), self._e)

    def is_nan(self):
        return self._special == "NaN"

    def is_zero(self):
        return self._d == 0

    def is_signed(self):
        return self._n

    def __str__(self):
        sign = "-" if self._n else ""
        if self._special:
            return sign + self._special
        digits = str(self._d)
        point = len(digits) + self._e
        if self._e <= 0 and point > -6:
            if self._e == 0:
                return sign + digits
            if point > 0:
                return sign + digits[:point] + "." + digits[point:]
            return sign + "0." + "0" * -point + digits
        text = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
        return sign + text + "E%+d" % (point - 1)

    def __repr__(self):
        return "Decimal('%s')" % self

    def __format__(self, spec):
        import re
        found = re.match(r"^(.?[<>^])?(\+)?(\d*)(,)?(?:\.(\d+))?([fF%]?)$", spec)
        if not found:
            return format(float(self), spec)
        align, plus, width, comma, places, kind = found.groups()
        made = self * 100 if kind == "%" else self
        if places is not None:
            made = made.quantize(Decimal((0, (1,), -int(places))), ROUND_HALF_EVEN)
        whole, dot, rest = (str(made) if made._e <= 0 else str(int(made))).lstrip("-").partition(".")
        text = ("-" if made._n else "+" if plus else "") + (format(int(whole), ",") if comma else whole) + dot + rest + ("%" if kind == "%" else "")
        width = int(width or 0)
        if align and align[-1] == "<":
            return text.ljust(width, align[0] if len(align) > 1 else " ")
        if align and align[-1] == "^":
            return text.center(width, align[0] if len(align) > 1 else " ")
        return text.rjust(width, align[0] if align and len(align) > 1 else " ")


class ConversionSyntax(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation):
    pass
`;

/** decimal: a sign, digits and an exponent, rounded to the context's precision after each operation. */
export const decimal = `${decimalContext}\n\n${decimalClass}`;
