import { describe, expect, it } from "vitest";
import { takeSeat } from "../support/console.ts";

describe("a shell started in the terminal", () => {
  it("reads ~/.bashrc and its history file, and writes that at its end", async () => {
    const seat = await takeSeat();
    const { files } = seat.session;
    files.write("/home/learner/.bashrc", "alias hi='echo hello'\nPS1='[\\W]\\$ '\nHISTCONTROL=ignoreboth\n");
    files.write("/home/learner/.bash_history", "echo old\n");
    seat.send("bash\r");
    await seat.until(() => seat.screen.text.endsWith("[~]$"));
    for (const line of ["hi", "hi", " echo hidden", "history", "exit"]) {
      const rows = seat.screen.text.split("\n").length;
      seat.send(`${line}\r`);
      await seat.until(() => seat.screen.text.endsWith("$") && seat.screen.text.split("\n").length > rows);
    }
    expect(seat.screen.text).toBe(
      [
        "~ $ bash",
        "[~]$ hi",
        "hello",
        "[~]$ hi",
        "hello",
        "[~]$  echo hidden",
        "hidden",
        "[~]$ history",
        "    1  echo old",
        "    2  hi",
        "    3  history",
        "[~]$ exit",
        "exit",
        "~ $",
      ].join("\n"),
    );
    expect(files.text("/home/learner/.bash_history")).toBe("echo old\nhi\nhistory\nexit\n");
  });

  it("reads a profile instead when it is a login shell, and nothing when told so", async () => {
    const seat = await takeSeat();
    const { files } = seat.session;
    files.write("/home/learner/.bashrc", "echo rc\n");
    files.write("/home/learner/.profile", "echo profile\n");
    files.write("/home/learner/.bash_profile", "echo bash_profile\n");
    await seat.enter("bash -lc 'echo command'");
    await seat.enter("bash -c 'echo plain'");
    seat.send("bash --norc\r");
    await seat.until(() => seat.screen.text.endsWith("bash-5.2$"));
    seat.send("exit\r");
    await seat.until(() => seat.screen.text.endsWith("~ $"));
    expect(seat.screen.text).toBe(
      [
        "~ $ bash -lc 'echo command'",
        "bash_profile",
        "command",
        "~ $ bash -c 'echo plain'",
        "plain",
        "~ $ bash --norc",
        "bash-5.2$ exit",
        "exit",
        "~ $",
      ].join("\n"),
    );
  });
});

describe("the prompt", () => {
  it("is the learner's own once PS1 is set", async () => {
    const seat = await takeSeat();
    for (const line of [
      "PS1='[\\u@\\h \\W \\j \\#]\\$ '",
      "sleep 9 &",
      "x=5; PS1='$x $(echo hi) \\w\\$x> '",
      "PROMPT_DIRTRIM=1; cd /usr/local/bin",
      "PROMPT_COMMAND='echo before'",
      "PS0='run '",
      "echo z",
    ])
      await seat.enter(line);
    expect(seat.screen.text.replace(/\d{4}/, "PID")).toBe(
      [
        "~ $ PS1='[\\u@\\h \\W \\j \\#]\\$ '",
        "[learner@dojo ~ 0 2]$ sleep 9 &",
        "[1] PID",
        "[learner@dojo ~ 1 3]$ x=5; PS1='$x $(echo hi) \\w\\$x> '",
        "5 hi ~$x> PROMPT_DIRTRIM=1; cd /usr/local/bin",
        "5 hi .../bin$x> PROMPT_COMMAND='echo before'",
        "before",
        "5 hi .../bin$x> PS0='run '",
        "before",
        "5 hi .../bin$x> echo z",
        "run z",
        "before",
        "5 hi .../bin$x>",
      ].join("\n"),
    );
  });
});
