/** The first part of decimal: its exceptions, the context, rounding. */
export const decimalContext = String.raw`
__others__ = "setcontext DefaultContext BasicContext ExtendedContext Overflow Underflow Inexact Rounded Clamped Subnormal FloatOperation DecimalTuple"
ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN = "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_HALF_DOWN"
ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_05UP"


class DecimalException(ArithmeticError):
    pass


class InvalidOperation(DecimalException):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Context:
    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN):
        self.prec, self.rounding = prec, rounding


_context = Context()


def getcontext():
    return _context


class localcontext:
    def __init__(self, ctx=None, prec=None, rounding=None):
        self._prec, self._rounding = prec, rounding

    def __enter__(self):
        self._old = (_context.prec, _context.rounding)
        if self._prec is not None:
            _context.prec = self._prec
        if self._rounding is not None:
            _context.rounding = self._rounding
        return _context

    def __exit__(self, *error):
        _context.prec, _context.rounding = self._old


def _shift(number, places, rounding, negative):
    """number / 10**places as an integer."""
    if places <= 0:
        return number * 10 ** -places
    by = 10 ** places
    whole, rest = number // by, number % by
    if rest == 0 or rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not negative
    elif rounding == ROUND_FLOOR:
        up = negative
    elif rest * 2 != by:
        up = rest * 2 > by
    else:
        up = rounding == ROUND_HALF_UP or (rounding == ROUND_HALF_EVEN and whole % 2 == 1)
    return whole + 1 if up else whole
`;
