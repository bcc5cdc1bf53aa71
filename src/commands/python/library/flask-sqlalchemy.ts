/** Flask-SQLAlchemy as far as the choice of a driver, where first deploys fail; no database beyond. */
export const flaskSqlalchemy = String.raw`
from sqlalchemy import create_engine
from _dojo import not_simulated


class SQLAlchemy:
    def __init__(self, app=None, **named):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        url = app.config.get("SQLALCHEMY_DATABASE_URI")
        if not url:
            raise RuntimeError("Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set.")
        create_engine(url)

    def __getattr__(self, name):
        not_simulated("flask_sqlalchemy.SQLAlchemy." + name)
`;
