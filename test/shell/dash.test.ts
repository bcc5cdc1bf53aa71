import { describe, expect, it } from "vitest";
import { runShell } from "../support/shell.ts";

/** On Debian and on Heroku `sh` is dash. What stands here was printed by dash 0.5.12. */
describe("sh says what dash says", () => {
  it.each([
    ["foo", 127, "sh: 1: foo: not found\n"],
    ["./x", 127, "sh: 1: ./x: not found\n"],
    ["/tmp", 126, "sh: 1: /tmp: Permission denied\n"],
    ["echo one\n(foo)", 127, "sh: 2: foo: not found\n"],
    ["f() { foo; }; f", 127, "sh: 1: foo: not found\n"],
    ["echo $(foo)", 0, "sh: 1: foo: not found\n"],
    ["foo | cat", 0, "sh: 1: foo: not found\n"],
  ])("sh -c '%s'", async (script, status, stderr) => {
    const ran = await runShell(`sh -c '${script}'`);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr });
  });

  it("of a script that is not there, and of files it redirects from and to", async () => {
    const { stderr } = await runShell("sh none.sh; echo $? >&2; sh -c '< nofile'; sh -c '> /no/where'");
    expect(stderr).toBe(
      "sh: 0: cannot open none.sh: No such file\n2\n" +
        "sh: 1: cannot open nofile: No such file\n" +
        "sh: 1: cannot create /no/where: Directory nonexistent\n",
    );
  });

  it("and bash goes on as bash", async () => {
    const { stderr } = await runShell("bash -c 'foo'; sh -c 'bash -c foo'");
    expect(stderr).toBe("bash: line 1: foo: command not found\n".repeat(2));
  });
});
