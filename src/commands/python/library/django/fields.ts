/** The fields of models and how they are stored. */
export const fields = String.raw`
import datetime
import decimal
import json
import uuid

CASCADE = "CASCADE"
SET_NULL = "SET_NULL"
PROTECT = "PROTECT"
DO_NOTHING = "DO_NOTHING"
_nothing = object()


class Field:
    def __init__(self, verbose_name=None, *args, default=_nothing, null=False, blank=False, primary_key=False, unique=False, auto_now=False, auto_now_add=False, choices=None, **named):
        self.name = None
        self.options = {"default": default, "null": null, "blank": blank, "primary_key": primary_key, "unique": unique, "auto_now": auto_now, "auto_now_add": auto_now_add, "choices": choices, **named}
        self.verbose_name = verbose_name
        self.args = args

    def __set_name__(self, owner, name):
        self.name = name

    @property
    def column(self):
        return self.name

    def initial(self):
        default = self.options["default"]
        if default is _nothing:
            return None if self.options["null"] or self.options["primary_key"] else self.empty
        return default() if callable(default) else default

    empty = None

    def to_db(self, value):
        return value

    def to_pg(self, value):
        return value

    def now(self):
        return datetime.datetime.now()

    def from_db(self, value):
        return value

    def deconstruct(self):
        shown = []
        if self.verbose_name is not None and self.verbose_name != (self.name or "").replace("_", " "):
            shown.append(("verbose_name", self.verbose_name))
        plain = {"null": False, "blank": False, "unique": False, "primary_key": False, "auto_now": False, "auto_now_add": False, "choices": None, "default": _nothing}
        for key in sorted(self.options):
            value = self.options[key]
            if key in plain and (value is plain[key] or value == plain[key]):
                continue
            shown.append((key, value))
        return shown


class CharField(Field):
    empty = ""


class TextField(CharField):
    pass


class EmailField(CharField):
    pass


class SlugField(CharField):
    pass


class URLField(CharField):
    pass


class IntegerField(Field):
    pass


class PositiveIntegerField(IntegerField):
    pass


class AutoField(IntegerField):
    pass


class BigAutoField(AutoField):
    pass


class FloatField(Field):
    pass


class BooleanField(Field):
    pass


class BigIntegerField(IntegerField):
    pass


class SmallIntegerField(IntegerField):
    pass


class DecimalField(Field):
    def to_db(self, value):
        return None if value is None else str(value)

    def to_pg(self, value):
        return None if value is None else decimal.Decimal(str(value))

    def from_db(self, value):
        return None if value is None else decimal.Decimal(str(value))


class JSONField(Field):
    def to_pg(self, value):
        return None if value is None else json.dumps(value)


class UUIDField(Field):
    def to_db(self, value):
        return None if value is None else str(value)

    to_pg = to_db

    def from_db(self, value):
        return None if value is None else uuid.UUID(str(value))


class DateTimeField(Field):
    def to_db(self, value):
        return value if value is None or isinstance(value, str) else value.isoformat()

    def from_db(self, value):
        if value is None or not isinstance(value, str):
            return value
        day, _, clock = value.partition("T")
        hour, minute, second = (clock or "0:0:0").split(":")
        year, month, date = day.split("-")
        return datetime.datetime(int(year), int(month), int(date), int(hour), int(minute), int(float(second)))


class DateField(DateTimeField):
    def now(self):
        return datetime.date.today()

    def from_db(self, value):
        return value if value is None or not isinstance(value, str) else datetime.date(*[int(one) for one in value.split("T")[0].split("-")])


class ForeignKey(Field):
    def __init__(self, to, on_delete, related_name=None, **named):
        super().__init__(None, **named)
        self.to = to
        self.related_name = related_name
        self.on_delete = on_delete

    @property
    def column(self):
        return self.name + "_id"

    def target(self, model):
        if not isinstance(self.to, str):
            return self.to
        from django.apps import apps
        if self.to == "self":
            return model
        label, _, name = self.to.rpartition(".")
        return apps.get_model(label or model._meta.app_label, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        key = instance.__dict__.get(self.column)
        return None if key is None else self.target(owner).objects.get(pk=key)

    def __set__(self, instance, value):
        object.__setattr__(instance, self.column, None if value is None else value.pk)
`;
