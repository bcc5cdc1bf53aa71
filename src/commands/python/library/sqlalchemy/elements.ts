/** sqlalchemy.sql, second part: what every expression can do. */
export const elements = String.raw`
class Binds:
    """Parameters of one statement, each by a name of its own."""

    def __init__(self):
        self.values = {}
        self.counts = {}

    def add(self, name, value):
        self.counts[name] = self.counts.get(name, 0) + 1
        key = "%s_%d" % (name, self.counts[name])
        self.values[key] = value
        return "%%(%s)s" % key


_reserved = set("all and any array as asc both case cast check collate column constraint create cross current_date current_time current_user default desc distinct do else end except false fetch for foreign from full grant group having in initially inner intersect into is join leading left like limit localtime natural not null offset on only or order outer placing primary references right select session_user similar some symmetric table then to trailing true union unique user using when where window with".split(" "))


def quoted(name):
    plain = name.isidentifier() and name == name.lower() and name not in _reserved
    return name if plain else '"' + name.replace('"', '""') + '"'


class ClauseElement:
    key = "param"
    type = None

    def _made(self, sign, other, name=None):
        return Binary(self, sign, other)

    def __eq__(self, other):
        return Binary(self, "IS" if other is None else "=", other)

    def __ne__(self, other):
        return Binary(self, "IS NOT" if other is None else "!=", other)

    def __lt__(self, other):
        return Binary(self, "<", other)

    def __le__(self, other):
        return Binary(self, "<=", other)

    def __gt__(self, other):
        return Binary(self, ">", other)

    def __ge__(self, other):
        return Binary(self, ">=", other)

    def __add__(self, other):
        return Binary(self, "||" if isinstance(self.type, String) else "+", other)

    def __sub__(self, other):
        return Binary(self, "-", other)

    def __mul__(self, other):
        return Binary(self, "*", other)

    def __truediv__(self, other):
        return Binary(self, "/", other)

    def __and__(self, other):
        return and_(self, other)

    def __or__(self, other):
        return or_(self, other)

    def __invert__(self):
        return not_(self)

    def __hash__(self):
        return id(self)

    def __bool__(self):
        raise TypeError("Boolean value of this clause is not defined")

    def like(self, other, escape=None):
        return Binary(self, "LIKE", other)

    def ilike(self, other, escape=None):
        return Binary(self, "ILIKE", other)

    def contains(self, other, **named):
        return Binary(self, "LIKE", "%" + other + "%")

    def icontains(self, other, **named):
        return Binary(self, "ILIKE", "%" + other + "%")

    def startswith(self, other, **named):
        return Binary(self, "LIKE", other + "%")

    def endswith(self, other, **named):
        return Binary(self, "LIKE", "%" + other)

    def in_(self, others):
        return In(self, others, "IN")

    def not_in(self, others):
        return In(self, others, "NOT IN")

    notin_ = not_in

    def is_(self, other):
        return Binary(self, "IS", Literal({None: "NULL", True: "true", False: "false"}[other]))

    def is_not(self, other):
        return Binary(self, "IS NOT", Literal({None: "NULL", True: "true", False: "false"}[other]))

    isnot = is_not

    def between(self, low, high):
        return and_(self >= low, self <= high)

    def desc(self):
        return Suffix(self, "DESC")

    def asc(self):
        return Suffix(self, "ASC")

    def nulls_last(self):
        return Suffix(self, "NULLS LAST")

    def label(self, name):
        return Label(self, name)

    def tables(self):
        return []
`;
