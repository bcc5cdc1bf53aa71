import { describe, expect, it } from "vitest";
import { begin } from "./apps.ts";

const playApp = {
  "build.sbt": `name := "shop"
version := "1.0"
scalaVersion := "2.13.18"
lazy val root = (project in file(".")).enablePlugins(PlayScala)
libraryDependencies += guice
`,
  "project/plugins.sbt": 'addSbtPlugin("org.playframework" % "sbt-plugin" % "3.0.9")\n',
  "project/build.properties": "sbt.version=1.11.7\n",
  "conf/routes": `GET  /             controllers.HomeController.index()
GET  /hello/:name  controllers.HomeController.hello(name: String)
GET  /now          controllers.HomeController.now()
`,
  "conf/application.conf": `play.filters.hosts.allowed = ["."]
play.http.secret.key = "a secret that is long enough for anybody"
`,
  "app/controllers/HomeController.scala": `package controllers

import javax.inject._
import play.api.mvc._

@Singleton
class HomeController @Inject()(val controllerComponents: ControllerComponents) extends BaseController {
  def index() = Action {
    Ok(views.html.index("the shop"))
  }

  def hello(name: String) = Action {
    Ok(s"Hello, $name!")
  }

  def now() = Action {
    val time = java.time.Instant.now()
    Ok(time.toString)
  }
}
`,
  "app/views/index.scala.html": "@(title: String)\n@main(title) {\n<h1>Hello from @title</h1>\n}\n",
  "app/views/main.scala.html": "@(title: String)(content: Html)\n<title>@title</title>\n@content\n",
  "system.properties": "java.runtime.version=25\n",
  ".gitignore": "target\n",
};

describe("a Scala app with sbt", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines; Play serves what its source tells, and says what was not run", async () => {
    const { push, visit } = await begin(playApp);
    const { status, text } = await push();
    expect(status, text).toBe(0);
    const log = text
      .slice(text.indexOf("-----> Scala"), text.indexOf("\n-----> Compressing"))
      .replaceAll(/build_\w+/g, "build_x")
      .replaceAll(/Total time: .*/g, "Total time: T")
      .replaceAll(/^ {7}\[info\] (?:Down|load|welcome|set).*\n/gm, "");
    expect(log).toBe(`-----> Scala app detected
-----> Installing Azul Zulu OpenJDK 25.0.4
-----> Downloading sbt launcher 1.11.7...
-----> Setting up sbt launcher...
-----> Running: sbt compile stage
       [info] compiling 3 Scala sources to /tmp/build_x/target/scala-2.13/classes ...
       [info] done compiling
       [success] Total time: T
       [info] Wrote /tmp/build_x/target/scala-2.13/shop_2.13-1.0.pom
       [success] Total time: T
-----> Collecting sbt plugin information
-----> Collecting dependency information
-----> Copying sbt and dependencies into slug for runtime use
-----> Dropping compilation artifacts from the slug
-----> Discovering process types
       Procfile declares types     -> (none)
       Default types for buildpack -> web
`);
    expect((await visit()).body.replaceAll(/\n+/g, "\n")).toBe(
      "<title>the shop</title>\n<h1>Hello from the shop</h1>\n",
    );
    expect((await visit("/hello/you")).body).toBe("Hello, you!");
    expect((await visit("/now")).body).toContain("<code>app/controllers/HomeController.scala: now</code>");
    expect((await visit("/nothing")).status).toBe(404);
  });

  it("without a task stage is told so; with its plugin, it is built", async () => {
    const { push, change, run } = await begin({
      ...playApp,
      "build.sbt": 'name := "shop"\nscalaVersion := "3.3.7"\n',
      "project/plugins.sbt": "",
      "src/main/scala/Main.scala": 'object Main extends App { println("hello") }\n',
    });
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toContain("       [error] Not a valid key: stage\n");
    expect(text).toContain(" !     Error: sbt 'stage' task not found.\n");
    expect(text).toContain(" !     Push rejected, failed to compile Scala app.\n");
    await run(
      `echo 'addSbtPlugin("com.github.sbt" % "sbt-native-packager" % "1.11.4")' > project/plugins.sbt`,
    );
    await change("build.sbt", 'name := "shop"\nscalaVersion := "3.3.7"\nenablePlugins(JavaAppPackaging)\n');
    expect((await push()).status).toBe(0);
  });

  it("without project/build.properties is told to say its version of sbt", async () => {
    const { "project/build.properties": _, ...rest } = playApp;
    const { push } = await begin(rest);
    const { text } = await push();
    expect(text).toContain(" !     Error: sbt version cannot be determined.\n");
  });

  it("without a secret does not start", async () => {
    const { push, visit, logs, run } = await begin({
      ...playApp,
      "conf/application.conf":
        'play.filters.hosts.allowed = ["."]\nplay.http.secret.key = ${?APPLICATION_SECRET}\n',
    });
    expect((await push()).status).toBe(0);
    expect((await visit()).status).toBe(503);
    expect(await logs()).toContain("The application secret has not been set, and we are in prod mode.");
    await run("heroku config:set APPLICATION_SECRET=0123456789012345678901234567890123456789");
    expect((await visit("/hello/you")).body).toBe("Hello, you!");
  });
});
