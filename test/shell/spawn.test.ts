import { describe, expect, it } from "vitest";
import { abortable, Killed } from "../../src/base/signals.ts";
import type { Command } from "../../src/shell/command.ts";
import { runShell } from "../support/shell.ts";

const command = (name: string, run: Command["run"]): Command => ({ name, summary: name, usage: name, run });

/** Ends only when it is told to. */
const forever = command("forever", ({ signal }) => abortable(new Promise<number>(() => {}), signal));

describe("a program started with a signal of its own", () => {
  it("is ended by that signal, and its parent goes on", async () => {
    const own = new AbortController();
    const parent = command("parent", async ({ spawn, stdout }) => {
      const status = spawn(["forever"], { signal: own.signal });
      own.abort(new Killed("SIGTERM"));
      await stdout.write(`child ended with ${await status}\n`);
      return 0;
    });
    const programs = { parent: async () => parent, forever: async () => forever };
    expect(await runShell("parent", { programs })).toMatchObject({
      status: 0,
      stdout: "child ended with 143\n",
    });
  });

  it("is ended by its parent's signal too", async () => {
    const terminal = new AbortController();
    const ended: string[] = [];
    const child = command("child", async ({ signal }) => {
      signal.addEventListener("abort", () => ended.push("child"));
      terminal.abort(new Killed("SIGINT"));
      return forever.run({ signal } as never, []);
    });
    const parent = command("parent", ({ spawn }) =>
      spawn(["child"], { signal: new AbortController().signal }),
    );
    const programs = { parent: async () => parent, child: async () => child };
    expect(await runShell("parent", { programs, signal: terminal.signal })).toMatchObject({ status: 130 });
    expect(ended).toEqual(["child"]);
  });
});
