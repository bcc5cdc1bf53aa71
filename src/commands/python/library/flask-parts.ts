/** Parts of Flask and of what it stands on that are easier said in Python. */
export const flaskParts = String.raw`
class Config(dict):
    def from_object(self, given):
        if isinstance(given, str):
            import importlib
            try:
                given = importlib.import_module(given)
            except ImportError:
                module, _, name = given.rpartition(".")
                given = getattr(importlib.import_module(module), name)
        for name in dir(given):
            if name.isupper():
                self[name] = getattr(given, name)

    def from_mapping(self, mapping=None, **named):
        for name, value in {**(mapping or {}), **named}.items():
            if name.isupper():
                self[name] = value
        return True

    def from_prefixed_env(self, prefix="FLASK", **named):
        import json
        import os
        for name, value in os.environ.items():
            if name.startswith(prefix + "_"):
                try:
                    value = json.loads(value)
                except ValueError:
                    pass
                self[name[len(prefix) + 1:]] = value
        return True

    def from_envvar(self, name, silent=False):
        from _dojo import not_simulated
        not_simulated("flask.Config.from_envvar")

    def from_pyfile(self, name, silent=False):
        from _dojo import not_simulated
        not_simulated("flask.Config.from_pyfile")

    def from_file(self, *args, **named):
        from _dojo import not_simulated
        not_simulated("flask.Config.from_file")


def logger_of(name, debug):
    import logging
    import sys

    class OwnFormatter(logging.Formatter):
        # A record here does not know its file: the app's own is the one that first apps log from.
        def format(self, record):
            record.module = record.name
            return super().format(record)

    logger = logging.getLogger(name)
    if debug and not logger.level:
        logger.setLevel(logging.DEBUG)
    if not logger.hasHandlers():
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(OwnFormatter("[%(asctime)s] %(levelname)s in %(module)s: %(message)s"))
        logger.addHandler(handler)
    return logger


_real = "url_map json extensions cli template_filter template_global template_test jinja_env jinja_options add_template_filter add_template_global secret_key instance_path static_folder static_url_path template_folder blueprints view_functions wsgi_app make_response open_resource open_instance_resource iter_blueprints json_provider_class permanent_session_lifetime session_interface testing url_value_preprocessor url_defaults before_first_request auto_find_instance_path create_url_adapter dispatch_request ensure_sync full_dispatch_request handle_exception log_exception root_path send_static_file use_x_sendfile subdomain_matching redirect url_for url_build_error_handlers should_ignore_error got_first_request"


def missing(app, name):
    if name == "logger":
        app.logger = logger_of(app.name, app.debug)
        return app.logger
    if name == "secret_key":
        return app.config["SECRET_KEY"]
    if name == "testing":
        return app.config["TESTING"]
    if name == "extensions":
        app.extensions = {}
        return app.extensions
    if name in _real.split(" "):
        from _dojo import not_simulated
        not_simulated("Flask." + name)
    raise AttributeError("'Flask' object has no attribute %r" % name)
`;

/** werkzeug.utils */
export const werkzeugUtils = String.raw`
import os
import re


def secure_filename(filename):
    for separator in (os.sep, "/", "\\"):
        filename = filename.replace(separator, " ")
    text = filename.encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9_.-]", "", "_".join(text.split())).strip("._")
`;
