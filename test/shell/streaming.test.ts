import { describe, expect, it } from "vitest";
import { abortable, Killed } from "../../src/base/signals.ts";
import { Collector, createPipe, readLine } from "../../src/base/streams.ts";
import type { Command } from "../../src/shell/command.ts";
import { decode } from "../../src/base/bytes.ts";
import { openShell, runShell } from "../support/shell.ts";
import { inputOf } from "../../src/base/streams.ts";

/** A program that writes a line a second, for ever, as `heroku logs --tail` does. */
const ticker: Command = {
  name: "ticker",
  summary: "a line a second",
  usage: "ticker",
  async run({ stdout, clock, signal }) {
    for (let at = 1; ; at++) {
      await stdout.write(`tick ${at}\n`);
      await clock.sleep(1000, signal);
    }
  },
};
/** A program that ends only when it is told to. */
const forever: Command = {
  ...ticker,
  name: "forever",
  run: ({ signal }) => abortable(new Promise<number>(() => {}), signal),
};
const programs = { ticker: async () => ticker, forever: async () => forever };

describe("a pipe", () => {
  it("hands on each line as it comes", async () => {
    const pipe = createPipe();
    const stop = new AbortController();
    const { shell, files } = await openShell({ programs });
    const running = shell.run("ticker | grep 2 | tee seen", {
      stdin: inputOf(),
      stdout: pipe.output(),
      stderr: new Collector(),
      signal: stop.signal,
    });
    const input = pipe.input();
    expect(decode((await readLine(input))!.bytes)).toBe("tick 2");
    expect(decode((await readLine(input))!.bytes)).toBe("tick 12");
    expect(files.text("/home/learner/seen")).toContain("tick 2\ntick 12\n");
    stop.abort(new Killed("SIGINT"));
    expect(await running).toBe(130);
  });

  it("ends a writer that nobody reads", async () => {
    expect(await runShell("yes | head -1; echo ${PIPESTATUS[@]}")).toMatchObject({
      status: 0,
      stdout: "y\n141 0\n",
      stderr: "",
    });
  });

  it("is not needed to end endless recursion", async () => {
    const { status, stderr } = await runShell("f() { f; }; f");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^environment: line 1: f: maximum function nesting level exceeded \(\d+\)\n$/);
  });

  it("makes a writer wait for its reader", async () => {
    let written = 0;
    const flood: Command = {
      ...ticker,
      name: "flood",
      async run({ stdout }) {
        for (; written < 1000; written++) await stdout.write(new Uint8Array(4096));
        return 0;
      },
    };
    let seen = 0;
    const look: Command = {
      ...ticker,
      name: "look",
      async run({ clock, signal }) {
        await clock.sleep(1000, signal);
        seen = written;
        return 0;
      },
    };
    const programs = { flood: async () => flood, look: async () => look };
    expect((await runShell("flood | look; echo ${PIPESTATUS[0]}", { programs })).stdout).toBe("141\n");
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(20);
  });
});

describe("Ctrl-C", () => {
  it.each([
    "forever",
    "while true; do :; done",
    "until false; do true; done",
    "for ((;;)); do ((i++)); done",
    "yes > /dev/null",
    "yes | cat > /dev/null",
    "ticker | grep nothing",
    "x=$(forever)",
    "x=`while :; do :; done`",
    "f() { f2; }; f2() { forever; }; f",
    "(forever)",
    "{ forever; } | cat",
    "bash -c 'while :; do :; done'",
    "read x < <(forever)",
    "forever & wait",
    "eval 'forever'",
    "cat",
    "read line",
    "select x in a b; do :; done",
  ])("ends %s with 130", async (script) => {
    const stop = new AbortController();
    const pipe = createPipe();
    const stdout = new Collector();
    const { shell } = await openShell({ programs, interactive: true });
    const streams = { stdin: pipe.input(), stdout, stderr: new Collector(), signal: stop.signal };
    const running = shell.run(`${script}; echo not reached`, streams);
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    stop.abort(new Killed("SIGINT"));
    expect(await running).toBe(130);
    expect(stdout.text).not.toContain("not reached");
    const again = { ...streams, signal: new AbortController().signal };
    expect(await shell.run("echo $?; echo alive", again)).toBe(0);
    expect(stdout.text).toMatch(/130\nalive\n$/);
  });

  it("runs the INT and EXIT traps of a script", async () => {
    const stop = new AbortController();
    const stdout = new Collector();
    const { shell } = await openShell({ programs });
    const running = shell.run("bash -c \"trap 'echo caught' INT; trap 'echo bye' EXIT; forever\"", {
      stdin: inputOf(),
      stdout,
      stderr: new Collector(),
      signal: stop.signal,
    });
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    stop.abort(new Killed("SIGINT"));
    expect(await running).toBe(130);
    expect(stdout.text).toBe("caught\nbye\n");
  });
});

describe("descriptors", () => {
  it.each([
    "echo a | cat | cat > f",
    "x=$(echo a | cat); cat <(echo a) > /dev/null",
    "while read l; do :; done < <(echo a)",
    "{ echo a; } > f 2>&1; cat < f; cat < nofile",
    "f() { echo a; return 3; }; f > f; (exit 2) > f",
    "for i in 1 2; do break; done > f; echo $((1/0)) > f",
    "exec 3> f; echo x >&3; exec 3>&-",
    "echo a > >(cat > g); cat <<< hi; cat <<E\nhi\nE",
    "sleep 1 & wait; nosuch > f | cat",
  ])("are closed after %s", async (script) => {
    const { shell, files } = await openShell({ interactive: true });
    const stdout = new Collector();
    const streams = {
      stdin: inputOf(),
      stdout,
      stderr: new Collector(),
      signal: new AbortController().signal,
    };
    await shell.run(script, streams);
    const before = stdout.text.length;
    await shell.run(
      "for n in 3 4 5 10 11 60 61 62 63; do { : >&$n; } 2>/dev/null && echo open $n; done",
      streams,
    );
    expect(stdout.text.slice(before)).toBe("");
    expect(files.exists("/home/learner")).toBe(true);
  });
});
