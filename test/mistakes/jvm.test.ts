import { proveMistakes } from "./mistake.ts";
import { commit, create, deploy, logs, page, project, push, redeploy, without } from "./typing.ts";

const main = `package com.shop;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

public class App {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(System.getenv("PORT"))), 0);
        server.createContext("/", exchange -> {
            byte[] body = "Hello from the shop\\n".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
`;

const pom = (release = 21) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.shop</groupId>
  <artifactId>shop</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>${release}</maven.compiler.release>
  </properties>
</project>
`;

const source = "src/main/java/com/shop/App.java";

const maven = {
  "pom.xml": pom(),
  [source]: main,
  "system.properties": "java.runtime.version=21",
  ".gitignore": "target",
  Procfile: "web: java -cp target/shop-1.0.jar com.shop.App",
};

const refused = (name: string) => [
  `remote:  !     Push rejected, failed to compile ${name} app.`,
  "remote: !\tPush rejected to dojo-shop.",
];
const built = "remote: Verifying deploy... done.";
const hello = [/^HTTP\/\S+ 200/m, "Hello from the shop"] as const;

proveMistakes("Java", [
  {
    number: 65,
    title: "a version of Java that is not there",
    did: deploy({ ...maven, "system.properties": "java.runtime.version=9" }),
    status: 1,
    sees: [
      "Error: Unsupported Java version: 9",
      "Please check your system.properties file",
      ...refused("Java"),
    ],
    fix: [redeploy({ "system.properties": "java.runtime.version=21" }), page()].join("\n"),
    works: ["-----> Installing Azul Zulu OpenJDK 21.0.12", built, ...hello],
  },
  {
    number: 65,
    title: "the project is for a newer Java than system.properties installs",
    did: deploy({ ...maven, "system.properties": "java.runtime.version=17" }),
    status: 1,
    sees: ["error: release version 21 not supported", "Error: Maven build failed.", ...refused("Java")],
    fix: [redeploy({ "system.properties": "java.runtime.version=21" }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 65,
    title: "the Java buildpack, but no pom.xml",
    did: [
      project(without(maven, "pom.xml")),
      commit("First"),
      create,
      "heroku buildpacks:set heroku/java",
      push,
    ].join("\n"),
    status: 1,
    sees: [
      "Error: Your app is configured to use the Java buildpack,",
      "but we couldn't find any supported Java project files.",
      "remote:  !     Push failed",
    ],
    fix: [redeploy({ "pom.xml": pom() }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 65,
    title: "a Procfile that names another jar",
    did: [deploy({ ...maven, Procfile: "web: java -jar target/app.jar" }), "sleep 10", logs].join("\n"),
    sees: ["Error: Unable to access jarfile target/app.jar", "Process exited with status 1"],
    fix: [redeploy({ Procfile: "web: java -cp target/shop-1.0.jar com.shop.App" }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 65,
    title: "a dependency that no repository has",
    did: deploy({
      ...maven,
      "pom.xml": pom().replace(
        "</project>",
        "<dependencies><dependency><groupId>com.example</groupId><artifactId>nothing</artifactId><version>1.0</version></dependency></dependencies></project>",
      ),
    }),
    status: 1,
    sees: [
      "Could not find artifact com.example:nothing:jar:1.0 in central (https://repo.maven.apache.org/maven2)",
      "[INFO] BUILD FAILURE",
      ...refused("Java"),
    ],
    fix: [redeploy({ "pom.xml": pom() }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 65,
    title: "no PORT on the laptop",
    did: [project(maven), "mvn -q package", "java -cp target/shop-1.0.jar com.shop.App"].join("\n"),
    status: 1,
    sees: [
      'Exception in thread "main" java.lang.NumberFormatException: Cannot parse null string: null',
      "at com.shop.App.main(App.java:8)",
    ],
    fix: "PORT=5000 java -cp target/shop-1.0.jar com.shop.App & sleep 3; curl -s localhost:5000; kill %1",
    works: ["Hello from the shop"],
  },
]);

proveMistakes("Scala and Clojure", [
  {
    number: 66,
    title: "Scala without the plugin that brings stage",
    did: deploy({
      "build.sbt": 'name := "shop"\nscalaVersion := "3.3.7"',
      "project/build.properties": "sbt.version=1.11.7",
      "project/plugins.sbt": "",
      "src/main/scala/Main.scala": "object Main extends App",
    }),
    status: 1,
    sees: ["Error: sbt 'stage' task not found.", ...refused("Scala")],
    fix: redeploy({
      "build.sbt": 'name := "shop"\nscalaVersion := "3.3.7"\nenablePlugins(JavaAppPackaging)',
      "project/plugins.sbt": 'addSbtPlugin("com.github.sbt" % "sbt-native-packager" % "1.11.4")',
    }),
    works: [built],
  },
  {
    number: 66,
    title: "the Clojure buildpack, but no project.clj",
    did: [
      project({ "src/shop/core.clj": "(ns shop.core)" }),
      commit("First"),
      create,
      "heroku buildpacks:set heroku/clojure",
      push,
    ].join("\n"),
    status: 1,
    sees: ["but we couldn't find any supported Leiningen project files.", "remote:  !     Push failed"],
    fix: redeploy({
      "project.clj":
        '(defproject shop "1.0" :min-lein-version "2.0.0" :dependencies [[org.clojure/clojure "1.12.4"]])',
    }),
    works: ["Running: lein with-profile production compile :all", built],
  },
]);
