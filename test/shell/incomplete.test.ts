import { describe, expect, it } from "vitest";
import { isIncomplete } from "../../src/shell/incomplete.ts";

describe("a continuation prompt", () => {
  it.each([
    "if true; then",
    "if true",
    "for i in 1 2",
    "while true; do\necho",
    "echo 'abc",
    'echo "abc',
    "echo a \\",
    "echo a |",
    "echo a &&",
    "a ||",
    "{ echo a",
    "( echo a",
    "f() {",
    "f()",
    "case x in",
    "case x in a) echo;;",
    "cat <<EOF",
    "cat <<EOF\nline",
    "echo $(echo a",
    "echo `a",
    "echo ${x",
    "x=(1 2",
    "[[ a",
    "echo $((1+",
    "until",
  ])("is wanted after %s", (text) => expect(isIncomplete(`${text}\n`)).toBe(true));

  it.each([
    "",
    "echo a",
    "echo a;",
    "echo a &",
    "if true; then echo; fi",
    "cat <<EOF\nline\nEOF",
    "echo )",
    "fi",
    "echo a >",
    "for",
    "echo 'a' \"b\"",
    "# comment 'open",
    "echo a\\\\",
    "f() { echo a; }",
    "x=(1 2)",
    "if; then",
    "echo 'a\\'",
  ])("is not wanted after %s", (text) => expect(isIncomplete(`${text}\n`)).toBe(false));
});
