/** Spring Boot and what its starters bring, as the POMs of its repository have it. The form stands in catalogue.ts. */
export const bootArtifacts = `
org.springframework.boot:spring-boot-dependencies | | @boot |
org.springframework.boot:spring-boot-starter-parent | | @boot |
org.springframework.boot:spring-boot-maven-plugin | | @boot |
org.springframework.boot:spring-boot | org.springframework.boot | @boot | org.springframework:spring-core:$spring, org.springframework:spring-context:$spring
org.springframework.boot:spring-boot-autoconfigure | org.springframework.boot.autoconfigure | @boot | =spring-boot
org.springframework.boot:spring-boot-starter | | @boot | =spring-boot-starter-logging, =spring-boot-autoconfigure, jakarta.annotation:jakarta.annotation-api:$annotation, org.yaml:snakeyaml:$yaml
  3: =spring-boot, =spring-boot-autoconfigure, =spring-boot-starter-logging, jakarta.annotation:jakarta.annotation-api:$annotation, org.springframework:spring-core:$spring, org.yaml:snakeyaml:$yaml
  2: =spring-boot, =spring-boot-autoconfigure, =spring-boot-starter-logging, jakarta.annotation:jakarta.annotation-api:$annotation, org.springframework:spring-core:$spring, org.yaml:snakeyaml:$yaml
org.springframework.boot:spring-boot-starter-logging | | @boot | ch.qos.logback:logback-classic:$logback, org.apache.logging.log4j:log4j-to-slf4j:$log4j, org.slf4j:jul-to-slf4j:$slf4j
org.springframework.boot:spring-boot-starter-web | | @boot | =spring-boot-starter-jackson, =spring-boot-starter-tomcat, =spring-boot-http-converter, =spring-boot-webmvc
  3: =spring-boot-starter, =spring-boot-starter-json, =spring-boot-starter-tomcat, org.springframework:spring-web:$spring, org.springframework:spring-webmvc:$spring
  2: =spring-boot-starter, =spring-boot-starter-json, =spring-boot-starter-tomcat, org.springframework:spring-web:$spring, org.springframework:spring-webmvc:$spring
org.springframework.boot:spring-boot-starter-webmvc | | @boot4 | =spring-boot-starter, =spring-boot-starter-jackson, =spring-boot-starter-tomcat, =spring-boot-http-converter, =spring-boot-webmvc
org.springframework.boot:spring-boot-starter-jackson | | @boot4 | =spring-boot-starter, =spring-boot-jackson
org.springframework.boot:spring-boot-starter-json | | @boot3 | =spring-boot-starter, org.springframework:spring-web:$spring, com.fasterxml.jackson.core:jackson-databind:$jackson, com.fasterxml.jackson.datatype:jackson-datatype-jdk8:$jackson, com.fasterxml.jackson.datatype:jackson-datatype-jsr310:$jackson, com.fasterxml.jackson.module:jackson-module-parameter-names:$jackson
org.springframework.boot:spring-boot-starter-tomcat | | @boot | =spring-boot-starter, =spring-boot-starter-tomcat-runtime, =spring-boot-tomcat
  3: jakarta.annotation:jakarta.annotation-api:$annotation, org.apache.tomcat.embed:tomcat-embed-core:$tomcat, org.apache.tomcat.embed:tomcat-embed-el:$tomcat, org.apache.tomcat.embed:tomcat-embed-websocket:$tomcat
  2: jakarta.annotation:jakarta.annotation-api:$annotation, org.apache.tomcat.embed:tomcat-embed-core:$tomcat, org.apache.tomcat.embed:tomcat-embed-el:$tomcat, org.apache.tomcat.embed:tomcat-embed-websocket:$tomcat
org.springframework.boot:spring-boot-starter-tomcat-runtime | | @boot4 | =spring-boot-tomcat, =spring-boot-web-server, jakarta.annotation:jakarta.annotation-api:$annotation, org.apache.tomcat.embed:tomcat-embed-core:$tomcat, org.apache.tomcat.embed:tomcat-embed-el:$tomcat, org.apache.tomcat.embed:tomcat-embed-websocket:$tomcat
org.springframework.boot:spring-boot-starter-jdbc | | @boot | =spring-boot-starter, =spring-boot-jdbc, com.zaxxer:HikariCP:$hikari
  3: =spring-boot-starter, com.zaxxer:HikariCP:$hikari, org.springframework:spring-jdbc:$spring
  2: =spring-boot-starter, com.zaxxer:HikariCP:$hikari, org.springframework:spring-jdbc:$spring
org.springframework.boot:spring-boot-starter-thymeleaf | | @boot | =spring-boot-starter, =spring-boot-thymeleaf
  3: =spring-boot-starter, org.thymeleaf:thymeleaf-spring6:$thymeleaf
  2: =spring-boot-starter, org.thymeleaf:thymeleaf-spring5:$thymeleaf
org.springframework.boot:spring-boot-starter-data-jpa | | @boot | =spring-boot-starter, =spring-boot-starter-jdbc, org.hibernate.orm:hibernate-core:$hibernate, org.springframework:spring-aspects:$spring
org.springframework.boot:spring-boot-starter-actuator | | @boot | =spring-boot-starter, =spring-boot-actuator-autoconfigure, io.micrometer:micrometer-observation:$micrometer, io.micrometer:micrometer-jakarta9:$micrometer
org.springframework.boot:spring-boot-starter-validation | | @boot | =spring-boot-starter, org.apache.tomcat.embed:tomcat-embed-el:$tomcat, org.hibernate.validator:hibernate-validator:$validator
org.springframework.boot:spring-boot-starter-security | | @boot | =spring-boot-starter, org.springframework:spring-aop:$spring, org.springframework.security:spring-security-config:$security, org.springframework.security:spring-security-web:$security
org.springframework.boot:spring-boot-starter-test | | @boot | =spring-boot-starter, =spring-boot-test, org.junit.jupiter:junit-jupiter:$junit
org.springframework.boot:spring-boot-starter-web-test | | @boot4 | =spring-boot-starter-test
org.springframework.boot:spring-boot-starter-webmvc-test | | @boot4 | =spring-boot-starter-test
org.springframework.boot:spring-boot-devtools | org.springframework.boot.devtools | @boot | =spring-boot, =spring-boot-autoconfigure
org.springframework.boot:spring-boot-configuration-processor | | @boot |
org.springframework.boot:spring-boot-test | org.springframework.boot.test | @boot | =spring-boot
org.springframework.boot:spring-boot-actuator-autoconfigure | org.springframework.boot.actuate | @boot | =spring-boot-autoconfigure
org.springframework.boot:spring-boot-webmvc | org.springframework.boot.webmvc | @boot4 | =spring-boot-servlet, org.springframework:spring-web:$spring, org.springframework:spring-webmvc:$spring
org.springframework.boot:spring-boot-servlet | org.springframework.boot.servlet | @boot4 | =spring-boot, org.springframework:spring-web:$spring
org.springframework.boot:spring-boot-http-converter | org.springframework.boot.http.converter | @boot4 | =spring-boot, org.springframework:spring-web:$spring
org.springframework.boot:spring-boot-tomcat | org.springframework.boot.tomcat | @boot4 | =spring-boot-web-server, org.apache.tomcat.embed:tomcat-embed-core:$tomcat
org.springframework.boot:spring-boot-web-server | org.springframework.boot.web.server | @boot4 | =spring-boot, org.springframework:spring-web:$spring
org.springframework.boot:spring-boot-jackson | org.springframework.boot.jackson | @boot4 | =spring-boot, tools.jackson.core:jackson-databind:$jackson
org.springframework.boot:spring-boot-jdbc | org.springframework.boot.jdbc | @boot4 | =spring-boot, =spring-boot-sql, =spring-boot-transaction, org.springframework:spring-jdbc:$spring
org.springframework.boot:spring-boot-sql | org.springframework.boot.sql | @boot4 | =spring-boot
org.springframework.boot:spring-boot-transaction | org.springframework.boot.transaction | @boot4 | =spring-boot, =spring-boot-persistence, org.springframework:spring-tx:$spring
org.springframework.boot:spring-boot-persistence | org.springframework.boot.persistence | @boot4 | =spring-boot, org.springframework:spring-tx:$spring
org.springframework.boot:spring-boot-thymeleaf | org.springframework.boot.thymeleaf | @boot4 | =spring-boot, org.thymeleaf:thymeleaf-spring6:$thymeleaf, org.springframework:spring-web:$spring
org.springframework:spring-core | org.springframework.core, org.springframework.util, org.springframework.lang | $spring |
  7: commons-logging:commons-logging:1.3.5, org.jspecify:jspecify:1.0.0
  6: =spring-jcl
  5: =spring-jcl
org.springframework:spring-jcl | | $spring |
org.springframework:spring-aop | org.springframework.aop | $spring | =spring-beans, =spring-core
org.springframework:spring-beans | org.springframework.beans | $spring | =spring-core
org.springframework:spring-context | org.springframework.context, org.springframework.stereotype, org.springframework.scheduling, org.springframework.ui, org.springframework.validation, org.springframework.cache, org.springframework.format | $spring | =spring-aop, =spring-beans, =spring-core, =spring-expression, io.micrometer:micrometer-observation:1.15.5
org.springframework:spring-expression | org.springframework.expression | $spring | =spring-core
org.springframework:spring-web | org.springframework.web, org.springframework.http | $spring | =spring-beans, =spring-core
org.springframework:spring-webmvc | org.springframework.web.servlet | $spring | =spring-aop, =spring-beans, =spring-context, =spring-core, =spring-expression, =spring-web
org.springframework:spring-jdbc | org.springframework.jdbc | $spring | =spring-beans, =spring-core, =spring-tx
org.springframework:spring-tx | org.springframework.transaction, org.springframework.dao | $spring | =spring-beans, =spring-core
org.springframework:spring-aspects | org.springframework.aspects | $spring | org.aspectj:aspectjweaver:1.9.24
org.springframework.security:spring-security-config | org.springframework.security.config | $security | =spring-security-core
org.springframework.security:spring-security-web | org.springframework.security.web | $security | =spring-security-core
org.springframework.security:spring-security-core | org.springframework.security | $security |
org.apache.tomcat.embed:tomcat-embed-core | org.apache.catalina, org.apache.tomcat, jakarta.servlet | $tomcat |
org.apache.tomcat.embed:tomcat-embed-el | jakarta.el | $tomcat |
org.apache.tomcat.embed:tomcat-embed-websocket | jakarta.websocket | $tomcat | =tomcat-embed-core
org.apache.tomcat.embed:tomcat-embed-jasper | org.apache.jasper | $tomcat | =tomcat-embed-core, =tomcat-embed-el
tools.jackson.core:jackson-databind | tools.jackson.databind | $jackson4 | com.fasterxml.jackson.core:jackson-annotations:2.21, =jackson-core
tools.jackson.core:jackson-core | tools.jackson.core | $jackson4 |
com.fasterxml.jackson.core:jackson-databind | com.fasterxml.jackson.databind | $jackson3 $jackson2 2.20.1 2.20.0 2.19.0 2.18.2 2.17.2 2.15.2 2.9.8 | =jackson-annotations, =jackson-core
com.fasterxml.jackson.core:jackson-annotations | com.fasterxml.jackson.annotation | $jackson3 $jackson2 2.21 2.20.1 2.20.0 2.19.0 2.18.2 2.17.2 2.15.2 2.9.8 |
com.fasterxml.jackson.core:jackson-core | com.fasterxml.jackson.core | $jackson3 $jackson2 2.20.1 2.20.0 2.19.0 2.18.2 2.17.2 2.15.2 2.9.8 |
com.fasterxml.jackson.datatype:jackson-datatype-jdk8 | com.fasterxml.jackson.datatype.jdk8 | $jackson3 | com.fasterxml.jackson.core:jackson-databind:=
com.fasterxml.jackson.datatype:jackson-datatype-jsr310 | com.fasterxml.jackson.datatype.jsr310 | $jackson3 2.20.1 2.18.2 2.17.2 2.15.2 | com.fasterxml.jackson.core:jackson-databind:=
com.fasterxml.jackson.module:jackson-module-parameter-names | com.fasterxml.jackson.module.paramnames | $jackson3 | com.fasterxml.jackson.core:jackson-databind:=
ch.qos.logback:logback-classic | ch.qos.logback.classic | $logback 1.5.18 1.4.14 1.2.3 | =logback-core, org.slf4j:slf4j-api:2.0.17
ch.qos.logback:logback-core | ch.qos.logback.core | $logback 1.5.18 1.4.14 1.2.3 |
org.slf4j:slf4j-api | org.slf4j | $slf4j 2.0.17 2.0.16 2.0.13 2.0.9 2.0.7 1.7.36 1.7.30 1.7.25 |
org.slf4j:slf4j-simple | org.slf4j.simple | $slf4j 2.0.17 2.0.16 2.0.13 2.0.9 2.0.7 1.7.36 1.7.30 1.7.25 | =slf4j-api
org.slf4j:slf4j-nop | | $slf4j 2.0.17 2.0.9 1.7.36 | =slf4j-api
org.slf4j:jul-to-slf4j | org.slf4j.bridge | $slf4j | =slf4j-api
org.apache.logging.log4j:log4j-to-slf4j | | $log4j | =log4j-api, org.slf4j:slf4j-api:2.0.17
org.apache.logging.log4j:log4j-api | org.apache.logging.log4j | $log4j 2.17.1 |
org.apache.logging.log4j:log4j-core | org.apache.logging.log4j.core | $log4j 2.17.1 | =log4j-api
jakarta.annotation:jakarta.annotation-api | jakarta.annotation | $annotation |
jakarta.persistence:jakarta.persistence-api | jakarta.persistence | $persistence |
jakarta.servlet:jakarta.servlet-api | jakarta.servlet | $servlet 6.0.0 5.0.0 |
javax.servlet:javax.servlet-api | javax.servlet | 4.0.1 3.1.0 |
org.yaml:snakeyaml | org.yaml.snakeyaml | $yaml 2.3 2.2 |
io.micrometer:micrometer-observation | io.micrometer.observation | $micrometer 1.15.5 | =micrometer-commons
io.micrometer:micrometer-commons | io.micrometer.common | $micrometer 1.15.5 |
io.micrometer:micrometer-jakarta9 | | $micrometer | =micrometer-observation
io.micrometer:micrometer-core | io.micrometer.core | $micrometer | =micrometer-commons, =micrometer-observation
com.zaxxer:HikariCP | com.zaxxer.hikari | $hikari 5.1.0 | org.slf4j:slf4j-api:2.0.17
org.postgresql:postgresql | org.postgresql | $postgresql 42.7.10 42.7.7 42.7.5 42.7.4 42.7.3 42.7.2 42.6.0 42.5.4 42.2.5 42.2.4 9.4-1201-jdbc4 9.0-801.jdbc4 |
org.thymeleaf:thymeleaf-spring6 | org.thymeleaf.spring6 | $thymeleaf | =thymeleaf, org.slf4j:slf4j-api:2.0.17
org.thymeleaf:thymeleaf-spring5 | org.thymeleaf.spring5 | 3.0.15.RELEASE | =thymeleaf
org.thymeleaf:thymeleaf | org.thymeleaf | $thymeleaf | org.attoparser:attoparser:2.0.7.RELEASE, org.unbescape:unbescape:1.1.6.RELEASE, org.slf4j:slf4j-api:2.0.17
org.attoparser:attoparser | org.attoparser | 2.0.7.RELEASE |
org.unbescape:unbescape | org.unbescape | 1.1.6.RELEASE |
org.hibernate.orm:hibernate-core | org.hibernate | $hibernate | jakarta.persistence:jakarta.persistence-api:3.2.0, net.bytebuddy:byte-buddy:1.17.8
org.hibernate.validator:hibernate-validator | org.hibernate.validator | $validator | jakarta.validation:jakarta.validation-api:3.1.1, org.jboss.logging:jboss-logging:3.6.1.Final, com.fasterxml:classmate:1.7.1
jakarta.validation:jakarta.validation-api | jakarta.validation | 3.1.1 3.0.2 2.0.2 |
org.jboss.logging:jboss-logging | org.jboss.logging | 3.6.1.Final |
com.fasterxml:classmate | com.fasterxml.classmate | 1.7.1 |
net.bytebuddy:byte-buddy | net.bytebuddy | $buddy 1.17.8 |
org.aspectj:aspectjweaver | org.aspectj | 1.9.24 |
commons-logging:commons-logging | org.apache.commons.logging | 1.4.0 1.3.5 1.3.4 1.2 |
org.jspecify:jspecify | org.jspecify | 1.0.0 |
com.h2database:h2 | org.h2 | $h2 2.3.232 2.2.224 1.4.200 |
com.mysql:mysql-connector-j | com.mysql | $mysql 9.1.0 8.4.0 | com.google.protobuf:protobuf-java:4.31.1
com.google.protobuf:protobuf-java | com.google.protobuf | 4.31.1 3.25.5 |
org.projectlombok:lombok | lombok | $lombok 1.18.34 1.18.30 1.18.24 |
org.junit.jupiter:junit-jupiter | org.junit.jupiter | $junit 6.0.1 6.0.0 5.13.4 5.12.2 5.11.4 5.10.2 5.10.0 5.9.2 | =junit-jupiter-api
org.junit.jupiter:junit-jupiter-api | org.junit.jupiter.api | $junit 6.0.1 6.0.0 5.13.4 5.12.2 5.11.4 5.10.2 5.10.0 5.9.2 |
org.junit.jupiter:junit-jupiter-engine | | $junit 6.0.1 6.0.0 5.13.4 5.12.2 5.11.4 5.10.2 5.10.0 5.9.2 | =junit-jupiter-api
junit:junit | org.junit, junit | 4.13.2 4.13.1 4.12 4.11 3.8.1 | org.hamcrest:hamcrest-core:1.3
org.hamcrest:hamcrest-core | org.hamcrest | 1.3 |
`;
