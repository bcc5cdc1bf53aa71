/** sqlalchemy.orm, last part: sessions. */
export const session = String.raw`
class Session(_Work):
    def __init__(self, bind=None, **named):
        self.bind = bind
        self.new = []
        self.deleted = []
        self.identity = {}
        self.failed = None
        self.query_class = Query

    def engine(self):
        return self.bind

    get_bind = engine

    def ask(self, sql, params):
        if self.failed is not None:
            raise exc.PendingRollbackError("This Session's transaction has been rolled back due to a previous exception during flush. To begin a new transaction with this Session, first issue Session.rollback(). Original exception was: %s" % self.failed)
        return self.engine().ask(sql, params)

    def add(self, one):
        if not hasattr(type(one), "__table__"):
            raise exc.InvalidRequestError("Class %r is not mapped" % (type(one).__module__ + "." + type(one).__name__))
        one.__dict__["_session"] = self
        if not one.__dict__.get("_stored") and not any(each is one for each in self.new):
            self.new.append(one)
            for value in list(one.__dict__.get("_related", {}).values()):
                for each in value if isinstance(value, list) else [value]:
                    if each is not None:
                        self.add(each)

    def add_all(self, many):
        for one in many:
            self.add(one)

    def delete(self, one):
        if not one.__dict__.get("_stored"):
            raise exc.InvalidRequestError("Instance '%r' is not persisted" % one)
        self.deleted.append(one)
        for each in type(one)._relationships:
            if each.settle()[0] == "down" and "delete" in (each.cascade or ""):
                for child in each.query(one).all():
                    self.delete(child)

    def expunge(self, one):
        self.new = [each for each in self.new if each is not one]

    def __contains__(self, one):
        return any(each is one for each in self.new) or any(each is one for each in self.identity.values())

    @property
    def dirty(self):
        return [one for one in self.identity.values() if one.__dict__.get("_changed")]

    def flush(self):
        if not self.new and not self.deleted and not self.dirty and not any(one.__dict__.get("_linked") or one.__dict__.get("_unlinked") for one in self.identity.values()):
            return
        if self.failed is not None:
            self.ask("", None)
        self.engine().begin_transaction()
        try:
            self._flush()
        except exc.SQLAlchemyError as error:
            self.failed = error
            self.engine().end_transaction("ROLLBACK")
            raise

    def commit(self):
        self.flush()
        if self.failed is not None:
            self.ask("", None)
        self.engine().end_transaction("COMMIT")
        for one in self.identity.values():
            one.__dict__["_related"] = {}

    def rollback(self):
        self.failed = None
        if self.engine() is not None:
            self.engine().end_transaction("ROLLBACK")
        self.new = []
        self.deleted = []
        self.identity = {}

    def close(self):
        self.rollback()

    def forget(self, cls):
        for key in [key for key in self.identity if key[0] is cls]:
            one = self.identity.pop(key)
            self._reload(one)

    def _reload(self, one):
        cls = type(one)
        found = self.query_class(cls)
        found.session = self
        row = found.filter(cls.__table__.primary == _key(one))
        binds = Binds()
        _, rows, _ = self.ask(row.sql_of_select(binds), binds.values)
        if rows:
            one.__dict__.update(dict(zip([each.key for each in cls.__table__.columns], rows[0])))
            one.__dict__["_related"] = {}
            self.identity[(cls, _key(one))] = one

    def refresh(self, one, *names):
        self.flush()
        self._reload(one)

    def expire(self, one, *names):
        one.__dict__["_related"] = {}

    def expire_all(self):
        self.identity = {}

    def query(self, *entities):
        made = self.query_class(*entities)
        made.session = self
        return made

    def get(self, cls, key, **named):
        self.flush()
        known = self.identity.get((cls, key))
        return known if known is not None else self.query(cls).filter(cls.__table__.primary == key).one_or_none()

    def loaded(self, select, rows):
        names = []
        for one in select.entities:
            names.append(one.__name__ if isinstance(one, type) else getattr(one, "key", None) or "param")
        found = []
        for row in rows:
            at = 0
            values = []
            for one in select.entities:
                if isinstance(one, type):
                    width = len(one.__table__.columns)
                    values.append(_load(self, one, row[at:at + width]))
                    at += width
                else:
                    values.append(row[at])
                    at += 1
            found.append(row_of(names, values))
        return found

    def execute(self, statement, params=None, **named):
        self.flush()
        if isinstance(statement, Select):
            binds = Binds()
            names, rows, tag = self.ask(statement.sql_of_select(binds), {**binds.values, **(params or {})})
            if any(isinstance(one, type) for one in statement.entities):
                rows = self.loaded(statement, rows)
                names = rows[0]._names if rows else []
                return Result(names, rows, tag)
            return Result(names, [row_of(names, row) for row in rows], tag)
        if self.failed is not None:
            self.ask("", None)
        self.engine().begin_transaction()
        return self.engine().execute(statement, params)

    def scalars(self, statement, params=None, **named):
        return self.execute(statement, params).scalars()

    def scalar(self, statement, params=None, **named):
        return self.execute(statement, params).scalar()

    def begin(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()
        return False


def sessionmaker(bind=None, **named):
    def make(**more):
        return Session(more.get("bind") or bind)
    return make


class scoped_session:
    def __init__(self, make, scopefunc=None):
        self.make = make
        self.registry = None

    def __call__(self):
        if self.registry is None:
            self.registry = self.make()
        return self.registry

    def remove(self):
        if self.registry is not None:
            self.registry.close()
            self.registry = None

    def __getattr__(self, name):
        return getattr(self(), name)


def joinedload(*args):
    return None


selectinload = subqueryload = lazyload = contains_eager = load_only = joinedload
`;
