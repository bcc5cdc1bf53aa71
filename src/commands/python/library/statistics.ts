/** statistics */
export const statistics = String.raw`
__others__ = "NormalDist correlation covariance linear_regression geometric_mean kde fmean_weighted"
import math
from fractions import Fraction


class StatisticsError(ValueError):
    pass


def _number(value, like):
    if all(isinstance(one, int) for one in like) and value == int(value):
        return int(value)
    return float(value)


def _exact(data):
    return sum((Fraction(one) for one in data), Fraction(0))


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    return _number(_exact(data) / len(data), data)


def fmean(data):
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    return math.fsum(data) / len(data)


def harmonic_mean(data):
    data = list(data)
    return float(len(data) / sum(Fraction(1) / Fraction(one) for one in data))


def median(data):
    data = sorted(data)
    size = len(data)
    if size == 0:
        raise StatisticsError("no median for empty data")
    return data[size // 2] if size % 2 else (data[size // 2 - 1] + data[size // 2]) / 2


def median_low(data):
    data = sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for one in data:
        counts[one] = counts.get(one, 0) + 1
    most = max(counts.values()) if counts else 0
    return [one for one, count in counts.items() if count == most]


def mode(data):
    found = multimode(data)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0]


def _squares(data):
    middle = _exact(data) / len(data)
    return sum(((Fraction(one) - middle) ** 2 for one in data), Fraction(0))


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    return _number(_squares(data) / (len(data) - 1), data)


def pvariance(data, mu=None):
    data = list(data)
    return _number(_squares(data) / len(data), data)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("stdev requires at least two data points")
    return math.sqrt(float(_squares(data) / (len(data) - 1)))


def pstdev(data, mu=None):
    data = list(data)
    return math.sqrt(float(_squares(data) / len(data)))


def quantiles(data, n=4, method="exclusive"):
    data = sorted(data)
    size = len(data)
    found = []
    for i in range(1, n):
        at = i * (size + 1) // n
        at = 1 if at < 1 else size - 1 if at > size - 1 else at
        delta = i * (size + 1) - at * n
        found.append((data[at - 1] * (n - delta) + data[at] * delta) / n)
    return found
`;
