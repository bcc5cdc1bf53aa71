import type { Sample } from "../history.ts";

const controller = (more = "") => `package controllers

import javax.inject._
import play.api.mvc._

@Singleton
class HomeController @Inject()(val controllerComponents: ControllerComponents) extends BaseController {
  def index() = Action {
    Ok(views.html.index("Scala"))
  }
${more}}
`;

/** The Play framework. */
export const scala: Sample = [
  {
    message: "A page that says hello",
    files: {
      "build.sbt": `name := "scala-sample"
version := "1.0"
scalaVersion := "2.13.18"
lazy val root = (project in file(".")).enablePlugins(PlayScala)
libraryDependencies += guice
`,
      "project/plugins.sbt": 'addSbtPlugin("org.playframework" % "sbt-plugin" % "3.0.9")\n',
      "project/build.properties": "sbt.version=1.11.7\n",
      "conf/routes": "GET  /             controllers.HomeController.index()\n",
      "conf/application.conf": `play.filters.hosts.allowed = ["."]
play.http.secret.key = "a secret that is long enough for a sample"
`,
      "app/controllers/HomeController.scala": controller(),
      "app/views/index.scala.html": "@(language: String)\n<h1>Hello from @language</h1>\n",
      ".gitignore": "target\n",
      "README.md": "# scala-sample\n\nA small Scala app.\n",
    },
  },
  {
    message: "Greet everybody by name",
    files: {
      "conf/routes": `GET  /             controllers.HomeController.index()
GET  /hello/:name  controllers.HomeController.hello(name: String)
`,
      "app/controllers/HomeController.scala": controller(`
  def hello(name: String) = Action {
    Ok(s"Hello, $name!")
  }
`),
    },
  },
  {
    message: "Say to Heroku which Java",
    files: {
      "system.properties": "java.runtime.version=25\n",
      "README.md": `# scala-sample

A small Scala app with Play, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
