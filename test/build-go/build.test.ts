import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const hello = `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "Hello, %s", r.URL.Query().Get("name"))
	})
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
`;

/** Files, committed, and an app to push them to. */
async function begin(files: Record<string, string>, setUp = "") {
  const learner = learn();
  await learner.run("mkdir app; cd app; git init -q");
  for (const [path, text] of Object.entries(files)) learner.write(path, text);
  await learner.run(`${setUp}\ngit add -A; git commit -qm one; heroku create kiwi`);
  return {
    ...learner,
    /** The build's lines, without their "remote: ", from "Go app detected" to "Discovering". */
    async push() {
      const { output, status } = await learner.run("git push heroku main");
      const text = output
        .split("\n")
        .map((line) =>
          line
            .replace(/^remote: ?/, "")
            .replace(/\x1b\[[\d;]*[mK]/g, "")
            .trimEnd(),
        )
        .join("\n");
      return {
        status,
        text: text.slice(text.indexOf("-----> Go app"), text.indexOf("\n-----> Compressing")),
        all: text,
      };
    },
  };
}

describe("a Go app", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines, serves a page, and builds again with the Go of its cache", async () => {
    const { push, run, visit } = await begin({
      "go.mod": "module example.com/hello\n\ngo 1.25\n",
      "main.go": hello,
    });
    const { status, text } = await push();
    expect(text).toBe(`-----> Go app detected
-----> Detected go modules via go.mod
-----> Detected Module Name: example.com/hello
-----> New Go Version, clearing old cache
-----> Installing go1.25.12
-----> Fetching go1.25.12.linux-amd64.tar.gz
-----> Determining packages to install
-----> Detected the following main packages to install:
       example.com/hello
-----> Running: go install -v -tags heroku example.com/hello
       example.com/hello
-----> Installed the following binaries:
       ./bin/hello
-----> Created a Procfile with the following entries:
       web: bin/hello

 !     If these entries look incomplete or incorrect please create a
 !     Procfile with the required entries.
 !     See https://devcenter.heroku.com/articles/procfile for more details about Procfiles

-----> Discovering process types
       Procfile declares types -> web
`);
    expect(status).toBe(0);
    expect((await visit("/?name=you")).body).toBe("Hello, you");
    await run("git commit -q --allow-empty -m two");
    const again = await push();
    expect(again.text).toContain("-----> Using go1.25.12\n-----> Determining");
    expect(again.text).not.toContain("Fetching");
  });

  it("is built as its go.mod, its config vars and its hooks say", async () => {
    const { push, run } = await begin({
      "go.mod": "module example.com/hello\n\n// +heroku install ./cmd/...\n\ngo 1.24.3\n",
      "cmd/web/main.go": hello,
      "cmd/worker/main.go": 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("working") }\n',
      "bin/go-pre-compile": "#!/bin/sh\necho before\n",
      "bin/go-post-compile": "#!/bin/sh\necho after\n",
    });
    const first = await push();
    expect(first.status).toBe(0);
    expect(first.text).toContain(`-----> Installing go1.24.3
-----> Fetching go1.24.3.linux-amd64.tar.gz
-----> Determining packages to install
-----> Running bin/go-pre-compile hook
       before
-----> Running: go install -v -tags heroku ./cmd/...
       example.com/hello/cmd/web
       example.com/hello/cmd/worker
-----> Running bin/go-post-compile hook
       after
-----> Installed the following binaries:
       ./bin/web
       ./bin/worker
-----> Created a Procfile with the following entries:
       web: bin/web
       worker: bin/worker
`);
    await run(
      "heroku config:set GOVERSION=1.26 GO_INSTALL_PACKAGE_SPEC=./cmd/web; git commit -q --allow-empty -m two",
    );
    const { text } = await push();
    expect(text).toContain(`
 !     Using $GOVERSION override.
 !     $GOVERSION = 1.26
 !
 !     If this isn't what you want please run:
 !     heroku config:unset GOVERSION -a <app>

-----> New Go Version, clearing old cache
-----> Installing go1.26.5
`);
    expect(text).toContain(" !     $GO_INSTALL_PACKAGE_SPEC = ./cmd/web\n");
    expect(text).toContain("-----> Running: go install -v -tags heroku ./cmd/web\n");
  });

  it.each([
    [
      "does not compile",
      { "main.go": "package main\n\nfunc main() { missing() }\n" },
      "       # example.com/hello\n       ./main.go:3:15: undefined: missing\n",
    ],
    [
      "has a file instead of a folder",
      { bin: "x\n" },
      " !     Error: File bin exists and is not a directory.\n",
    ],
    [
      "asks for a Go that there is not",
      { "go.mod": "module example.com/hello\n\ngo 1.99\n" },
      " !     Error: go1.99 could not be downloaded.\n",
    ],
    [
      "uses what its go.mod does not name",
      {
        "main.go": 'package main\n\nimport "github.com/gorilla/mux"\n\nfunc main() { _ = mux.NewRouter() }\n',
      },
      "       main.go:3:8: no required module provides package github.com/gorilla/mux; to add it:\n       \tgo get github.com/gorilla/mux\n",
    ],
  ] as const)("is rejected when it %s", async (_, changes, line) => {
    const { push } = await begin({
      "go.mod": "module example.com/hello\n\ngo 1.25\n",
      "main.go": hello,
      ...changes,
    });
    const { status, all } = await push();
    expect(all).toContain(line);
    expect(all).toContain(" !     Push rejected, failed to compile Go app.\n");
    expect(status).toBe(1);
  });

  it("of the shape of go-getting-started serves its template and its static files", async () => {
    const { push, visit, run } = await begin(
      {
        "main.go": `package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		log.Fatal("$PORT must be set")
	}
	router := gin.New()
	router.Use(gin.Logger())
	router.LoadHTMLGlob("templates/*.tmpl.html")
	router.Static("/static", "static")
	router.GET("/", func(c *gin.Context) {
		c.HTML(http.StatusOK, "index.tmpl.html", gin.H{"title": "Getting <started>"})
	})
	router.Run(":" + port)
}
`,
        "templates/index.tmpl.html": '{{template "head.tmpl.html" .}}<p>It works</p>\n',
        "templates/head.tmpl.html": "<title>{{.title}}</title>",
        "static/main.css": "p { color: green }\n",
      },
      "go mod init example.com/start; go mod tidy",
    );
    expect((await push()).status).toBe(0);
    expect((await visit("/")).body).toBe("<title>Getting &lt;started&gt;</title><p>It works</p>\n");
    expect((await visit("/static/main.css")).body).toBe("p { color: green }\n");
    expect((await visit("/none")).status).toBe(404);
    expect((await run("heroku logs -n 100")).stdout).toMatch(/app\[web\.1\]: \[GIN\] .* 200 .* GET +"\/"\n/);
  });
});

describe("Go's libraries serve pages", { timeout: 40_000 }, () => {
  it.each([
    [
      "github.com/gorilla/mux",
      `r := mux.NewRouter()\n\tr.HandleFunc("/hi/{name}", func(w http.ResponseWriter, r *http.Request) {\n\t\tfmt.Fprint(w, "mux "+mux.Vars(r)["name"])\n\t}).Methods("GET")`,
      "mux",
    ],
    [
      "github.com/go-chi/chi/v5",
      `r := chi.NewRouter()\n\tr.Get("/hi/{name}", func(w http.ResponseWriter, r *http.Request) {\n\t\tfmt.Fprint(w, "chi "+chi.URLParam(r, "name"))\n\t})`,
      "chi",
    ],
    [
      "",
      `r := http.NewServeMux()\n\tr.HandleFunc("GET /hi/{name}", func(w http.ResponseWriter, r *http.Request) {\n\t\tfmt.Fprint(w, "net "+r.PathValue("name"))\n\t})`,
      "net",
    ],
  ])("%s", async (module, routes, name) => {
    const source = `package main\n\nimport (\n\t"fmt"\n\t"net/http"\n\t"os"\n${module && `\n\t"${module}"\n`})\n\nfunc main() {\n\t${routes}\n\thttp.ListenAndServe(":"+os.Getenv("PORT"), r)\n}\n`;
    const { push, visit } = await begin({ "main.go": source }, "go mod init example.com/hi; go mod tidy");
    expect((await push()).status).toBe(0);
    expect((await visit("/hi/you")).body).toBe(`${name} you`);
    expect((await visit("/no")).status).toBe(404);
  });
});
