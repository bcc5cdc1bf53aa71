import { expect, it } from "vitest";
import { Emitter } from "../../src/base/events.ts";
import { Collector, inputOf } from "../../src/base/streams.ts";
import { openShell } from "../support/shell.ts";

it("tells the page of a fault of our own, and the learner in one line", async () => {
  const faults: unknown[] = [];
  const onFault = new Emitter<unknown>();
  onFault.on((error) => faults.push(error));
  const broken = { name: "broken", summary: "", usage: "", run: () => Promise.reject(new TypeError("oops")) };
  const { shell } = await openShell({
    bare: true,
    programs: { broken: async () => broken },
    onFault: (error) => onFault.emit(error),
  });
  const stderr = new Collector();
  const signal = new AbortController().signal;
  const status = await shell.run("broken", { stdin: inputOf(), stdout: new Collector(), stderr, signal });
  expect(status).toBe(70);
  expect(stderr.text).toBe("broken: internal error: oops\n");
  expect(faults).toEqual([new TypeError("oops")]);
});
