import { expect, it } from "vitest";
import { learn } from "../support/world.ts";

it("what no memory could hold is refused, and is no fault of ours", async () => {
  const { run, session } = learn();
  const faults: unknown[] = [];
  session.onFault.on((error) => faults.push(error));
  const { stdout, stderr } = await run("(printf '%1000000000s' x); echo $?");
  expect([stdout, stderr]).toEqual(["2\n", expect.stringMatching(/: xrealloc: cannot allocate memory\n$/)]);
  expect((await run("env printf '%1000000000s' x; echo $?")).output).toBe("printf: memory exhausted\n1\n");
  expect((await run("awk 'BEGIN { s = \"x\"; while (1) s = s s }'; echo $?")).output).toBe(
    "awk: memory exhausted\n1\n",
  );
  expect((await run("echo alive")).stdout).toBe("alive\n");
  expect(faults).toEqual([]);
});
