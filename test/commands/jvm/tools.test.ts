import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";
import { mavenApp, springPom } from "../../build-jvm/apps.ts";

describe("the tools of the JVM on the laptop", { timeout: 20_000 }, () => {
  it.each([
    ["java --version", /^openjdk 25\.0\.4 .* LTS\nOpenJDK Runtime Environment Zulu/],
    [
      "mvn -v",
      /^Apache Maven 3\.9\.16 \(\w+\)\nMaven home: \/usr\/share\/maven\nJava version: 25\.0\.4, vendor: Azul Systems, Inc\./,
    ],
    ["gradle --version", /^\n-+\nGradle 9\.4\.1\n-+\n/],
    ["lein version", /^Leiningen 2\.12\.0 on Java 25\.0\.4 OpenJDK 64-Bit Server VM\n$/],
    ["clojure --version", /^Clojure CLI version 1\.12\.4\.1597\n$/],
  ])("%s", async (script, wanted) => {
    const { stdout, status } = await learn().run(script);
    expect(stdout).toMatch(wanted);
    expect(status).toBe(0);
  });

  // The words of Maven 3.8.7, which says the same of a folder without a project.
  it("mvn without a project says so", async () => {
    const { stdout, stderr, status } = await learn().run("mvn -B package");
    expect(stdout.replace(/Total time: .*/, "Total time: T").replace(/Finished at: .*/, "Finished at: T"))
      .toBe(`[INFO] Scanning for projects...
[INFO] ${"-".repeat(72)}
[INFO] BUILD FAILURE
[INFO] ${"-".repeat(72)}
[INFO] Total time: T
[INFO] Finished at: T
[INFO] ${"-".repeat(72)}
[ERROR] The goal you specified requires a project to execute but there is no POM in this directory (/home/learner). Please verify you invoked Maven from the correct directory. -> [Help 1]
[ERROR] 
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
[ERROR] Re-run Maven using the -X switch to enable full debug logging.
[ERROR] 
[ERROR] For more information about the errors and possible solutions, please read the following articles:
[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/MissingProjectException
`);
    expect(stderr).toBe("");
    expect(status).toBe(1);
  });

  it("mvn dependency:tree shows what a starter of Spring Boot brings", async () => {
    const learner = learn();
    learner.write("pom.xml", springPom());
    const { stdout } = await learner.run("mvn -o dependency:tree; mvn dependency:tree | grep -v -i load");
    const tree = stdout.slice(stdout.indexOf("[INFO] com.shop:shop:jar:0.0.1\n"));
    expect(tree.split("\n").slice(0, 7).join("\n")).toBe(`[INFO] com.shop:shop:jar:0.0.1
[INFO] \\- org.springframework.boot:spring-boot-starter-web:jar:3.5.7:compile
[INFO]    +- org.springframework.boot:spring-boot-starter:jar:3.5.7:compile
[INFO]    |  +- org.springframework.boot:spring-boot:jar:3.5.7:compile
[INFO]    |  +- org.springframework.boot:spring-boot-autoconfigure:jar:3.5.7:compile
[INFO]    |  +- org.springframework.boot:spring-boot-starter-logging:jar:3.5.7:compile
[INFO]    |  |  +- ch.qos.logback:logback-classic:jar:1.5.20:compile`);
  });

  it("a packaged program serves on a port of the laptop", async () => {
    const learner = learn();
    for (const [path, text] of Object.entries(mavenApp)) learner.write(path, text);
    const { stdout } = await learner.run(
      "mvn -q package; PORT=5000 java -jar target/shop-1.0.jar > log & sleep 5; curl -s localhost:5000; kill %1",
    );
    expect(stdout).toContain("Hello from the shop\n");
  });

  it("lein new makes an app that runs", async () => {
    const { stdout, status } = await learn().run("lein new app hello && cd hello && lein run 2>/dev/null");
    expect(stdout).toBe("Generating a project called hello based on the 'app' template.\nHello, World!\n");
    expect(status).toBe(0);
  });
});
