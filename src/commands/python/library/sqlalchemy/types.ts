/** sqlalchemy.sql, first part: the types of columns. */
export const types = String.raw`
from _dojo import not_simulated


class TypeEngine:
    ddl = None

    def __init__(self, *args, **named):
        self.args = args
        self.named = named

    def sql(self):
        if self.ddl is None:
            not_simulated("the type %s of SQLAlchemy in a table" % type(self).__name__)
        return self.ddl

    def bind(self, value):
        return value


class Integer(TypeEngine):
    ddl = "INTEGER"


class BigInteger(Integer):
    ddl = "BIGINT"


class SmallInteger(Integer):
    ddl = "SMALLINT"


class String(TypeEngine):
    def sql(self):
        length = self.args[0] if self.args else self.named.get("length")
        return "VARCHAR(%s)" % length if length else "VARCHAR"


class Text(String):
    def sql(self):
        return "TEXT"


class Boolean(TypeEngine):
    ddl = "BOOLEAN"


class Float(TypeEngine):
    ddl = "FLOAT"


class Numeric(TypeEngine):
    def sql(self):
        return "NUMERIC(%s)" % ", ".join(str(one) for one in self.args) if self.args else "NUMERIC"


class DateTime(TypeEngine):
    def sql(self):
        return "TIMESTAMP WITH TIME ZONE" if self.named.get("timezone") else "TIMESTAMP WITHOUT TIME ZONE"


class Date(TypeEngine):
    ddl = "DATE"


class Time(TypeEngine):
    ddl = "TIME WITHOUT TIME ZONE"


class JSON(TypeEngine):
    ddl = "JSON"

    def bind(self, value):
        import json
        return None if value is None else json.dumps(value)


class JSONB(JSON):
    ddl = "JSONB"


class Uuid(TypeEngine):
    ddl = "UUID"

    def bind(self, value):
        return None if value is None else str(value)


class LargeBinary(TypeEngine):
    ddl = "BYTEA"


class Enum(TypeEngine):
    pass


class Interval(TypeEngine):
    pass


class ARRAY(TypeEngine):
    def sql(self):
        inner = self.args[0]
        return (inner() if isinstance(inner, type) else inner).sql() + "[]"
`;
