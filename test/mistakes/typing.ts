/** Pieces of what a learner types, from which the mistakes are put together. */

export type ProjectFiles = Readonly<Record<string, string>>;

/** Writes a file with a here-document, as tutorials do. */
export const file = (path: string, text: string): string =>
  `${path.includes("/") ? `mkdir -p ${path.slice(0, path.lastIndexOf("/"))}\n` : ""}cat > ${path} <<'END_OF_FILE'\n${text.replace(/\n?$/, "\n")}END_OF_FILE`;

/** Makes the folder `shop` with a repository and these files in it, and goes there. */
export const project = (files: ProjectFiles): string =>
  [
    "mkdir shop && cd shop",
    "git init -q",
    ...Object.entries(files).map(([path, text]) => file(path, text)),
  ].join("\n");

export const commit = (message = "Change"): string => `git add -A\ngit commit -q -m "${message}"`;
export const create = "heroku create dojo-shop";
export const push = "git push heroku main";
export const logs = "heroku logs -n 200";

/** Asks for a page of the app, with its status line. */
export const page = (path = ""): string =>
  `curl -si "$(heroku apps:info -a dojo-shop -s | sed -n 's/^web_url=//p')${path}"; echo`;

/** A project, committed, its app created, pushed. */
export const deploy = (files: ProjectFiles): string =>
  [project(files), commit("First"), create, push].join("\n");

/** A change to files, committed and pushed. */
export const redeploy = (files: ProjectFiles): string =>
  [...Object.entries(files).map(([path, text]) => file(path, text)), commit("Repair"), push].join("\n");

/** The shortest app that works. */
export const flask = {
  "app.py": `from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "Hello from the shop"
`,
  "requirements.txt": "flask\ngunicorn\n",
  ".python-version": "3.14\n",
  Procfile: "web: gunicorn app:app\n",
} as const;

/** Answers every request of a page of ours. */
export const hello = [/^HTTP\/\S+ 200/m, "Hello from the shop"] as const;

export function without(files: ProjectFiles, ...names: string[]): ProjectFiles {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}
