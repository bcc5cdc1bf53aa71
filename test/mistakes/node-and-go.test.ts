import { proveMistakes } from "./mistake.ts";
import { commit, create, deploy, hello, logs, page, project, push, redeploy, without } from "./typing.ts";

const express = {
  "package.json": `{
  "name": "shop",
  "version": "1.0.0",
  "scripts": { "start": "node index.js" },
  "engines": { "node": "24.x" },
  "dependencies": { "express": "^5.1.0" }
}
`,
  "index.js": `const express = require("express");
const app = express();
app.get("/", (request, response) => response.send("Hello from the shop"));
app.listen(process.env.PORT);
`,
  ".gitignore": "node_modules\n",
} as const;

const golang = {
  "go.mod": "module example.com/shop\n\ngo 1.25\n",
  "main.go": `package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "Hello from the shop")
	})
	http.ListenAndServe(":"+os.Getenv("PORT"), nil)
}
`,
} as const;

const refused = (language: string) => [
  `remote:  !     Push rejected, failed to compile ${language} app.`,
  " ! [remote rejected] main -> main (pre-receive hook declined)\n",
];
const built = "remote: Verifying deploy... done.";
/** The project with its packages installed and its lock file made, committed and pushed. */
const installed = (files: Readonly<Record<string, string>>) =>
  [project(files), "npm install", commit("First"), create, push].join("\n");

proveMistakes("Node.js", [
  {
    number: 44,
    title: "node_modules is committed",
    did: [
      project(without(express, ".gitignore")),
      "npm install --no-package-lock",
      commit("First"),
      create,
      push,
      "git commit -q --allow-empty -m again",
      push,
    ].join("\n"),
    sees: [
      "Prebuild detected (node_modules already exists)",
      "- node_modules is checked into source control and cannot be cached",
    ],
    fix: [
      "git rm -rq --cached node_modules",
      "echo node_modules >> .gitignore",
      "npm install",
      commit("Without"),
      push,
      page(),
    ].join("\n"),
    works: ["Installing node modules", built, ...hello],
    gone: ["Prebuild detected"],
  },
  {
    number: 57,
    title: "no start script",
    did: [
      installed({ ...express, "package.json": express["package.json"].replace(/ {2}"scripts".*\n/, "") }),
      page(),
      logs,
    ].join("\n"),
    sees: [
      "This app may not specify any way to start a node process",
      built,
      /^HTTP\/\S+ 503/m,
      'app[web.1]: npm error Missing script: "start"',
    ],
    fix: [redeploy({ "package.json": express["package.json"] }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 57,
    title: "package.json is no JSON",
    did: deploy({ ...express, "package.json": express["package.json"].replace('"24.x" },', '"24.x" }') }),
    status: 1,
    sees: [
      "Error: Unable to parse your package.json.",
      "Your package.json contains invalid JSON and could not be read.",
      ...refused("Node.js"),
    ],
    fix: [redeploy({ "package.json": express["package.json"] }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 57,
    title: "the lock file was forgotten",
    did: [
      project(express),
      "npm install",
      `sed -i 's/"express"/"cors": "*", "express"/' package.json`,
      commit("First"),
      create,
      push,
    ].join("\n"),
    status: 1,
    sees: [
      "npm error code EUSAGE",
      "Error: npm lockfile is not in sync.",
      /run `npm install` locally/,
      ...refused("Node.js"),
    ],
    fix: ["npm install", commit("Lock"), push, page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 57,
    title: "two lock files",
    did: [project(express), "npm install", "touch yarn.lock", commit("First"), create, push].join("\n"),
    status: 1,
    sees: [
      "Error: Multiple lockfiles found.",
      "Multiple package managers (Yarn,npm) have created lockfiles for this application,",
      ...refused("Node.js"),
    ],
    fix: ["git rm -q yarn.lock", commit("One"), push, page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 57,
    title: "a Node.js that there is not",
    did: installed({ ...express, "package.json": express["package.json"].replace("24.x", "99.x") }),
    status: 1,
    sees: ["Error: No published Node.js version matches the requested range.", ...refused("Node.js")],
    fix: [redeploy({ "package.json": express["package.json"] }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 57,
    title: "a build script that fails",
    did: installed({
      ...express,
      "package.json": express["package.json"].replace('"start"', '"build": "tsc", "start"'),
    }),
    status: 1,
    sees: [
      /tsc:.*not found/,
      "Error: A build script exited with a non-zero exit code.",
      ...refused("Node.js"),
    ],
    fix: [redeploy({ "package.json": express["package.json"] }), page()].join("\n"),
    works: [built, ...hello],
  },
]);

proveMistakes("Go", [
  {
    number: 66,
    title: "no go.mod, but the tool of other days",
    did: deploy({ ...without(golang, "go.mod"), "Gopkg.lock": "" }),
    status: 1,
    sees: ["Error: Your app appears to use 'dep' for dependency management,", ...refused("Go")],
    fix: [
      "git rm -q Gopkg.lock",
      "go mod init example.com/shop && go mod tidy",
      commit("Module"),
      push,
      page(),
    ].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 66,
    title: "the Go buildpack, but no go.mod",
    did: [
      project(without(golang, "go.mod")),
      commit("First"),
      create,
      "heroku buildpacks:set heroku/go",
      push,
    ].join("\n"),
    status: 1,
    sees: [
      "Error: Your app is configured to use the Go buildpack,",
      "but we couldn't find a go.mod file.",
      "remote:  !     Push failed",
    ],
    fix: [redeploy({ "go.mod": golang["go.mod"] }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 66,
    title: "another name in the Procfile than the binary's",
    did: [deploy({ ...golang, Procfile: "web: bin/app\n" }), page(), logs].join("\n"),
    sees: [
      "./bin/shop",
      built,
      /^HTTP\/\S+ 503/m,
      "app[web.1]: bash: line 1: bin/app: No such file or directory",
      "Process exited with status 127",
    ],
    fix: [redeploy({ Procfile: "web: bin/shop" }), page()].join("\n"),
    works: [built, ...hello],
  },
]);
