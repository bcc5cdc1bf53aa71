/** collections: what is derived from dict, namedtuple and deque. */
export const collections = String.raw`
from _dojo import make_tuple_class

__others__ = "ChainMap UserDict UserList UserString"


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **named):
        super().__init__(*args, **named)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return "defaultdict(%r, %s)" % (self.default_factory, super().__repr__())

    def copy(self):
        return defaultdict(self.default_factory, self)


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        others = list(self.items())
        self.clear()
        self[key] = value
        self.update(others)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = list(self)[-1 if last else 0]
        return (key, self.pop(key))

    def __repr__(self):
        import sys
        if sys.version_info[1] >= 12:
            return "OrderedDict(%s)" % (super().__repr__() if self else "")
        return "OrderedDict(%s)" % (repr(list(self.items())) if self else "")


class Counter(dict):
    def __init__(self, iterable=None, **named):
        super().__init__()
        self.update(iterable, **named)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, **named):
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self[key] + count
        elif iterable is not None:
            for one in iterable:
                self[one] = self[one] + 1
        for key, count in named.items():
            self[key] = self[key] + count

    def subtract(self, iterable=None, **named):
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self[key] - count
        elif iterable is not None:
            for one in iterable:
                self[one] = self[one] - 1
        for key, count in named.items():
            self[key] = self[key] - count

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        made = Counter()
        for key in list(self) + [one for one in other if one not in self]:
            if self[key] + other[key] > 0:
                made[key] = self[key] + other[key]
        return made

    def __sub__(self, other):
        made = Counter()
        for key in self:
            if self[key] - other[key] > 0:
                made[key] = self[key] - other[key]
        return made

    def __repr__(self):
        if not self:
            return "Counter()"
        return "Counter({%s})" % ", ".join("%r: %r" % pair for pair in self.most_common())


class deque(list):
    def __init__(self, iterable=(), maxlen=None):
        super().__init__(iterable)
        self.maxlen = maxlen
        self._trim(True)

    def _trim(self, left):
        while self.maxlen is not None and len(self) > self.maxlen:
            super().pop(0 if left else -1)

    def append(self, value):
        super().append(value)
        self._trim(True)

    def appendleft(self, value):
        super().insert(0, value)
        self._trim(False)

    def extend(self, values):
        for value in values:
            self.append(value)

    def extendleft(self, values):
        for value in values:
            self.appendleft(value)

    def pop(self):
        if not self:
            raise IndexError("pop from an empty deque")
        return super().pop()

    def popleft(self):
        if not self:
            raise IndexError("pop from an empty deque")
        return super().pop(0)

    def rotate(self, n=1):
        for _ in range(n % len(self) if self else 0):
            super().insert(0, super().pop())

    def __repr__(self):
        return "deque(%s%s)" % (super().__repr__(), "" if self.maxlen is None else ", maxlen=%d" % self.maxlen)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    return make_tuple_class(typename, list(field_names), list(defaults or ()))
`;
