import { expect, it } from "vitest";
import type { Fetch } from "../../../src/base/fetch.ts";
import { Killed } from "../../../src/base/signals.ts";
import { inputOf } from "../../../src/base/streams.ts";
import { python } from "../../../src/commands/python/python.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

it("serves a folder with http.server", async () => {
  const files = laptop();
  files.write("/home/learner/a.txt", "hello\n");
  const kill = new AbortController();
  const answers: [number, string | null, string][] = [];
  let asked: Promise<void> | undefined;
  const listen = (_: unknown, handle: Fetch) => {
    asked = (async () => {
      for (const path of ["/", "/a.txt", "/nope"]) {
        const response = await handle(new Request(`http://localhost:8000${path}`));
        answers.push([response.status, response.headers.get("content-type"), await response.text()]);
      }
      kill.abort(new Killed("SIGTERM"));
    })();
    return { close() {} };
  };
  await expect(
    runCommand(python, ["3.14.7", "-m", "http.server"], { files, listen, signal: kill.signal }),
  ).rejects.toMatchObject({ signal: "SIGTERM" });
  await asked;
  expect(answers[0]![2]).toContain('<li><a href="a.txt">a.txt</a></li>');
  expect(answers[1]).toEqual([200, "text/plain", "hello\n"]);
  expect(answers[2]![0]).toBe(404);
});

it("answers line by line on a terminal", async () => {
  const typed =
    "1 + 1\nx = [1,\n2]\nx\nfor i in x:\n    print(i)\n\n_\n1 / 0\nNone\n'a' +\nexit(3)\nprint('never')\n";
  const stdin = Object.assign(Object.create(inputOf(typed)) as ReturnType<typeof inputOf>, { isTTY: true });
  const { status, stdout, stderr } = await runCommand(python, ["3.11.7"], { files: laptop("3.11.7"), stdin });
  expect(status).toBe(3);
  expect(stdout.split("\n").slice(2).join("\n")).toBe(
    ">>> 2\n>>> ... >>> [1, 2]\n>>> ... ... 1\n2\n>>> [1, 2]\n>>> >>> >>> >>> ",
  );
  expect(stderr).toBe(
    'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nZeroDivisionError: division by zero\n  File "<stdin>", line 1\n    \'a\' +\n         ^\nSyntaxError: invalid syntax\n',
  );
});
