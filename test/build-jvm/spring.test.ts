import { describe, expect, it } from "vitest";
import { begin, springApp, springPom } from "./apps.ts";

const url = '"$(heroku apps:info -s | sed -n "s/^web_url=//p")';

describe("a Spring Boot app", { timeout: 40_000 }, () => {
  it("needs no Procfile, and answers by its mappings", async () => {
    const { push, run, visit, logs } = await begin(springApp);
    const { status, text } = await push();
    expect(status, text).toBe(0);
    expect(text).toContain("       [INFO] --- spring-boot:3.5.7:repackage (repackage) @ shop ---\n");
    expect(text).toContain(
      "       Procfile declares types     -> (none)\n       Default types for buildpack -> web\n",
    );
    expect((await visit("/?name=you")).body).toBe("Hello, you!");
    expect((await visit("/items/1")).body).toBe('{"name":"pear","price":4}');
    expect((await visit("/nothing")).body).toContain('"status":404,"error":"Not Found","path":"/nothing"');
    const added = await run(
      `curl -s -H 'Content-Type: application/json' -d '{"name":"fig","price":9}' ${url}items"`,
    );
    expect(added.stdout).toBe('{"added":"fig"}');
    const log = await logs();
    expect(log).toMatch(
      /heroku\[web\.1\]: Starting process with command `java -Dserver\.port=\$PORT \$JAVA_OPTS -jar target\/shop-0\.0\.1\.jar`/,
    );
    expect(log).toContain(":: Spring Boot ::                (v3.5.7)\n");
    expect(log).toMatch(
      /o\.s\.b\.w\.embedded\.tomcat\.TomcatWebServer {2}: Tomcat started on port \d+ \(http\) with context path '\/'\n/,
    );
    expect(log).toContain(
      "Create a Procfile to customize the command used to run this process: https://devcenter.heroku.com/articles/procfile\n",
    );
  });

  it("whose exception nobody catches answers 500 and leaves its trace in the log", async () => {
    const { push, visit, logs } = await begin(springApp);
    await push();
    expect((await visit("/items/7")).status).toBe(500);
    const log = await logs();
    expect(log).toContain("java.lang.IndexOutOfBoundsException: Index 7 out of bounds for length 2\n");
    expect(log).toContain("at com.shop.HomeController.item(HomeController.java:24)\n");
  });

  it("with a database starter and no database says that no DataSource is configured, and ends", async () => {
    const jdbc = `    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-jdbc</artifactId>
    </dependency>
    <dependency>
      <groupId>org.postgresql</groupId>
      <artifactId>postgresql</artifactId>
    </dependency>
`;
    const { push, visit, logs, run } = await begin({ ...springApp, "pom.xml": springPom(jdbc) });
    expect((await push()).status).toBe(0);
    expect((await visit()).status).toBe(503);
    const log = await logs();
    expect(log).toContain("APPLICATION FAILED TO START\n");
    expect(log).toContain(
      "Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be configured.\n",
    );
    expect(log).toContain("heroku[web.1]: Process exited with status 1\n");
    await run("heroku addons:create heroku-postgresql:essential-0 --wait");
    expect((await visit()).body).toBe("Hello, shop!");
  });
});
