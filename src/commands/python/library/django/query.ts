/** Querysets over the table store. */
export const query = String.raw`
from django.db import rows_of, tables


class Q:
    def __init__(self, **lookups):
        self.test = lambda one: _fits(one, lookups)

    def _joined(self, test):
        made = Q()
        made.test = test
        return made

    def __and__(self, other):
        return self._joined(lambda one: self.test(one) and other.test(one))

    def __or__(self, other):
        return self._joined(lambda one: self.test(one) or other.test(one))

    def __invert__(self):
        return self._joined(lambda one: not self.test(one))


def _fits(one, lookups):
    for key, wanted in lookups.items():
        names = key.split("__")
        verb = names.pop() if names[-1] in _verbs and len(names) > 1 else "exact"
        value = one
        for name in names:
            value = getattr(value, name)
        if hasattr(value, "pk"):
            value = value.pk
        if hasattr(wanted, "pk"):
            wanted = wanted.pk
        if not _verbs[verb](value, wanted):
            return False
    return True


_verbs = {
    "exact": lambda a, b: a == b, "iexact": lambda a, b: str(a).lower() == str(b).lower(),
    "contains": lambda a, b: b in (a or ""), "icontains": lambda a, b: b.lower() in (a or "").lower(),
    "startswith": lambda a, b: (a or "").startswith(b), "endswith": lambda a, b: (a or "").endswith(b),
    "gt": lambda a, b: a is not None and a > b, "gte": lambda a, b: a is not None and a >= b,
    "lt": lambda a, b: a is not None and a < b, "lte": lambda a, b: a is not None and a <= b,
    "in": lambda a, b: a in b, "isnull": lambda a, b: (a is None) == b,
}


class QuerySet:
    def __init__(self, model, tests=(), order=(), bounds=None):
        self.model = model
        self.tests = list(tests)
        self.ordering = list(order)
        self.bounds = bounds

    def _with(self, test=None, order=None):
        return QuerySet(self.model, self.tests + ([test] if test else []), self.ordering if order is None else order)

    def _found(self):
        found = [self.model._load(row) for row in rows_of(tables(), self.model._meta.db_table, [one.column for one in self.model._meta.fields])]
        found = [one for one in found if all(test(one) for test in self.tests)]
        for key in reversed(self.ordering or self.model._meta.ordering):
            name = key.lstrip("-")
            found = sorted(found, key=lambda one: getattr(one, name), reverse=key.startswith("-"))
        return found

    def all(self):
        return self._with()

    def filter(self, *conditions, **lookups):
        return self._with(lambda one: _fits(one, lookups) and all(each.test(one) for each in conditions))

    def exclude(self, **lookups):
        return self._with(lambda one: not _fits(one, lookups))

    def order_by(self, *keys):
        return self._with(order=list(keys))

    def get(self, *conditions, **lookups):
        found = self.filter(*conditions, **lookups)._found()
        if not found:
            raise self.model.DoesNotExist("%s matching query does not exist." % self.model.__name__)
        if len(found) > 1:
            raise self.model.MultipleObjectsReturned("get() returned more than one %s -- it returned %d!" % (self.model.__name__, len(found)))
        return found[0]

    def create(self, **values):
        made = self.model(**values)
        made.save()
        return made

    def get_or_create(self, defaults=None, **lookups):
        for one in self.filter(**lookups):
            return (one, False)
        return (self.create(**{**lookups, **(defaults or {})}), True)

    def count(self):
        return len(self._found())

    def exists(self):
        return self.count() > 0

    def first(self):
        found = self._found()
        return found[0] if found else None

    def last(self):
        found = self._found()
        return found[-1] if found else None

    def delete(self):
        found = self._found()
        for one in found:
            one.delete()
        return (len(found), {})

    def update(self, **values):
        found = self._found()
        for one in found:
            for key, value in values.items():
                setattr(one, key, value)
            one.save()
        return len(found)

    def values_list(self, *names, flat=False):
        rows = [tuple(getattr(one, name) for name in names) for one in self._found()]
        return [row[0] for row in rows] if flat else rows

    def values(self, *names):
        wanted = names or [field.column for field in self.model._meta.fields]
        return [{name: getattr(one, name) for name in wanted} for one in self._found()]

    def select_related(self, *names):
        return self

    prefetch_related = select_related

    def __iter__(self):
        return iter(self._found())

    def __len__(self):
        return self.count()

    def __getitem__(self, index):
        return self._found()[index]

    def __repr__(self):
        return "<QuerySet %r>" % self._found()


class Manager(QuerySet):
    def __init__(self):
        super().__init__(None)

    def __get__(self, instance, owner=None):
        return QuerySet(owner)
`;
