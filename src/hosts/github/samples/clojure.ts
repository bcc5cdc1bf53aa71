import type { Sample } from "../history.ts";

const source = (routes = "") => `(ns sample.core
  (:require [compojure.core :refer [defroutes GET]]
            [compojure.route :as route]
            [ring.adapter.jetty :refer [run-jetty]])
  (:gen-class))

(defroutes app
  (GET "/" [] "<h1>Hello from Clojure</h1>")
${routes}  (route/not-found "Nothing here"))

(defn -main [& args]
  (let [port (Integer/parseInt (or (System/getenv "PORT") "5000"))]
    (run-jetty app {:port port})))
`;

/** Leiningen, Ring and Compojure. */
export const clojure: Sample = [
  {
    message: "A page that says hello",
    files: {
      "project.clj": `(defproject clojure-sample "0.1.0"
  :dependencies [[org.clojure/clojure "1.12.4"]
                 [ring/ring-jetty-adapter "1.15.3"]
                 [compojure "1.7.2"]]
  :main sample.core
  :aot [sample.core]
  :uberjar-name "clojure-sample.jar"
  :min-lein-version "2.0.0")
`,
      "src/sample/core.clj": source(),
      ".gitignore": "target\n",
      "README.md": "# clojure-sample\n\nA small Clojure app.\n",
    },
  },
  {
    message: "Greet everybody by name",
    files: { "src/sample/core.clj": source('  (GET "/hello/:name" [name] (str "Hello, " name "!"))\n') },
  },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: java -jar target/clojure-sample.jar\n",
      "system.properties": "java.runtime.version=25\n",
      "README.md": `# clojure-sample

A small Clojure app with Leiningen, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
