import { describe, expect, it } from "vitest";
import { type Learner, learn } from "../../support/world.ts";

// Every expectation is what the real CLI 11.10 says, but for the time before a name.
const timeless = (text: string) => text.replaceAll(/\d+:\d\d:\d\d [AP]M( +)/g, "TIME ");

async function ask(learner: Learner, line: string) {
  const { status, stdout, stderr } = await learner.run(line);
  return { status, stdout: timeless(stdout), stderr: timeless(stderr) };
}

function folder(files: Record<string, string>): Learner {
  const learner = learn();
  for (const [path, text] of Object.entries(files)) learner.write(path, text);
  return learner;
}

const loaded = "[OKAY] Loaded ENV .env File as KEY=VALUE Format\n";
const done = "[DONE] Killing all processes with signal  SIGINT\n";

describe("heroku local", () => {
  it("reads .env as node-foreman does", async () => {
    const learner = folder({
      ".env": `A=1\n# comment\nexport C=3\nD=a#b\nE=\nF = x y\nG='q'\nH=x=y\nK=x # c\nPORT=4000\n`,
      Procfile: `web: env | grep -E "^([A-K]|PORT)=" | sort\n`,
    });
    const vars = ["A=1", "D=a", "F=x y", "G=q", "H=x=y", "K=x", "PORT=4000"];
    expect(await ask(learner, "heroku local")).toEqual({
      status: 0,
      stdout: `${loaded}${vars.map((each) => `TIME web.1 |  ${each}\n`).join("")}${done}TIME web.1 Exited Successfully\n`,
      stderr: "",
    });
  });

  it("names each file it loads, and reads JSON", async () => {
    const learner = folder({ "dev.env": "A=1\n", "more.env": "A=2\n", "vars.json": '{"db": {"url": "x"}}' });
    expect(await ask(learner, "heroku local:run -e dev.env,more.env,vars.json printenv A DB_URL")).toEqual({
      status: 0,
      stdout:
        "[OKAY] Loaded ENV dev.env File as KEY=VALUE Format\n[OKAY] Loaded ENV more.env File as KEY=VALUE Format\n[OKAY] Loaded ENV vars.json File as JSON Format\n2\nx\n",
      stderr: "",
    });
  });

  it("leaves out blank lines, folds long ones, and names the signal that ended a process", async () => {
    const learner = folder({ Procfile: `web: echo a; echo; printf "%0501d" 0; kill -TERM $$\n` });
    expect(await ask(learner, "heroku local")).toEqual({
      status: 0,
      stdout: `TIME web.1 |  a\nTIME web.1 |  ${"0".repeat(500)}\nTIME web.1 | >  0\n[DONE] Killing all processes with signal  SIGTERM\n`,
      stderr: "TIME web.1 Exited with exit code SIGTERM\n",
    });
  });

  it("runs commands by /bin/sh", async () => {
    const learner = folder({ Procfile: "web: nosuch\n" });
    expect(await ask(learner, "heroku local")).toEqual({
      status: 0,
      stdout: `TIME web.1 |  /bin/sh: 1: nosuch: not found\n${done}`,
      stderr: "TIME web.1 Exited with exit code null\n",
    });
    expect(await ask(learner, "heroku local:run 'echo $HOME'")).toEqual({
      status: 127,
      stdout: "",
      stderr: "/bin/sh: 1: echo $HOME: not found\n",
    });
    expect(await ask(learner, "heroku local:run -p 7000 printenv PORT")).toMatchObject({ status: 1 });
  });

  it("counts as it is told", async () => {
    const learner = folder({ Procfile: "web: echo $PORT\nrelease: echo no\n" });
    const of = async (words: string) => (await ask(learner, `heroku local ${words}`)).stdout;
    expect(await of("web=0")).toBe("");
    expect(await of("web=x")).toBe("");
    expect(await of("-p 7000 web,web")).toBe(`TIME web.1 |  7000\n${done}TIME web.1 Exited Successfully\n`);
    expect(await of("-p abc")).toContain("web.1 |  NaN\n");
    expect(await ask(learner, "heroku local -p 80")).toEqual({
      status: 0,
      stdout: "",
      stderr: "[FAIL] Only Proxies Can Bind to Privileged Ports - Try 'sudo nf start -x 80'\n",
    });
  });

  it("without a Procfile looks for a package when a process is named, or runs --start-cmd", async () => {
    expect(await ask(learn(), "heroku local web")).toEqual({
      status: 0,
      stdout: "",
      stderr:
        "[WARN] ENOENT: no such file or directory, open 'Procfile'\n[FAIL] No Procfile and no package.json file found in Current Directory - See run-foreman.cjs --help\n",
    });
    expect(await ask(learn(), "heroku local -p 9 --start-cmd 'echo hi'")).toEqual({
      status: 0,
      stdout: "hi\n",
      stderr: " ›   Warning: The specified port, 9, is being ignored when using --start-cmd.\n",
    });
  });
});
