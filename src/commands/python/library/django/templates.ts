/** What startproject and startapp write. Code as Django writes it, comments in our own words. */
export const templates = String.raw`
import os
import sys
from django import get_version
from django.core.management import CommandError
from _dojo import random_secret, make_executable

_manage = '''#!/usr/bin/env python
"""Django's command line for this project."""
import os
import sys


def main():
    """Run one command."""
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', '{name}.settings')
    try:
        from django.core.management import execute_from_command_line
    except ImportError as exc:
        raise ImportError(
            "Couldn't import Django. Are you sure it's installed and "
            "available on your PYTHONPATH environment variable? Did you "
            "forget to activate a virtual environment?"
        ) from exc
    execute_from_command_line(sys.argv)


if __name__ == '__main__':
    main()
'''
_settings = '''"""
Settings of the project {name}, made by 'django-admin startproject' with Django {version}.

All settings: https://docs.djangoproject.com/en/{minor}/ref/settings/
"""

from pathlib import Path

# Paths inside the project: BASE_DIR / 'subdir'.
BASE_DIR = Path(__file__).resolve().parent.parent


# Good for a start, unfit for production:
# https://docs.djangoproject.com/en/{minor}/howto/deployment/checklist/

# SECURITY: keep the key of a production site secret!
SECRET_KEY = 'django-insecure-{secret}'

# SECURITY: never in production!
DEBUG = True

ALLOWED_HOSTS = []


# Apps

INSTALLED_APPS = [
    'django.contrib.admin',
    'django.contrib.auth',
    'django.contrib.contenttypes',
    'django.contrib.sessions',
    'django.contrib.messages',
    'django.contrib.staticfiles',
]

MIDDLEWARE = [
    'django.middleware.security.SecurityMiddleware',
    'django.contrib.sessions.middleware.SessionMiddleware',
    'django.middleware.common.CommonMiddleware',
    'django.middleware.csrf.CsrfViewMiddleware',
    'django.contrib.auth.middleware.AuthenticationMiddleware',
    'django.contrib.messages.middleware.MessageMiddleware',
    'django.middleware.clickjacking.XFrameOptionsMiddleware',
]

ROOT_URLCONF = '{name}.urls'

TEMPLATES = [
    {{
        'BACKEND': 'django.template.backends.django.DjangoTemplates',
        'DIRS': [],
        'APP_DIRS': True,
        'OPTIONS': {{
            'context_processors': [
                'django.template.context_processors.request',
                'django.contrib.auth.context_processors.auth',
                'django.contrib.messages.context_processors.messages',
            ],
        }},
    }},
]

WSGI_APPLICATION = '{name}.wsgi.application'


# Database

DATABASES = {{
    'default': {{
        'ENGINE': 'django.db.backends.sqlite3',
        'NAME': BASE_DIR / 'db.sqlite3',
    }}
}}


# Passwords

AUTH_PASSWORD_VALIDATORS = [
    {{
        'NAME': 'django.contrib.auth.password_validation.UserAttributeSimilarityValidator',
    }},
    {{
        'NAME': 'django.contrib.auth.password_validation.MinimumLengthValidator',
    }},
    {{
        'NAME': 'django.contrib.auth.password_validation.CommonPasswordValidator',
    }},
    {{
        'NAME': 'django.contrib.auth.password_validation.NumericPasswordValidator',
    }},
]


# Languages and times

LANGUAGE_CODE = 'en-us'

TIME_ZONE = 'UTC'

USE_I18N = True

USE_TZ = True


# Static files (CSS, JavaScript, images)

STATIC_URL = 'static/'
'''
_urls = '''"""
The URLs of the project {name}: each path leads to a view.

https://docs.djangoproject.com/en/{minor}/topics/http/urls/
"""
from django.contrib import admin
from django.urls import path

urlpatterns = [
    path('admin/', admin.site.urls),
]
'''
_gateway = '''"""
The {kind} application of the project {name}, for web servers.

https://docs.djangoproject.com/en/{minor}/howto/deployment/{lower}/
"""

import os

from django.core.{lower} import get_{lower}_application

os.environ.setdefault('DJANGO_SETTINGS_MODULE', '{name}.settings')

application = get_{lower}_application()
'''


def _write(path, text):
    with open(path, "w") as file:
        file.write(text)


def _check(kind, words):
    names = [one for one in words if not one.startswith("-")]
    if not names:
        raise CommandError("You must provide a%s name." % ("n app" if kind == "app" else " project"))
    name = names[0]
    if not name.isidentifier():
        raise CommandError("'%s' is not a valid %s name. Please make sure the name is a valid identifier." % (name, kind))
    return name, names[1] if len(names) > 1 else None


def startproject(words):
    name, target = _check("project", words)
    if name in ("django", "test", "site", "os", "sys", "json"):
        raise CommandError("'%s' conflicts with the name of an existing Python module and cannot be used as a project name. Please try another name." % name)
    top = os.path.abspath(target) if target else os.path.join(os.getcwd(), name)
    if target is None:
        if os.path.exists(top):
            raise CommandError("'%s' already exists" % top)
        os.mkdir(top)
    elif not os.path.isdir(top):
        raise CommandError("Destination directory '%s' does not exist, please create it first." % top)
    for one in ("manage.py", name + "/settings.py"):
        if os.path.exists(os.path.join(top, one)):
            raise CommandError("%s already exists. Overlaying a project into an existing directory won't replace conflicting files." % os.path.join(top, one))
    inner = os.path.join(top, name)
    os.makedirs(inner, exist_ok=True)
    version = get_version()
    values = {"name": name, "version": version, "minor": ".".join(version.split(".")[:2]), "secret": random_secret()}
    _write(os.path.join(top, "manage.py"), _manage.format(**values))
    make_executable(os.path.join(top, "manage.py"))
    _write(os.path.join(inner, "__init__.py"), "")
    _write(os.path.join(inner, "settings.py"), _settings.format(**values))
    _write(os.path.join(inner, "urls.py"), _urls.format(**values))
    for lower in ("asgi", "wsgi"):
        _write(os.path.join(inner, lower + ".py"), _gateway.format(kind=lower.upper(), lower=lower, **values))
    return 0


def startapp(words):
    name, target = _check("app", words)
    top = os.path.abspath(target) if target else os.path.join(os.getcwd(), name)
    if target is None and os.path.exists(top):
        if os.path.isdir(top) and not os.listdir(top):
            raise CommandError("'%s' already exists" % top)
        raise CommandError("'%s' conflicts with the name of an existing Python module and cannot be used as an app name. Please try another name." % name)
    os.makedirs(os.path.join(top, "migrations"), exist_ok=True)
    label = "".join(one.capitalize() for one in name.split("_"))
    auto = "    default_auto_field = 'django.db.models.BigAutoField'\n" if int(get_version().split(".")[0]) < 6 else ""
    _write(os.path.join(top, "__init__.py"), "")
    _write(os.path.join(top, "admin.py"), "from django.contrib import admin\n\n# Register your models here.\n")
    _write(os.path.join(top, "apps.py"), "from django.apps import AppConfig\n\n\nclass %sConfig(AppConfig):\n%s    name = '%s'\n" % (label, auto, name))
    _write(os.path.join(top, "models.py"), "from django.db import models\n\n# Create your models here.\n")
    _write(os.path.join(top, "tests.py"), "from django.test import TestCase\n\n# Create your tests here.\n")
    _write(os.path.join(top, "views.py"), "from django.shortcuts import render\n\n# Create your views here.\n")
    _write(os.path.join(top, "migrations", "__init__.py"), "")
    return 0
`;
