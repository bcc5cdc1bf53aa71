import { describe, expect, it } from "vitest";
import { inputOf } from "../../../src/base/streams.ts";
import { stty } from "../../../src/commands/unix/system/stty.ts";
import { sudo } from "../../../src/commands/unix/system/sudo.ts";
import { createTerminal } from "../../../src/terminal/terminal.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { TestScreen } from "../../support/screen.ts";
import { runShell } from "../../support/shell.ts";

const run = async (script: string) => {
  const { stdout, stderr, status } = await runShell(script);
  return { stdout, stderr, status };
};

describe("tools that ask the machine", () => {
  it("top shows one moment with -b -n1", async () => {
    const { stdout, status } = await run("top -b -n1");
    expect(status).toBe(0);
    const rows = stdout.split("\n");
    expect(rows[0]).toMatch(/^top - \d\d:\d\d:\d\d up .*,  1 user,  load average: [\d., ]+$/);
    expect(rows[1]).toMatch(/^Tasks: +\d+ total, +1 running, +\d+ sleeping, +0 stopped, +0 zombie$/);
    expect(rows[6]).toBe("    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND");
    expect(rows.slice(7).map((row) => row.trim().split(/\s+/).at(-1))).toEqual(["bash", "top", ""]);
  });

  it("top without a terminal wants -b", async () => {
    expect(await run("top")).toEqual({ stdout: "", stderr: "top: failed tty get\n", status: 1 });
  });

  it("stty tells the size, and refuses to change what it cannot", async () => {
    const terminal = createTerminal(new TestScreen(100, 30), (task) => setImmediate(task));
    const given = { terminal: terminal.tty, stdin: { ...inputOf(), isTTY: true } };
    expect(await runCommand(stty, ["size"], given)).toMatchObject({ stdout: "30 100\n", status: 0 });
    expect(await runCommand(stty, ["sane"], given)).toEqual({ stdout: "", stderr: "", status: 0 });
    expect((await runCommand(stty, ["-a"], given)).stdout).toMatch(
      /^speed 38400 baud; rows 30; columns 100; line = 0;\nintr = \^C;/,
    );
    expect(await runCommand(stty, ["-echo"], given)).toMatchObject({
      stderr: "stty: -echo: changing the terminal is not simulated yet\n",
      status: 1,
    });
    expect(await run("stty size")).toMatchObject({
      stderr: "stty: 'standard input': Inappropriate ioctl for device\n",
      status: 1,
    });
  });

  it("crontab keeps a table, refuses a wrong one, and says that nothing runs it", async () => {
    expect(
      await run(
        "crontab -l; echo '*/5 * * * * heroku ps' | crontab -; crontab -l; echo '61 * * * * x' | crontab -; crontab -r; crontab -l",
      ),
    ).toEqual({
      stdout: "*/5 * * * * heroku ps\n",
      stderr:
        'no crontab for learner\ncrontab: installed, but no cron daemon is simulated: its commands do not run\n"-":1: bad minute\nerrors in crontab file, can\'t install.\nno crontab for learner\n',
      status: 1,
    });
  });

  it("apt, systemctl and brew answer as they do to a user without rights", async () => {
    const { stdout, stderr, status } = await run(
      "apt-get install nano; echo $?; systemctl status; brew install x",
    );
    expect(stdout).toBe("100\n");
    expect(stderr).toBe(
      "E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?\n" +
        "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n" +
        "bash: line 1: brew: command not found\n",
    );
    expect(status).toBe(127);
  });

  it("sudo asks for a password on a terminal and then finds no rights", async () => {
    const screen = new TestScreen(80, 24);
    const terminal = createTerminal(screen, (task) => setImmediate(task));
    const running = runCommand(sudo, ["ls"], { files: homeFiles(), terminal: terminal.tty });
    // The prompt is there, and nothing is echoed from here on.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    terminal.input("secret\r");
    const { stderr, status } = await running;
    expect(stderr).toBe("[sudo] password for learner: learner is not in the sudoers file.\n");
    expect(screen.writes.join("")).not.toContain("secret");
    expect(status).toBe(1);
  });

  it("dircolors fills LS_COLORS, which ls then heeds", async () => {
    const { stdout } = await run(
      "export TERM=xterm SHELL=/bin/bash; eval $(dircolors); touch a.zip b.py; mkdir d; ls --color=always; LS_COLORS='*.py=33' ls --color=always b.py",
    );
    expect(stdout).toBe(
      "\x1b[0m\x1b[01;31ma.zip\x1b[0m\nb.py\n\x1b[01;34md\x1b[0m\n\x1b[0m\x1b[33mb.py\x1b[0m\n",
    );
  });
});
