/** sqlalchemy.orm, second part: classes that are tables. */
export const mapping = String.raw`
class InstrumentedList(list):
    def quietly(self, one):
        super().append(one)

    def append(self, one):
        super().append(one)
        _attach(self._owner, self._relationship, one)

    def extend(self, others):
        for one in others:
            self.append(one)

    def remove(self, one):
        super().remove(one)
        direction, column = self._relationship.settle()
        if direction == "many":
            self._owner.__dict__.setdefault("_unlinked", []).append((self._relationship, one))
        else:
            one.__dict__[column.key] = None
            one.__dict__.setdefault("_parents", {}).pop(column.key, None)
            one.__dict__.setdefault("_changed", set()).add(column.key)


def _collection(owner, relationship, items):
    made = InstrumentedList(items)
    made._owner = owner
    made._relationship = relationship
    return made


def _attach(owner, relationship, one):
    direction, column = relationship.settle()
    if direction == "many":
        owner.__dict__.setdefault("_linked", []).append((relationship, one))
    else:
        one.__dict__.setdefault("_parents", {})[column.key] = owner
        one.__dict__.setdefault("_changed", set()).add(column.key)
    back = relationship.reverse()
    if back is not None and direction == "down":
        one.__dict__.setdefault("_related", {})[back.key] = owner
    session = owner.__dict__.get("_session")
    if session is not None:
        session.add(one)


def relationship(*args, **named):
    return Relationship(*args, **named)


def backref(name, **named):
    return name


def _key(instance):
    return instance.__dict__.get(type(instance).__table__.primary.key)


def _columns_of(cls):
    told = {}
    for base in reversed(cls.__mro__):
        for key, value in list(base.__dict__.items()):
            if isinstance(value, Column):
                if base is not cls:
                    value = value.copied()
                    setattr(cls, key, value)
                told[key] = value
        for key, mapped in (getattr(base, "__annotations__", None) or {}).items():
            if not isinstance(mapped, _MappedOf) or isinstance(base.__dict__.get(key), Relationship):
                continue
            if key not in told:
                told[key] = Column()
                setattr(cls, key, told[key])
            column = told[key]
            inner = mapped.inner
            args = getattr(inner, "__args__", None) or ()
            optional = None in args
            if optional:
                inner = [one for one in args if one is not None][0]
            if column.type is None:
                if inner in _python_types():
                    column.type = _python_types()[inner]()
                elif column.foreign is None:
                    not_simulated("the type of %s.%s, which mapped_column() does not name" % (cls.__name__, key))
            if not column.told_nullable and not column.primary_key:
                column.nullable = optional
    for key, column in told.items():
        column.key = key
        if column.name is None:
            column.name = key
    return list(told.values())


def _snake(name):
    made = ""
    for i, letter in enumerate(name):
        if letter.isupper() and i > 0 and (not name[i - 1].isupper() or (i + 1 < len(name) and name[i + 1].islower())):
            made += "_"
        made += letter.lower()
    return made


class _Declared:
    """What every mapped class has."""

    def __init__(self, **values):
        for key, value in values.items():
            if not hasattr(type(self), key):
                raise TypeError("%r is an invalid keyword argument for %s" % (key, type(self).__name__))
            setattr(self, key, value)

    def __init_subclass__(cls, **named):
        if cls.__dict__.get("__abstract__"):
            return
        if "metadata" not in cls.__dict__ and DeclarativeBase in cls.__mro__[1:2]:
            cls.metadata = MetaData()
            cls._registry = {}
            return
        if any("__table__" in base.__dict__ for base in cls.__mro__[1:]):
            not_simulated("inheritance between tables of SQLAlchemy")
        columns = _columns_of(cls)
        name = cls.__dict__.get("__tablename__") or getattr(cls, "__tablename__", None)
        if callable(name):
            name = name()
        if name is None and cls._names_tables and any(one.primary_key for one in columns):
            name = cls.__tablename__ = _snake(cls.__name__)
        if name is None:
            raise exc.InvalidRequestError("Class %r does not have a __table__ or __tablename__ specified and does not inherit from an existing table-mapped class." % cls)
        if not any(one.primary_key for one in columns):
            raise exc.ArgumentError("Mapper Mapper[%s(%s)] could not assemble any primary key columns for mapped table '%s'" % (cls.__name__, name, name))
        told = cls.__dict__.get("__table_args__") or ()
        cls.__table__ = Table(name, cls.metadata, *columns, *[one for one in (told if isinstance(told, tuple) else ()) if not isinstance(one, dict)])
        for column in columns:
            column.key = [key for key, one in cls.__dict__.items() if one is column][0]
        cls._registry[cls.__name__] = cls
        cls._relationships = [one for one in cls.__dict__.values() if isinstance(one, Relationship)]
        for key, one in list(cls.__dict__.items()):
            if isinstance(one, Relationship):
                one.key = key
                one.owner = cls
                if one.target is None:
                    one.target = _named_target(cls, key)
        _link_backrefs(cls._registry)

    _names_tables = False


def _named_target(cls, key):
    """The class that Mapped["Name"] names, where relationship() itself names none."""
    told = (getattr(cls, "__annotations__", None) or {}).get(key)
    if told is None or not isinstance(told.inner, str):
        not_simulated('relationship() that does not name its class: relationship("Name")')
    return told.inner


def _link_backrefs(registry):
    for cls in list(registry.values()):
        for one in cls._relationships:
            name = one.backref
            if not isinstance(name, str) or (isinstance(one.target, str) and one.target not in registry):
                continue
            target = one.target_class()
            if hasattr(target, name):
                continue
            back = Relationship(cls, back_populates=one.key, secondary=one.secondary, foreign_keys=one.foreign_keys)
            back.key = name
            back.owner = target
            setattr(target, name, back)
            target._relationships.append(back)


class DeclarativeBase(_Declared):
    __abstract__ = True


def declarative_base(metadata=None, cls=object, **named):
    base = type("Base", (_Declared,), {"__abstract__": True, "metadata": metadata or MetaData(), "_registry": {}})
    return base


def _load(session, cls, values):
    columns = cls.__table__.columns
    found = dict(zip([one.key for one in columns], values))
    key = (cls, found[cls.__table__.primary.key])
    if key[1] is None:
        return None
    if key in session.identity:
        one = session.identity[key]
        changed = one.__dict__.get("_changed") or set()
        for name, value in found.items():
            if name not in changed:
                one.__dict__[name] = value
        return one
    made = object.__new__(cls)
    made.__dict__.update(found)
    made.__dict__.update({"_session": session, "_stored": True, "_changed": set(), "_related": {}})
    session.identity[key] = made
    return made
`;
