/** Parsers, bots, Windows and packaging itself, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const bots = `
PyYAML: YAML parser and emitter for Python
  modules yaml; kind binary
  6.0.3 / >=3.8 / 806 /
  5.4.1 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.* <3.10 / 640 /

beautifulsoup4: Screen-scraping library
  modules bs4
  4.14.2 / >=3.7.0 / 106 / soupsieve>1.2 | typing-extensions>=4.0.0

soupsieve: A modern CSS selector implementation for Beautiful Soup.
  modules soupsieve
  2.8 / >=3.9 / 36 /

lxml: Powerful and Pythonic XML processing library combining libxml2/libxslt with the ElementTree API.
  modules lxml; kind binary
  6.0.2 / >=3.8 / 5200 /

bottle: Fast and simple WSGI-framework for small web-applications.
  modules bottle; scripts bottle.py=bottle:main
  0.13.4 / / 103 /
  0.12.25 / / 90 /

pyTelegramBotAPI: Python Telegram bot api.
  modules telebot
  4.29.1 / >=3.9 / 292 / requests

python-telegram-bot: We have made you a wrapper you can't refuse
  modules telegram
  22.5 / >=3.9 / 730 / httpx<0.29,>=0.27

discord.py: A Python wrapper for the Discord API
  modules discord
  2.6.4 / >=3.8 / 1200 / aiohttp<4,>=3.7.4

aiohttp: Async http client/server framework (asyncio)
  modules aiohttp; kind binary
  3.13.2 / >=3.9 / 1700 / aiohappyeyeballs>=2.5.0 | aiosignal>=1.4.0 | attrs>=17.3.0 | frozenlist>=1.1.1 | multidict<7.0,>=4.5 | propcache>=0.2.0 | yarl<2.0,>=1.17.0

aiohappyeyeballs: Happy Eyeballs for asyncio
  modules aiohappyeyeballs
  2.6.1 / >=3.9 / 15 /

aiosignal: aiosignal: a list of registered asynchronous callbacks
  modules aiosignal
  1.4.0 / >=3.9 / 7 / frozenlist>=1.1.0

frozenlist: A list-like structure which implements collections.abc.MutableSequence
  modules frozenlist; kind binary
  1.8.0 / >=3.9 / 234 /

multidict: multidict implementation
  modules multidict; kind binary
  6.7.0 / >=3.9 / 256 /

propcache: Accelerated property cache
  modules propcache; kind binary
  0.4.1 / >=3.9 / 210 /

yarl: Yet another URL library
  modules yarl; kind binary
  1.22.0 / >=3.9 / 377 / idna>=2.0 | multidict>=4.0 | propcache>=0.2.1

pywin32: Python for Window Extensions
  modules win32api win32com; kind windows
  311 310 308 306 304 300 / / 9500 /

pywinpty: Pseudo terminal support for Windows from Python.
  modules winpty; kind windows
  3.0.2 / >=3.9 / 2000 /

pypiwin32: Windows only shim for pywin32
  modules pypiwin32
  223 / / 2 / pywin32>=223

pipenv: Python Development Workflow for Humans.
  modules pipenv; scripts pipenv=pipenv:cli pipenv-resolver=pipenv.resolver:main
  2026.7.1 2025.0.4 / >=3.10 / 3000 / certifi | packaging>=22 | setuptools>=67 | virtualenv>=20.24.2
  2020.11.15 2018.11.26 / / 3900 / certifi | setuptools>=36.2.1 | virtualenv | virtualenv-clone>=0.2.5

virtualenv: Virtual Python Environment builder
  modules virtualenv; scripts virtualenv=virtualenv.__main__:run_with_catch
  20.35.4 / >=3.8 / 6000 / distlib<1,>=0.3.7 | filelock<4,>=3.12.2 | platformdirs<5,>=3.9.1
  20.17.1 / >=3.6 / 8800 / distlib<1,>=0.3.6 | filelock<4,>=3.4.1

virtualenv-clone: script to clone virtualenvs.
  modules clonevirtualenv; scripts virtualenv-clone=clonevirtualenv:main
  0.5.7 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 6 /

distlib: Distribution utilities
  modules distlib
  0.4.0 0.3.6 / / 469 /

filelock: A platform independent file lock.
  modules filelock
  3.20.0 / >=3.10 / 16 /
  3.4.1 / >=3.6 / 9 /

pip: The PyPA recommended tool for installing Python packages.
  modules pip; scripts pip=pip._internal.cli.main:main pip3=pip._internal.cli.main:main
  26.2.1 / >=3.9 / 1800 /
  22.3.1 / >=3.7 / 2000 /
  21.3.1 / >=3.6 / 1700 /
`;
