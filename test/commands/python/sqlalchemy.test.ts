import { beforeAll, describe, expect, it } from "vitest";
import { learn, type Learner } from "../../support/world.ts";

let learner: Learner;

const app = String.raw`import os
from datetime import datetime
from flask import Flask, request, jsonify, redirect, url_for, render_template_string, abort
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, or_, desc
from sqlalchemy.exc import IntegrityError

app = Flask(__name__)
uri = os.environ["DATABASE_URL"]
if uri.startswith("postgres://"):
    uri = uri.replace("postgres://", "postgresql://", 1)
app.config["SQLALCHEMY_DATABASE_URI"] = uri
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)

class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(80), unique=True, nullable=False)
    email = db.Column(db.String(120), nullable=True)
    created = db.Column(db.DateTime, default=datetime.utcnow)
    posts = db.relationship("Post", backref="author", lazy=True)

    def __repr__(self):
        return "<User %r>" % self.username

    def to_dict(self):
        return {"id": self.id, "username": self.username, "posts": [p.title for p in self.posts]}

class Post(db.Model):
    __tablename__ = "posts"
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(100), nullable=False)
    body = db.Column(db.Text, default="")
    score = db.Column(db.Float, default=0.0)
    done = db.Column(db.Boolean, default=False, nullable=False)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))

with app.app_context():
    db.create_all()

@app.route("/users", methods=["GET", "POST"])
def users():
    if request.method == "POST":
        user = User(username=request.form["username"], email=request.form.get("email"))
        db.session.add(user)
        try:
            db.session.commit()
        except IntegrityError as e:
            db.session.rollback()
            return jsonify(error=str(e.orig).split("\n")[0]), 409
        return jsonify(user.to_dict()), 201
    return jsonify([u.to_dict() for u in User.query.order_by(User.username).all()])

@app.route("/users/<int:id>")
def show(id):
    user = User.query.get_or_404(id)
    return repr(user)

@app.route("/posts/<name>/<title>")
def post(name, title):
    user = User.query.filter_by(username=name).first_or_404()
    p = Post(title=title, author=user)
    db.session.add(p)
    db.session.commit()
    return jsonify(id=p.id, author=p.author.username, done=p.done, score=p.score)

@app.route("/done/<int:id>")
def done(id):
    p = db.session.get(Post, id)
    if p is None:
        abort(404)
    p.done = not p.done
    db.session.commit()
    return str(Post.query.filter(Post.done == True).count())

@app.route("/search")
def search():
    q = request.args.get("q", "")
    found = Post.query.filter(or_(Post.title.like("%" + q + "%"), Post.body.ilike(q))).order_by(desc(Post.id)).limit(2).all()
    rows = db.session.execute(db.select(Post).where(Post.user_id.in_([1, 2]), Post.id > 0).order_by(Post.title)).scalars().all()
    n = db.session.query(func.count(Post.id)).scalar()
    joined = db.session.query(User.username, Post.title).join(Post).filter(Post.done.is_(False)).all()
    return jsonify(found=[p.title for p in found], rows=[p.title for p in rows], n=n, joined=[list(r) for r in joined], first=Post.query.first().title)

@app.route("/raw")
def raw():
    from sqlalchemy import text
    result = db.session.execute(text("SELECT username, :x AS x FROM \"user\" ORDER BY id"), {"x": "hi"})
    return jsonify([[r.username, r[1]] for r in result])

@app.route("/delete/<int:id>")
def delete(id):
    user = User.query.get(id)
    for p in user.posts:
        db.session.delete(p)
    db.session.delete(user)
    db.session.commit()
    return redirect(url_for("users"))

@app.route("/update")
def update():
    n = Post.query.filter_by(done=False).update({"score": 2.5})
    db.session.commit()
    return jsonify(n, [p.score for p in Post.query.all()])

if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", 5000)))
`;

/** What is sent to which path, and what Flask 2.2 with SQLAlchemy over a real Postgres answers; null: an error page. */
const recorded: readonly (readonly [visit: string, body: string | null])[] = [
  ["/users", "[]"],
  ["-d username=ann /users", '{"id":1,"posts":[],"username":"ann"}'],
  [
    "-d username=ann /users",
    '{"error":"duplicate key value violates unique constraint \\"user_username_key\\""}',
  ],
  ["-d username=bob&email=b@x /users", '{"id":3,"posts":[],"username":"bob"}'],
  ["/users", '[{"id":1,"posts":[],"username":"ann"},{"id":3,"posts":[],"username":"bob"}]'],
  ["/users/1", "<User 'ann'>"],
  ["/users/9", null],
  ["/posts/ann/one", '{"author":"ann","done":false,"id":1,"score":0.0}'],
  ["/posts/ann/two", '{"author":"ann","done":false,"id":2,"score":0.0}'],
  ["/posts/bob/three", '{"author":"bob","done":false,"id":3,"score":0.0}'],
  ["/posts/zed/x", null],
  ["/done/1", "1"],
  ["/done/99", null],
  [
    "/search?q=t",
    '{"first":"two","found":["three","two"],"joined":[["ann","two"],["bob","three"]],"n":3,"rows":["one","two"]}',
  ],
  ["/raw", '[["ann","hi"],["bob","hi"]]'],
  ["/update", "[2,[0.0,2.5,2.5]]"],
  ["/users", '[{"id":1,"posts":["one","two"],"username":"ann"},{"id":3,"posts":["three"],"username":"bob"}]'],
  ["/delete/1", null],
  ["/users", '[{"id":3,"posts":["three"],"username":"bob"}]'],
];

beforeAll(async () => {
  learner = learn();
  await learner.run(`mkdir app; cd app; pip install -q flask flask-sqlalchemy psycopg2-binary; heroku create kiwi
heroku addons:create heroku-postgresql:essential-0 -a kiwi --wait
export DATABASE_URL=$(heroku config:get DATABASE_URL -a kiwi)`);
  learner.write("app.py", app);
  // In the foreground, so that the database and all modules are there before a server is waited for.
  await learner.run("psql $DATABASE_URL -c 'select 1'; python -c 'import app'");
}, 120_000);

const python = async (source: string) => {
  learner.write("main.py", source);
  const { status, stdout, stderr } = await learner.run("python main.py");
  return { status, stdout, last: stderr.trimEnd().split("\n").at(-1) };
};

describe("SQLAlchemy over Heroku Postgres", { timeout: 120_000 }, () => {
  it("serves a Flask app's users and posts as the real one does", async () => {
    const curls = recorded.map(([visit]) => {
      const words = visit.split(" ").map((word) => `'${word}'`);
      const path = words.pop()!;
      return `curl -s ${words.join(" ")} http://localhost:5000${path}; echo; echo =====`;
    });
    const { stdout } = await learner.run(
      `PORT=5000 python app.py >log 2>&1 & sleep 9\n${curls.join("\n")}\nkill $!`,
    );
    const answers = stdout.split("\n=====\n").slice(0, -1);
    expect(
      answers.map((body, i) => [recorded[i]![0], body.startsWith("<!doctype") ? null : body.trim()]),
    ).toEqual(recorded);
  });

  it("makes the tables that psql shows", async () => {
    expect((await learner.run("psql $DATABASE_URL -c '\\d posts'")).stdout).toContain(
      ` user_id | integer                |           |          | 
Indexes:
    "posts_pkey" PRIMARY KEY, btree (id)
Foreign-key constraints:
    "posts_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id)
`,
    );
  });

  it("says what the server says, with the statement and its parameters", async () => {
    expect(
      await python(`import os
from sqlalchemy import create_engine, select, func, text, Integer, String, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.exc import ProgrammingError, IntegrityError


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "team"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
    players: Mapped[list["Player"]] = relationship("Player", back_populates="team", cascade="all, delete-orphan")


class Player(Base):
    __tablename__ = "player"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    team: Mapped["Team"] = relationship(back_populates="players")


engine = create_engine(os.environ["DATABASE_URL"].replace("postgres://", "postgresql://", 1))
with Session(engine) as session:
    try:
        session.scalars(select(Team)).all()
    except ProgrammingError as error:
        print(str(error).split("\\n")[0])
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Team(name="A", players=[Player(name="x"), Player(name="y")]))
    session.commit()
    team = session.execute(select(Team).where(Team.name == "A")).scalar_one()
    print(team.id, [one.name for one in team.players], team.players[0].team is team)
    print(session.scalar(select(func.count()).select_from(Player)))
    print(session.execute(select(Team.name, func.count(Player.id).label("n")).join(Player).group_by(Team.name)).all())
    session.add(Team(name="A"))
    try:
        session.commit()
    except IntegrityError as error:
        print(error)
        session.rollback()
with engine.connect() as connection:
    print(connection.execute(text("SELECT name FROM player WHERE id = :id"), {"id": 2}).scalar())
`),
    ).toEqual({
      status: 0,
      last: "",
      stdout: `(psycopg2.errors.UndefinedTable) relation "team" does not exist
1 ['x', 'y'] True
2
[('A', 2)]
(psycopg2.errors.UniqueViolation) duplicate key value violates unique constraint "team_name_key"
DETAIL:  Key (name)=(A) already exists.

[SQL: INSERT INTO team (name) VALUES (%(name)s) RETURNING team.id]
[parameters: {'name': 'A'}]
(Background on this error at: https://sqlalche.me/e/20/gkpj)
y
`,
    });
  });

  it("knows the mistakes of first apps", async () => {
    const start = `import os
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
`;
    const uri = `app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]`;
    const last = async (rest: string) => (await python(start + rest)).last;
    expect([
      await last(`${uri}\ndb = SQLAlchemy(app)\n`),
      await last(`${uri}.replace("postgres:", "postgresql:")\ndb = SQLAlchemy(app)\ndb.create_all()\n`),
      await last(`db = SQLAlchemy(app)\n`),
      await last(
        `app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///a.db"\ndb = SQLAlchemy(app)\nwith app.app_context():\n    db.create_all()\n    db.session.execute(db.text("SELECT 1"))\n`,
      ),
    ]).toEqual([
      "sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres",
      "with app.app_context(). See the documentation for more information.",
      "RuntimeError: Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set.",
      expect.stringMatching(/^python: .*uses SQLAlchemy with sqlite3, which is not simulated yet$/),
    ]);
  });
});
