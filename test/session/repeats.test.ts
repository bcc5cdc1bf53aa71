import { describe, expect, it } from "vitest";
import { commit, create, project, push } from "../mistakes/typing.ts";
import { learn } from "../support/world.ts";

/** A worker of this command, and what its log says of four days. */
async function fourDays(command: string, more = "true") {
  const learner = learn();
  const { status, output } = await learner.run(
    [
      project({ "requirements.txt": "", ".python-version": "3.14\n", Procfile: `worker: ${command}\n` }),
      commit("First"),
      create,
      push,
      "heroku ps:type worker=standard-1x",
      "heroku ps:scale worker=1",
      "dojo forward 50h",
      more,
      "dojo forward 50h",
    ].join("\n"),
  );
  expect(status, output).toBe(0);
  const { stdout } = await learner.run("heroku logs -n 300 -p worker");
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => line.replace(/^\S+ \w+\[worker\.1\]: /, ""));
}

const cycle = (...between: string[]) => [
  "Cycling",
  "State changed from up to starting",
  "Stopping all processes with SIGTERM",
  ...between,
];

const begun = (command: string) => [
  `Starting process with command \`${command}\``,
  "State changed from starting to up",
];

describe("a process that would do again what it did", () => {
  it("is told of as if it ran", async () => {
    const lines = await fourDays("sleep 100000000");
    const day = [...cycle("Process exited with status 143"), ...begun("sleep 100000000")];
    expect(lines).toEqual([...begun("sleep 100000000"), ...day, ...day, ...day]);
  });

  it("runs when it says something at its end, or has a status of its own there", async () => {
    const command = "trap 'echo bye; exit 3' TERM; sleep 100000000 & wait";
    const lines = await fourDays(command);
    const day = [...cycle("bye", "Process exited with status 3"), ...begun(command)];
    expect(lines).toEqual([...begun(command), ...day, ...day, ...day]);
    const silent = "trap 'exit 4' TERM; sleep 100000000 & wait";
    const again = [...cycle("Process exited with status 4"), ...begun(silent)];
    expect(await fourDays(silent)).toEqual([...begun(silent), ...again, ...again, ...again]);
  });

  it("runs when it says something at its start, or looked at the time", async () => {
    const command = "echo hello; sleep 100000000";
    expect((await fourDays(command)).filter((line) => line === "hello")).toHaveLength(4);
    const late = '[ "$(date +%d)" = 01 ] || echo later; sleep 100000000';
    expect((await fourDays(late)).filter((line) => line === "later")).toHaveLength(3);
  });

  it("runs when its environment is another", async () => {
    const lines = await fourDays('[ -z "$SAY" ] || echo "$SAY"; sleep 100000000', "heroku config:set SAY=hi");
    expect(lines.filter((line) => line === "hi")).toHaveLength(2);
  });

  it("runs when it sleeps for less than it may live", async () => {
    const lines = await fourDays("sleep 90000; echo awake; sleep 100000000");
    expect(lines.filter((line) => line === "awake").length).toBeGreaterThan(0);
  });
});
