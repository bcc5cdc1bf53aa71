import type { ProjectFiles } from "./typing.ts";

/** A Django project with one app that keeps books in SQLite, as a tutorial leaves it: without its migration. */
export const django = (debug: boolean): ProjectFiles => ({
  "manage.py": `#!/usr/bin/env python
import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
`,
  "shop/__init__.py": "",
  "shop/settings.py": `from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = "for tests only"
DEBUG = ${debug ? "True" : "False"}
ALLOWED_HOSTS = [".herokuapp.com", "localhost"]
INSTALLED_APPS = ["django.contrib.staticfiles", "books"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "shop.urls"
WSGI_APPLICATION = "shop.wsgi.application"
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
`,
  "shop/urls.py": `from django.http import HttpResponse
from django.urls import path

from books.models import Book


def home(request):
    return HttpResponse(f"Hello from the shop: {Book.objects.count()} books\\n")


urlpatterns = [path("", home), path("plain", lambda request: HttpResponse("Hello from the shop\\n"))]
`,
  "shop/wsgi.py": `import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
application = get_wsgi_application()
`,
  "books/__init__.py": "",
  "books/migrations/__init__.py": "",
  "books/models.py": `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=100)
`,
  "books/static/site.css": "body { color: green }\n",
  "requirements.txt": "django\ngunicorn\nwhitenoise\n",
  ".python-version": "3.14\n",
  Procfile: "web: gunicorn shop.wsgi\n",
});
