import { describe, expect, it } from "vitest";
import { createTerminal } from "../../../src/terminal/terminal.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { type Learner, learn } from "../../support/world.ts";

/** Colours, brackets of pastes and names taken out; each redrawing of a line is what it became. */
const plain = (output: string) =>
  output
    .replace(/\x1b\[[\d;?]*[A-Za-z]/g, "")
    .replace(/run\.\d+/g, "run.N")
    .replace(/^.*\r(?=.)/gm, "")
    .replaceAll("\r", "");

async function withApp() {
  const learner = learn();
  await learner.run(
    "mkdir shop && cd shop && git init -q && heroku create shop-fourteen && heroku config:set GREETING=hi",
  );
  return learner;
}

/** Runs a line on a terminal; each time the screen ends with `mark`, the next keys are pressed. */
async function sit({ session }: Learner, line: string, mark: RegExp, presses: readonly string[]) {
  let output = "";
  let seen = 0;
  const screen = { columns: 100, rows: 30, write: (text: string) => void (output += text) };
  const { input, tty, onInterrupt } = createTerminal(screen, (run) => hostTimer.after(0, run));
  const process = new AbortController();
  onInterrupt.on(() => process.abort(new Error("the laptop's own Ctrl-C")));
  const { signal } = process;
  const left = [...presses];
  let over = false;
  const watch = () => {
    if (over) return;
    if (output.length > seen && mark.test(plain(output.slice(seen))) && left.length > 0) {
      seen = output.length;
      input(left.shift()!);
    }
    hostTimer.after(1, watch);
  };
  watch();
  const streams = { stdin: tty.input(signal), stdout: tty.output(signal), stderr: tty.output(signal) };
  const status = await session.run(line, { ...streams, terminal: tty, signal });
  over = true;
  await new Promise<void>((resolve) => hostTimer.after(0, resolve));
  return { status, output: plain(output) };
}
const prompt = /~ \$ $/;

describe("heroku run on a terminal", () => {
  it("is a shell in a dyno, with its folder and the config vars", async () => {
    const { output, status } = await sit(await withApp(), "heroku run bash", prompt, [
      "pwd\r",
      "echo $GREETING $DYNO\r",
      "echo x > note; ls\r",
      "exit 3\r",
    ]);
    expect(output).toMatch(/up, run\.N\n~ \$ pwd\n\/app\n~ \$ echo \$GREETING \$DYNO\nhi run\.N\n/);
    expect(output).toMatch(/~ \$ echo x > note; ls\nnote\n~ \$ exit 3\nexit\n$/);
    expect(status).toBe(0);
  });

  it("keeps nothing for the next dyno", async () => {
    const learner = await withApp();
    await sit(learner, "heroku run bash", prompt, ["echo x > note; ls\r", "exit\r"]);
    const { output } = await sit(learner, "heroku run 'ls; echo end'", prompt, []);
    expect(output).toMatch(/up, run\.N\nend\n$/);
  });

  it("edits lines, remembers them, and ends at Ctrl-D", async () => {
    const { output } = await sit(await withApp(), "heroku run bash", prompt, [
      "echo oxne\x1b[D\x1b[D\x7f\r",
      "\x1b[A\r",
      "\x04",
    ]);
    expect(output.match(/^one$/gm)).toHaveLength(2);
    expect(output).toMatch(/~ \$ \nexit\n$/);
  });

  it("takes Ctrl-C to the dyno: it ends the command there, and the shell goes on", async () => {
    const { output, status } = await sit(await withApp(), "heroku run bash", /~ \$ $|^ready\n$/m, [
      "echo ready; cat\r",
      "\x03",
      "echo $?\r",
      "exit\r",
    ]);
    expect(output).toContain("ready\n^C\n~ $ echo $?\n130\n~ $ exit\n");
    expect(status).toBe(0);
  });

  it("ends with a lone command that Ctrl-C ends", async () => {
    const { output } = await sit(
      await withApp(),
      "heroku run cat; echo back $?",
      /up, run\.N\n$|^hello\n$/m,
      ["hello\r", "\x03"],
    );
    expect(output).toMatch(/up, run\.N\nhello\nhello\n\^C\n?back 0\n$/);
  });

  it("lets go at the fourth Ctrl-C within a second", async () => {
    const { output, status } = await sit(await withApp(), "heroku run bash", prompt, ["\x03\x03\x03\x03"]);
    expect(output).toContain("›   Error: forcing dyno disconnect\n");
    expect(status).toBe(1);
  });

  it("has no terminal with --no-tty", async () => {
    const { output } = await sit(
      await withApp(),
      "heroku run --no-tty 'test -t 0; echo $? $PS1'",
      prompt,
      [],
    );
    expect(output).toMatch(/up, run\.N\n1\n$/);
  });
});

describe("heroku run without a terminal", () => {
  it("gives the dyno what comes on stdin", async () => {
    const { run } = await withApp();
    const { stdout, stderr } = await run("printf 'echo one\\necho $GREETING\\n' | heroku run bash");
    expect(stdout).toBe("one\nhi\n");
    expect(plain(stderr)).toContain("Running bash on shop-fourteen... up, run.N\n");
  });
});
