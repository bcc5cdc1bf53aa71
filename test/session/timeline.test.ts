import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const lines = (output: string) => output.split("\n").filter((line) => line !== "");

describe("the timeline", () => {
  it("goes back before a command, and forth again", async () => {
    const { run, session } = learn();
    await run("echo one > note.txt");
    await run("cd /tmp && export WHERE=tmp");
    expect((await run("dojo undo")).output).toBe("Undone: cd /tmp && export WHERE=tmp\n");
    expect((await run('pwd; echo "<$WHERE>"')).output).toBe("/home/learner\n<>\n");
    session.undo();
    await run("dojo redo");
    expect((await run('pwd; echo "<$WHERE>"; cat ~/note.txt')).output).toBe("/home/learner\n<>\none\n");
  });

  it("forgets what was undone once something else is done", async () => {
    const { run } = learn();
    await run("touch a");
    await run("dojo undo");
    await run("touch b");
    expect((await run("dojo redo")).output).toBe("dojo: there is nothing to redo\n");
    expect((await run("ls")).output).toBe("b\n");
  });

  it("takes back what Heroku did too, its clock and its chance", async () => {
    const { run } = learn();
    await run("mkdir shop && cd shop && git init -q && touch requirements.txt");
    await run("echo 'worker: sleep 100000' > Procfile && git add . && git commit -qm First");
    await run("heroku create");
    const before = await run("date; heroku apps; heroku releases");
    const pushed = await run("git push heroku main");
    expect(pushed.output).toContain("Released v3");
    await run("heroku config:set A=b");
    for (let undone = 0; undone < 2; undone++) await run("dojo undo");
    expect((await run("date; heroku apps; heroku releases")).output).toBe(before.output);
    expect((await run("git push heroku main")).output).toBe(pushed.output);
  });

  it("says when there is nothing before", async () => {
    const { run } = learn();
    expect(await run("dojo undo")).toEqual({
      status: 1,
      stdout: "",
      stderr: "dojo: there is nothing to undo\n",
      output: "dojo: there is nothing to undo\n",
    });
  });

  it("names every moment by its line", async () => {
    const { run, session } = learn();
    await run("true");
    await run("false");
    session.undo();
    expect(session.timeline.moments.map(({ line, present }) => [line, present])).toEqual([
      ["", false],
      ["true", true],
      ["false", false],
    ]);
  });

  it("takes a file saved by the page's editor for a moment", async () => {
    const { run, write, session } = learn();
    await run("true");
    write("note.txt", "edited");
    await session.changedByPage("edited /home/learner/note.txt");
    expect(session.undo()).toBe("(edited /home/learner/note.txt)");
    expect(lines((await run("ls")).output)).toEqual([]);
    session.undo();
    session.redo();
  });
});
