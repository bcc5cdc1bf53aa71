/** logging: levels, loggers and their parents, stream and file handlers, formats with % and {. */
export const logging = String.raw`
import sys
import time
from _dojo import traceback_of

__others__ = "Filter LoggerAdapter BufferingFormatter PercentStyle StrFormatStyle StringTemplateStyle captureWarnings config handlers setLoggerClass getLoggerClass makeLogRecord setLogRecordFactory getLogRecordFactory addLevelName lastResort logThreads raiseExceptions root currentframe"

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


def getLevelName(level):
    if isinstance(level, str):
        for number in _names:
            if _names[number] == level:
                return number
    return _names.get(level, "Level %s" % level)


def _level(level):
    if isinstance(level, int):
        return level
    names = {"FATAL": 50, "WARN": 30}
    for number in _names:
        names[_names[number]] = number
    if level not in names:
        raise ValueError("Unknown level: %r" % (level,))
    return names[level]


class LogRecord:
    def __init__(self, name, level, msg, args, error=None, extra=None):
        self.name = name
        self.msg = msg
        self.args = args
        self.levelno = level
        self.levelname = getLevelName(level)
        self.created = time.time()
        self.msecs = int(self.created * 1000) % 1000
        self.process = 2
        self.processName = "MainProcess"
        self.threadName = "MainThread"
        self.exc_info = error
        for key in extra or {}:
            setattr(self, key, extra[key])

    def getMessage(self):
        text = str(self.msg)
        if self.args:
            if len(self.args) == 1 and isinstance(self.args[0], dict):
                return text % self.args[0]
            return text % self.args
        return text


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style="%"):
        if style not in ("%", "{"):
            raise ValueError("Style must be one of: %,{,$")
        self._fmt = fmt or ("{message}" if style == "{" else "%(message)s")
        self.datefmt = datefmt
        self._style = style

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return time.strftime(datefmt)
        return "%s,%03d" % (time.strftime("%Y-%m-%d %H:%M:%S"), record.msecs)

    def formatException(self, error):
        return traceback_of(error).rstrip("\n")

    def format(self, record):
        values = dict(record.__dict__)
        values["message"] = record.message = record.getMessage()
        if "asctime" in self._fmt:
            values["asctime"] = record.asctime = self.formatTime(record, self.datefmt)
        text = self._fmt.format(**values) if self._style == "{" else self._fmt % values
        if record.exc_info:
            text = text.rstrip("\n") + "\n" + self.formatException(record.exc_info)
        return text


class Handler:
    def __init__(self, level=0):
        self.level = _level(level)
        self.formatter = None
        self.filters = []

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, formatter):
        self.formatter = formatter

    def addFilter(self, one):
        self.filters.append(one)

    def format(self, record):
        return (self.formatter or Formatter()).format(record)

    def handle(self, record):
        for one in self.filters:
            if not (one.filter(record) if hasattr(one, "filter") else one(record)):
                return
        self.emit(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream if stream is not None else sys.stderr

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False):
        super().__init__(open(filename, mode))
        self.baseFilename = filename


class NullHandler(Handler):
    def emit(self, record):
        pass


class Logger:
    def __init__(self, name, level=0):
        self.name = name
        self.level = _level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.filters = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        at = self
        while at is not None:
            if at.level:
                return at.level
            at = at.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level >= self.getEffectiveLevel() and level > _disabled[0]

    def addHandler(self, handler):
        if handler not in self.handlers:
            self.handlers.append(handler)

    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)

    def addFilter(self, one):
        self.filters.append(one)

    def hasHandlers(self):
        at = self
        while at is not None:
            if at.handlers:
                return True
            at = at.parent if at.propagate else None
        return False

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if exc_info is True:
            exc_info = sys.exc_info()[1]
        elif isinstance(exc_info, tuple):
            exc_info = exc_info[1]
        self.handle(LogRecord(self.name, level, msg, args, exc_info, extra))

    def handle(self, record):
        for one in self.filters:
            if not (one.filter(record) if hasattr(one, "filter") else one(record)):
                return
        found = False
        at = self
        while at is not None:
            for handler in at.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            at = at.parent if at.propagate else None
        if not found and record.levelno >= WARNING:
            sys.stderr.write(Formatter().format(record) + "\n")

    def log(self, level, msg, *args, **named):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **named)

    def debug(self, msg, *args, **named):
        self.log(DEBUG, msg, *args, **named)

    def info(self, msg, *args, **named):
        self.log(INFO, msg, *args, **named)

    def warning(self, msg, *args, **named):
        self.log(WARNING, msg, *args, **named)

    warn = warning

    def error(self, msg, *args, **named):
        self.log(ERROR, msg, *args, **named)

    def exception(self, msg, *args, exc_info=True, **named):
        self.log(ERROR, msg, *args, exc_info=exc_info, **named)

    def critical(self, msg, *args, **named):
        self.log(CRITICAL, msg, *args, **named)

    fatal = critical

    def __repr__(self):
        return "<Logger %s (%s)>" % (self.name, getLevelName(self.getEffectiveLevel()))

_disabled = [-1]
root = Logger("root", WARNING)
_loggers = {}


def getLogger(name=None):
    if not name or name == "root":
        return root
    if name not in _loggers:
        made = Logger(name)
        made.parent = getLogger(name.rpartition(".")[0]) if "." in name else root
        _loggers[name] = made
    return _loggers[name]


def disable(level=CRITICAL):
    _disabled[0] = _level(level)


def shutdown():
    pass


def basicConfig(filename=None, filemode="a", format=None, datefmt=None, style="%", level=None, stream=None, handlers=None, force=False, encoding=None, errors=None):
    if force:
        root.handlers = []
    if not root.handlers:
        if handlers is None:
            handlers = [FileHandler(filename, filemode) if filename else StreamHandler(stream)]
        plain = "{levelname}:{name}:{message}" if style == "{" else BASIC_FORMAT
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(Formatter(format or plain, datefmt, style))
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)


def _through(method):
    def call(msg, *args, **named):
        if not root.handlers:
            basicConfig()
        getattr(root, method)(msg, *args, **named)

    return call


debug = _through("debug")
info = _through("info")
warning = warn = _through("warning")
error = _through("error")
exception = _through("exception")
critical = fatal = _through("critical")


def log(level, msg, *args, **named):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **named)
`;
