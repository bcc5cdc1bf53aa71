/** Tools for developers, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const tools = `
pytest: pytest: simple powerful testing with Python
  modules pytest; scripts pytest=pytest:console_main
  9.0.0 8.4.2 / >=3.9 / 365 / iniconfig>=1 | packaging>=20 | pluggy<2,>=1.5 | pygments>=2.7.2
  7.0.1 / >=3.6 / 296 / attrs>=19.2.0 | iniconfig | packaging | pluggy<2.0,>=0.12 | py>=1.8.2 | tomli>=1.0.0

iniconfig: brain-dead simple config-ini parsing
  modules iniconfig
  2.3.0 / >=3.10 / 7 /
  1.1.1 / / 5 /

pluggy: plugin and hook calling mechanisms for python
  modules pluggy
  1.6.0 / >=3.9 / 20 /
  1.0.0 / >=3.6 / 13 / importlib-metadata>=0.12; python_version < "3.8"

Pygments: Pygments is a syntax highlighting package written in Python.
  modules pygments; scripts pygmentize=pygments.cmdline:main
  2.19.2 / >=3.8 / 1200 /

attrs: Classes Without Boilerplate
  modules attr attrs
  25.4.0 / >=3.9 / 67 /
  22.2.0 / >=3.6 / 60 /

py: library with cross-python path, ini-parsing, io, code, log facilities
  modules py
  1.11.0 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* / 98 /

tomli: A lil' TOML parser
  modules tomli
  2.3.0 / >=3.8 / 14 /
  1.2.3 / >=3.6 / 12 /

black: The uncompromising code formatter.
  modules black; scripts black=black:patched_main
  25.11.0 / >=3.9 / 206 / click>=8.0.0 | mypy-extensions>=0.4.3 | packaging>=22.0 | pathspec>=0.9.0 | platformdirs>=2 | pytokens>=0.3.0

mypy-extensions: Type system extensions for programs checked with the mypy type checker.
  modules mypy_extensions; underscored
  1.1.0 / >=3.8 / 4 /

pathspec: Utility library for gitignore style pattern matching of file paths.
  modules pathspec
  0.12.1 / >=3.8 / 31 /

platformdirs: A small Python package for determining appropriate platform-specific dirs, e.g. a user data dir.
  modules platformdirs
  4.5.0 / >=3.10 / 18 /

pytokens: A Fast, spec compliant Python 3.13+ tokenizer that runs on older Pythons.
  modules pytokens
  0.3.0 / >=3.8 / 12 /

flake8: the modular source code checker: pep8 pyflakes and co
  modules flake8; scripts flake8=flake8.main.cli:main
  7.3.0 / >=3.9 / 57 / mccabe<0.8.0,>=0.7.0 | pycodestyle<2.15.0,>=2.14.0 | pyflakes<3.5.0,>=3.4.0

mccabe: McCabe checker, plugin for flake8
  modules mccabe
  0.7.0 / >=3.6 / 7 /

pycodestyle: Python style guide checker
  modules pycodestyle; scripts pycodestyle=pycodestyle:_main
  2.14.0 / >=3.9 / 31 /

pyflakes: passive checker of Python programs
  modules pyflakes; scripts pyflakes=pyflakes.api:main
  3.4.0 / >=3.9 / 63 /
`;
