import { beforeAll, describe, expect, it } from "vitest";
import { learn, type Learner } from "../../support/world.ts";

let learner: Learner;

const models = `from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)

    def __str__(self):
        return self.name


class Post(models.Model):
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="posts")
    created = models.DateTimeField(auto_now_add=True)
    price = models.DecimalField(max_digits=6, decimal_places=2, default="1.50")
    open = models.BooleanField(default=True)

    class Meta:
        ordering = ["-id"]
`;

const views = `from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse, JsonResponse
from .models import Author, Post


def index(request):
    ann, made = Author.objects.get_or_create(name="Ann")
    Post.objects.create(title="Hello %d" % Post.objects.count(), author=ann)
    posts = Post.objects.filter(author__name="Ann")
    return JsonResponse([[one.pk, one.title, str(one.author), str(one.price), one.open] for one in posts], safe=False)


def twice(request):
    try:
        with transaction.atomic():
            Author.objects.create(name="Bob")
            Author.objects.create(name="Bob")
    except IntegrityError as error:
        return HttpResponse("%s%d" % (error, Author.objects.filter(name="Bob").count()))


def raw(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM blog_post WHERE title LIKE %s", ["Hello%"])
        return HttpResponse("%s %s" % (cursor.fetchone(), connection.vendor))
`;

const push = "git add -A; git commit -qm change; git push -q heroku main";

beforeAll(async () => {
  learner = learn();
  await learner.run(`mkdir app; cd app; git init -q
pip install -q django psycopg2-binary gunicorn dj-database-url
django-admin startproject mysite .; python manage.py startapp blog`);
  learner.write("blog/models.py", models);
  learner.write("blog/views.py", views);
  learner.write(
    "mysite/urls.py",
    `from django.urls import path\nfrom blog import views\n\nurlpatterns = [path("", views.index), path("twice", views.twice), path("raw", views.raw)]\n`,
  );
  await learner.run(`cat >> mysite/settings.py <<'X'
import dj_database_url
INSTALLED_APPS += ["blog"]
ALLOWED_HOSTS = ["*"]
STATIC_ROOT = BASE_DIR / "static"
DATABASES["default"] = dj_database_url.config(default="sqlite:///db.sqlite3", conn_max_age=600)
X
pip freeze > requirements.txt; echo 3.14 > .python-version; echo 'web: gunicorn mysite.wsgi' > Procfile
printf '__pycache__\\ndb.sqlite3\\n' > .gitignore; python manage.py makemigrations blog
heroku create kiwi; heroku addons:create heroku-postgresql:essential-0 -a kiwi --wait
heroku pg:psql -c 'select 1'; ${push}`);
}, 120_000);

describe("Django over Heroku Postgres", { timeout: 120_000 }, () => {
  it("misses the tables nobody has made, and says so in the page and in the log", async () => {
    const { status, body } = await learner.visit("/");
    expect(status).toBe(500);
    expect(body).toContain("<title>ProgrammingError at /</title>");
    expect(body).toContain("relation &quot;blog_author&quot; does not exist");
    const { stdout } = await learner.run("heroku logs -n 40");
    expect(stdout).toContain(
      'app[web.1]: psycopg2.errors.UndefinedTable: relation "blog_author" does not exist',
    );
    expect(stdout).toContain(
      'app[web.1]: django.db.utils.ProgrammingError: relation "blog_author" does not exist',
    );
  });

  it("makes them by migrate in a one-off dyno, once", async () => {
    const { stdout } = await learner.run("heroku run python manage.py migrate");
    expect(stdout).toContain("Apply all migrations: admin, auth, blog, contenttypes, sessions\n");
    expect(stdout).toContain("  Applying blog.0001_initial... OK\n");
    expect((await learner.run("heroku run python manage.py migrate")).stdout).toContain(
      "  No migrations to apply.\n",
    );
    expect((await learner.run("heroku pg:psql -c 'select app, name from django_migrations limit 2'")).stdout)
      .toContain(`     app      |     name     
--------------+--------------
 contenttypes | 0001_initial
 auth         | 0001_initial
`);
  });

  it("keeps rows, also when the dyno is another", async () => {
    expect((await learner.visit("/")).body).toBe('[[1, "Hello 0", "Ann", "1.50", true]]');
    await learner.run("heroku restart; sleep 10");
    expect((await learner.visit("/")).body).toBe(
      '[[2, "Hello 1", "Ann", "1.50", true], [1, "Hello 0", "Ann", "1.50", true]]',
    );
    expect((await learner.visit("/raw")).body).toBe("(2,) postgresql");
    expect(
      (await learner.run("heroku pg:psql -c 'select id, title, price from blog_post order by id'")).stdout,
    ).toContain(` id |  title  | price 
----+---------+-------
  1 | Hello 0 |  1.50
  2 | Hello 1 |  1.50
(2 rows)
`);
  });

  it("takes back what a transaction did before it failed", async () => {
    expect((await learner.visit("/twice")).body).toBe(
      'duplicate key value violates unique constraint "blog_author_name_key"\nDETAIL:  Key (name)=(Bob) already exists.\n0',
    );
  });

  it("changes a table in the release phase", async () => {
    await learner.run(`sed -i 's/    open = .*/    open = models.BooleanField(default=True)\\n    stars = models.IntegerField(default=3)/' blog/models.py
python manage.py makemigrations; echo 'release: python manage.py migrate' >> Procfile`);
    const { output } = await learner.run(push.replace("-q heroku", "heroku"));
    expect(output).toMatch(/remote: +Applying blog\.0002_post_stars\.\.\. OK/);
    expect((await learner.run("heroku pg:psql -c 'select id, stars from blog_post order by id'")).stdout)
      .toContain(`  1 |     3
  2 |     3
`);
  });
});
