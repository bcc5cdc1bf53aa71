import { expect, it } from "vitest";
import { runShell } from "../../support/shell.ts";

it("quotes with curly marks in a UTF-8 locale", async () => {
  const { stderr, status } = await runShell("mkdir a a; date -d foo; env nosuch", {
    env: { LANG: "C.UTF-8" },
  });
  expect({ stderr, status }).toEqual({
    stderr:
      "mkdir: cannot create directory ‘a’: File exists\ndate: invalid date ‘foo’\nenv: ‘nosuch’: No such file or directory\n",
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
