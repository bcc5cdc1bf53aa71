import { describe, expect, it } from "vitest";
import { begin, mavenApp } from "./apps.ts";

describe("a Java app with Maven", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines and serves a page", async () => {
    const { push, visit, logs } = await begin(mavenApp);
    const { status, text } = await push();
    expect(status).toBe(0);
    const log = text
      .slice(text.indexOf("-----> Java"), text.indexOf("\n-----> Compressing"))
      .replaceAll(/build_\w+/g, "build_x")
      .replace(/Total time: .*/, "Total time:  T")
      .replace(/Finished at: .*/, "Finished at: T");
    const rule = `       [INFO] ${"-".repeat(72)}`;
    expect(log).toBe(`-----> Java app detected
-----> Installing Azul Zulu OpenJDK 21.0.12
-----> Installing Maven 3.9.4...
-----> Executing Maven
       $ mvn -DskipTests clean dependency:list install
       [INFO] Scanning for projects...
       [INFO] 
       [INFO] ---------------------------< com.shop:shop >----------------------------
       [INFO] Building shop 1.0
       [INFO]   from pom.xml
       [INFO] --------------------------------[ jar ]---------------------------------
       [INFO] 
       [INFO] --- clean:3.2.0:clean (default-clean) @ shop ---
       [INFO] 
       [INFO] --- dependency:3.10.0:list (default-cli) @ shop ---
       [INFO] Wrote file to: /tmp/build_x/target/mvn-dependency-list.log
       [INFO] 
       [INFO] --- resources:3.3.1:resources (default-resources) @ shop ---
       [INFO] skip non existing resourceDirectory /tmp/build_x/src/main/resources
       [INFO] 
       [INFO] --- compiler:3.11.0:compile (default-compile) @ shop ---
       [INFO] Changes detected - recompiling the module! :source
       [INFO] Compiling 1 source file with javac [debug release 21] to target/classes
       [INFO] 
       [INFO] --- resources:3.3.1:testResources (default-testResources) @ shop ---
       [INFO] skip non existing resourceDirectory /tmp/build_x/src/test/resources
       [INFO] 
       [INFO] --- compiler:3.11.0:testCompile (default-testCompile) @ shop ---
       [INFO] No sources to compile
       [INFO] 
       [INFO] --- surefire:3.1.2:test (default-test) @ shop ---
       [INFO] Tests are skipped.
       [INFO] 
       [INFO] --- jar:3.3.0:jar (default-jar) @ shop ---
       [INFO] Building jar: /tmp/build_x/target/shop-1.0.jar
       [INFO] 
       [INFO] --- install:3.1.1:install (default-install) @ shop ---
       [INFO] Installing /tmp/build_x/pom.xml to /tmp/codon/tmp/cache/.m2/repository/com/shop/shop/1.0/shop-1.0.pom
       [INFO] Installing /tmp/build_x/target/shop-1.0.jar to /tmp/codon/tmp/cache/.m2/repository/com/shop/shop/1.0/shop-1.0.jar
${rule}
       [INFO] BUILD SUCCESS
${rule}
       [INFO] Total time:  T
       [INFO] Finished at: T
${rule}
-----> Discovering process types
       Procfile declares types -> web
`);
    expect((await visit()).body).toBe("Hello from the shop\n");
    expect(await logs()).toMatch(
      /app\[web\.1\]: Picked up JAVA_TOOL_OPTIONS: -Dfile\.encoding=UTF-8 -XX:MaxRAM=536870912 -Xmx300m -Xss512k -XX:CICompilerCount=2\napp\[web\.1\]: Listening on \d+\n/,
    );
  });

  it("that does not compile is rejected with javac's place and words; mended, it is built", async () => {
    const source = "src/main/java/com/shop/App.java";
    const broken = mavenApp[source].replace(
      'System.out.println("Listening on " + port);',
      'System.out.println("Listening on " + port)',
    );
    const { push, change } = await begin({ ...mavenApp, [source]: broken });
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toMatch(
      /\[ERROR\] COMPILATION ERROR : \n.*\n +\[ERROR\] \/tmp\/build_\w+\/src\/main\/java\/com\/shop\/App\.java:\[18,51\] ';' expected\n/,
    );
    expect(text).toContain(" !     Error: Maven build failed.\n");
    expect(text).toContain(" !     Push rejected, failed to compile Java app.\n");
    await change(source, mavenApp[source]);
    expect((await push()).status).toBe(0);
  });
});

describe("a Java app with a framework that is not here", { timeout: 40_000 }, () => {
  it("is built, and a page says what was not run", async () => {
    const { push, visit, logs } = await begin({
      ...mavenApp,
      "pom.xml": mavenApp["pom.xml"].replace(
        "  <build>",
        "  <dependencies>\n    <dependency><groupId>io.javalin</groupId><artifactId>javalin</artifactId><version>6.7.0</version></dependency>\n  </dependencies>\n  <build>",
      ),
      "src/main/java/com/shop/App.java": `package com.shop;

import io.javalin.Javalin;

public class App {
    public static void main(String[] args) {
        Javalin.create().get("/", ctx -> ctx.result("Hello")).start(Integer.parseInt(System.getenv("PORT")));
    }
}
`,
      Procfile: "web: java -cp target/shop-1.0.jar com.shop.App\n",
    });
    expect((await push()).status).toBe(0);
    const { status, body } = await visit();
    expect(status).toBe(200);
    expect(body).toContain("<code>io.javalin.Javalin</code>: this class or method is not simulated yet.");
    expect(await logs()).toContain("app[web.1]: java: io.javalin.Javalin is not simulated yet\n");
  });
});
