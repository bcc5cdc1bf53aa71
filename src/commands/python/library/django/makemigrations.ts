/** manage.py makemigrations: models compared with what the migrations made of them. */
export const makemigrations = String.raw`
import os
from django.apps import apps
from django.core.management.migrate import _loaded
from django.db.models import ForeignKey
from _dojo import say


def changes_in(loaded):
    found = {}
    for one in apps.get_app_configs():
        models = apps.models.get(one.label, {})
        if one.path is None or (not models and one.label not in loaded):
            continue
        if one.label not in loaded:
            continue
        state = {}
        for name, migration in loaded[one.label]:
            for operation in migration.operations:
                operation.state(state, one.label)
        steps = []
        for key, model in models.items():
            names = [field.name for field in model._meta.fields]
            if key not in state:
                steps.append(("create", model, None))
                continue
            for field in model._meta.fields:
                if field.name not in state[key]["fields"]:
                    steps.append(("add", model, field))
            for name in state[key]["fields"]:
                if name not in names:
                    steps.append(("remove", model, name))
        for key in state:
            if key not in models:
                steps.append(("delete", None, state[key]["name"]))
        if steps:
            found[one.label] = (one, steps, loaded[one.label])
    return found


def _value(value):
    if callable(value):
        return "%s.%s" % (value.__module__, value.__name__) if hasattr(value, "__module__") else "None"
    return repr(value)


def _field(field):
    kind = type(field).__name__
    shown = []
    if getattr(field, "automatic", False):
        shown = ["auto_created=True", "primary_key=True", "serialize=False", "verbose_name='ID'"]
    else:
        pairs = field.deconstruct()
        if isinstance(field, ForeignKey):
            to = field.to if isinstance(field.to, str) else "%s.%s" % (field.to._meta.app_label, field.to._meta.model_name)
            pairs = pairs + [("to", to.lower())]
            shown.append("on_delete=django.db.models.deletion.%s" % field.on_delete)
        shown = sorted(shown + ["%s=%s" % (key, _value(value)) for key, value in pairs])
    return "models.%s(%s)" % (kind, ", ".join(shown))


def makemigrations(labels, stamp, version, check=False):
    from django.core.management import CommandError
    known = {one.label: one for one in apps.get_app_configs()}
    for label in labels:
        if label not in known:
            say("No installed app with label '%s'.\n" % label, True)
            return 2
    loaded = _loaded()
    for label in labels:
        loaded.setdefault(label, [])
    changes = {label: one for label, one in changes_in(loaded).items() if not labels or label in labels}
    if not changes:
        if len(labels) == 1:
            say("No changes detected in app '%s'\n" % labels[0])
        elif labels:
            say("No changes detected in apps '%s'\n" % "', '".join(labels))
        else:
            say("No changes detected\n")
        return 0
    for label, (app, steps, before) in changes.items():
        _write(label, app, steps, before, stamp, version)
    return 0


def _write(label, app, steps, before, stamp, version):
    lines = []
    described = []
    needs = ["('%s', '%s')" % (label, before[-1][0])] if before else []
    for kind, model, what in steps:
        if kind == "create":
            described.append("+ Create model %s" % model.__name__)
            lines.append("        migrations.CreateModel(\n            name='%s',\n            fields=[\n%s            ],\n        )," % (model.__name__, "".join("                ('%s', %s),\n" % (one.name, _field(one)) for one in model._meta.fields)))
        elif kind == "add":
            described.append("+ Add field %s to %s" % (what.name, model._meta.model_name))
            lines.append("        migrations.AddField(\n            model_name='%s',\n            name='%s',\n            field=%s,\n        )," % (model._meta.model_name, what.name, _field(what)))
        elif kind == "remove":
            described.append("- Remove field %s from %s" % (what, model._meta.model_name))
            lines.append("        migrations.RemoveField(\n            model_name='%s',\n            name='%s',\n        )," % (model._meta.model_name, what))
        else:
            described.append("- Delete model %s" % what)
            lines.append("        migrations.DeleteModel(\n            name='%s',\n        )," % what)
    words = described[0].split(" ")
    suffix = "initial" if not before else words[3].lower() if words[1] == "Create" else (words[5] + "_" + words[3] if words[1] == "Add" else words[1].lower() + "_" + words[-1].lower())
    name = "%04d_%s" % (len(before) + 1, suffix)
    head = "import django.db.models.deletion\n" if "models.deletion" in "".join(lines) else ""
    initial = "    initial = True\n\n" if not before else ""
    text = "# Generated by Django %s on %s\n\n%sfrom django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n\n%s    dependencies = [\n%s    ]\n\n    operations = [\n%s\n    ]\n" % (version, stamp, head, initial, "".join("        %s,\n" % one for one in needs), "\n".join(lines))
    folder = os.path.join(app.path, "migrations")
    if not os.path.isdir(folder):
        os.mkdir(folder)
    if not os.path.isfile(os.path.join(folder, "__init__.py")):
        open(os.path.join(folder, "__init__.py"), "w").close()
    path = os.path.join(folder, name + ".py")
    with open(path, "w") as file:
        file.write(text)
    shown = path[len(os.getcwd()) + 1:] if path.startswith(os.getcwd() + "/") else path
    say("Migrations for '%s':\n  %s\n%s" % (label, shown, "".join("    %s\n" % one for one in described)))
`;
