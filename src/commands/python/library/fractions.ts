/** fractions */
export const fractions = String.raw`
import math


def _parts(value):
    if isinstance(value, Fraction):
        return value.numerator, value.denominator
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, str):
        text = value.strip()
        if "/" in text:
            top, bottom = text.split("/")
            return int(top), int(bottom)
        if "." in text:
            whole, rest = text.split(".")
            return int(whole + rest), 10 ** len(rest)
        return int(text), 1
    bottom = 1
    value = float(value)
    while value != math.floor(value):
        value *= 2
        bottom *= 2
    return int(value), bottom


class Fraction:
    def __init__(self, numerator=0, denominator=1):
        top, bottom = _parts(numerator)
        other_top, other_bottom = _parts(denominator)
        top, bottom = top * other_bottom, bottom * other_top
        if bottom == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % top)
        if bottom < 0:
            top, bottom = -top, -bottom
        common = math.gcd(top, bottom)
        self.numerator, self.denominator = top // common, bottom // common

    def _with(self, other, work):
        if isinstance(other, float):
            return NotImplemented
        a, b = _parts(other)
        return work(self.numerator, self.denominator, a, b)

    def __add__(self, other):
        if isinstance(other, float):
            return float(self) + other
        return self._with(other, lambda a, b, c, d: Fraction(a * d + c * b, b * d))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, float):
            return float(self) - other
        return self._with(other, lambda a, b, c, d: Fraction(a * d - c * b, b * d))

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if isinstance(other, float):
            return float(self) * other
        return self._with(other, lambda a, b, c, d: Fraction(a * c, b * d))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, float):
            return float(self) / other
        return self._with(other, lambda a, b, c, d: Fraction(a * d, b * c))

    def __rtruediv__(self, other):
        return Fraction(other) / self

    def __pow__(self, power):
        if power < 0:
            return Fraction(self.denominator ** -power, self.numerator ** -power)
        return Fraction(self.numerator ** power, self.denominator ** power)

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def _order(self, other):
        a, b = _parts(other)
        return self.numerator * b - a * self.denominator

    def __eq__(self, other):
        return isinstance(other, (int, float, Fraction)) and self._order(other) == 0

    def __hash__(self):
        return hash(self.numerator) if self.denominator == 1 else hash((self.numerator, self.denominator))

    def __lt__(self, other):
        return self._order(other) < 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __ge__(self, other):
        return self._order(other) >= 0

    def __bool__(self):
        return self.numerator != 0

    def __float__(self):
        return self.numerator / self.denominator

    def __int__(self):
        return int(self.numerator / self.denominator)

    def limit_denominator(self, most=1000000):
        if self.denominator <= most:
            return self
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self.numerator, self.denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > most:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (most - q0) // q1
        one, two = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return two if abs(two - self) <= abs(one - self) else one

    def __str__(self):
        return str(self.numerator) if self.denominator == 1 else "%d/%d" % (self.numerator, self.denominator)

    def __repr__(self):
        return "Fraction(%d, %d)" % (self.numerator, self.denominator)
`;
