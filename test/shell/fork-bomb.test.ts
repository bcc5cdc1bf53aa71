import { expect, it } from "vitest";
import { learn } from "../support/world.ts";

it("a fork bomb meets the limit of processes and dies of it; the shell lives on", async () => {
  const { run } = learn();
  const { stdout, stderr, status } = await run(":(){ :|:& };:\nsleep 1; echo alive");
  expect(stdout).toBe("alive\n");
  expect(status).toBe(0);
  expect(stderr).toMatch(/: fork: Resource temporarily unavailable\n/);
  expect((await run("echo $(echo $(echo nested))")).stdout).toBe("nested\n");
});
