/** django.db.migrations: what migration files say. */
export const migrations = String.raw`
class Migration:
    initial = None
    dependencies = []
    operations = []

    def __init__(self, name=None, app_label=None):
        self.name = name
        self.app_label = app_label


class _Operation:
    def __init__(self, *args, **named):
        self.args = args
        for key, value in named.items():
            setattr(self, key, value)
        for key, value in zip(self.names, args):
            setattr(self, key, value)

    names = ()
    done = True

    def state(self, models, label):
        pass

    def apply(self, tables, label):
        pass


def _table(label, name):
    return label + "_" + name.lower()


def _named(field, name, label):
    field.name = name
    field.label = label
    return field


class CreateModel(_Operation):
    names = ("name", "fields", "options", "bases", "managers")

    def describe(self):
        return "+ Create model %s" % self.name

    def state(self, models, label):
        models[self.name.lower()] = {"name": self.name, "fields": [name for name, _ in self.fields]}

    def apply(self, tables, label):
        table = (getattr(self, "options", None) or {}).get("db_table") or _table(label, self.name)
        if hasattr(tables, "select"):
            return tables.create(table, [_named(field, name, label) for name, field in self.fields])
        tables[table] = {"columns": [name for name, _ in self.fields], "rows": []}


class DeleteModel(_Operation):
    names = ("name",)

    def describe(self):
        return "- Delete model %s" % self.name

    def state(self, models, label):
        models.pop(self.name.lower(), None)

    def apply(self, tables, label):
        if hasattr(tables, "select"):
            return tables.drop(_table(label, self.name))
        tables.pop(_table(label, self.name), None)


class AddField(_Operation):
    names = ("model_name", "name", "field")

    def describe(self):
        return "+ Add field %s to %s" % (self.name, self.model_name)

    def state(self, models, label):
        models[self.model_name.lower()]["fields"].append(self.name)

    def apply(self, tables, label):
        if hasattr(tables, "select"):
            return tables.add_column(_table(label, self.model_name), _named(self.field, self.name, label))
        table = tables[_table(label, self.model_name)]
        table["columns"].append(self.name)
        self.field.name = self.name
        for row in table["rows"]:
            row[self.field.column] = self.field.to_db(self.field.initial())


class RemoveField(_Operation):
    names = ("model_name", "name")

    def describe(self):
        return "- Remove field %s from %s" % (self.name, self.model_name)

    def state(self, models, label):
        models[self.model_name.lower()]["fields"].remove(self.name)

    def apply(self, tables, label):
        if hasattr(tables, "select"):
            return tables.drop_column(_table(label, self.model_name), tables.column_named(_table(label, self.model_name), self.name))
        table = tables[_table(label, self.model_name)]
        table["columns"].remove(self.name)
        for row in table["rows"]:
            row.pop(self.name, None)


class AlterField(_Operation):
    names = ("model_name", "name", "field")

    def describe(self):
        return "~ Alter field %s on %s" % (self.name, self.model_name)

    def apply(self, tables, label):
        if hasattr(tables, "select"):
            tables.alter_column(_table(label, self.model_name), _named(self.field, self.name, label))


class AlterModelOptions(_Operation):
    names = ("name", "options")

    def describe(self):
        return "~ Change Meta options on %s" % self.name


def swappable_dependency(value):
    return (value.split(".")[0], "__first__")
`;
