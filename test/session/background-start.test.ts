import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const flask =
  "from flask import Flask\napp = Flask(__name__)\n@app.get('/')\ndef index():\n    return 'hi\\n'\n";
const node = "require('http').createServer((_, r) => r.end('hi\\n')).listen(process.env.PORT ?? 5000)\n";

/** Time does not run away under a program that is being loaded in the background. */
describe("a server started in the background is there a second later", () => {
  for (const [start, port, files] of [
    ["node index.js", 5000, { "index.js": node }],
    ["heroku local", 5006, { "index.js": node, Procfile: "web: node index.js\n" }],
    ["pip install -q flask && flask run", 5000, { "app.py": flask }],
    ["pip install -q flask gunicorn && gunicorn app:app", 8000, { "app.py": flask }],
    ["python3 -m http.server", 8000, { "index.html": "hi\n" }],
    ["php -S localhost:8000", 8000, { "index.php": "hi\n" }],
  ] as const)
    it(start, async () => {
      const { run, write } = learn();
      for (const [path, text] of Object.entries(files)) write(path, text);
      const [before, last] = start.includes(" && ") ? start.split(" && ") : ["true", start];
      const script = `${before}; ${last} > log 2>&1 & sleep 3; curl -s localhost:${port}; kill %1`;
      const { stdout } = await run(script);
      expect(stdout).toBe("hi\n");
    });
});

it("does not keep time from passing where a job has nothing to do", async () => {
  const { run, session } = learn();
  const before = session.clock.now();
  await run("tail -f /dev/null & sleep 60; kill %1; (sleep 5 & wait) & sleep 10; wait");
  expect(session.clock.now() - before).toBeGreaterThanOrEqual(70_000);
});
