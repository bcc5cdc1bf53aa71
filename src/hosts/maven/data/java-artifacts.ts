/** Other artifacts that tutorials of Java use, with what they bring. Written down in August 2026. */
export const javaArtifacts = `
io.javalin:javalin | io.javalin | 6.7.0 6.6.0 6.5.0 6.4.0 6.3.0 6.1.3 6.0.0 5.6.3 5.0.0 4.6.4 3.13.7 | org.slf4j:slf4j-api:2.0.17, org.eclipse.jetty:jetty-server:11.0.25, org.eclipse.jetty:jetty-webapp:11.0.25, org.eclipse.jetty.websocket:websocket-jetty-server:11.0.25, org.jetbrains.kotlin:kotlin-stdlib-jdk8:1.9.25
io.javalin:javalin-bundle | | 6.7.0 6.6.0 6.3.0 | =javalin, ch.qos.logback:logback-classic:1.5.18, com.fasterxml.jackson.core:jackson-databind:2.18.2
com.sparkjava:spark-core | spark | 2.9.4 2.9.3 2.9.1 2.8.0 2.7.2 | org.slf4j:slf4j-api:1.7.25, org.eclipse.jetty:jetty-server:9.4.48.v20220622, org.eclipse.jetty:jetty-webapp:9.4.48.v20220622, org.eclipse.jetty.websocket:websocket-server:9.4.48.v20220622, org.eclipse.jetty.websocket:websocket-servlet:9.4.48.v20220622
com.sparkjava:spark-template-freemarker | spark.template.freemarker | 2.7.1 2.5.5 | com.sparkjava:spark-core:2.7.2, org.freemarker:freemarker:2.3.28
org.freemarker:freemarker | freemarker | 2.3.34 2.3.32 2.3.28 |
org.eclipse.jetty:jetty-server | org.eclipse.jetty.server | 12.1.10 12.0.36 12.0.16 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 9.4.53.v20231009 | =jetty-http, =jetty-io
org.eclipse.jetty:jetty-http | org.eclipse.jetty.http | 12.1.10 12.0.36 12.0.16 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | =jetty-util, =jetty-io
org.eclipse.jetty:jetty-io | org.eclipse.jetty.io | 12.1.10 12.0.36 12.0.16 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | =jetty-util
org.eclipse.jetty:jetty-util | org.eclipse.jetty.util | 12.1.10 12.0.36 12.0.16 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | org.slf4j:slf4j-api:2.0.17
  9:
org.eclipse.jetty:jetty-webapp | org.eclipse.jetty.webapp | 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | =jetty-servlet, =jetty-xml
org.eclipse.jetty:jetty-xml | org.eclipse.jetty.xml | 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | =jetty-util
org.eclipse.jetty:jetty-servlet | org.eclipse.jetty.servlet, jakarta.servlet, javax.servlet | 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | =jetty-security
org.eclipse.jetty:jetty-security | org.eclipse.jetty.security | 12.1.10 12.0.36 11.0.25 11.0.20 11.0.15 9.4.58.v20250814 9.4.48.v20220622 | =jetty-server
org.eclipse.jetty.ee10:jetty-ee10-servlet | org.eclipse.jetty.ee10.servlet, jakarta.servlet | 12.1.10 12.0.36 12.0.16 | org.eclipse.jetty:jetty-server:=
org.eclipse.jetty.websocket:websocket-jetty-server | org.eclipse.jetty.websocket | 11.0.25 | org.eclipse.jetty:jetty-server:=
org.eclipse.jetty.websocket:websocket-server | org.eclipse.jetty.websocket | 9.4.48.v20220622 | org.eclipse.jetty:jetty-server:=
org.eclipse.jetty.websocket:websocket-servlet | org.eclipse.jetty.websocket.servlet | 9.4.48.v20220622 | org.eclipse.jetty:jetty-util:=
org.jetbrains.kotlin:kotlin-stdlib-jdk8 | kotlin | 1.9.25 | =kotlin-stdlib
org.jetbrains.kotlin:kotlin-stdlib | kotlin | 2.2.21 2.1.0 1.9.25 | org.jetbrains:annotations:13.0
org.jetbrains:annotations | org.jetbrains.annotations | 26.0.2 24.0.1 13.0 |
com.google.guava:guava | com.google.common | 33.5.0-jre 33.4.8-jre 33.4.0-jre 33.3.1-jre 33.2.1-jre 32.1.3-jre 32.0.1-jre 31.1-jre 30.1.1-jre 28.1-jre 23.0 | com.google.guava:failureaccess:1.0.3, org.jspecify:jspecify:1.0.0, com.google.errorprone:error_prone_annotations:2.41.0
com.google.guava:failureaccess | | 1.0.3 1.0.2 |
com.google.errorprone:error_prone_annotations | com.google.errorprone | 2.41.0 |
com.google.code.gson:gson | com.google.gson | 2.13.2 2.13.1 2.12.1 2.11.0 2.10.1 2.10 2.9.0 2.8.9 2.8.5 |
org.json:json | org.json | 20250517 20240303 20231013 20230227 20220320 20210307 |
org.apache.commons:commons-lang3 | org.apache.commons.lang3 | 3.20.0 3.19.0 3.18.0 3.17.0 3.14.0 3.12.0 3.9 |
org.apache.commons:commons-text | org.apache.commons.text | 1.14.0 1.13.0 1.10.0 | org.apache.commons:commons-lang3:3.18.0
org.apache.commons:commons-csv | org.apache.commons.csv | 1.14.1 1.10.0 |
commons-io:commons-io | org.apache.commons.io | 2.21.0 2.20.0 2.18.0 2.15.1 2.11.0 2.6 |
commons-codec:commons-codec | org.apache.commons.codec | 1.20.0 1.19.0 1.17.1 1.15 |
org.apache.commons:commons-dbcp2 | org.apache.commons.dbcp2 | 2.13.0 2.9.0 | org.apache.commons:commons-pool2:2.12.0
org.apache.commons:commons-pool2 | org.apache.commons.pool2 | 2.12.1 2.12.0 |
commons-dbcp:commons-dbcp | org.apache.commons.dbcp | 1.4 |
org.apache.httpcomponents.client5:httpclient5 | org.apache.hc | 5.5.1 5.4.1 5.2.1 |
org.apache.httpcomponents:httpclient | org.apache.http | 4.5.14 4.5.13 | commons-codec:commons-codec:1.15
com.squareup.okhttp3:okhttp | okhttp3 | 5.3.2 5.1.0 4.12.0 4.10.0 3.14.9 | org.jetbrains.kotlin:kotlin-stdlib:1.9.25
org.jsoup:jsoup | org.jsoup | 1.21.2 1.18.3 1.17.2 1.15.3 |
redis.clients:jedis | redis.clients.jedis | 7.0.0 6.2.0 5.2.0 5.1.0 4.4.3 3.6.0 | org.slf4j:slf4j-api:2.0.17, org.json:json:20250517
io.lettuce:lettuce-core | io.lettuce | 6.8.1.RELEASE 6.5.1.RELEASE |
org.mongodb:mongodb-driver-sync | com.mongodb, org.bson | 5.6.1 5.2.1 4.11.1 |
mysql:mysql-connector-java | com.mysql | 8.0.33 8.0.28 5.1.49 |
org.xerial:sqlite-jdbc | org.sqlite | 3.50.3.0 3.47.1.0 3.42.0.0 | org.slf4j:slf4j-api:2.0.17
org.flywaydb:flyway-core | org.flywaydb | 12.11.0 11.17.0 11.1.0 10.20.1 9.22.3 |
org.liquibase:liquibase-core | liquibase | 5.0.1 4.33.0 4.29.2 |
org.mybatis:mybatis | org.apache.ibatis | 3.5.19 3.5.16 |
org.jdbi:jdbi3-core | org.jdbi | 3.49.6 3.45.1 |
org.jooq:jooq | org.jooq | 3.20.8 3.19.15 |
org.mockito:mockito-core | org.mockito | 5.23.0 5.20.0 5.14.2 5.11.0 | net.bytebuddy:byte-buddy:1.17.8
org.assertj:assertj-core | org.assertj | 3.27.7 3.27.6 3.26.3 3.25.3 | net.bytebuddy:byte-buddy:1.17.8
org.hamcrest:hamcrest | org.hamcrest | 3.0 2.2 |
info.picocli:picocli | picocli | 4.7.7 4.7.6 |
args4j:args4j | org.kohsuke.args4j | 2.37 2.33 |
org.mindrot:jbcrypt | org.mindrot | 0.4 |
io.jsonwebtoken:jjwt-api | io.jsonwebtoken | 0.13.0 0.12.6 0.11.5 |
com.auth0:java-jwt | com.auth0.jwt | 4.5.0 4.4.0 | com.fasterxml.jackson.core:jackson-databind:2.17.2
com.stripe:stripe-java | com.stripe | 30.1.0 28.1.1 | com.google.code.gson:gson:2.11.0
com.twilio.sdk:twilio | com.twilio | 11.0.0 10.6.5 | com.fasterxml.jackson.core:jackson-databind:2.17.2
com.sendgrid:sendgrid-java | com.sendgrid | 4.10.3 4.10.2 |
com.amazonaws:aws-java-sdk-s3 | com.amazonaws | 1.12.793 1.12.779 | joda-time:joda-time:2.12.7
software.amazon.awssdk:s3 | software.amazon.awssdk | 2.38.2 2.29.45 |
joda-time:joda-time | org.joda.time | 2.14.0 2.12.7 |
com.rabbitmq:amqp-client | com.rabbitmq | 5.27.1 5.22.0 | org.slf4j:slf4j-api:2.0.17
org.apache.kafka:kafka-clients | org.apache.kafka | 4.1.1 3.9.0 | org.slf4j:slf4j-api:2.0.17
io.netty:netty-all | io.netty | 4.2.12.Final 4.1.128.Final |
io.undertow:undertow-core | io.undertow | 2.3.20.Final 2.3.18.Final | org.jboss.logging:jboss-logging:3.6.1.Final
io.vertx:vertx-core | io.vertx.core | 5.0.5 4.5.11 |
io.vertx:vertx-web | io.vertx.ext.web | 5.0.5 4.5.11 | io.vertx:vertx-core:=
io.dropwizard:dropwizard-core | io.dropwizard | 5.0.0 4.0.16 4.0.12 |
io.micronaut:micronaut-http-server-netty | io.micronaut | 4.10.5 4.7.9 |
io.quarkus:quarkus-rest | io.quarkus, jakarta.ws.rs, jakarta.inject | 3.29.0 3.17.5 |
io.ratpack:ratpack-core | ratpack | 1.9.0 1.8.2 |
com.heroku:webapp-runner-main | webapp.runner | 10.1.52.0 9.0.111.0 |
com.heroku:webapp-runner | webapp.runner | 10.1.52.0 9.0.111.0 |
com.heroku.sdk:env-keystore | com.heroku.sdk | 1.1.12 1.1.11 |
com.github.jknack:handlebars | com.github.jknack | 4.5.0 4.3.1 | org.slf4j:slf4j-api:2.0.17
com.github.spullara.mustache.java:compiler | com.github.mustachejava | 0.9.14 0.9.10 |
io.pebbletemplates:pebble | io.pebbletemplates | 3.2.4 3.2.2 | org.slf4j:slf4j-api:2.0.17
com.github.javafaker:javafaker | com.github.javafaker | 1.0.2 |
net.datafaker:datafaker | net.datafaker | 2.5.3 2.4.2 |
org.telegram:telegrambots | org.telegram | 6.9.7.1 6.8.0 |
net.dv8tion:JDA | net.dv8tion.jda | 6.1.1 5.2.2 | org.slf4j:slf4j-api:2.0.17
io.reactivex.rxjava3:rxjava | io.reactivex | 3.1.12 3.1.9 |
io.projectreactor:reactor-core | reactor | 3.8.0 3.7.12 |
org.quartz-scheduler:quartz | org.quartz | 2.5.0 2.3.2 | org.slf4j:slf4j-api:2.0.17
javax.inject:javax.inject | javax.inject | 1 |
jakarta.inject:jakarta.inject-api | jakarta.inject | 2.0.1 |
com.google.inject:guice | com.google.inject | 7.0.0 6.0.0 5.1.0 | javax.inject:javax.inject:1, com.google.guava:guava:31.1-jre
com.github.ben-manes.caffeine:caffeine | com.github.benmanes.caffeine | 3.2.3 3.1.8 |
org.bouncycastle:bcprov-jdk18on | org.bouncycastle | 1.82 1.79 |
org.apache.poi:poi-ooxml | org.apache.poi | 5.4.1 5.3.0 |
com.opencsv:opencsv | com.opencsv | 5.12.0 5.9 | org.apache.commons:commons-lang3:3.18.0
org.modelmapper:modelmapper | org.modelmapper | 3.2.5 3.2.1 |
org.mapstruct:mapstruct | org.mapstruct | 1.6.3 1.5.5.Final |
org.springdoc:springdoc-openapi-starter-webmvc-ui | org.springdoc | 3.0.0 2.8.14 2.7.0 |
`;
