/** sqlalchemy._select: queries over classes, columns and functions. */
export const select = String.raw`
from sqlalchemy.sql import ClauseElement, Column, Label, Literal, and_, bound, quoted
from _dojo import not_simulated


def _is_class(one):
    return isinstance(one, type) and hasattr(one, "__table__")


class Select:
    """One SELECT; each method answers with another."""

    def __init__(self, *entities):
        self.entities = list(entities)
        self.conditions = []
        self.orders = []
        self.groups = []
        self.havings = []
        self.joins = []
        self.bounds = [None, None]
        self.is_distinct = False
        self.origin = None
        self.updates = False

    def _with(self, **changes):
        made = type(self)(*self.entities)
        for name, value in self.__dict__.items():
            setattr(made, name, list(value) if isinstance(value, list) else value)
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def where(self, *conditions):
        return self._with(conditions=self.conditions + list(conditions))

    filter = where

    def filter_by(self, **values):
        owner = self.joins[-1][0] if self.joins else self._first()
        made = []
        for name, value in values.items():
            if not hasattr(owner, name):
                from sqlalchemy.exc import InvalidRequestError
                raise InvalidRequestError('Entity namespace for "%s" has no property "%s"' % (owner.__table__.name, name))
            made.append(getattr(owner, name) == value)
        return self.where(*made)

    def _first(self):
        for one in [self.origin] + self.entities:
            if _is_class(one):
                return one
        not_simulated("filter_by without a class")

    def order_by(self, *columns):
        return self._with(orders=self.orders + [one for one in columns if one is not None])

    def group_by(self, *columns):
        return self._with(groups=self.groups + list(columns))

    def having(self, *conditions):
        return self._with(havings=self.havings + list(conditions))

    def limit(self, count):
        return self._with(bounds=[count, self.bounds[1]])

    def offset(self, count):
        return self._with(bounds=[self.bounds[0], count])

    def distinct(self, *columns):
        return self._with(is_distinct=True)

    def options(self, *options):
        return self

    execution_options = options

    def with_for_update(self, **named):
        return self._with(updates=True)

    def select_from(self, one):
        return self._with(origin=one)

    def join(self, target, on=None, isouter=False):
        if hasattr(target, "target_class"):
            on = on if on is not None else target.condition()
            target = target.target_class()
        return self._with(joins=self.joins + [(target, on, isouter)])

    def outerjoin(self, target, on=None):
        return self.join(target, on, True)

    def columns(self):
        found = []
        for one in self.entities:
            found += one.__table__.columns if _is_class(one) else [one]
        return found

    def _tables(self):
        found = []
        for one in self.entities + self.conditions + self.groups:
            for table in [one.__table__] if _is_class(one) else one.tables():
                if table not in found:
                    found.append(table)
        return found

    def sql_of_select(self, binds, columns=None):
        shown = columns
        if shown is None:
            parts = []
            for one in self.columns():
                if isinstance(one, Label):
                    parts.append(one.shown(binds))
                elif isinstance(one, Column):
                    parts.append("%s AS %s" % (one.sql(binds), quoted("%s_%s" % (one.table.name, one.name))) if self.named_apart() else one.sql(binds))
                else:
                    parts.append(one.sql(binds))
            shown = ", ".join(parts)
        joined = [target.__table__ for target, _, _ in self.joins]
        first = [self.origin.__table__] if self.origin is not None else [one for one in self._tables() if one not in joined]
        source = ", ".join(quoted(one.name) for one in first)
        seen = list(first)
        for target, on, outer in self.joins:
            table = target.__table__
            condition = on if on is not None else _link(seen, table)
            source += " %sJOIN %s ON %s" % ("LEFT OUTER " if outer else "", quoted(table.name), condition.sql(binds))
            seen.append(table)
        text = "SELECT %s%s" % ("DISTINCT " if self.is_distinct else "", shown)
        if source:
            text += " \nFROM " + source
        if self.conditions:
            text += " \nWHERE " + and_(*self.conditions).sql(binds)
        if self.groups:
            text += " GROUP BY " + ", ".join(one.sql(binds) for one in self.groups)
        if self.havings:
            text += " \nHAVING " + and_(*self.havings).sql(binds)
        if self.orders:
            text += " ORDER BY " + ", ".join(one.sql(binds) if isinstance(one, ClauseElement) else quoted(one) for one in self.orders)
        if self.bounds[0] is not None:
            text += " \n LIMIT " + binds.add("param", self.bounds[0])
        if self.bounds[1] is not None:
            text += " OFFSET " + binds.add("param", self.bounds[1])
        return text + (" FOR UPDATE" if self.updates else "")

    def named_apart(self):
        return False

    sql_of_statement = sql_of_select

    def scalar_subquery(self):
        return Literal_of(self)

    subquery = scalar_subquery


class Literal_of(ClauseElement):
    def __init__(self, inner):
        self.inner = inner

    def sql(self, binds):
        return "(%s)" % self.inner.sql_of_select(binds)


def _link(seen, table):
    for other in seen:
        for one, two in ((table, other), (other, table)):
            for column in one.columns:
                if column.foreign is not None and column.foreign.table_name == two.name:
                    return getattr(two.c, column.foreign.column_name) == column
    from sqlalchemy.exc import InvalidRequestError
    raise InvalidRequestError("Don't know how to join to %s. Please use the .select_from() method to establish an explicit left side, as well as providing an explicit ON clause if not present already to help resolve the ambiguity." % table.name)


def select(*entities):
    return Select(*entities)


class _Change:
    def __init__(self, target):
        self.target = target
        self.conditions = []
        self.given = {}

    @property
    def table(self):
        return self.target.__table__ if _is_class(self.target) else self.target

    def where(self, *conditions):
        self.conditions += conditions
        return self

    def values(self, *args, **named):
        self.given.update(*args, **named)
        return self

    def _where(self, binds):
        return " WHERE " + and_(*self.conditions).sql(binds) if self.conditions else ""


class Update(_Change):
    def sql_of_statement(self, binds):
        columns = {one.name: one for one in self.table.columns}
        parts = ["%s=%s" % (quoted(name), bound(value, columns[name], binds)) for name, value in self.given.items()]
        return "UPDATE %s SET %s%s" % (quoted(self.table.name), ", ".join(parts), self._where(binds))


class Delete(_Change):
    def sql_of_statement(self, binds):
        return "DELETE FROM %s%s" % (quoted(self.table.name), self._where(binds))


class Insert(_Change):
    def sql_of_statement(self, binds):
        columns = {one.name: one for one in self.table.columns}
        marks = [bound(value, columns[name], binds) for name, value in self.given.items()]
        return "INSERT INTO %s (%s) VALUES (%s)" % (quoted(self.table.name), ", ".join(quoted(one) for one in self.given), ", ".join(marks))


update = Update
delete = Delete
insert = Insert
`;
