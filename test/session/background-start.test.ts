import { expect, it } from "vitest";
import { learn } from "../support/world.ts";

it("waits with the clock until a program in the background is there: time does not run away under it", async () => {
  const { run, write } = learn();
  write("index.js", "require('http').createServer((_, r) => r.end('hi\\n')).listen(process.env.PORT)\n");
  write("Procfile", "web: node index.js\n");
  const { stdout } = await run("heroku local > log 2>&1 & sleep 3; curl -s localhost:5006; kill %1");
  expect(stdout).toBe("hi\n");
});
