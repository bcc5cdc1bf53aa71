/** Packages around Flask, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const flask = `
Flask: A simple framework for building complex web applications.
  modules flask; scripts flask=flask.cli:main; cased <2.3.3
  3.1.3 3.1.2 3.1.1 3.1.0 / >=3.9 / 103 / blinker>=1.9.0 | click>=8.1.3 | importlib-metadata>=3.6.0; python_version < "3.10" | itsdangerous>=2.2.0 | jinja2>=3.1.2 | markupsafe>=2.1.1 | werkzeug>=3.1.0 | asgiref>=3.2; extra == "async" | python-dotenv; extra == "dotenv"
  3.0.3 3.0.2 3.0.0 / >=3.8 / 101 / Werkzeug>=3.0.0 | Jinja2>=3.1.2 | itsdangerous>=2.1.2 | click>=8.1.3 | blinker>=1.6.2 | importlib-metadata>=3.6.0; python_version < "3.10"
  2.3.3 2.3.2 / >=3.8 / 96 / Werkzeug>=2.3.7 | Jinja2>=3.1.2 | itsdangerous>=2.1.2 | click>=8.1.3 | blinker>=1.6.2 | importlib-metadata>=3.6.0; python_version < "3.10"
  2.2.5 2.2.2 / >=3.7 / 101 / Werkzeug>=2.2.2 | Jinja2>=3.0 | itsdangerous>=2.0 | click>=8.0 | importlib-metadata>=3.6.0; python_version < "3.10"
  2.1.3 2.1.2 / >=3.7 / 95 / Werkzeug>=2.0 | Jinja2>=3.0 | itsdangerous>=2.0 | click>=8.0 | importlib-metadata>=3.6.0; python_version < "3.10"
  2.0.3 2.0.2 2.0.1 / >=3.6 / 95 / Werkzeug>=2.0 | Jinja2>=3.0 | itsdangerous>=2.0 | click>=7.1.2
  1.1.4 1.1.2 1.1.1 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* / 94 / Werkzeug>=0.15,<2.0 | Jinja2>=2.10.1,<3.0 | itsdangerous>=0.24,<2.0 | click>=5.1,<8.0
  1.0.4 1.0.2 1.0 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 92 / Werkzeug>=0.14 | Jinja2>=2.10 | itsdangerous>=0.24 | click>=5.1
  0.12.2 / / 83 / Werkzeug>=0.7 | Jinja2>=2.4 | itsdangerous>=0.21 | click>=2.0

Werkzeug: The comprehensive WSGI web application library.
  modules werkzeug; cased <3
  3.1.9 3.1.5 3.1.4 3.1.3 3.1.0 / >=3.9 / 225 / markupsafe>=2.1.1 | watchdog>=2.3; extra == "watchdog"
  3.0.6 3.0.4 3.0.1 3.0.0 / >=3.8 / 228 / MarkupSafe>=2.1.1
  2.3.8 2.3.7 / >=3.8 / 242 / MarkupSafe>=2.1.1
  2.2.3 2.2.2 / >=3.7 / 233 / MarkupSafe>=2.1.1
  2.0.3 2.0.2 / >=3.6 / 289 / dataclasses; python_version < "3.7"
  1.0.1 1.0.0 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* / 298 /
  0.16.1 0.15.6 0.14.1 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 327 /

Jinja2: A very fast and expressive template engine.
  modules jinja2; cased <3.1.3
  3.1.6 3.1.5 3.1.4 3.1.2 / >=3.7 / 134 / MarkupSafe>=2.0 | Babel>=2.7; extra == "i18n"
  3.0.3 3.0.1 / >=3.6 / 133 / MarkupSafe>=2.0
  2.11.3 2.11.2 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* / 125 / MarkupSafe>=0.23
  2.10.3 2.10.1 2.10 / / 126 / MarkupSafe>=0.23

MarkupSafe: Safely add untrusted strings to HTML/XML markup.
  modules markupsafe; kind binary; cased <3
  3.0.3 / >=3.9 / 22 /
  3.0.2 3.0.1 / >=3.9 <3.14 / 23 /
  2.1.5 2.1.3 2.1.1 / >=3.7 <3.13 / 25 /
  2.0.1 / >=3.6 <3.11 / 30 /
  1.1.1 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* <3.10 / 27 /

itsdangerous: Safely pass data to untrusted environments and back.
  modules itsdangerous
  2.2.0 / >=3.8 / 16 /
  2.1.2 / >=3.7 / 15 /
  2.0.1 / >=3.6 / 18 /
  1.1.0 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 16 /
  0.24 / / 46 /

click: Composable command line interface toolkit
  modules click
  8.5.0 8.3.1 8.3.0 / >=3.10 / 107 / colorama; platform_system == "Windows"
  8.2.1 8.2.0 / >=3.10 / 102 / colorama; platform_system == "Windows"
  8.1.8 8.1.7 8.1.3 / >=3.7 / 98 / colorama; platform_system == "Windows" | importlib-metadata; python_version < "3.8"
  8.0.4 8.0.3 / >=3.6 / 97 / colorama; platform_system == "Windows" | importlib-metadata; python_version < "3.8"
  7.1.2 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.* / 82 /
  7.0 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 81 /
  6.7 / / 71 /

blinker: Fast, simple object-to-object and broadcast signaling
  modules blinker
  1.9.0 / >=3.9 / 8 /
  1.8.2 / >=3.8 / 9 /
  1.6.3 1.6.2 / >=3.7 / 13 /
  1.5 1.4 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 12 /

importlib-metadata: Read metadata from Python packages
  modules importlib_metadata
  8.7.0 / >=3.9 / 27 / zipp>=3.20
  6.7.0 / >=3.7 / 22 / zipp>=0.5 | typing-extensions>=3.6.4; python_version < "3.8"
  4.8.3 / >=3.6 / 17 / zipp>=0.5 | typing-extensions>=3.6.4; python_version < "3.8"
  1.7.0 / !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, >=2.7 / 31 / zipp>=0.5

zipp: Backport of pathlib-compatible object wrapper for zip files
  modules zipp
  3.23.0 / >=3.9 / 10 /
  3.15.0 / >=3.7 / 6 /
  3.6.0 / >=3.6 / 5 /

dataclasses: A backport of the dataclasses module for Python 3.6
  modules dataclasses
  0.8 / >=3.6, <3.7 / 19 /

colorama: Cross-platform colored terminal text.
  modules colorama
  0.4.6 / !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.*, !=3.6.*, >=2.7 / 25 /

Flask-SQLAlchemy: Add SQLAlchemy support to your Flask application.
  modules flask_sqlalchemy; cased <3
  3.1.1 / >=3.8 / 25 / flask>=2.2.5 | sqlalchemy>=2.0.16
  3.0.5 / >=3.7 / 24 / flask>=2.2.5 | sqlalchemy>=1.4.18
  2.5.1 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 17 / Flask>=0.10 | SQLAlchemy>=0.8.0

Flask-Migrate: SQLAlchemy database migrations for Flask applications using Alembic.
  modules flask_migrate; cased <4
  4.1.0 4.0.7 / >=3.6 / 21 / Flask>=0.9 | Flask-SQLAlchemy>=1.0 | alembic>=1.9.0
  2.7.0 / / 16 / Flask>=0.9 | Flask-SQLAlchemy>=1.0 | alembic>=0.7

Flask-Cors: A Flask extension simplifying CORS support
  modules flask_cors
  6.0.1 / >=3.9, <4.0 / 13 / flask>=0.9 | Werkzeug>=0.7
  3.0.10 / / 14 / Flask>=0.9 | Six

Flask-Login: User authentication and session management for Flask.
  modules flask_login; cased <1
  0.6.3 / >=3.7 / 17 / Flask>=1.0.4 | Werkzeug>=1.0.1
  0.5.0 / / 16 / Flask

Flask-WTF: Form rendering, validation, and CSRF protection for Flask with WTForms.
  modules flask_wtf
  1.2.2 / >=3.9 / 12 / flask | itsdangerous | wtforms

WTForms: Form validation and rendering for Python web development.
  modules wtforms
  3.2.1 / >=3.9 / 152 / markupsafe
`;
