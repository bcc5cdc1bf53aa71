/** Packages around Django, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const django = `
Django: A high-level Python web framework that encourages rapid development and clean, pragmatic design.
  modules django; scripts django-admin=django.core.management:execute_from_command_line; cased <5
  6.0.3 6.0.2 6.0.1 6.0 / >=3.12 / 8339 / asgiref>=3.9.1 | sqlparse>=0.5.0 | tzdata; sys_platform == "win32"
  5.2.17 5.2.9 5.2.8 5.2.5 5.2 / >=3.10 / 8289 / asgiref>=3.8.1 | sqlparse>=0.3.1 | tzdata; sys_platform == "win32"
  5.1.7 5.1 / >=3.10 / 8277 / asgiref<4,>=3.8.1 | sqlparse>=0.3.1 | tzdata; sys_platform == "win32"
  5.0.14 5.0.6 5.0 / >=3.10 / 8210 / asgiref<4,>=3.7.0 | sqlparse>=0.3.1 | tzdata; sys_platform == "win32"
  4.2.26 4.2.16 4.2.7 4.2 / >=3.8 / 7994 / asgiref<4,>=3.6.0 | sqlparse>=0.3.1 | backports.zoneinfo; python_version < "3.9" | tzdata; sys_platform == "win32"
  4.1.13 4.0.10 / >=3.8 / 8103 / asgiref<4,>=3.5.2 | sqlparse>=0.2.2 | backports.zoneinfo; python_version < "3.9"
  3.2.25 3.2.16 3.2.4 3.2 / >=3.6 / 7889 / asgiref<4,>=3.3.2 | pytz | sqlparse>=0.2.2
  3.1.14 3.0.14 / >=3.6 / 7835 / asgiref<4,>=3.2.10 | pytz | sqlparse>=0.2.2
  2.2.28 2.2.24 2.2 / >=3.5 / 7448 / pytz | sqlparse>=0.2.2
  2.1.15 2.0.13 / >=3.5 / 7258 / pytz
  1.11.29 / / 6949 / pytz

asgiref: ASGI specs, helper code, and adapters
  modules asgiref
  3.11.0 3.10.0 3.9.1 / >=3.9 / 23 / typing_extensions>=4; python_version < "3.11"
  3.8.1 3.7.2 / >=3.8 / 23 / typing-extensions>=4; python_version < "3.11"
  3.5.2 / >=3.7 / 22 / typing-extensions; python_version < "3.8"
  3.4.1 3.3.4 / >=3.6 / 25 / typing-extensions; python_version < "3.8"

sqlparse: A non-validating SQL parser.
  modules sqlparse; scripts sqlformat=sqlparse.__main__:main
  0.5.4 0.5.3 0.5.0 / >=3.8 / 44 /
  0.4.4 0.4.3 / >=3.5 / 41 /
  0.3.1 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.* / 40 /

pytz: World timezone definitions, modern and historical
  modules pytz
  2025.2 2024.1 2022.6 2021.1 2018.5 / / 509 /

tzdata: Provider of IANA time zone data
  modules tzdata
  2025.2 / >=2 / 347 /

backports.zoneinfo: Backport of the standard library zoneinfo module
  modules backports; kind binary
  0.2.1 / >=3.6 <3.9 / 71 /

dj-database-url: Use Database URLs in your Django Application.
  modules dj_database_url
  3.0.1 3.0.0 / >=3.9 / 8 / django>=4.2
  2.3.0 2.1.0 / / 7 / Django>=4.2 | typing_extensions>=3.10.0.0
  0.5.0 / / 5 /

django-environ: A package that allows you to utilize 12factor inspired environment variables to configure your Django application.
  modules environ
  0.12.0 0.11.2 / >=3.6, <4 / 19 /

django-heroku: This is a Django library for Heroku apps.
  modules django_heroku
  0.3.1 / / 6 / dj-database-url>=0.5.0 | psycopg2 | whitenoise | django

django-on-heroku: A library for Django on Heroku.
  modules django_on_heroku
  1.1.2 / / 9 / dj-database-url>=0.5.0 | psycopg2-binary>=2.8.6 | whitenoise>=5.2.0 | Django

djangorestframework: Web APIs for Django, made easy.
  modules rest_framework
  3.16.1 3.15.2 / >=3.9 / 1080 / django>=4.2
  3.14.0 / >=3.6 / 1062 / django>=3.0 | pytz

django-cors-headers: A Django application for handling the server headers required for Cross-Origin Resource Sharing (CORS).
  modules corsheaders
  4.9.0 / >=3.9 / 12 / asgiref>=3.6 | django>=4.2

django-crispy-forms: Best way to have Django DRY forms
  modules crispy_forms
  2.4 / >=3.10 / 31 / django>=4.2

django-storages: Support for many storage backends in Django
  modules storages
  1.14.6 / >=3.7 / 33 / Django>=3.2

environs: simplified environment variable parsing
  modules environs
  14.5.0 / >=3.10 / 17 / marshmallow>=3.26.2 | python-dotenv
  9.5.0 / >=3.6 / 12 / marshmallow>=3.0.0 | python-dotenv

marshmallow: A lightweight library for converting complex datatypes to and from native Python datatypes.
  modules marshmallow
  4.1.0 / >=3.10 / 48 /
  3.26.2 / >=3.9 / 50 / packaging>=17.0
  3.14.1 / >=3.6 / 47 /

python-decouple: Strict separation of settings from code.
  modules decouple
  3.8 / / 10 /

crispy-bootstrap5: Bootstrap5 template pack for django-crispy-forms
  modules crispy_bootstrap5
  2025.6 / >=3.9 / 24 / django>=4.2 | django-crispy-forms>=2.3
`;
