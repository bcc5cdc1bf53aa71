import type { Sample } from "../history.ts";

const page = (more = "") => `from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "<h1>Hello from Python</h1>"
${more}`;

const greeting = `

@app.route("/hello/<name>")
def hello(name):
    return f"<h1>Hello, {name}</h1>"
`;

/** Flask behind gunicorn. */
export const python: Sample = [
  {
    message: "A page that says hello",
    files: {
      "hello.py": page(),
      "requirements.txt": "flask==3.1.2\ngunicorn==23.0.0\n",
      ".python-version": "3.14\n",
      ".gitignore": "__pycache__/\n.venv/\n",
      "README.md": "# python-sample\n\nA small Python app.\n",
    },
  },
  { message: "Greet everybody by name", files: { "hello.py": page(greeting) } },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: gunicorn hello:app\n",
      "README.md": `# python-sample

A small Python app with Flask, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
