/** enum, dataclasses */
export const enumeration = String.raw`
__others__ = "Flag IntFlag unique global_enum EnumMeta EnumType member nonmember property verify ReprEnum KEEP STRICT CONFORM EJECT"


class auto:
    pass


class Enum:
    def __init_subclass__(cls, **named):
        cls._member_map_ = {}
        last = 0
        for name, value in list(cls.__dict__.items()):
            if name.startswith("_") or callable(value) or isinstance(value, (property, staticmethod, classmethod)):
                continue
            if isinstance(value, auto):
                value = name.lower() if issubclass(cls, StrEnum) else last + 1
            last = value
            one = None
            for known in cls._member_map_.values():
                if known._value_ == value:
                    one = known
            if one is None:
                one = object.__new__(cls)
                one._name_ = name
                one._value_ = value
                if hasattr(cls, "__init__"):
                    one.__init__(*(value if isinstance(value, tuple) else (value,)))
            cls._member_map_[name] = one
            setattr(cls, name, one)

    def __new__(cls, value):
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
        raise ValueError("%r is not a valid %s" % (value, cls.__name__))

    def __class_getitem__(cls, name):
        return cls._member_map_[name]

    @classmethod
    def __iter_class__(cls):
        return iter(list(dict((id(one), one) for one in cls._member_map_.values()).values()))

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __hash__(self):
        return hash(self._name_)


class _Mixed(Enum):
    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)

    def __lt__(self, other):
        return self._value_ < (other._value_ if isinstance(other, Enum) else other)

    def __gt__(self, other):
        return self._value_ > (other._value_ if isinstance(other, Enum) else other)

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class IntEnum(_Mixed):
    def __int__(self):
        return self._value_

    def __add__(self, other):
        return self._value_ + int(other)


class StrEnum(_Mixed):
    pass
`;
export const dataclasses = String.raw`
from _dojo import annotations_of

__others__ = "InitVar make_dataclass is_dataclass KW_ONLY FrozenInstanceError"


class _Missing:
    pass


MISSING = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default=MISSING, default_factory=MISSING, init=True, repr=True, compare=True, kw_only=False, **named):
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare


def field(**named):
    return Field(**named)


def fields(cls):
    return tuple(cls.__dataclass_fields__.values())


def _build(cls, init=True, repr=True, eq=True, order=False, frozen=False, **named):
    known = dict(getattr(cls, "__dataclass_fields__", {}))
    for name, kind in annotations_of(cls).items():
        given = cls.__dict__.get(name, MISSING)
        one = given if isinstance(given, Field) else Field(default=given)
        if isinstance(one.default, (list, dict, set)):
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (type(one.default), name))
        one.name = name
        one.type = kind
        known[name] = one
        if isinstance(given, Field) and one.default is not MISSING:
            setattr(cls, name, one.default)
    seen = None
    for name, one in known.items():
        if not one.init:
            continue
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen = name
        elif seen is not None:
            raise TypeError("non-default argument %r follows default argument%s" % (name, _later(seen)))
    cls.__dataclass_fields__ = known
    cls.__match_args__ = tuple(known)

    def __init__(self, *args, **named):
        wanted = [one for one in known.values() if one.init]
        if len(args) > len(wanted):
            raise TypeError("%s.__init__() takes %d positional arguments but %d were given" % (cls.__name__, len(wanted) + 1, len(args) + 1))
        missing = []
        for i, one in enumerate(wanted):
            if i < len(args):
                if one.name in named:
                    raise TypeError("%s.__init__() got multiple values for argument %r" % (cls.__name__, one.name))
                value = args[i]
            elif one.name in named:
                value = named.pop(one.name)
            elif one.default_factory is not MISSING:
                value = one.default_factory()
            elif one.default is not MISSING:
                value = one.default
            else:
                missing.append(one.name)
                continue
            object.__setattr__(self, one.name, value)
        for name in named:
            raise TypeError("%s.__init__() got an unexpected keyword argument %r" % (cls.__name__, name))
        if missing:
            quoted = ["%r" % name for name in missing]
            listed = quoted[0] if len(quoted) == 1 else " and ".join(quoted) if len(quoted) == 2 else ", ".join(quoted[:-1]) + ", and " + quoted[-1]
            raise TypeError("%s.__init__() missing %d required positional argument%s: %s" % (cls.__name__, len(missing), "s" if len(missing) > 1 else "", listed))
        for one in known.values():
            if not one.init and one.default_factory is not MISSING:
                object.__setattr__(self, one.name, one.default_factory())
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    def values(self):
        return tuple(getattr(self, one.name) for one in known.values() if one.compare)

    def __repr__(self):
        return "%s(%s)" % (cls.__qualname__, ", ".join("%s=%r" % (one.name, getattr(self, one.name)) for one in known.values() if one.repr))

    own = cls.__dict__
    if init and "__init__" not in own:
        cls.__init__ = __init__
    if repr and "__repr__" not in own:
        cls.__repr__ = __repr__
    if eq and "__eq__" not in own:
        cls.__eq__ = lambda self, other: type(self) is type(other) and values(self) == values(other)
    if order:
        cls.__lt__ = lambda self, other: values(self) < values(other)
        cls.__gt__ = lambda self, other: values(self) > values(other)
        cls.__le__ = lambda self, other: values(self) <= values(other)
        cls.__ge__ = lambda self, other: values(self) >= values(other)
    if frozen:
        def refuse(self, name, value):
            raise FrozenInstanceError("cannot assign to field %r" % name)

        cls.__setattr__ = refuse
        cls.__hash__ = lambda self: hash(values(self))
    return cls


def _later(name):
    import sys
    return " %r" % name if sys.version_info[1] >= 12 else ""


def dataclass(cls=None, **named):
    if cls is not None:
        return _build(cls)
    return lambda cls: _build(cls, **named)


def _plain(value):
    if hasattr(value, "__dataclass_fields__"):
        return asdict(value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def asdict(instance):
    return {name: _plain(getattr(instance, name)) for name in instance.__dataclass_fields__}


def astuple(instance):
    return tuple(asdict(instance).values())


def replace(instance, **changes):
    return type(instance)(**{**{name: getattr(instance, name) for name in instance.__dataclass_fields__}, **changes})
`;
