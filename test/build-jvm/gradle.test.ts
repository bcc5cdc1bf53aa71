import { describe, expect, it } from "vitest";
import { begin, mavenApp } from "./apps.ts";

const source = "src/main/java/com/shop/App.java";

const gradleApp = {
  "settings.gradle": "rootProject.name = 'shop'\n",
  "build.gradle": `plugins {
    id 'application'
}

repositories {
    mavenCentral()
}

dependencies {
    implementation 'com.google.code.gson:gson:2.13.2'
}

application {
    mainClass = 'com.shop.App'
}

tasks.register('stage') {
    dependsOn 'installDist'
}
`,
  [source]: mavenApp[source],
  "system.properties": "java.runtime.version=25\n",
  ".gitignore": "build\n.gradle\n",
  Procfile: "web: build/install/shop/bin/shop\n",
};

describe("a Java app with Gradle", { timeout: 40_000 }, () => {
  it("without its wrapper is rejected; with it, it is built by its task stage and serves a page", async () => {
    const { push, run, visit } = await begin(gradleApp);
    const refused = await push();
    expect(refused.status).toBe(1);
    expect(refused.text).toContain(" !     Error: Gradle Wrapper is missing.\n");
    expect(refused.text).toContain(" !     $ gradle wrapper\n");
    expect(refused.text).toContain(" !     Push rejected, failed to compile Gradle app.\n");

    const wrapped = await run("gradle wrapper && git add -A && git commit -qm wrapper");
    expect(wrapped.stdout).toMatch(/^\nBUILD SUCCESSFUL in \d+s\n1 actionable task: 1 executed\n$/);
    const { status, text } = await push();
    expect(status, text).toBe(0);
    const log = text
      .slice(text.indexOf("-----> Gradle"), text.indexOf("\n-----> Compressing"))
      .replace(/SUCCESSFUL in \d+s/, "SUCCESSFUL in T");
    expect(log).toBe(`-----> Gradle app detected
-----> Installing Azul Zulu OpenJDK 25.0.4
-----> Starting Gradle daemon
-----> Executing Gradle
       $ ./gradlew stage
       > Task :compileJava
       > Task :processResources NO-SOURCE
       > Task :classes
       > Task :jar
       > Task :startScripts
       > Task :installDist
       > Task :stage
       
       BUILD SUCCESSFUL in T
       4 actionable tasks: 4 executed
-----> Stopping Gradle daemon
-----> Discovering process types
       Procfile declares types -> web
`);
    expect((await visit()).body).toBe("Hello from the shop\n");
  });

  it("whose wrapper's jar was ignored cannot start Gradle", async () => {
    const { push, run } = await begin({ ...gradleApp, ".gitignore": "build\n.gradle\n*.jar\n" });
    await run("gradle wrapper; git add -A; git commit -qm wrapper");
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toMatch(
      /-----> Starting Gradle daemon\n {7}Error: Unable to access jarfile \/tmp\/build_\w+\/gradle\/wrapper\/gradle-wrapper\.jar\n/,
    );
    expect(text).toContain(" !     Error: Failed to start Gradle daemon.\n");
    await run("git add -f gradle/wrapper/gradle-wrapper.jar; git commit -qm jar");
    expect((await push()).status).toBe(0);
  });

  it("without a task stage is told so", async () => {
    const { push, run } = await begin({
      ...gradleApp,
      "build.gradle": gradleApp["build.gradle"].replace(/\ntasks[\s\S]*/, ""),
    });
    await run("gradle wrapper; git add -A; git commit -qm wrapper");
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toContain("       Task 'stage' not found in root project 'shop'.\n");
    expect(text).toContain(" !     Error: Gradle task 'stage' not found.\n");
    await run("heroku config:set GRADLE_TASK=installDist");
    expect((await push()).status).toBe(0);
  });

  it("that asks for what no repository has is told what and where", async () => {
    const script = gradleApp["build.gradle"].replace(
      "com.google.code.gson:gson:2.13.2",
      "com.example:nothing:1.0",
    );
    const { run } = await begin({ ...gradleApp, "build.gradle": script });
    const { stdout, stderr, status } = await run("gradle build");
    expect(status).toBe(1);
    expect(stdout).toBe("> Task :compileJava FAILED\n1 actionable task: 1 executed\n");
    expect(stderr.replace(/in \d+s/, "in T")).toBe(`
FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':compileJava'.
> Could not resolve all files for configuration ':compileClasspath'.
   > Could not find com.example:nothing:1.0.
     Searched in the following locations:
       - https://repo.maven.apache.org/maven2/com/example/nothing/1.0/nothing-1.0.pom
     Required by:
         root project 'shop'

* Try:
> Run with --stacktrace option to get the stack trace.
> Run with --info or --debug option to get more log output.
> Run with --scan to get full insights.
> Get more help at https://help.gradle.org.

BUILD FAILED in T
`);
  });
});
