/** flask_sqlalchemy. */
export const flaskSqlalchemy = String.raw`
import sqlalchemy
import sqlalchemy.orm
from sqlalchemy.orm import Query as _Query, Session as _Session, _Declared
from sqlalchemy.sql import MetaData, Table
from _dojo import not_simulated


class Pagination:
    def __init__(self, items, page, per_page, total):
        self.items = items
        self.page = page
        self.per_page = per_page
        self.total = total

    pages = property(lambda self: max(0, -(-self.total // self.per_page)))
    has_prev = property(lambda self: self.page > 1)
    has_next = property(lambda self: self.page < self.pages)
    prev_num = property(lambda self: self.page - 1 if self.has_prev else None)
    next_num = property(lambda self: self.page + 1 if self.has_next else None)

    def iter_pages(self, **named):
        return range(1, self.pages + 1)

    def __iter__(self):
        return iter(self.items)


class Query(_Query):
    def get_or_404(self, key, description=None):
        return _or_404(self.get(key), description)

    def first_or_404(self, description=None):
        return _or_404(self.first(), description)

    def one_or_404(self, description=None):
        return _or_404(self.one_or_none(), description)

    def paginate(self, page=None, per_page=None, max_per_page=100, error_out=True, count=True):
        from flask import abort, request
        page = int(request.args.get("page", 1)) if page is None else page
        per_page = int(request.args.get("per_page", 20)) if per_page is None else per_page
        items = self.limit(per_page).offset((page - 1) * per_page).all()
        if not items and page != 1 and error_out:
            abort(404)
        return Pagination(items, page, per_page, self.count())


def _or_404(found, description):
    if found is None:
        from flask import abort
        abort(404) if description is None else abort(404, description)
    return found


class _QueryProperty:
    def __init__(self, db):
        self.db = db

    def __get__(self, instance, owner=None):
        return self.db.session.query(owner)


class _Session(_Session):
    def __init__(self, db):
        super().__init__(None)
        self.db = db
        self.query_class = Query

    def engine(self):
        return self.db.engine


class _Scoped(sqlalchemy.orm.scoped_session):
    def __call__(self):
        from flask import current_app
        current_app.name
        return super().__call__()


class _Model(_Declared):
    __abstract__ = True
    _names_tables = True

    def __repr__(self):
        key = self.__dict__.get(type(self).__table__.primary.key)
        return "<%s %s>" % (type(self).__name__, key if self.__dict__.get("_stored") else "(transient %d)" % id(self))


class SQLAlchemy:
    def __init__(self, app=None, model_class=None, metadata=None, **named):
        self.metadata = metadata or MetaData()
        if model_class is not None and model_class is not sqlalchemy.orm.DeclarativeBase:
            self.metadata = getattr(model_class, "metadata", self.metadata)
        self.Model = type("Model", (_Model,), {"__abstract__": True, "metadata": self.metadata, "_registry": {}, "query": _QueryProperty(self)})
        self.Query = Query
        self.session = _Scoped(lambda: _Session(self))
        self._engines = {}
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        url = app.config.get("SQLALCHEMY_DATABASE_URI")
        if not url:
            raise RuntimeError("Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set.")
        if "sqlalchemy" in app.extensions:
            raise RuntimeError("A 'SQLAlchemy' instance has already been registered on this Flask app. Import and use that instance instead.")
        app.extensions["sqlalchemy"] = self
        self._engines[app.name] = sqlalchemy.create_engine(url)
        app.teardown_appcontext(lambda error: self.session.remove())

    @property
    def engine(self):
        from flask import current_app
        name = current_app.name
        if name not in self._engines:
            raise RuntimeError("The current Flask app is not registered with this 'SQLAlchemy' instance. Did you forget to call 'init_app', or did you create multiple 'SQLAlchemy' instances?")
        return self._engines[name]

    def create_all(self, bind_key=None):
        self.metadata.create_all(self.engine)

    def drop_all(self, bind_key=None):
        self.metadata.drop_all(self.engine)

    def Table(self, name, *parts, **named):
        return Table(name, self.metadata, *[one for one in parts if not isinstance(one, MetaData)], **named)

    def get_or_404(self, cls, key, description=None):
        return _or_404(self.session.get(cls, key), description)

    def first_or_404(self, statement, description=None):
        return _or_404(self.session.execute(statement).scalars().first(), description)

    def paginate(self, *args, **named):
        not_simulated("SQLAlchemy.paginate of a select")

    def __getattr__(self, name):
        for module in (sqlalchemy, sqlalchemy.orm):
            found = getattr(module, name, None)
            if found is not None:
                return found
        raise AttributeError("'SQLAlchemy' object has no attribute %r" % name)
`;
