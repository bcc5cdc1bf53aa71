import { describe, expect, it } from "vitest";
import { Collector, inputOf } from "../../src/base/streams.ts";
import type { Command } from "../../src/shell/command.ts";
import { openShell } from "../support/shell.ts";
import type { ShellGiven } from "../support/shell.ts";

/** Types lines one after the other; answers with all that was written, in its order. */
async function type(lines: readonly string[], given: ShellGiven = {}) {
  const { shell, files } = await openShell({ interactive: true, ...given });
  const screen = new Collector();
  for (const line of lines)
    await shell.run(line, {
      stdin: inputOf(),
      stdout: screen,
      stderr: screen,
      signal: new AbortController().signal,
    });
  return { shell, files, screen: screen.text };
}

describe("a typed line", () => {
  it("complains without a line number", async () => {
    expect((await type(["nosuch", "cd nowhere", "if )", "echo $?"])).screen).toBe(
      "bash: nosuch: command not found\nbash: cd: nowhere: No such file or directory\n" +
        "bash: syntax error near unexpected token `)'\n2\n",
    );
  });

  it("survives what would end a script", async () => {
    expect((await type(["echo ${x?gone}; echo no", "set -u", "echo $y", "echo $?", "echo on"])).screen).toBe(
      "bash: x: gone\nbash: y: unbound variable\n1\non\n",
    );
  });

  it("keeps variables, functions, folders and options", async () => {
    const lines = [
      "x=1; f() { echo f $x; }",
      "mkdir d; cd d",
      "shopt -s nullglob",
      "f; pwd; echo *.none end",
    ];
    expect((await type(lines)).screen).toBe("f 1\n/home/learner/d\nend\n");
  });

  it("ends the shell by exit, and tells its status", async () => {
    const { shell, screen } = await type(["trap 'echo bye' EXIT", "exit 3"]);
    expect(shell.exited).toBe(3);
    expect(screen).toBe("exit\nbye\n");
  });

  it("keeps a redirection of exec", async () => {
    const { files, screen } = await type([
      "exec 3> f",
      "echo to three >&3",
      "exec 3>&-",
      "echo x >&3",
      "cat f",
    ]);
    expect(files.text("/home/learner/f")).toBe("to three\n");
    expect(screen).toBe("bash: 3: Bad file descriptor\nto three\n");
  });
});

describe("aliases", () => {
  it("count from the next line on", async () => {
    expect((await type(["alias hi='echo hello'; hi", "hi there", "x=1 hi; echo $(hi)", "\\hi"])).screen).toBe(
      "bash: hi: command not found\nhello there\nhello\nhello\nbash: hi: command not found\n",
    );
  });

  it("may lead to others and to themselves", async () => {
    expect((await type(["alias echo='echo -n' say='echo '", "alias w=word", "say w", "echo x"])).screen).toBe(
      "wordx",
    );
  });
});

describe("background jobs", () => {
  it("are told of when they begin and end", async () => {
    expect((await type(["sleep 5 &", "wait", "echo next"])).screen).toMatch(
      /^\[1\] \d+\n\[1\]\+  Done                    sleep 5\nnext\n$/,
    );
  });

  it("can be listed, brought back and killed", async () => {
    const { screen } = await type(["sleep 50 &", "sleep 60 &", "jobs", "kill %1; wait %1; echo $?", "fg"]);
    expect(screen.replace(/\] \d+/g, "] PID")).toBe(
      "[1] PID\n[2] PID\n[1]-  Running                 sleep 50 &\n[2]+  Running                 sleep 60 &\n" +
        "[1]-  Terminated              sleep 50\n143\nsleep 60\n",
    );
  });
});

describe("the shell's state", () => {
  it("goes on in another shell", async () => {
    const first = await type([
      "x='a b'; export y=2",
      "declare -A m=([k]=v)",
      "f() { echo f $1; }",
      "alias g=f",
    ]);
    first.shell.history.push("ls", "pwd");
    const saved = JSON.parse(JSON.stringify(first.shell.save()));
    const { shell } = await openShell({ interactive: true });
    shell.resume(saved);
    const screen = new Collector();
    const streams = {
      stdin: inputOf(),
      stdout: screen,
      stderr: screen,
      signal: new AbortController().signal,
    };
    await shell.run("echo $x $y ${m[k]}; g arg; history; bash -c 'echo $x$y'", streams);
    expect(screen.text).toBe("a b 2 v\nf arg\n    1  ls\n    2  pwd\n2\n");
  });
});

describe("errors of programs", () => {
  const failing: Command = {
    name: "failing",
    summary: "fails",
    usage: "failing",
    run: () => Promise.reject(new RangeError("out of range")),
  };

  it("are shown as our own bug when nobody expected them", async () => {
    const { screen } = await type(["failing; echo $?"], { programs: { failing: async () => failing } });
    expect(screen).toBe("failing: internal error: out of range\n70\n");
  });
});

describe("fc", () => {
  it("lists lines, and runs one again with a change", async () => {
    const { shell } = await openShell({ interactive: true });
    const screen = new Collector();
    const signal = new AbortController().signal;
    for (const line of ["echo one", "echo two", "fc -l", "fc -s one=three 1", "fc -ln -1", "echo end"]) {
      shell.remember(line);
      await shell.run(line, { stdin: inputOf(), stdout: screen, stderr: screen, signal });
    }
    expect(screen.text).toBe("one\ntwo\n1\t echo one\n2\t echo two\necho three\nthree\n\t echo three\nend\n");
    expect(shell.history).toEqual(["echo one", "echo two", "fc -l", "echo three", "fc -ln -1", "echo end"]);
  });
});

describe("the history", () => {
  it("keeps what HISTCONTROL, HISTIGNORE and HISTSIZE let in", async () => {
    const { shell } = await openShell({
      interactive: true,
      env: { HISTCONTROL: "ignoreboth:erasedups", HISTIGNORE: "ls:cd *", HISTSIZE: "3" },
    });
    for (const line of ["a", "a", " b", "ls", "cd x", "c", "a", "d", "e"]) shell.remember(line);
    expect(shell.history).toEqual(["a", "d", "e"]);
  });

  it("is written to a file and read from it", async () => {
    const { screen, shell, files } = await type([
      "HISTFILE=~/h; history -s one; history -s two words",
      "history -w; cat h; history -c; history -r; history; history -d 1; history",
    ]);
    expect(screen).toBe("one\ntwo words\n    1  one\n    2  two words\n    1  two words\n");
    expect(shell.history).toEqual(["two words"]);
    expect(files.stat("/home/learner/h").mode & 0o777).toBe(0o600);
  });
});
