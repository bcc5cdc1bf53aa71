/** Modules of a few lines: contextlib, copy, abc, typing, warnings, atexit */
export const abc = String.raw`
__others__ = "abstractclassmethod abstractstaticmethod get_cache_token update_abstractmethods"
from _dojo import abstract


class ABCMeta:
    pass


class ABC:
    pass


def abstractmethod(function):
    return abstract(function)


abstractproperty = property
`;

export const typing = String.raw`
class _Form:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, index):
        return self

    def __call__(self, *args, **named):
        return self

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __repr__(self):
        return "typing." + self._name


Any = _Form("Any")
Union = _Form("Union")
Optional = _Form("Optional")
List = _Form("List")
Dict = _Form("Dict")
Tuple = _Form("Tuple")
Set = _Form("Set")
FrozenSet = _Form("FrozenSet")
Type = _Form("Type")
Callable = _Form("Callable")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
Generator = _Form("Generator")
AsyncGenerator = _Form("AsyncGenerator")
AsyncIterator = _Form("AsyncIterator")
Awaitable = _Form("Awaitable")
Coroutine = _Form("Coroutine")
Sequence = _Form("Sequence")
MutableMapping = _Form("MutableMapping")
Mapping = _Form("Mapping")
Literal = _Form("Literal")
ClassVar = _Form("ClassVar")
Final = _Form("Final")
NoReturn = _Form("NoReturn")
Self = _Form("Self")
Text = str
AnyStr = _Form("AnyStr")
TYPE_CHECKING = False


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol:
    pass


def TypeVar(name, *args, **named):
    return _Form(name)


def NewType(name, tp):
    return tp


def cast(typ, val):
    return val


def overload(function):
    return function


def final(function):
    return function


def no_type_check(function):
    return function


def runtime_checkable(cls):
    return cls


class _Annotated:
    def __getitem__(self, index):
        return index[0]


Annotated = _Annotated()
`;

export const contextlib = String.raw`
__others__ = "AsyncExitStack ExitStack ContextDecorator AbstractContextManager AbstractAsyncContextManager redirect_stdout redirect_stderr closing aclosing chdir"
from _dojo import generator_throw


class _Manager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, trace):
        if value is not None:
            return generator_throw(self.generator, value)
        for _ in self.generator:
            raise RuntimeError("generator didn't stop")
        return False


def contextmanager(function):
    def helper(*args, **named):
        return _Manager(function(*args, **named))

    helper.__name__ = function.__name__
    return helper


class suppress:
    def __init__(self, *exceptions):
        self.exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        return value is not None and isinstance(value, self.exceptions)


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        return None
`;

export const copy = String.raw`
__others__ = "replace"
from _dojo import copied


class Error(Exception):
    pass


def copy(value):
    own = getattr(value, "__copy__", None)
    return own() if own else copied(value, False)


def deepcopy(value, memo=None):
    own = getattr(value, "__deepcopy__", None)
    return own(memo or {}) if own else copied(value, True)
`;

export const warnings = String.raw`
import sys

__others__ = "catch_warnings showwarning formatwarning warn_explicit resetwarnings WarningMessage"


def filterwarnings(action, *args, **named):
    _actions.append(action)


def simplefilter(action, *args, **named):
    _actions.append(action)


_actions = []
`;

export const atexit = String.raw`
__others__ = "unregister"
from _dojo import at_exit


def register(function, *args, **named):
    at_exit(lambda: function(*args, **named))
    return function
`;
