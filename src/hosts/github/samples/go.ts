import type { Sample } from "../history.ts";

const program = (routes: string) => `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
${routes}	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
`;

const home = `	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<h1>Hello from Go</h1>")
	})
`;

const greeting = `	http.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "<h1>Hello, %s</h1>", r.URL.Query().Get("name"))
	})
`;

/** net/http of the standard library. */
export const go: Sample = [
  {
    message: "A page that says hello",
    files: {
      "go.mod": "module example.com/go-sample\n\ngo 1.25\n",
      "main.go": program(home),
      "README.md": "# go-sample\n\nA small Go app.\n",
    },
  },
  { message: "Greet everybody by name", files: { "main.go": program(home + greeting) } },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: go-sample\n",
      "README.md": `# go-sample

A small Go app, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
