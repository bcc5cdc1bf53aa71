import { describe, expect, it } from "vitest";
import { Killed } from "../../../src/base/signals.ts";
import { learn } from "../../support/world.ts";

/** Runs `node FILE` over files in an empty folder of a laptop. */
async function run(files: Record<string, string>, command = "node a.js") {
  const learner = learn();
  await learner.run("mkdir app; cd app");
  for (const [path, text] of Object.entries(files)) learner.write(path, text);
  const { status, stdout, stderr } = await learner.run(command);
  return { status, stdout, stderr };
}

const compiled = `    at Module._compile (node:internal/modules/cjs/loader:1804:14)
    at Object..js (node:internal/modules/cjs/loader:1936:10)
    at Module.load (node:internal/modules/cjs/loader:1525:32)
    at Module._load (node:internal/modules/cjs/loader:1327:12)
    at TracingChannel.traceSync (node:diagnostics_channel:328:14)
    at wrapModuleLoad (node:internal/modules/cjs/loader:245:24)
`;
const main = `    at Module.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:154:5)
    at node:internal/main/run_main_module:33:47
`;

describe("node", { timeout: 20_000 }, () => {
  it("tells its version, and evaluates", async () => {
    expect(
      await run({}, "node --version; node -p '6 * 7'; node -e 'console.log(process.argv[1])' x"),
    ).toEqual({
      status: 0,
      stdout: "v24.19.0\n42\nx\n",
      stderr: "",
    });
  });

  it("shows what nobody caught as Node 24 does", async () => {
    const { status, stdout, stderr } = await run({ "a.js": "function go() {\n  missing(1);\n}\ngo();\n" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(`/home/learner/app/a.js:2
  missing(1);
  ^

ReferenceError: missing is not defined
    at go (/home/learner/app/a.js:2:3)
    at Object.<anonymous> (/home/learner/app/a.js:4:1)
${compiled}${main}
Node.js v24.19.0
`);
  });

  it("marks the place of a syntax error", async () => {
    const { status, stderr } = await run({ "a.js": "const a = 1;\nconst b = ;\n" });
    expect(status).toBe(1);
    expect(stderr.split("\n").slice(0, 5)).toEqual([
      "/home/learner/app/a.js:2",
      "const b = ;",
      "          ^",
      "",
      "SyntaxError: Unexpected token ';'",
    ]);
  });

  it("names the way by which a missing package was asked for", async () => {
    const { status, stderr } = await run({ "a.js": 'require("./b");\n', "b.js": 'require("express");\n' });
    expect(status).toBe(1);
    expect(stderr).toContain(
      "Error: Cannot find module 'express'\nRequire stack:\n- /home/learner/app/b.js\n- /home/learner/app/a.js\n",
    );
    expect(stderr).toContain("  code: 'MODULE_NOT_FOUND',\n");
    expect(stderr.endsWith("\n}\n\nNode.js v24.19.0\n")).toBe(true);
  });

  it("runs ES modules: imports of files, JSON and CommonJS, await at the top", async () => {
    const files = {
      "a.mjs": `import fs, { existsSync } from "node:fs";\nimport { x } from "./b.mjs";\nimport c from "./c.cjs";\nimport d from "./d.json" with { type: "json" };\nawait new Promise((done) => setTimeout(done, 50));\nconsole.log(x, c.y, d.z, existsSync === fs.existsSync, import.meta.url);\n`,
      "b.mjs": "export const x = 1;\n",
      "c.cjs": "exports.y = 2;\n",
      "d.json": '{ "z": 3 }\n',
    };
    expect(await run(files, "node a.mjs")).toEqual({
      status: 0,
      stdout: "1 2 3 true file:///home/learner/app/a.mjs\n",
      stderr: "",
    });
  });

  it("says which package an import misses", async () => {
    const { status, stderr } = await run({ "a.mjs": 'import x from "express";\n' }, "node a.mjs");
    expect(status).toBe(1);
    expect(stderr.split("\n")[4]).toBe(
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express' imported from /home/learner/app/a.mjs",
    );
  });

  it("serves on a port, refuses one that is taken, and closes on SIGTERM when the program wants that", async () => {
    const server = `const http = require("http");
const server = http.createServer((req, res) => {
  res.setHeader("X-Mine", "yes");
  res.end(req.method + " " + req.url + "\\n");
});
server.listen(4000, () => console.log("up"));
process.on("SIGTERM", () => server.close(() => { console.log("bye"); process.exit(0); }));
`;
    const { stdout, stderr } = await run(
      { "a.js": server },
      "node a.js & sleep 1; curl -s localhost:4000/x?y=1; node a.js; echo $?; kill %1; wait %1; echo $?",
    );
    expect(stdout.split("\n").filter((line) => !line.startsWith("["))).toEqual([
      "up",
      "GET /x?y=1",
      "1",
      "bye",
      "0",
      "",
    ]);
    expect(stderr).toContain("Error: listen EADDRINUSE: address already in use :::4000\n");
    expect(stderr).toContain("node:events:486\n      throw er; // Unhandled 'error' event\n      ^\n");
  });

  it("ends a program that never ends by Ctrl-C", async () => {
    const learner = learn();
    learner.write("a.js", "for (;;);\n");
    const controller = new AbortController();
    const running = learner.run("node a.js", { signal: controller.signal });
    setTimeout(() => controller.abort(new Killed("SIGINT")), 100);
    const { status } = await running;
    expect(status).toBe(130);
  });

  it("reads lines from stdin", async () => {
    const program = `const rl = require("readline").createInterface({ input: process.stdin, output: process.stdout });
rl.question("Name? ", (name) => { console.log("Hello " + name); rl.close(); });
`;
    expect(await run({ "a.js": program }, "echo Ann | node a.js")).toEqual({
      status: 0,
      stdout: "Name? Hello Ann\n",
      stderr: "",
    });
  });

  it("says aloud what of Node.js is not simulated", async () => {
    const { status, stderr } = await run({ "a.js": 'require("child_process");\n' });
    expect(status).toBe(1);
    expect(stderr).toContain("Error: the module 'child_process' of Node.js is not simulated yet\n");
  });
});
