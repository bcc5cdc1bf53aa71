/** Artifacts that tutorials of Clojure and Scala use. Written down in August 2026. */
export const clojureScalaArtifacts = `
org.clojure:clojure | clojure | 1.12.4 1.12.3 1.12.2 1.12.1 1.12.0 1.11.4 1.11.1 1.10.3 1.10.1 1.10.0 1.9.0 1.8.0 1.7.0 1.6.0 | org.clojure:spec.alpha:0.5.238, org.clojure:core.specs.alpha:0.4.74
org.clojure:spec.alpha | | 0.5.238 0.3.218 |
org.clojure:core.specs.alpha | | 0.4.74 0.2.62 |
org.clojure:java.jdbc | | 0.7.12 0.7.11 0.7.9 0.3.5 |
org.clojure:data.json | | 2.5.1 2.5.0 2.4.0 |
org.clojure:tools.logging | | 1.3.0 1.2.4 |
org.clojure:core.async | | 1.8.741 1.7.701 1.6.681 |
org.clojure:tools.cli | | 1.2.245 1.1.230 1.0.219 |
ring:ring | | 1.15.3 1.15.1 1.14.2 1.13.0 1.12.2 1.11.0 1.9.6 1.8.2 1.7.1 | =ring-core, =ring-devel, =ring-jetty-adapter
ring:ring-core | | 1.15.3 1.15.1 1.14.2 1.13.0 1.12.2 1.11.0 1.9.6 1.8.2 1.7.1 | org.ring-clojure:ring-core-protocols:1.15.3, ring:ring-codec:1.3.0, commons-io:commons-io:2.20.0
ring:ring-codec | | 1.3.0 1.2.0 | commons-codec:commons-codec:1.19.0
ring:ring-devel | | 1.15.3 1.15.1 1.14.2 1.13.0 1.12.2 1.11.0 1.9.6 1.8.2 1.7.1 | =ring-core
ring:ring-jetty-adapter | | 1.15.3 1.15.1 1.14.2 1.13.0 1.12.2 1.11.0 1.9.6 1.8.2 1.7.1 1.6.0 1.4.0 1.2.2 | =ring-core, org.eclipse.jetty:jetty-server:12.1.10
ring:ring-defaults | | 0.7.0 0.6.0 0.5.0 0.4.0 0.3.4 0.3.2 | ring:ring-core:1.15.3, ring:ring-headers:0.4.0, ring:ring-anti-forgery:1.4.0, ring:ring-ssl:0.4.0
ring:ring-json | | 0.5.1 0.5.0 | ring:ring-core:1.15.3, cheshire:cheshire:5.10.0
ring:ring-headers | | 0.4.0 | ring:ring-core:1.15.3
ring:ring-anti-forgery | | 1.4.0 1.3.1 |
ring:ring-ssl | | 0.4.0 | ring:ring-core:1.15.3
ring:ring-mock | | 0.6.2 0.4.0 |
org.ring-clojure:ring-core-protocols | | 1.15.3 |
compojure:compojure | | 1.7.2 1.7.1 1.7.0 1.6.2 1.6.1 1.5.0 1.1.8 | org.clojure:clojure:1.10.3, clout:clout:2.2.1, medley:medley:1.4.0, ring:ring-core:1.15.3, ring:ring-codec:1.3.0
clout:clout | | 2.2.1 |
medley:medley | | 1.4.0 |
hiccup:hiccup | | 2.0.0 2.0.0-RC4 1.0.5 |
cheshire:cheshire | | 6.1.0 6.0.0 5.13.0 5.10.0 | com.fasterxml.jackson.core:jackson-core:2.18.2
environ:environ | | 1.2.0 1.1.0 1.0.0 0.5.0 |
http-kit:http-kit | | 2.8.1 2.8.0 2.7.0 2.6.0 2.3.0 |
metosin:reitit | | 0.9.1 0.7.2 0.6.0 0.5.18 | metosin:reitit-core:=, metosin:reitit-ring:=
metosin:reitit-core | | 0.9.1 0.7.2 0.6.0 0.5.18 |
metosin:reitit-ring | | 0.9.1 0.7.2 0.6.0 0.5.18 | metosin:reitit-core:=
metosin:muuntaja | | 0.6.11 0.6.10 |
selmer:selmer | | 1.12.62 1.12.61 1.12.59 |
com.github.seancorfield:next.jdbc | | 1.3.1070 1.3.955 1.3.939 |
com.github.seancorfield:honeysql | | 2.7.1350 2.6.1203 |
integrant:integrant | | 1.0.0 0.13.1 |
com.stuartsierra:component | | 1.1.0 |
clj-http:clj-http | | 3.13.1 3.12.3 |
io.pedestal:pedestal.service | | 0.8.0 0.7.2 |
org.scala-lang:scala-library | scala | 2.13.18 2.13.17 2.13.16 2.13.15 2.13.14 2.13.12 2.13.8 2.12.20 2.12.18 |
org.scala-lang:scala3-library_3 | scala | 3.8.1 3.7.4 3.7.1 3.6.4 3.6.2 3.5.2 3.4.2 3.3.7 3.3.6 3.3.4 3.3.1 | org.scala-lang:scala-library:2.13.16
org.scala-sbt:sbt | | 2.0.1 1.12.11 1.12.0 1.11.7 1.11.6 1.11.4 1.11.0 1.10.11 1.10.7 1.10.5 1.10.0 1.9.9 1.9.8 1.9.7 1.9.6 1.8.3 1.8.2 1.7.1 1.6.2 1.5.5 1.4.9 1.3.13 0.13.18 |
org.playframework:play_2.13 | play, views, controllers, javax.inject | 3.0.9 3.0.8 3.0.7 3.0.6 3.0.5 3.0.0 |
org.playframework:play_3 | play | 3.0.9 3.0.8 3.0.7 3.0.6 3.0.5 3.0.0 |
org.playframework:sbt-plugin | | 3.0.9 3.0.8 3.0.7 3.0.6 3.0.5 3.0.0 |
com.typesafe.play:sbt-plugin | | 2.9.9 2.9.5 2.8.22 2.8.21 2.8.20 2.8.19 2.8.8 |
com.github.sbt:sbt-native-packager | | 1.11.4 1.11.3 1.11.1 1.10.4 1.10.0 1.9.16 1.9.11 |
com.typesafe.sbt:sbt-native-packager | | 1.8.1 1.7.6 1.3.2 |
com.eed3si9n:sbt-assembly | | 2.3.1 2.3.0 2.2.0 2.1.5 1.2.0 |
org.foundweekends.giter8:sbt-giter8-scaffold | | 0.18.0 0.17.0 0.16.2 |
io.spray:sbt-revolver | | 0.10.0 |
org.scalameta:sbt-scalafmt | | 2.5.6 2.5.2 |
org.http4s:http4s-ember-server_2.13 | org.http4s | 0.23.33 0.23.30 0.23.27 0.23.26 0.23.18 |
org.http4s:http4s-ember-server_3 | org.http4s | 0.23.33 0.23.30 0.23.27 0.23.26 0.23.18 |
org.http4s:http4s-dsl_2.13 | org.http4s | 0.23.33 0.23.30 0.23.27 0.23.26 0.23.18 |
org.http4s:http4s-dsl_3 | org.http4s | 0.23.33 0.23.30 0.23.27 0.23.26 0.23.18 |
org.http4s:http4s-blaze-server_2.13 | org.http4s | 0.23.17 |
com.typesafe.akka:akka-http_2.13 | akka.http | 10.5.3 10.2.10 |
com.typesafe.akka:akka-stream_2.13 | akka.stream | 2.8.8 2.6.20 | com.typesafe.akka:akka-actor_2.13:=
com.typesafe.akka:akka-actor_2.13 | akka.actor | 2.8.8 2.6.20 |
com.typesafe.akka:akka-actor-typed_2.13 | akka.actor.typed | 2.8.8 2.6.20 |
org.apache.pekko:pekko-http_2.13 | org.apache.pekko | 1.3.0 1.1.0 |
org.apache.pekko:pekko-http_3 | org.apache.pekko | 1.3.0 1.1.0 |
org.apache.pekko:pekko-stream_2.13 | org.apache.pekko | 1.2.1 1.1.2 |
org.apache.pekko:pekko-stream_3 | org.apache.pekko | 1.2.1 1.1.2 |
org.apache.pekko:pekko-actor-typed_2.13 | org.apache.pekko | 1.2.1 1.1.2 |
org.apache.pekko:pekko-actor-typed_3 | org.apache.pekko | 1.2.1 1.1.2 |
com.lihaoyi:cask_2.13 | cask | 0.11.3 0.10.2 0.9.7 0.9.2 |
com.lihaoyi:cask_3 | cask | 0.11.3 0.10.2 0.9.7 0.9.2 |
dev.zio:zio_3 | zio | 2.1.22 2.1.14 |
dev.zio:zio-http_3 | zio.http | 3.5.1 3.0.1 | dev.zio:zio_3:2.1.22
org.scalatra:scalatra_2.13 | org.scalatra | 2.8.4 |
org.typelevel:cats-effect_2.13 | cats.effect | 3.6.3 3.5.7 |
org.typelevel:cats-effect_3 | cats.effect | 3.6.3 3.5.7 |
com.typesafe.slick:slick_2.13 | slick | 3.6.1 3.5.2 |
org.scalatest:scalatest_2.13 | org.scalatest | 3.2.19 3.2.18 3.2.17 |
org.scalatest:scalatest_3 | org.scalatest | 3.2.19 3.2.18 3.2.17 |
org.scalameta:munit_2.13 | munit | 1.2.1 1.0.3 0.7.29 |
org.scalameta:munit_3 | munit | 1.2.1 1.0.3 0.7.29 |
org.scalatestplus.play:scalatestplus-play_2.13 | org.scalatestplus | 7.0.2 7.0.1 5.1.0 |
`;
