import { expect, it } from "vitest";
import { Killed } from "../../../src/base/signals.ts";
import { Collector } from "../../../src/base/streams.ts";
import { Foreman } from "../../../src/commands/heroku/local/foreman.ts";
import type { Process } from "../../../src/shell/command.ts";

it("heroku local says goodbye on Ctrl-C, and ends with 1", async () => {
  const keyboard = new AbortController();
  const stdout = new Collector();
  const stderr = new Collector();
  const process = {
    stdout,
    stderr,
    signal: keyboard.signal,
    clock: { now: () => 0 },
    outlive: () => process,
    spawn: async () => {
      keyboard.abort(new Killed("SIGINT"));
      throw keyboard.signal.reason;
    },
  } as unknown as Process;
  const worker = { name: "web.1", command: "serve", colour: 0, env: {} };
  expect(await new Foreman(process, 16).run([worker])).toBe(1);
  expect(stdout.text).toBe("[DONE] Killing all processes with signal  SIGINT\n");
  expect(stderr.text).toBe("[WARN] Interrupted by User\n12:00:00 AM web.1 Exited with exit code SIGINT\n");
});
