/** functools */
export const functools = String.raw`
__others__ = "partialmethod singledispatchmethod WRAPPER_ASSIGNMENTS WRAPPER_UPDATES"


def update_wrapper(wrapper, wrapped, assigned=(), updated=()):
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=(), updated=()):
    return lambda wrapper: update_wrapper(wrapper, wrapped)


class partial:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


_nothing = object()


def reduce(function, iterable, initial=_nothing):
    total = initial
    for one in iterable:
        total = one if total is _nothing else function(total, one)
    if total is _nothing:
        raise TypeError("reduce() of empty iterable with no initial value")
    return total


class _Cached:
    def __init__(self, function, maxsize):
        self.function = function
        self.maxsize = maxsize
        self.values = {}
        self.hits = 0
        self.misses = 0
        update_wrapper(self, function)

    def __get__(self, instance, owner=None):
        return self if instance is None else partial(self, instance)

    def __call__(self, *args, **named):
        key = (args, tuple(sorted(named.items())))
        if key in self.values:
            self.hits += 1
            value = self.values.pop(key)
        else:
            self.misses += 1
            value = self.function(*args, **named)
        self.values[key] = value
        if self.maxsize is not None and len(self.values) > self.maxsize:
            del self.values[next(iter(self.values))]
        return value

    def cache_clear(self):
        self.values = {}
        self.hits = self.misses = 0

    def cache_info(self):
        from collections import namedtuple
        info = namedtuple("CacheInfo", "hits misses maxsize currsize")
        return info(self.hits, self.misses, self.maxsize, len(self.values))


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _Cached(maxsize, 128)
    return lambda function: _Cached(function, maxsize)


def cache(function):
    return _Cached(function, None)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        setattr(instance, self.name, value)
        return value


def cmp_to_key(compare):
    class K:
        def __init__(self, one):
            self.obj = one

        def __lt__(self, other):
            return compare(self.obj, other.obj) < 0

        def __gt__(self, other):
            return compare(self.obj, other.obj) > 0

        def __eq__(self, other):
            return compare(self.obj, other.obj) == 0

        def __le__(self, other):
            return compare(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return compare(self.obj, other.obj) >= 0

    return K


def total_ordering(cls):
    has = cls.__dict__
    if "__lt__" in has:
        less = lambda a, b: a.__lt__(b)
    elif "__gt__" in has:
        less = lambda a, b: b.__gt__(a)
    elif "__le__" in has:
        less = lambda a, b: a.__le__(b) and not a == b
    elif "__ge__" in has:
        less = lambda a, b: not a.__ge__(b)
    else:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    ways = {
        "__lt__": lambda self, other: less(self, other),
        "__gt__": lambda self, other: not less(self, other) and not self == other,
        "__le__": lambda self, other: less(self, other) or self == other,
        "__ge__": lambda self, other: not less(self, other),
    }
    for name, way in ways.items():
        if name not in has:
            setattr(cls, name, way)
    return cls


def singledispatch(function):
    registry = {object: function}

    def dispatch(cls):
        for one in cls.__mro__ if hasattr(cls, "__mro__") else (cls,):
            if one in registry:
                return registry[one]
        for one in registry:
            if one is not object and issubclass(cls, one):
                return registry[one]
        return function

    def register(cls, chosen=None):
        if chosen is None:
            if isinstance(cls, type):
                return lambda each: register(cls, each)
            chosen, cls = cls, list(cls.__annotations__.values())[0]
        registry[cls] = chosen
        return chosen

    @wraps(function)
    def wrapper(*args, **named):
        return dispatch(type(args[0]))(*args, **named)

    wrapper.register, wrapper.dispatch, wrapper.registry = register, dispatch, registry
    return wrapper
`;
