import { describe, expect, it } from "vitest";
import { withAsyncMarks } from "../../../src/commands/node/engine/async-marks.ts";
import { learn } from "../../support/world.ts";

async function run(source: string) {
  const learner = learn();
  learner.write("a.js", source);
  const { status, stdout, stderr } = await learner.run("node a.js");
  return { status, stdout, stderr };
}

describe("rejections nobody handles", { timeout: 20_000 }, () => {
  it("end the program with status 1 and the error's own text", async () => {
    const { status, stdout, stderr } = await run(
      'async function main() {\n  await null;\n  throw new Error("boom");\n}\nmain();\nsetTimeout(() => console.log("never"), 10);\n',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.split("\n").slice(0, 6)).toEqual([
      "/home/learner/a.js:3",
      '  throw new Error("boom");',
      "  ^",
      "",
      "Error: boom",
      "    at main (/home/learner/a.js:3:9)",
    ]);
  });

  it("say what was thrown where that is no error", async () => {
    expect(await run('Promise.reject("boom");')).toEqual({
      status: 1,
      stdout: "",
      stderr: `node:internal/process/promises:389
      new UnhandledPromiseRejection(reason);
      ^

UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "boom".
    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)
    at processPromiseRejections (node:internal/process/promises:470:17)
    at process.processTicksAndRejections (node:internal/process/task_queues:96:32) {
  code: 'ERR_UNHANDLED_REJECTION'
}

Node.js v24.19.0
`,
    });
  });

  it.each([
    "Promise.resolve().then(() => { throw new Error(1) });",
    "new Promise((_, no) => no(new Error(1)));",
    "Promise.all([1, Promise.reject(new Error(1))]);",
    "(async () => missing())();",
    "class A { async go() { throw new Error(1) } }\nnew A().go().finally(() => {});",
    "const f = async x => x.y.z\nf({})",
  ])("are seen whoever made them: %s", async (source) => {
    expect((await run(source)).status).toBe(1);
  });

  it.each([
    "(async () => { throw new Error('x') })().catch((e) => console.log(e.message));",
    "const no = async () => { throw 'x' }; (async () => { try { await no() } catch (e) { console.log(e) } })();",
    "const p = (async () => { throw 'x' })(); p.then(() => {}, console.log);",
    "const no = async x => { throw x }\nPromise.allSettled([no('x'), no('y')]).then(([a]) => console.log(a.reason))",
    "process.on('unhandledRejection', (e) => console.log(e)); Promise.reject('x');",
    "const no = async () => { throw 'x' }; const same = async () => no(); same().catch(console.log)",
    "Promise.any([Promise.reject('y'), Promise.resolve('x')]).then(console.log)",
  ])("are none where somebody looks: %s", async (source) => {
    expect(await run(source)).toEqual({ status: 0, stdout: "x\n", stderr: "" });
  });
});

describe("the marks in async functions", () => {
  const sources = [
    "const f = async (a, { b } = {}) => `${a}${`${b}`}`\nconst g = async function* () {}\n",
    "const a = { async m() { return /[}/]/.test('}') }, async: 1, async() {}, async ['x']() { return 1 } }",
    "const f = async x => ({ x })\nlet async = 1\nasync\nfunction g() {}\nconst h = [async () => 1, async y => await y]",
    "class A { static async #go() { return 4 / 2 / 1 } async *gen() {} async go() {} }",
    "const f = async () => await Promise.resolve(1)\n  .then((x) => x)\n// async () => {\nf()",
  ];
  it.each(sources)("leave a program that can be read: %s", (source) => {
    const marked = withAsyncMarks(source);
    expect(() => new Function(marked)).not.toThrow();
    expect(marked.split("\n").length).toBe(source.split("\n").length);
  });

  it("stand around the body, not around its neighbours", () => {
    expect(withAsyncMarks("f(async () => a(b), c)")).toBe(
      "f(async () => {try{return(a(b))}catch($thrown){throw __rejecting($thrown)}}, c)",
    );
  });
});
