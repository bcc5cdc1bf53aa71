import { expect, it } from "vitest";
import { runShell } from "../../support/shell.ts";

it("env quotes with curly marks in a UTF-8 locale", async () => {
  const { stderr, status } = await runShell("env nosuch", { env: { LANG: "C.UTF-8" } });
  expect({ stderr, status }).toEqual({
    stderr: "env: ‘nosuch’: No such file or directory\n",
    status: 127,
  });
});

it("names env by its path when a carriage return ends the name of the interpreter", async () => {
  const { stderr, status } = await runShell("chmod +x script; ./script", {
    files: { script: "#!/usr/bin/env python9\r\n" },
    env: { LANG: "C.UTF-8" },
  });
  expect({ stderr, status }).toEqual({
    stderr:
      "/usr/bin/env: ‘python9\\r’: No such file or directory\n/usr/bin/env: use -[v]S to pass options in shebang lines\n",
    status: 127,
  });
});
