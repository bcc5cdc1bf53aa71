/** Modules of the standard library that have no model of their own: importing them works, using what they give does not. */
export const stdlibNames: ReadonlySet<string> = new Set(
  "abc argparse array ast asyncio atexit base64 bisect builtins calendar cgi codecs collections concurrent configparser contextlib copy csv ctypes dataclasses datetime decimal difflib email enum errno fileinput fnmatch fractions functools getpass glob gzip hashlib heapq hmac html http importlib inspect io ipaddress itertools json keyword locale logging math mimetypes multiprocessing operator os pathlib pickle pkgutil platform pprint queue random re sched secrets select shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string struct subprocess sys sysconfig tarfile tempfile textwrap threading time timeit tkinter tokenize tomllib traceback types typing unittest urllib uuid venv warnings weakref webbrowser wsgiref xml zipfile zlib zoneinfo __future__".split(
    " ",
  ),
);
