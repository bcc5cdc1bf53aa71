/** operator, collections.abc */
export const operator = String.raw`
def itemgetter(*keys):
    if len(keys) == 1:
        return lambda one: one[keys[0]]
    return lambda one: tuple(one[key] for key in keys)


def attrgetter(*names):
    def get(one, name):
        for part in name.split("."):
            one = getattr(one, part)
        return one

    if len(names) == 1:
        return lambda one: get(one, names[0])
    return lambda one: tuple(get(one, name) for name in names)


def methodcaller(name, *args, **named):
    return lambda one: getattr(one, name)(*args, **named)


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def eq(a, b):
    return a == b


def lt(a, b):
    return a < b


def gt(a, b):
    return a > b
`;

export const collectionsAbc = String.raw`
class Mapping:
    pass


class MutableMapping(Mapping):
    pass


class Sequence:
    pass


class Iterable:
    pass


class Iterator(Iterable):
    pass


class Callable:
    pass


class Generator(Iterator):
    pass


class Awaitable:
    pass


class Hashable:
    pass
`;
