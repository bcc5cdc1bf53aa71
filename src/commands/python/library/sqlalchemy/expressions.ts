/** sqlalchemy.sql, third part: expressions as SQL. */
export const expressions = String.raw`
class Literal(ClauseElement):
    def __init__(self, text):
        self.text = text

    def sql(self, binds):
        return self.text


class TextClause(Literal):
    def sql(self, binds):
        import re

        def bound(found):
            name = found.group(1)
            binds.values.setdefault(name, None)
            return "%%(%s)s" % name
        return re.sub(r"(?<![:\w])[:](\w+)(?!:)", bound, self.text.replace("%", "%%"))


def text(source):
    return TextClause(source)


def bound(value, like, binds):
    if isinstance(value, ClauseElement):
        return value.sql(binds)
    if hasattr(value, "sql_of_select"):
        return "(" + value.sql_of_select(binds) + ")"
    if value is None:
        return "NULL"
    return binds.add(like.key, like.type.bind(value) if like.type is not None else value)


def tables_of(value):
    return value.tables() if isinstance(value, ClauseElement) else []


class Binary(ClauseElement):
    def __init__(self, left, sign, right):
        self.left = left
        self.sign = sign
        self.right = right
        self.key = left.key
        self.type = left.type

    def sql(self, binds):
        return "%s %s %s" % (self.left.sql(binds), self.sign, bound(self.right, self.left, binds))

    def tables(self):
        return tables_of(self.left) + tables_of(self.right)


class In(Binary):
    def __init__(self, left, others, sign):
        super().__init__(left, sign, others if hasattr(others, "sql_of_select") else list(others))

    def sql(self, binds):
        if hasattr(self.right, "sql_of_select"):
            inner = self.right.sql_of_select(binds)
        elif not self.right:
            return "false" if self.sign == "IN" else "true"
        else:
            inner = ", ".join(bound(one, self.left, binds) for one in self.right)
        return "%s %s (%s)" % (self.left.sql(binds), self.sign, inner)

    def tables(self):
        return tables_of(self.left)


class Joined(ClauseElement):
    def __init__(self, parts, word):
        self.parts = [one for one in parts if one is not True]
        self.word = word

    def sql(self, binds):
        inner = ["(%s)" % one.sql(binds) if isinstance(one, Joined) and one.word != self.word else one.sql(binds) for one in self.parts]
        return (" %s " % self.word).join(inner)

    def tables(self):
        return [table for one in self.parts for table in tables_of(one)]


def and_(*parts):
    return Joined(parts, "AND")


def or_(*parts):
    return Joined(parts, "OR")


class Not(ClauseElement):
    def __init__(self, inner):
        self.inner = inner

    def sql(self, binds):
        return "NOT (%s)" % self.inner.sql(binds)

    def tables(self):
        return tables_of(self.inner)


def not_(inner):
    return Not(inner)


class Suffix(ClauseElement):
    def __init__(self, inner, word):
        self.inner = inner
        self.word = word

    def sql(self, binds):
        return "%s %s" % (self.inner.sql(binds), self.word)

    def tables(self):
        return tables_of(self.inner)


def desc(column):
    return column.desc() if isinstance(column, ClauseElement) else Literal(quoted(column) + " DESC")


def asc(column):
    return column.asc() if isinstance(column, ClauseElement) else Literal(quoted(column) + " ASC")


class Label(ClauseElement):
    def __init__(self, inner, name):
        self.inner = inner
        self.key = self.name = name
        self.type = inner.type

    def sql(self, binds):
        return quoted(self.name)

    def shown(self, binds):
        return "%s AS %s" % (self.inner.sql(binds), quoted(self.name))

    def tables(self):
        return tables_of(self.inner)


class Function(ClauseElement):
    def __init__(self, name, args):
        self.key = self.name = name
        self.args = args

    def sql(self, binds):
        shown = [bound(one if not isinstance(one, type) else one.__table__.primary, self, binds) for one in self.args]
        return "%s(%s)" % (self.name, ", ".join(shown) or ("*" if self.name == "count" else ""))

    def tables(self):
        return [table for one in self.args for table in ([one.__table__] if isinstance(one, type) else tables_of(one))]


class _Functions:
    def __getattr__(self, name):
        return lambda *args: Function(name, args)


func = _Functions()
`;
