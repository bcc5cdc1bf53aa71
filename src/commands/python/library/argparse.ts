import { argumentsPart } from "./arguments.ts";

const parserPart = String.raw`
class _Group:
    def __init__(self, parser):
        self._parser = parser

    def add_argument(self, *flags, **named):
        return self._parser.add_argument(*flags, **named)


class _SubParsers:
    def __init__(self, parser, dest, required, help, metavar, title):
        self.parser, self.dest, self.required, self.help, self.metavar = parser, dest, required, help, metavar
        self.parsers, self.helps = {}, {}

    def add_parser(self, name, help=None, **named):
        made = ArgumentParser(prog=self.parser.prog + " " + name, **named)
        self.parsers[name] = made
        self.helps[name] = help
        return made


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, add_help=True, formatter_class=None, parents=(), **others):
        self.prog = prog or os.path.basename(sys.argv[0])
        self._usage, self.description, self.epilog = usage, description, epilog
        self._arguments, self._subs, self._defaults = [], None, {}
        if add_help:
            self.add_argument("-h", "--help", action="help", help="show this help message and exit")
        for parent in parents:
            self._arguments.extend(one for one in parent._arguments if one.action != "help")

    def add_argument(self, *flags, **named):
        made = _Argument(list(flags), **named)
        if made.action == "version" and made.help is None:
            made.help = "show program's version number and exit"
        self._arguments.append(made)
        return made

    def add_argument_group(self, title=None, description=None):
        return _Group(self)

    def add_mutually_exclusive_group(self, required=False):
        return _Group(self)

    def add_subparsers(self, dest=None, required=False, help=None, metavar=None, title=None, description=None):
        self._subs = _SubParsers(self, dest, required, help, metavar, title)
        return self._subs

    def set_defaults(self, **named):
        self._defaults.update(named)

    def _options(self):
        return [one for one in self._arguments if one.optional]

    def _positionals(self):
        return [one for one in self._arguments if not one.optional]

    def _sub_text(self):
        return self._subs.metavar or "{" + ",".join(self._subs.parsers) + "}"

    def format_usage(self):
        parts = [one.usage() for one in self._options() if one.help != SUPPRESS] + [one.usage() for one in self._positionals()]
        if self._subs:
            parts.append(self._sub_text() + " ...")
        text = "usage: " + " ".join([self.prog] + parts)
        if len(text) <= 78:
            return text + "\n"
        lines, indent = ["usage: " + self.prog], " " * len("usage: " + self.prog + " ")
        for part in parts:
            if len(lines[-1]) + 1 + len(part) > 78:
                lines.append(indent + part)
            else:
                lines[-1] += " " + part
        return "\n".join(lines) + "\n"

    def format_help(self):
        import textwrap
        text = self.format_usage()
        if self.description:
            text += "\n" + textwrap.fill(self.description, 78) + "\n"
        sections = [("positional arguments", [(one.heading(), one.help, one) for one in self._positionals()])]
        if self._subs:
            rows = [(self._sub_text(), self._subs.help, None)]
            rows += [("  " + name, self._subs.helps[name], None) for name in self._subs.parsers if self._subs.helps[name]]
            sections[0][1].extend(rows)
        options = "options" if sys.version_info[1] >= 10 else "optional arguments"
        sections.append((options, [(one.heading(), one.help, one) for one in self._options() if one.help != SUPPRESS]))
        longest = max([len(heading) for _, rows in sections for heading, _, _ in rows] + [0])
        column = min(longest + 4, 24)
        for title, rows in sections:
            if not rows:
                continue
            text += "\n" + title + ":\n"
            for heading, help, one in rows:
                line = "  " + heading
                if not help:
                    text += line + "\n"
                    continue
                if one is not None:
                    help = help.replace("%(default)s", str(one.default)).replace("%(prog)s", self.prog).replace("%%", "%")
                wrapped = textwrap.wrap(help, 78 - column)
                if len(line) + 2 > column:
                    text += line + "\n" + " " * column + wrapped[0] + "\n"
                else:
                    text += line.ljust(column) + wrapped[0] + "\n"
                for more in wrapped[1:]:
                    text += " " * column + more + "\n"
        if self.epilog:
            text += "\n" + self.epilog + "\n"
        return text

    def print_help(self, file=None):
        print(self.format_help(), end="", file=file or sys.stdout)

    def print_usage(self, file=None):
        print(self.format_usage(), end="", file=file or sys.stdout)

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        sys.stderr.write(self.format_usage())
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

    def _convert(self, one, text):
        value = text
        if one.type is not None:
            try:
                value = one.type(text)
            except ArgumentTypeError as error:
                self.error("argument %s: %s" % (one.name(), error))
            except (TypeError, ValueError):
                self.error("argument %s: invalid %s value: %r" % (one.name(), getattr(one.type, "__name__", repr(one.type)), text))
        if one.choices is not None and value not in one.choices:
            plain = sys.version_info[1] >= 12
            self.error("argument %s: invalid choice: %r (choose from %s)" % (one.name(), value, ", ".join((str(each) if plain else repr(each)) for each in one.choices)))
        return value

    def _store(self, space, one, values):
        if one.action == "help":
            self.print_help()
            self.exit()
        if one.action == "version":
            print(one.version.replace("%(prog)s", self.prog))
            self.exit()
        if one.action == "store_true":
            value = True
        elif one.action == "store_false":
            value = False
        elif one.action == "store_const":
            value = one.const
        elif one.action == "count":
            value = (getattr(space, one.dest, None) or 0) + 1
        else:
            converted = [self._convert(one, text) for text in values]
            value = converted if one.nargs in ("*", "+", REMAINDER) or isinstance(one.nargs, int) else converted[0] if converted else one.const
            if one.action == "append":
                value = list(getattr(space, one.dest, None) or []) + [value]
            elif one.action == "extend":
                value = list(getattr(space, one.dest, None) or []) + value
        setattr(space, one.dest, value)

    def parse_args(self, args=None, namespace=None):
        space, extra = self.parse_known_args(args, namespace)
        if extra:
            self.error("unrecognized arguments: " + " ".join(extra))
        return space

    def parse_known_args(self, args=None, namespace=None):
        words = list(sys.argv[1:] if args is None else args)
        space = namespace or Namespace()
        for one in self._arguments:
            if one.action not in ("help", "version") and one.default != SUPPRESS:
                setattr(space, one.dest, one.default)
        if self._subs and self._subs.dest:
            setattr(space, self._subs.dest, None)
        for key, value in self._defaults.items():
            setattr(space, key, value)
        flags = {flag: one for one in self._options() for flag in one.flags}
        plain, extra, seen, at, only = [], [], set(), 0, False
        is_option = lambda word: word.startswith("-") and word != "-" and not word[1:].replace(".", "", 1).isdigit()
        while at < len(words):
            word = words[at]
            at += 1
            if word == "--" and not only:
                only = True
                continue
            if only or not is_option(word):
                if self._subs and len(plain) >= len(self._positionals()):
                    plain.append(word)
                    plain.extend(words[at:])
                    break
                plain.append(word)
                continue
            flag, equals, value = word.partition("=")
            if flag not in flags and not flag.startswith("--") and flag[:2] in flags:
                flag, equals, value = flag[:2], "x", word[2:]
                if flags[flag].nargs == 0:
                    self._store(space, flags[flag], [])
                    words.insert(at, "-" + value)
                    continue
            if flag not in flags:
                near = [one for one in flags if flag.startswith("--") and one.startswith(flag)]
                if len(near) != 1:
                    extra.append(word)
                    continue
                flag = near[0]
            one = flags[flag]
            seen.add(one)
            values = [value] if equals else []
            if not equals and one.nargs != 0:
                most = one.nargs if isinstance(one.nargs, int) else 1 if one.nargs in (None, "?") else len(words)
                while at < len(words) and len(values) < most and not is_option(words[at]):
                    values.append(words[at])
                    at += 1
            if one.nargs is None and not values:
                self.error("argument %s: expected one argument" % one.name())
            if one.nargs == "+" and not values:
                self.error("argument %s: expected at least one argument" % one.name())
            if isinstance(one.nargs, int) and len(values) < one.nargs:
                self.error("argument %s: expected %d argument%s" % (one.name(), one.nargs, "" if one.nargs == 1 else "s"))
            self._store(space, one, values)
        missing = self._place(space, plain, extra)
        missing += [one.name() for one in self._options() if one.required and one not in seen]
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        return space, extra

    def _place(self, space, plain, extra):
        missing, positionals = [], self._positionals()
        for index, one in enumerate(positionals):
            after = sum(each.nargs if isinstance(each.nargs, int) else 1 for each in positionals[index + 1:] if each.nargs not in ("*", "?"))
            free = len(plain) - after
            count = one.nargs if isinstance(one.nargs, int) else 1 if one.nargs is None else min(1, max(0, free)) if one.nargs == "?" else max(0, free)
            values, plain = plain[:count], plain[count:]
            if len(values) < count or (one.nargs == "+" and not values):
                missing.append(one.name())
            elif values or one.nargs not in ("?", "*"):
                self._store(space, one, values)
            elif one.nargs == "*" and one.default is None:
                setattr(space, one.dest, [])
        if self._subs:
            subs = self._subs
            if plain:
                name, rest = plain[0], plain[1:]
                if name not in subs.parsers:
                    self.error("argument %s: invalid choice: %r (choose from %s)" % (subs.dest or self._sub_text(), name, ", ".join((one if sys.version_info[1] >= 12 else repr(one)) for one in subs.parsers)))
                if subs.dest:
                    setattr(space, subs.dest, name)
                found, more = subs.parsers[name].parse_known_args(rest, Namespace())
                for key, value in found.__dict__.items():
                    setattr(space, key, value)
                extra.extend(more)
                return missing
            if subs.required:
                missing.append(subs.dest or self._sub_text())
        extra.extend(plain)
        return missing
`;

/** argparse: positional arguments, options, sub-commands, its messages and help. */
export const argparse = `${argumentsPart}\n\n${parserPart}`;
