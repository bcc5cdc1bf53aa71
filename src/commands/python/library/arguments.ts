/** The first part of argparse: what one argument is, and how usage and help show it. */
export const argumentsPart = String.raw`
__others__ = "FileType Action HelpFormatter ArgumentDefaultsHelpFormatter RawDescriptionHelpFormatter RawTextHelpFormatter BooleanOptionalAction ArgumentError"
import sys, os

SUPPRESS = "==SUPPRESS=="
REMAINDER = "..."


class ArgumentTypeError(Exception):
    pass


class Namespace:
    def __init__(self, **named):
        for key, value in named.items():
            setattr(self, key, value)

    def __repr__(self):
        return "Namespace(" + ", ".join("%s=%r" % pair for pair in self.__dict__.items()) + ")"

    def __contains__(self, key):
        return key in self.__dict__


class _Argument:
    def __init__(self, flags, action="store", nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, dest=None, version=None):
        self.flags, self.action, self.nargs, self.const, self.default = flags, action, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
        self.version = version
        self.optional = flags[0].startswith("-")
        longs = [one for one in flags if one.startswith("--")]
        self.dest = dest or (longs or flags)[0].lstrip("-").replace("-", "_") if self.optional else flags[0]
        if action in ("store_true", "store_false"):
            self.default = action == "store_false" if default is None else default
        if action == "count" or action in ("store_true", "store_false", "store_const", "help", "version"):
            self.nargs = 0

    def name(self):
        return "/".join(self.flags) if self.optional else self.metavar or self.dest

    def value_text(self):
        if self.nargs == 0:
            return ""
        shown = self.metavar or ("{" + ",".join(str(one) for one in self.choices) + "}" if self.choices else self.dest.upper() if self.optional else self.dest)
        if self.nargs == "*":
            return "[%s ...]" % shown
        if self.nargs == "+":
            return "%s [%s ...]" % (shown, shown)
        if self.nargs == "?":
            return "[%s]" % shown
        if isinstance(self.nargs, int):
            return " ".join([shown] * self.nargs)
        return shown

    def usage(self):
        if not self.optional:
            return self.value_text()
        text = self.flags[0] + (" " + self.value_text() if self.nargs != 0 else "")
        return text if self.required else "[" + text + "]"

    def heading(self):
        if not self.optional:
            return self.metavar or ("{" + ",".join(str(one) for one in self.choices) + "}" if self.choices else self.dest)
        value = self.value_text()
        if sys.version_info[1] >= 13:
            return ", ".join(self.flags) + (" " + value if value else "")
        return ", ".join(one + (" " + value if value else "") for one in self.flags)
`;
