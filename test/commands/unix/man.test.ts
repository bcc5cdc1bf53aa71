import { describe, expect, it } from "vitest";
import { runShell } from "../../support/shell.ts";

describe("man", () => {
  it("has a page for each program, with its options in a column of their own", async () => {
    const { stdout, status } = await runShell("man mkdir");
    expect(status).toBe(0);
    const rows = stdout.split("\n");
    expect(rows[0]).toBe("MKDIR(1)                        User Commands                         MKDIR(1)");
    expect(rows.filter((row) => /^[A-Z]/.test(row)).slice(1, -1)).toEqual([
      "NAME",
      "SYNOPSIS",
      "DESCRIPTION",
      "EXAMPLES",
      "SEE ALSO",
    ]);
    expect(stdout).toContain("NAME\n       mkdir - make directories\n");
    expect(stdout).toContain("\n       -m, --mode=MODE\n              Set file mode");
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80);
  });

  it("says so when there is none", async () => {
    const { stdout, stderr, status } = await runShell("man nosuch; man 5 crontab; man git-status; man cd");
    expect({ stdout, stderr, status }).toEqual({
      stdout: "",
      stderr:
        "No manual entry for nosuch\nNo manual entry for crontab in section 5\nNo manual entry for git-status\nNo manual entry for cd\n",
      status: 16,
    });
  });

  it("finds pages by a word", async () => {
    const { stdout } = await runShell("man -k 'make dir'; whatis ls; apropos zzzz");
    expect(stdout).toBe(
      "mkdir (1)            - make directories\nls (1)               - list directory contents\n",
    );
  });

  it("has a page for tools that read their options themselves too", async () => {
    const tools = "ls grep find awk ps tar kill xargs which less nano vim curl make jq yes test";
    const { stdout } = await runShell(
      `for t in ${tools}; do man $t > page || echo $t; grep -q '^NAME$' page || echo $t; done`,
    );
    expect(stdout).toBe("");
  });
});
