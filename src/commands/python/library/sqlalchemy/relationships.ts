/** sqlalchemy.orm, first part: what joins classes. */
export const relationships = String.raw`
from sqlalchemy import exc
from sqlalchemy.engine import Result, row_of
from sqlalchemy._select import Delete, Literal_of, Select, Update
from sqlalchemy.sql import Binds, Boolean, Column, Date, DateTime, Float, Function, Integer, LargeBinary, Literal, MetaData, Numeric, String, Table, Uuid, and_, bound, quoted
from _dojo import not_simulated

def _python_types():
    import datetime
    import decimal
    import uuid
    return {int: Integer, str: String, bool: Boolean, float: Float, datetime.datetime: DateTime, datetime.date: Date, decimal.Decimal: Numeric, bytes: LargeBinary, uuid.UUID: Uuid}


class _MappedOf:
    def __init__(self, inner):
        self.inner = inner


class Mapped:
    def __class_getitem__(cls, inner):
        return _MappedOf(inner)


def mapped_column(*args, **named):
    return Column(*args, **named)


class Relationship:
    def __init__(self, target=None, backref=None, back_populates=None, secondary=None, lazy=None, uselist=None, order_by=None, cascade="", foreign_keys=None, **named):
        self.target = target
        self.backref = backref
        self.back_populates = back_populates
        self.secondary = secondary
        self.lazy = lazy
        self.uselist = uselist
        self.order_by = order_by
        self.cascade = cascade
        self.foreign_keys = foreign_keys
        self.owner = None
        self.key = None

    def target_class(self):
        if isinstance(self.target, str):
            found = self.owner._registry.get(self.target.rpartition(".")[2])
            if found is None:
                raise exc.InvalidRequestError("When initializing mapper Mapper[%s(%s)], expression %r failed to locate a name (%r). If this is a class name, consider adding this relationship() to the <class %r> class after both dependent classes have been defined." % (self.owner.__name__, self.owner.__table__.name, self.target, self.target, self.owner.__module__ + "." + self.owner.__name__))
            return found
        return self.target

    def settle(self):
        """(direction, the column that refers): the way from owner to target."""
        if not hasattr(self, "way"):
            own, other = self.owner.__table__, self.target_class().__table__
            if self.secondary is not None:
                self.way = ("many", None)
                return self.way
            wanted = self.foreign_keys
            if isinstance(wanted, str):
                wanted = None
            chosen = [wanted] if isinstance(wanted, Column) else wanted
            for direction, one, two in (("up", own, other), ("down", other, own)):
                for column in one.columns:
                    if column.foreign is not None and column.foreign.table_name == two.name and (chosen is None or column in chosen):
                        self.way = (direction, column)
                        return self.way
            raise exc.InvalidRequestError("Could not determine join condition between parent/child tables on relationship %s.%s - there are no foreign keys linking these tables.  Ensure that referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or specify a 'primaryjoin' expression." % (self.owner.__name__, self.key))
        return self.way

    def condition(self):
        direction, column = self.settle()
        if direction == "many":
            not_simulated("a join along a relationship with secondary")
        other = self.target_class().__table__ if direction == "up" else self.owner.__table__
        return getattr(other.c, column.foreign.column_name) == column

    def reverse(self):
        name = self.back_populates or (self.backref if isinstance(self.backref, str) else None)
        return getattr(self.target_class(), name, None) if name else None

    def query(self, instance):
        target = self.target_class()
        session = instance.__dict__["_session"]
        direction, column = self.settle()
        made = session.query(target)
        if direction == "many":
            mine, theirs = self.ends()
            link = Select(theirs).where(mine == _key(instance))
            made = made.filter(target.__table__.primary.in_(link))
        else:
            made = made.filter(column == instance.__dict__.get(column.foreign.column_name))
        if self.order_by is not None:
            made = made.order_by(*([self.order_by] if not isinstance(self.order_by, (list, tuple)) else self.order_by)) if not isinstance(self.order_by, str) else made.order_by(getattr(target, self.order_by.rpartition(".")[2]))
        return made

    def ends(self):
        mine = [one for one in self.secondary.columns if one.foreign is not None and one.foreign.table_name == self.owner.__table__.name][0]
        theirs = [one for one in self.secondary.columns if one.foreign is not None and one is not mine][0]
        return (mine, theirs)

    def is_list(self):
        return self.uselist if self.uselist is not None else self.settle()[0] != "up"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        known = instance.__dict__.setdefault("_related", {})
        if self.key in known:
            return known[self.key]
        direction, column = self.settle()
        stored = instance.__dict__.get("_stored")
        if direction == "up":
            value = instance.__dict__.get(column.key)
            session = instance.__dict__.get("_session")
            if value is None or session is None:
                return None
            known[self.key] = session.get(self.target_class(), value)
            return known[self.key]
        if self.lazy == "dynamic" and stored:
            return self.query(instance)
        found = self.query(instance).all() if stored else []
        if not self.is_list():
            return found[0] if found else None
        known[self.key] = _collection(instance, self, found)
        return known[self.key]

    def __set__(self, instance, value):
        known = instance.__dict__.setdefault("_related", {})
        direction, column = self.settle()
        if direction == "up":
            known[self.key] = value
            instance.__dict__.setdefault("_parents", {})[column.key] = value
            instance.__dict__.setdefault("_changed", set()).add(column.key)
            back = self.reverse()
            if value is not None and back is not None and back.key in value.__dict__.get("_related", {}) and back.is_list():
                inside = value.__dict__["_related"][back.key]
                if instance not in list(inside):
                    inside.quietly(instance)
        elif self.is_list():
            known[self.key] = _collection(instance, self, [])
            for one in value:
                known[self.key].append(one)
        else:
            known[self.key] = value
            value.__dict__.setdefault("_parents", {})[column.key] = instance
        session = instance.__dict__.get("_session")
        if session is not None and value is not None and not isinstance(value, list):
            session.add(value)
`;
