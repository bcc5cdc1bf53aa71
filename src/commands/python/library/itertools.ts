/** itertools */
export const itertools = String.raw`
__others__ = "batched"


def zip_longest(*iterables, fillvalue=None):
    sources = [iter(one) for one in iterables]
    left = object()
    while True:
        row = [next(one, left) for one in sources]
        if all(one is left for one in row):
            return
        yield tuple(fillvalue if one is left else one for one in row)


def filterfalse(test, iterable):
    for one in iterable:
        if not (test(one) if test else one):
            yield one


def compress(data, selectors):
    for one, wanted in zip(data, selectors):
        if wanted:
            yield one


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    kept = list(iterable)
    while kept:
        for one in kept:
            yield one


def repeat(value, times=None):
    done = 0
    while times is None or done < times:
        yield value
        done += 1


class chain:
    def __init__(self, *iterables):
        self.iterables = iterables

    def __iter__(self):
        for iterable in self.iterables:
            for one in iterable:
                yield one

    @classmethod
    def from_iterable(cls, iterables):
        return cls(*iterables)


def islice(iterable, *args):
    start, stop, step = (0, args[0], 1) if len(args) == 1 else (args[0] or 0, args[1], args[2] if len(args) > 2 else 1)
    at = 0
    if stop is not None and stop <= 0:
        return
    for one in iterable:
        if at >= start and (at - start) % step == 0:
            yield one
        at += 1
        if stop is not None and at >= stop:
            return


def takewhile(predicate, iterable):
    for one in iterable:
        if not predicate(one):
            return
        yield one


def dropwhile(predicate, iterable):
    dropping = True
    for one in iterable:
        dropping = dropping and predicate(one)
        if not dropping:
            yield one


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def accumulate(iterable, func=None, *, initial=None):
    total = initial
    if initial is not None:
        yield total
    for one in iterable:
        total = one if total is None else func(total, one) if func else total + one
        yield total


def pairwise(iterable):
    before = None
    is_first = True
    for one in iterable:
        if not is_first:
            yield (before, one)
        before = one
        is_first = False


def product(*iterables, repeat=1):
    rows = [()]
    for pool in [list(one) for one in iterables] * repeat:
        rows = [row + (one,) for row in rows for one in pool]
    for row in rows:
        yield row


def permutations(iterable, r=None):
    pool = list(iterable)
    r = len(pool) if r is None else r
    for picks in product(range(len(pool)), repeat=r):
        if len(set(picks)) == r:
            yield tuple(pool[i] for i in picks)


def combinations(iterable, r):
    pool = list(iterable)
    for picks in permutations(range(len(pool)), r):
        if list(picks) == sorted(picks):
            yield tuple(pool[i] for i in picks)


def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    for picks in product(range(len(pool)), repeat=r):
        if list(picks) == sorted(picks):
            yield tuple(pool[i] for i in picks)


def groupby(iterable, key=None):
    group = None
    name = None
    for one in iterable:
        found = one if key is None else key(one)
        if group is not None and found == name:
            group.append(one)
            continue
        if group is not None:
            yield (name, iter(group))
        name = found
        group = [one]
    if group is not None:
        yield (name, iter(group))


def tee(iterable, n=2):
    kept = list(iterable)
    return tuple(iter(kept) for _ in range(n))
`;
