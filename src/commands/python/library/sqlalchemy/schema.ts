/** sqlalchemy.sql, last part: columns and tables. */
export const schema = String.raw`
class ForeignKey:
    def __init__(self, target, ondelete=None, **named):
        self.target = target
        self.ondelete = ondelete

    @property
    def table_name(self):
        return self.target.split(".")[0] if isinstance(self.target, str) else self.target.table.name

    @property
    def column_name(self):
        return self.target.split(".")[1] if isinstance(self.target, str) else self.target.name


class Column(ClauseElement):
    """A column; on a class it stands for itself, on an object for its value."""

    def __init__(self, *args, primary_key=False, nullable=None, unique=False, default=None, server_default=None, index=False, onupdate=None, autoincrement="auto", **named):
        rest = list(args)
        self.name = rest.pop(0) if rest and isinstance(rest[0], str) else named.get("name")
        self.key = self.name
        self.type = None
        self.foreign = None
        self.table = None
        for one in rest:
            if isinstance(one, ForeignKey):
                self.foreign = one
            elif isinstance(one, type) and issubclass(one, TypeEngine):
                self.type = one()
            elif isinstance(one, TypeEngine):
                self.type = one
        self.primary_key = primary_key
        self.nullable = (not primary_key) if nullable is None else nullable
        self.told_nullable = nullable is not None
        self.unique = unique
        self.default = default
        self.server_default = server_default
        self.onupdate = onupdate
        self.index = index

    def copied(self):
        made = Column(self.name, primary_key=self.primary_key, unique=self.unique, default=self.default, server_default=self.server_default, index=self.index, onupdate=self.onupdate)
        made.type, made.foreign, made.nullable, made.told_nullable = self.type, self.foreign, self.nullable, self.told_nullable
        return made

    def sql(self, binds):
        return "%s.%s" % (quoted(self.table.name), quoted(self.name))

    def tables(self):
        return [self.table]

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.key)

    def __set__(self, instance, value):
        instance.__dict__[self.key] = value
        instance.__dict__.setdefault("_changed", set()).add(self.key)

    @property
    def automatic(self):
        return self.primary_key and isinstance(self.type, Integer) and self.foreign is None and self.default is None

    def initial(self):
        if not callable(self.default):
            return self.default
        try:
            return self.default()
        except TypeError:
            return self.default(None)

    def ddl(self):
        serial = {"INTEGER": "SERIAL", "BIGINT": "BIGSERIAL", "SMALLINT": "SMALLSERIAL"}
        kind = serial[self.type.sql()] if self.automatic and len(self.table.primaries) == 1 else self.type.sql()
        told = self.server_default
        shown = "" if told is None else " DEFAULT " + (told.sql(Binds()) if isinstance(told, ClauseElement) else "'%s'" % told)
        return "%s %s%s%s" % (quoted(self.name), kind, shown, "" if self.nullable else " NOT NULL")


class UniqueConstraint:
    def __init__(self, *names, name=None):
        self.names = names
        self.name = name


class Index:
    def __init__(self, name, *columns, **named):
        self.name = name
        self.columns = columns


class MetaData:
    def __init__(self, **named):
        self.tables = {}

    def ordered(self):
        found = []

        def add(table):
            if table in found:
                return
            for column in table.columns:
                if column.foreign is not None and column.foreign.table_name != table.name:
                    other = self.tables.get(column.foreign.table_name)
                    if other is None:
                        from sqlalchemy.exc import NoReferencedTableError
                        raise NoReferencedTableError("Foreign key associated with column '%s.%s' could not find table '%s' with which to generate a foreign key to target column '%s'" % (table.name, column.name, column.foreign.table_name, column.foreign.column_name))
                    add(other)
            found.append(table)
        for name in sorted(self.tables):
            add(self.tables[name])
        return found

    def create_all(self, bind):
        for table in self.ordered():
            if not bind.ask("SELECT to_regclass(%(name)s) IS NOT NULL", {"name": quoted(table.name)})[1][0][0]:
                for statement in table.ddl():
                    bind.ask(statement, None)

    def drop_all(self, bind):
        for table in reversed(self.ordered()):
            bind.ask("DROP TABLE IF EXISTS %s" % quoted(table.name), None)


class _Columns:
    def __init__(self, columns):
        for column in columns:
            setattr(self, column.name, column)


class Table:
    def __init__(self, name, metadata, *parts, **named):
        self.name = name
        self.columns = [one for one in parts if isinstance(one, Column)]
        self.constraints = [one for one in parts if isinstance(one, UniqueConstraint)]
        for column in self.columns:
            column.table = self
            column.key = column.name
        self.primaries = [one for one in self.columns if one.primary_key]
        self.primary = self.primaries[0] if self.primaries else None
        self.c = _Columns(self.columns)
        metadata.tables[name] = self

    def ddl(self):
        parts = []
        for column in self.columns:
            if column.type is None and column.foreign is not None:
                column.type = self._referred(column)
            parts.append(column.ddl())
        if self.primaries:
            parts.append("PRIMARY KEY (%s)" % ", ".join(quoted(one.name) for one in self.primaries))
        parts += ["UNIQUE (%s)" % quoted(one.name) for one in self.columns if one.unique]
        parts += ["%sUNIQUE (%s)" % ("CONSTRAINT %s " % quoted(one.name) if one.name else "", ", ".join(quoted(name) for name in one.names)) for one in self.constraints]
        for one in self.columns:
            if one.foreign is not None:
                parts.append("FOREIGN KEY(%s) REFERENCES %s (%s)%s" % (quoted(one.name), quoted(one.foreign.table_name), quoted(one.foreign.column_name), " ON DELETE " + one.foreign.ondelete if one.foreign.ondelete else ""))
        indexes = ["CREATE INDEX ix_%s_%s ON %s (%s)" % (self.name, one.name, quoted(self.name), quoted(one.name)) for one in self.columns if one.index]
        return ["CREATE TABLE %s (\n\t%s\n)" % (quoted(self.name), ", \n\t".join(parts))] + indexes

    def _referred(self, column):
        not_simulated("a foreign key without a type")
`;
