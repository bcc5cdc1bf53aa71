/** Servers, databases and queues, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const servers = `
gunicorn: WSGI HTTP Server for UNIX
  modules gunicorn; scripts gunicorn=gunicorn.app.wsgiapp:run
  26.2.0 / >=3.10 / 260 / 
  26.0.0 / >=3.10 / 190 / packaging
  25.1.0 25.0.0 / >=3.10 / 170 / packaging
  23.0.0 22.0.0 / >=3.7 / 85 / packaging | importlib-metadata; python_version < "3.8"
  21.2.0 / >=3.5 / 80 / packaging | importlib-metadata; python_version < "3.8"
  20.1.0 / >=3.5 / 79 / setuptools>=3.0
  20.0.4 / >=3.4 / 77 / setuptools>=3.0
  19.10.0 19.9.0 / >=2.6, !=3.0.*, !=3.1.* / 112 /

packaging: Core utilities for Python packages
  modules packaging
  26.0 25.0 / >=3.8 / 66 /
  24.2 24.0 / >=3.8 / 65 /
  21.3 / >=3.6 / 40 / pyparsing!=3.0.5,>=2.0.2

pyparsing: pyparsing - Classes and methods to define and execute parsing grammars
  modules pyparsing
  3.2.5 / >=3.9 / 113 /
  3.0.9 / >=3.6.8 / 98 /

setuptools: Most extensible Python build backend with support for C/C++ extension modules
  modules setuptools pkg_resources
  80.9.0 70.3.0 / >=3.9 / 1201 /
  65.5.0 63.4.3 / >=3.7 / 1219 /
  59.6.0 / >=3.6 / 952 /

wheel: A built-package format for Python
  modules wheel; scripts wheel=wheel.cli:main
  0.45.1 / >=3.8 / 72 /
  0.37.1 / !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, >=2.7 / 35 /

uvicorn: The lightning-fast ASGI server.
  modules uvicorn; scripts uvicorn=uvicorn.main:main
  0.38.0 0.35.0 / >=3.9 / 68 / click>=7.0 | h11>=0.8 | typing-extensions>=4.0; python_version < "3.11" | httptools>=0.6.3; extra == "standard" | python-dotenv>=0.13; extra == "standard" | pyyaml>=5.1; extra == "standard" | uvloop>=0.15.1; sys_platform != "win32" and extra == "standard" | watchfiles>=0.20; extra == "standard" | websockets>=10.4; extra == "standard"
  0.16.0 / >=3.6 / 54 / click>=7.0 | h11>=0.8 | asgiref>=3.4.0

h11: A pure-Python, bring-your-own-I/O implementation of HTTP/1.1
  modules h11
  0.16.0 / >=3.8 / 37 /
  0.13.0 / >=3.6 / 58 /

httptools: A collection of framework independent HTTP protocol utils.
  modules httptools; kind binary
  0.7.1 / >=3.9 / 440 /

uvloop: Fast implementation of asyncio event loop on top of libuv
  modules uvloop; kind binary
  0.22.1 / >=3.8 / 4300 /

watchfiles: Simple, modern and high performance file watching and code reload in python.
  modules watchfiles; kind binary
  1.1.1 / >=3.9 / 456 / anyio>=3.0.0

websockets: An implementation of the WebSocket Protocol (RFC 6455 & 7692)
  modules websockets; kind binary
  15.0.1 / >=3.9 / 182 /

waitress: Waitress WSGI server
  modules waitress; scripts waitress-serve=waitress.runner:run
  3.0.2 / >=3.9 / 56 /
  2.0.0 / >=3.6 / 56 /

whitenoise: Radically simplified static file serving for WSGI applications
  modules whitenoise
  6.11.0 6.9.0 6.8.2 / >=3.9 / 20 /
  6.2.0 / >=3.7 / 19 /
  5.3.0 5.2.0 / >=3.5, <4 / 19 /
  3.3.1 / / 19 /

psycopg2-binary: psycopg2 - Python-PostgreSQL Database Adapter
  modules psycopg2; kind binary
  2.9.11 / >=3.9 / 4200 /
  2.9.10 2.9.9 / >=3.8 <3.14 / 3000 /
  2.9.5 2.9.3 / >=3.6 <3.12 / 3000 /
  2.8.6 2.7.7 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* <3.10 / 3000 /

psycopg2: psycopg2 - Python-PostgreSQL Database Adapter
  modules psycopg2; kind source
  2.9.11 2.9.10 2.9.9 2.9.5 / >=3.6 / 380 /
  2.8.6 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 383 /

psycopg: PostgreSQL database adapter for Python
  modules psycopg
  3.3.1 3.2.13 / >=3.10 / 212 / typing-extensions>=4.6; python_version < "3.13" | tzdata; sys_platform == "win32" | psycopg-binary==3.3.1; extra == "binary"

psycopg-binary: PostgreSQL database adapter for Python -- C optimisation distribution
  modules psycopg_binary; kind binary
  3.3.1 / >=3.10 / 4700 /

SQLAlchemy: Database Abstraction Library
  modules sqlalchemy; kind binary; cased <2.0.20
  2.0.44 2.0.43 / >=3.7 / 3300 / greenlet>=1; python_version < "3.14" and platform_machine == "x86_64" | typing-extensions>=4.6.0
  2.0.23 / >=3.7 <3.13 / 3100 / typing-extensions>=4.2.0 | greenlet!=0.4.17; platform_machine == "x86_64"
  1.4.54 1.4.46 / !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.*, >=2.7 <3.13 / 1600 / greenlet!=0.4.17; python_version >= "3" and platform_machine == "x86_64" | importlib-metadata; python_version < "3.8"
  1.3.24 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* <3.10 / 1300 /

greenlet: Lightweight in-process concurrent programming
  modules greenlet; kind binary
  3.2.4 / >=3.9 / 607 /
  2.0.2 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* <3.12 / 549 /

alembic: A database migration tool for SQLAlchemy.
  modules alembic; scripts alembic=alembic.config:main
  1.17.0 / >=3.10 / 247 / SQLAlchemy>=1.4.0 | Mako | typing-extensions>=4.12
  1.7.7 / >=3.6 / 210 / SQLAlchemy>=1.3.0 | Mako

Mako: A super-fast templating language that borrows the best ideas from the existing templating languages.
  modules mako
  1.3.10 / >=3.8 / 78 / MarkupSafe>=0.9.2
  1.1.6 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 75 / MarkupSafe>=0.9.2

pymongo: PyMongo - the Official MongoDB Python driver
  modules pymongo bson; kind binary
  4.15.1 / >=3.9 / 1500 / dnspython>=1.16.0,<3.0.0

dnspython: DNS toolkit
  modules dns
  2.8.0 / >=3.10 / 331 /

PyMySQL: Pure Python MySQL Driver
  modules pymysql
  1.1.2 / >=3.8 / 45 /

redis: Python client for Redis database and key-value store
  modules redis
  7.0.1 6.4.0 / >=3.9 / 279 / async-timeout>=4.0.3; python_full_version < "3.11.3"
  4.3.5 / >=3.6 / 245 / async-timeout>=4.0.2 | packaging>=20.4 | importlib-metadata>=1.0; python_version < "3.8"
  3.5.3 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* / 72 /

async-timeout: Timeout context manager for asyncio programs
  modules async_timeout
  5.0.1 / >=3.8 / 6 /
  4.0.2 / >=3.6 / 5 / typing-extensions>=3.6.5; python_version < "3.8"

rq: RQ is a simple, lightweight, library for creating background jobs, and processing them.
  modules rq; scripts rq=rq.cli:main
  2.6.0 / >=3.9 / 112 / click>=5 | redis>=3.5

celery: Distributed Task Queue.
  modules celery; scripts celery=celery.__main__:main
  5.5.3 / >=3.8 / 438 / billiard>=4.2.1,<5.0 | kombu>=5.5.2,<5.6 | vine>=5.1.0,<6.0 | click>=8.1.2,<9.0 | click-didyoumean>=0.3.0 | click-repl>=0.2.0 | click-plugins>=1.1.1 | python-dateutil>=2.8.2
  5.1.2 / >=3.6 / 401 / billiard>=3.6.4.0,<4.0 | kombu>=5.1.0,<6.0 | vine>=5.0.0,<6.0 | click>=7.0,<8.0 | pytz>0.0-0

billiard: Python multiprocessing fork with improvements and bugfixes
  modules billiard
  4.2.2 / >=3.7 / 86 /
  3.6.4.0 / / 89 /

kombu: Messaging library for Python.
  modules kombu
  5.5.4 / >=3.8 / 210 / amqp>=5.1.1,<6.0.0 | vine==5.1.0 | tzdata>=2025.2 | packaging
  5.1.0 / >=3.6 / 192 / amqp>=5.0.6,<6.0.0 | vine

amqp: Low-level AMQP client for Python (fork of amqplib).
  modules amqp
  5.3.1 / >=3.6 / 50 / vine<6.0.0,>=5.0.0

vine: Python promises.
  modules vine
  5.1.0 5.0.0 / >=3.6 / 9 /

click-didyoumean: Enables git-like *did-you-mean* feature in click
  modules click_didyoumean
  0.3.1 / >=3.6.2 / 3 / click>=7

click-plugins: An extension module for click to enable registering CLI commands via setuptools entry-points.
  modules click_plugins
  1.1.1.2 / / 11 / click>=4.0

click-repl: REPL plugin for Click
  modules click_repl
  0.3.0 / >=3.6 / 10 / click>=7.0 | prompt-toolkit>=3.0.36

prompt-toolkit: Library for building powerful interactive command lines in Python
  modules prompt_toolkit
  3.0.52 / >=3.8 / 391 / wcwidth

wcwidth: Measures the displayed width of unicode strings in a terminal
  modules wcwidth
  0.2.14 / >=3.6 / 37 /
`;
