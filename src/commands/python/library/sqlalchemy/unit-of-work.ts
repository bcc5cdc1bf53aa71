/** sqlalchemy.orm, fourth part: objects that are new, changed or gone become statements. */
export const unitOfWork = String.raw`
class _Work:
    def _flush(self):
        order = {}
        for one in self.new:
            for i, table in enumerate(type(one).metadata.ordered()):
                order[table] = i
        waiting = sorted(self.new, key=lambda one: order[type(one).__table__])
        self.new = []
        for one in waiting:
            try:
                self._insert(one)
            except exc.SQLAlchemyError:
                one.__dict__.pop("_session", None)
                raise
        for one in list(self.identity.values()):
            self._update(one)
            for relationship, other in one.__dict__.pop("_linked", []):
                mine, theirs = relationship.ends()
                self.ask("INSERT INTO %s (%s, %s) VALUES (%%(a)s, %%(b)s)" % (quoted(relationship.secondary.name), quoted(mine.name), quoted(theirs.name)), {"a": _key(one), "b": _key(other)})
            for relationship, other in one.__dict__.pop("_unlinked", []):
                mine, theirs = relationship.ends()
                self.ask("DELETE FROM %s WHERE %s = %%(a)s AND %s = %%(b)s" % (quoted(relationship.secondary.name), quoted(mine.name), quoted(theirs.name)), {"a": _key(one), "b": _key(other)})
        gone = self.deleted
        self.deleted = []
        ranks = {}
        for one in gone:
            for i, table in enumerate(type(one).metadata.ordered()):
                ranks[table] = i
        for one in sorted(gone, key=lambda each: -ranks[type(each).__table__]):
            self._delete(one)

    def _settled(self, one):
        for name, parent in one.__dict__.pop("_parents", {}).items():
            one.__dict__[name] = None if parent is None else _key(parent)

    def _insert(self, one):
        self._settled(one)
        table = type(one).__table__
        values = {}
        asked = []
        for column in table.columns:
            value = one.__dict__.get(column.key)
            if value is None and column.default is not None:
                value = one.__dict__[column.key] = column.initial()
            if value is None and (column.automatic or column.server_default is not None):
                asked.append(column)
                continue
            one.__dict__.setdefault(column.key, None)
            values[column] = value
        binds = Binds()
        for column, value in values.items():
            binds.values[column.name] = value if hasattr(value, "sql") else column.type.bind(value) if column.type is not None else value
        names = ", ".join(quoted(column.name) for column in values)
        body = "(%s) VALUES (%s)" % (names, ", ".join("%%(%s)s" % column.name for column in values)) if values else "DEFAULT VALUES"
        told = " RETURNING " + ", ".join("%s.%s" % (quoted(table.name), quoted(column.name)) for column in asked) if asked else ""
        _, rows, _ = self.ask("INSERT INTO %s %s%s" % (quoted(table.name), body, told), binds.values)
        for column, value in zip(asked, rows[0] if rows else []):
            one.__dict__[column.key] = value
        one.__dict__.update({"_stored": True, "_changed": set(), "_session": self})
        self.identity[(type(one), _key(one))] = one

    def _update(self, one):
        self._settled(one)
        changed = one.__dict__.get("_changed")
        if not changed:
            return
        table = type(one).__table__
        binds = Binds()
        parts = []
        for column in table.columns:
            if column.onupdate is not None and column.key not in changed:
                one.__dict__[column.key] = column.onupdate() if callable(column.onupdate) else column.onupdate
                changed.add(column.key)
            if column.key in changed:
                value = one.__dict__.get(column.key)
                if hasattr(value, "sql"):
                    parts.append("%s=%s" % (quoted(column.name), value.sql(binds)))
                else:
                    binds.values[column.name] = column.type.bind(value) if column.type is not None else value
                    parts.append("%s=%%(%s)s" % (quoted(column.name), column.name))
        one.__dict__["_changed"] = set()
        key = table.primary
        binds.values[table.name + "_" + key.name] = _key(one)
        self.ask("UPDATE %s SET %s WHERE %s.%s = %%(%s_%s)s" % (quoted(table.name), ", ".join(parts), quoted(table.name), quoted(key.name), table.name, key.name), binds.values)

    def _delete(self, one):
        table = type(one).__table__
        for each in type(one)._relationships:
            direction, column = each.settle()
            if direction == "down" and "delete" not in (each.cascade or ""):
                self.ask("UPDATE %s SET %s=NULL WHERE %s = %%(key)s" % (quoted(column.table.name), quoted(column.name), quoted(column.name)), {"key": _key(one)})
            if direction == "many":
                mine, _ = each.ends()
                self.ask("DELETE FROM %s WHERE %s = %%(key)s" % (quoted(each.secondary.name), quoted(mine.name)), {"key": _key(one)})
        self.ask("DELETE FROM %s WHERE %s.%s = %%(key)s" % (quoted(table.name), quoted(table.name), quoted(table.primary.name)), {"key": _key(one)})
        self.identity.pop((type(one), _key(one)), None)
        one.__dict__["_stored"] = False
`;
