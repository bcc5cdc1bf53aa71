/** django.db.models: classes that are tables. */
export const models = String.raw`
import datetime
from django.core.exceptions import MultipleObjectsReturned, ObjectDoesNotExist
from django.db import IntegrityError, rows_of, save, tables
from django.db.models.fields import *
from django.db.models.fields import _nothing
from django.db.models.query import Manager, Q, QuerySet


class _Meta:
    pass


class Model:
    def __init_subclass__(cls, **named):
        meta = _Meta()
        inner = cls.__dict__.get("Meta")
        meta.abstract = getattr(inner, "abstract", False)
        own = [value for value in cls.__dict__.values() if isinstance(value, Field)]
        inherited = []
        for base in cls.__mro__[1:]:
            if hasattr(base, "_meta"):
                inherited = [one for one in base._meta.fields if one.name != "id"] + inherited
        fields = inherited + own
        if not any(one.options["primary_key"] for one in fields):
            key = BigAutoField(primary_key=True)
            key.name = "id"
            key.automatic = True
            fields = [key] + fields
        meta.fields = fields
        meta.pk = [one for one in fields if one.options["primary_key"]][0]
        meta.app_label = getattr(inner, "app_label", None) or cls.__module__.replace(".models", "").rpartition(".")[2]
        meta.model_name = cls.__name__.lower()
        meta.db_table = getattr(inner, "db_table", None) or meta.app_label + "_" + meta.model_name
        meta.ordering = list(getattr(inner, "ordering", []))
        meta.verbose_name_plural = getattr(inner, "verbose_name_plural", None)
        cls._meta = meta
        cls.DoesNotExist = _error("DoesNotExist", ObjectDoesNotExist, cls)
        cls.MultipleObjectsReturned = _error("MultipleObjectsReturned", MultipleObjectsReturned, cls)
        if not any("objects" in base.__dict__ for base in cls.__mro__):
            cls.objects = Manager()
        if not meta.abstract:
            from django.apps import apps
            apps.models.setdefault(meta.app_label, {})[meta.model_name] = cls
            for one in own:
                if isinstance(one, ForeignKey) and not isinstance(one.to, str):
                    _reverse(one, one.to, cls)

    def __init__(self, **values):
        for field in self._meta.fields:
            if field.name in values:
                setattr(self, field.name, values.pop(field.name))
            elif field.column in values:
                setattr(self, field.column, values.pop(field.column))
            else:
                object.__setattr__(self, field.column, field.initial())
        for name in values:
            raise TypeError("%s() got unexpected keyword arguments: %r" % (type(self).__name__, name))

    @classmethod
    def _load(cls, row):
        made = cls()
        for field in cls._meta.fields:
            object.__setattr__(made, field.column, field.from_db(row.get(field.column)))
        object.__setattr__(made, "_stored", True)
        return made

    @property
    def pk(self):
        return getattr(self, self._meta.pk.column)

    def _save_to(self, store):
        meta = self._meta
        key = meta.pk.column
        is_new = self.pk is None or not self.__dict__.get("_stored")
        for field in meta.fields:
            if field.options["auto_now"] or (field.options["auto_now_add"] and is_new):
                object.__setattr__(self, field.column, field.now())
        row = {field.column: field.to_pg(getattr(self, field.column)) for field in meta.fields}
        if self.pk is None or not store.update(meta.db_table, row, key):
            object.__setattr__(self, key, store.insert(meta.db_table, row, key))
        object.__setattr__(self, "_stored", True)

    def save(self, *args, **named):
        found = tables()
        if hasattr(found, "select"):
            return self._save_to(found)
        rows = rows_of(found, self._meta.db_table)
        is_new = self.pk is None or not any(row[self._meta.pk.column] == self.pk for row in rows)
        for field in self._meta.fields:
            if field.options["auto_now"] or (field.options["auto_now_add"] and is_new):
                object.__setattr__(self, field.column, field.now())
        if self.pk is None:
            found[self._meta.db_table]["last"] = found[self._meta.db_table].get("last", 0) + 1
            object.__setattr__(self, self._meta.pk.column, found[self._meta.db_table]["last"])
        row = {}
        for field in self._meta.fields:
            value = getattr(self, field.column)
            if value is None and not field.options["null"] and not field.options["primary_key"]:
                raise IntegrityError("NOT NULL constraint failed: %s.%s" % (self._meta.db_table, field.column))
            row[field.column] = field.to_db(value)
            if field.options["unique"] and any(one[field.column] == row[field.column] and one[self._meta.pk.column] != self.pk for one in rows):
                raise IntegrityError("UNIQUE constraint failed: %s.%s" % (self._meta.db_table, field.column))
        found[self._meta.db_table]["rows"] = [one for one in rows if one[self._meta.pk.column] != self.pk] + [row] if is_new else [row if one[self._meta.pk.column] == self.pk else one for one in rows]
        save(found)

    def delete(self, *args, **named):
        found = tables()
        if hasattr(found, "select"):
            return found.delete(self._meta.db_table, self._meta.pk.column, self.pk)
        rows = rows_of(found, self._meta.db_table)
        found[self._meta.db_table]["rows"] = [one for one in rows if one[self._meta.pk.column] != self.pk]
        save(found)

    def __eq__(self, other):
        return type(self) is type(other) and self.pk is not None and self.pk == other.pk

    def __hash__(self):
        return hash(self.pk)

    def __str__(self):
        return "%s object (%s)" % (type(self).__name__, self.pk)

    def __repr__(self):
        return "<%s: %s>" % (type(self).__name__, self)


def _error(name, base, cls):
    made = type(cls.__name__ + "." + name, (base,), {})
    made.__module__ = cls.__module__
    return made


def _reverse(field, target, cls):
    name = field.related_name or cls.__name__.lower() + "_set"
    setattr(target, name, property(lambda self: QuerySet(cls).filter(**{field.column: self.pk})))
`;
