import { describe, expect, it } from "vitest";
import { takeSeat, type Seat } from "../support/console.ts";

/** Transcripts are those of bash 5.2 on a pty, but for the prompt and the numbers of processes. */
const seen = ({ screen }: Seat): string => screen.text.replace(/\b20[4-9]\d\b/g, "PID");

const ctrlC = "\x03";
const ctrlZ = "\x1a";

describe("Ctrl-Z", () => {
  it("stops the program in the foreground, which fg, bg and kill reach", async () => {
    const seat = await takeSeat();
    await seat.start("sleep 100");
    await seat.press(ctrlZ);
    for (const line of ["echo $?", "jobs", "jobs -l", "jobs -p", "jobs -s", "jobs -r", "bg", "jobs"])
      await seat.enter(line);
    await seat.start("fg");
    await seat.press(ctrlZ);
    for (const line of ["kill %1", "", "jobs"]) await seat.enter(line);
    expect(seen(seat)).toBe(
      [
        "~ $ sleep 100",
        "^Z",
        "[1]+  Stopped                 sleep 100",
        "~ $ echo $?",
        "148",
        "~ $ jobs",
        "[1]+  Stopped                 sleep 100",
        "~ $ jobs -l",
        "[1]+  PID Stopped                 sleep 100",
        "~ $ jobs -p",
        "PID",
        "~ $ jobs -s",
        "[1]+  Stopped                 sleep 100",
        "~ $ jobs -r",
        "~ $ bg",
        "[1]+ sleep 100 &",
        "~ $ jobs",
        "[1]+  Running                 sleep 100 &",
        "~ $ fg",
        "sleep 100",
        "^Z",
        "[1]+  Stopped                 sleep 100",
        "~ $ kill %1",
        "",
        "[1]+  Stopped                 sleep 100",
        "~ $",
        "[1]+  Terminated              sleep 100",
        "~ $ jobs",
        "~ $",
      ].join("\n"),
    );
  });

  it("gives up loops, but not the rest of a list or of a function", async () => {
    const seat = await takeSeat();
    await seat.enter("f() { sleep 40; echo in f; }");
    await seat.start("while true; do sleep 50; echo x; done");
    await seat.press(ctrlZ);
    await seat.start("f; echo next");
    await seat.press(ctrlZ);
    await seat.start("sleep 30 && echo no");
    await seat.press(ctrlZ);
    expect(seen(seat).split("\n").slice(1)).toEqual([
      "~ $ while true; do sleep 50; echo x; done",
      "^Z",
      "[1]+  Stopped                 sleep 50",
      "~ $ f; echo next",
      "^Z",
      "[2]+  Stopped                 sleep 40",
      "in f",
      "next",
      "~ $ sleep 30 && echo no",
      "^Z",
      "[3]+  Stopped                 sleep 30",
      "~ $",
    ]);
  });

  it("stops every stage of a pipeline, and what it has not done comes later", async () => {
    const seat = await takeSeat();
    await seat.start("cat | tr a-z A-Z");
    await seat.press(ctrlZ);
    await seat.enter("jobs -l");
    await seat.start("fg");
    seat.send("abc\r");
    await seat.until(() => seat.screen.text.includes("abc"));
    await seat.press("\x04");
    expect(seen(seat)).toBe(
      [
        "~ $ cat | tr a-z A-Z",
        "^Z",
        "[1]+  Stopped                 cat | tr a-z A-Z",
        "~ $ jobs -l",
        "[1]+  PID Stopped                 cat",
        "      PID                       | tr a-z A-Z",
        "~ $ fg",
        "cat | tr a-z A-Z",
        "abc",
        "ABC",
        "~ $",
      ].join("\n"),
    );
  });

  it("lets a full screen go, and draws it anew", async () => {
    const seat = await takeSeat();
    await seat.enter("seq 300 > n");
    await seat.start("less n");
    await seat.until(() => seat.screen.modes.has("?1049"));
    await seat.press(ctrlZ);
    expect(seat.screen.modes.has("?1049")).toBe(false);
    seat.send("fg\r");
    await seat.until(() => seat.screen.modes.has("?1049"));
    await seat.press("q");
    expect(seat.screen.modes.has("?1049")).toBe(false);
  });
});

describe("jobs", () => {
  it("are marked and found as bash does it", async () => {
    const seat = await takeSeat();
    await seat.enter("sleep 20 & sleep 30 & sleep 40 &");
    await seat.enter("jobs");
    await seat.start("fg %2");
    await seat.press(ctrlZ);
    await seat.enter("jobs");
    await seat.start("fg %-");
    await seat.press(ctrlZ);
    await seat.start("%1");
    await seat.press(ctrlZ);
    for (const line of ["%3 &", "jobs", "%sl", "fg %9", "bg %9"]) await seat.enter(line);
    await seat.start("%?40");
    await seat.press(ctrlC);
    expect(seen(seat)).toBe(
      [
        "~ $ sleep 20 & sleep 30 & sleep 40 &",
        "[1] PID",
        "[2] PID",
        "[3] PID",
        "~ $ jobs",
        "[1]   Running                 sleep 20 &",
        "[2]-  Running                 sleep 30 &",
        "[3]+  Running                 sleep 40 &",
        "~ $ fg %2",
        "sleep 30",
        "^Z",
        "[2]+  Stopped                 sleep 30",
        "~ $ jobs",
        "[1]   Running                 sleep 20 &",
        "[2]+  Stopped                 sleep 30",
        "[3]-  Running                 sleep 40 &",
        "~ $ fg %-",
        "sleep 40",
        "^Z",
        "[3]+  Stopped                 sleep 40",
        "~ $ %1",
        "sleep 20",
        "^Z",
        "[1]+  Stopped                 sleep 20",
        "~ $ %3 &",
        "[3]- sleep 40 &",
        "~ $ jobs",
        "[1]+  Stopped                 sleep 20",
        "[2]   Stopped                 sleep 30",
        "[3]-  Running                 sleep 40 &",
        "~ $ %sl",
        "bash: fg: sl: ambiguous job spec",
        "~ $ fg %9",
        "bash: fg: %9: no such job",
        "~ $ bg %9",
        "bash: bg: %9: no such job",
        "~ $ %?40",
        "sleep 40",
        "^C",
        "~ $",
      ].join("\n"),
    );
  });

  it("stop when they read the terminal from the background", async () => {
    const seat = await takeSeat();
    await seat.enter("cat &");
    await seat.enter("");
    await seat.enter("jobs -l");
    expect(seen(seat)).toBe(
      "~ $ cat &\n[1] PID\n~ $\n\n[1]+  Stopped                 cat\n~ $ jobs -l\n" +
        "[1]+  PID Stopped (tty input)     cat\n~ $",
    );
  });

  it("keep the shell from leaving once", async () => {
    const seat = await takeSeat();
    await seat.start("sleep 100");
    await seat.press(ctrlZ);
    await seat.enter("exit");
    expect(seen(seat).split("\n").slice(3)).toEqual(["~ $ exit", "exit", "There are stopped jobs.", "~ $"]);
    expect(seat.session.shell.exited).toBe(undefined);
    await seat.enter("exit");
    expect(seat.session.shell.exited).toBe(1);
  });
});

describe("a shell in the terminal", () => {
  it("can be stopped, and goes on where it was", async () => {
    const seat = await takeSeat();
    seat.send("bash --norc\r");
    await seat.until(() => seat.screen.text.includes("bash-5.2$"));
    seat.send("x=5; suspend\r");
    await seat.until(() => seat.screen.text.endsWith("~ $"));
    seat.send("fg\r");
    await seat.until(() => seat.screen.text.endsWith("bash-5.2$"));
    seat.send("echo $x; exit\r");
    await seat.until(() => seat.screen.text.endsWith("~ $"));
    expect(seen(seat)).toBe(
      [
        "~ $ bash --norc",
        "bash-5.2$ x=5; suspend",
        "",
        "[1]+  Stopped                 bash --norc",
        "~ $ fg",
        "bash --norc",
        "bash-5.2$ echo $x; exit",
        "5",
        "exit",
        "~ $",
      ].join("\n"),
    );
  });
});

describe("a trapped signal", () => {
  it("comes as often as its key is pressed, and the script goes on", async () => {
    const seat = await takeSeat();
    await seat.start("bash -c 'trap \"echo int\" INT; echo one; sleep 50; echo two; sleep 50; echo end'");
    await seat.until(() => seat.screen.text.endsWith("one"));
    seat.send(ctrlC);
    await seat.until(() => seat.screen.text.endsWith("two"));
    await seat.press(ctrlC);
    await seat.enter("echo $?");
    expect(seen(seat).split("\n").slice(2)).toEqual([
      "one",
      "^Cint",
      "two",
      "^Cint",
      "end",
      "~ $ echo $?",
      "0",
      "~ $",
    ]);
  });
});
