import { describe, expect, it } from "vitest";
import { begin } from "./apps.ts";

const source = "src/shop/core.clj";

const clojureApp = {
  "project.clj": `(defproject shop "0.1.0"
  :dependencies [[org.clojure/clojure "1.12.4"]
                 [ring/ring-jetty-adapter "1.15.3"]
                 [compojure "1.7.2"]
                 [hiccup "2.0.0"]]
  :main shop.core
  :aot [shop.core]
  :uberjar-name "shop.jar"
  :min-lein-version "2.0.0")
`,
  [source]: `(ns shop.core
  (:require [compojure.core :refer [defroutes GET]]
            [compojure.route :as route]
            [clojure.string :as str]
            [hiccup.core :refer [html]]
            [ring.adapter.jetty :refer [run-jetty]])
  (:gen-class))

(def stock [{:name "apple" :price 3} {:name "pear" :price 4}])

(defn total [items]
  (reduce + (map :price items)))

(defroutes app
  (GET "/" [] (html [:h1#title "Hello from the shop"] [:ul (for [{:keys [name price]} stock] [:li name " " price])]))
  (GET "/total" [] (str "All of it: " (total stock)))
  (GET "/hello/:name" [name] (str "Hello, " (str/capitalize name) "!"))
  (route/not-found "Nothing here"))

(defn -main [& args]
  (let [port (Integer/parseInt (or (System/getenv "PORT") "5000"))]
    (run-jetty app {:port port})))
`,
  "system.properties": "java.runtime.version=25\n",
  ".gitignore": "target\n",
  Procfile: "web: java -jar target/shop.jar\n",
};

describe("a Clojure app with Leiningen", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines and answers by its routes", async () => {
    const { push, visit } = await begin(clojureApp);
    const { status, text } = await push();
    expect(status, text).toBe(0);
    const log = text
      .slice(text.indexOf("-----> Clojure"), text.indexOf("\n-----> Compressing"))
      .replaceAll(/build_\w+/g, "build_x")
      .replaceAll(/^ {7}Retrieving .*\n/gm, "");
    expect(log).toBe(`-----> Clojure app detected
-----> Installing Azul Zulu OpenJDK 25.0.4
-----> Installing Clojure 1.12.4.1597 CLI tools
-----> Reading Leiningen project properties
-----> Installing Leiningen 2.12.0
-----> Building with Leiningen
       Running: lein uberjar
       Compiling shop.core
       Created /tmp/build_x/target/shop-0.1.0.jar
       Created /tmp/build_x/target/shop.jar
-----> Discovering process types
       Procfile declares types -> web
`);
    expect(text).toContain("       Retrieving compojure/compojure/1.7.2/compojure-1.7.2.pom from clojars\n");
    expect((await visit()).body).toBe(
      '<h1 id="title">Hello from the shop</h1><ul><li>apple 3</li><li>pear 4</li></ul>',
    );
    expect((await visit("/total")).body).toBe("All of it: 7");
    expect((await visit("/hello/you")).body).toBe("Hello, You!");
    expect((await visit("/else")).status).toBe(404);
  });

  it("with a symbol that is not there is rejected with its place", async () => {
    const broken = clojureApp[source]
      .replace("(reduce + (map :price items))", "(sum (map :price items))")
      .replace("(defroutes", "(println (total stock))\n(defroutes");
    const { push } = await begin({ ...clojureApp, [source]: broken });
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toContain(
      "       Syntax error compiling at (shop/core.clj:12:1).\n       Unable to resolve symbol: sum in this context\n",
    );
    expect(text).toContain(" !     Failed to build.\n");
    expect(text).toContain(" !     Push rejected, failed to compile Clojure app.\n");
  });

  it("without :min-lein-version counts as one of Leiningen 1; with it, it is built", async () => {
    const old = clojureApp["project.clj"].replace('\n  :min-lein-version "2.0.0"', "");
    const { push, change } = await begin({ ...clojureApp, "project.clj": old });
    const refused = await push();
    expect(refused.status).toBe(1);
    expect(refused.text).toContain(" !     Error: Leiningen 1.x is no longer supported by this buildpack.\n");
    await change("project.clj", clojureApp["project.clj"]);
    expect((await push()).status).toBe(0);
  });

  it("whose project.clj lacks a parenthesis is told so", async () => {
    const { push } = await begin({
      ...clojureApp,
      "project.clj": clojureApp["project.clj"].replace(")\n", "\n").trimEnd().slice(0, -1),
    });
    const { text } = await push();
    expect(text).toContain(" !     Error: Unable to parse project.clj\n");
  });

  it("runs from deps.edn with the Clojure CLI too", async () => {
    const { run } = await begin({
      "deps.edn":
        '{:paths ["src"] :deps {compojure/compojure {:mvn/version "1.7.2"}} :aliases {:run {:main-opts ["-m" "shop.hello"]}}}\n',
      "src/shop/hello.clj":
        '(ns shop.hello)\n(defn -main [& args]\n  (println "Hello," (first args) (->> (range 5) (filter odd?) (map inc) vec)))\n',
    });
    const { stdout, status } = await run("clojure -M:run world");
    expect(stdout).toBe("Hello, world [2 4]\n");
    expect(status).toBe(0);
  });
});
