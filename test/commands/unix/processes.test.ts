import { describe, expect, it } from "vitest";
import { abortable } from "../../../src/base/signals.ts";
import { defineCommand } from "../../../src/shell/command.ts";
import { runShell } from "../../support/shell.ts";

/** Waits at a port until it is killed. */
const serve = defineCommand({
  name: "serve",
  summary: "",
  usage: "",
  options: {},
  async run({ listen, signal }, { operands }) {
    const listener = listen({ host: "0.0.0.0", port: Number(operands[0]) }, async () => new Response("hi"));
    try {
      await abortable(new Promise(() => {}), signal);
    } finally {
      listener.close();
    }
    return 0;
  },
});
const run = (script: string) => runShell(script, { programs: { serve: async () => serve } });

describe("the process table", () => {
  it("lists the shell, its jobs and the program that asks", async () => {
    const { stdout, stderr, status } = await run(
      "serve 5000 & ps -o args --no-headers; ps -p $! -o pid=,ppid= | tr -s ' ' | sed \"s/$!/JOB/; s/$$/SHELL/\"; kill $!",
    );
    expect({ stdout, stderr, status }).toEqual({
      stdout: "bash\nserve 5000\nps\n JOB SHELL\n",
      stderr: "",
      status: 0,
    });
  });

  it("has the columns of aux and -ef", async () => {
    const { stdout } = await run("ps aux | head -1; ps -ef | head -1; ps | head -1");
    expect(stdout).toBe(
      "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nUID          PID    PPID  C STIME TTY          TIME CMD\n    PID TTY          TIME CMD\n",
    );
  });

  it("fails when no process fits", async () => {
    const { stdout, status } = await run("ps -p 99999 --no-headers");
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  });

  it("finds who has a port, and frees it", async () => {
    const { stdout, stderr } = await run(
      "serve 5000 & sleep 1; [ $(lsof -ti :5000) = $! ] && echo his; lsof -i :5000 | cut -d' ' -f1; ss -tln | tail -1; kill $(lsof -ti:5000); wait; lsof -i :5000; echo $?",
    );
    expect(stdout).toBe("his\nCOMMAND\nserve\nLISTEN 0      128          0.0.0.0:5000      0.0.0.0:*\n1\n");
    expect(stderr).toBe("");
  });

  it("kills by name", async () => {
    const { stdout, stderr } = await run(
      "serve 1 & pgrep -a serve | cut -d' ' -f2-; pgrep -c serve; pkill serve; wait; pgrep serve; echo $?; serve 2 & killall serve; wait; killall serve; echo $?",
    );
    expect(stdout).toBe("serve 1\n1\n1\n1\n");
    expect(stderr).toBe("serve: no process found\n");
  });

  it("says what is missing in the words of procps", async () => {
    const { stderr, status } = await run("pgrep");
    expect({ stderr, status }).toEqual({
      stderr: "pgrep: no matching criteria specified\nTry `pgrep --help' for more information.\n",
      status: 2,
    });
  });

  it("sudo asks for a password, and then nobody has rights", async () => {
    const { stdout, stderr, status } = await run(
      "sudo echo hi; sudo -n nosuch; echo secret | sudo -S echo hi",
    );
    expect(stdout).toBe("");
    expect(stderr).toBe(
      "sudo: a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper\nsudo: a password is required\n" +
        "sudo: a password is required\n" +
        "[sudo] password for learner: learner is not in the sudoers file.\n",
    );
    expect(status).toBe(1);
  });
});
