import { fc } from "../support/fuzz.ts";
import { describe, expect, it } from "vitest";
import { Killed } from "../../src/base/signals.ts";
import { isIncomplete } from "../../src/shell/incomplete.ts";
import { Collector, inputOf } from "../../src/base/streams.ts";
import { openShell, runShell } from "../support/shell.ts";

/** Pieces of shell language that are put together without sense. */
const piece = fc.constantFrom(
  ...[
    "echo",
    "x=1",
    "$x",
    "${x",
    "}",
    "${x:-",
    "a",
    "'",
    '"',
    "`",
    "$(",
    ")",
    "(",
    "((",
    "))",
    "[[",
    "]]",
    "{",
    "|",
    "&&",
  ],
  ...[
    "||",
    ";",
    "&",
    "\n",
    " ",
    " ",
    " ",
    "<",
    ">",
    ">>",
    "<<E",
    "E",
    "<<<",
    "2>&1",
    "if",
    "then",
    "fi",
    "else",
    "for",
    "in",
  ],
  ...[
    "do",
    "done",
    "case",
    "esac",
    ";;",
    "while",
    "false",
    "true",
    "f()",
    "*",
    "?",
    "[a-z]",
    "\\",
    "#",
    "!",
    "~",
    "{1..3}",
  ],
  ...[
    "{a,b}",
    "$((1+2))",
    "$((",
    "${!x}",
    "${#x}",
    "${x/a/b}",
    "${x[@]}",
    "a=(1 2)",
    "set -u",
    "return",
    "break",
    "exit",
  ],
  ...[
    "read y",
    "local z",
    "export",
    "unset x",
    "trap 'echo t' EXIT",
    "eval",
    "shift",
    "printf %s",
    "test -f",
    "[",
    "]",
  ],
);
const script = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(" "));

describe("no input", () => {
  it("makes the shell throw or hang", async () => {
    await fc.assert(
      fc.asyncProperty(script, async (text) => {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(new Killed("SIGINT")), 200);
        const { status, stderr } = await runShell(text, { bare: true, signal: stop.signal });
        clearTimeout(timer);
        expect(status).toBeGreaterThanOrEqual(0);
        expect(status).toBeLessThan(256);
        expect(stderr).not.toContain("internal error");
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("leaves a descriptor open", async () => {
    const held = async (text: string) => {
      const { shell } = await openShell({ bare: true, interactive: true });
      const stdout = new Collector();
      const streams = (signal: AbortSignal) => ({
        ...{ stdin: inputOf(), stdout, stderr: new Collector(), signal },
      });
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(new Killed("SIGINT")), 200);
      await shell.run(text, streams(stop.signal));
      clearTimeout(timer);
      const before = stdout.text.length;
      const all = Array.from({ length: 61 }, (_, at) => at + 3).join(" ");
      const open = `set +o noexec +u; for n in ${all}; do { : >&$n; } 2> /dev/null && \\builtin echo $n; done`;
      await shell.run(open, streams(new AbortController().signal));
      return stdout.text.slice(before);
    };
    await fc.assert(
      fc.asyncProperty(script, async (text) => {
        expect(await held(text)).toBe("");
      }),
      { numRuns: 150 },
    );
    expect(await held("exec 7> f")).toBe("7\n"); // it does see them
  }, 60_000);

  it("makes the question for more throw", () => {
    fc.assert(
      fc.property(fc.oneof(script, fc.string()), (text) => {
        expect(typeof isIncomplete(text)).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });

  it("that is no shell at all makes it throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(new Killed("SIGINT")), 200);
        const { stderr } = await runShell(text, { bare: true, signal: stop.signal });
        clearTimeout(timer);
        expect(stderr).not.toContain("internal error");
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
