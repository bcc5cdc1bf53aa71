import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

const recorded = (name: string) => readFileSync(new URL(`recorded/${name}`, import.meta.url), "utf8");

/** Runs a script beside these files. */
async function run(files: Readonly<Record<string, string>>, script: string) {
  const learner = learn();
  for (const [path, text] of Object.entries(files)) learner.write(path, text);
  return learner.run(script);
}

const main = (body: string) =>
  `public class Main {\n    public static void main(String[] args) {\n        ${body}\n    }\n}\n`;

describe("java and javac", { timeout: 20_000 }, () => {
  // Recorded with OpenJDK 17.0.15.
  it("run a program of many parts as the real ones do", async () => {
    const { stdout, stderr, status } = await run(
      { "Lang.java": recorded("Lang.java") },
      "javac Lang.java && java Lang",
    );
    expect(stdout).toBe(recorded("Lang.stdout"));
    expect(stderr).toBe(recorded("Lang.stderr"));
    expect(status).toBe(1);
  });

  it.each([
    [
      "a missing semicolon",
      main('String s = "x"'),
      "Main.java:3: error: ';' expected\n        String s = \"x\"\n                      ^\n1 error\n",
    ],
    [
      "a missing brace",
      main("if (true) {"),
      "Main.java:5: error: reached end of file while parsing\n}\n ^\n1 error\n",
    ],
    [
      "a package that is not there",
      `import foo.Bar;\n${main("")}`,
      "Main.java:1: error: package foo does not exist\nimport foo.Bar;\n          ^\n1 error\n",
    ],
    [
      "a public class of another name",
      main("").replace("class Main", "class Other"),
      "Main.java:1: error: class Other is public, should be declared in a file named Other.java\npublic class Other {\n       ^\n1 error\n",
    ],
    [
      "an open text",
      main('String s = "abc;'),
      'Main.java:3: error: unclosed string literal\n        String s = "abc;\n                   ^\n1 error\n',
    ],
  ])("refuse %s with javac's words and place", async (_, source, wanted) => {
    const { stderr, status } = await run({ "Main.java": source }, "javac Main.java");
    expect(stderr).toBe(wanted);
    expect(status).toBe(1);
  });

  it.each([
    [
      "java Nope",
      "Error: Could not find or load main class Nope\nCaused by: java.lang.ClassNotFoundException: Nope\n",
    ],
    ["java -jar nope.jar", "Error: Unable to access jarfile nope.jar\n"],
    [
      "java -Xfoo Main",
      "Unrecognized option: -Xfoo\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\n",
    ],
  ])("%s fails as it should", async (script, wanted) => {
    const { stderr, status } = await run({}, script);
    expect(stderr).toBe(wanted);
    expect(status).toBe(1);
  });

  it("a loop without an end can be stopped", async () => {
    const learner = learn();
    learner.write("Main.java", main("while (true) { }"));
    const { status } = await learner.run("timeout 0.1 java Main.java");
    expect(status).toBe(124);
  });
});
