import { expect, it } from "vitest";
import { isOpenStatement } from "../../../src/commands/node/engine/statement.ts";
import { fc } from "../../support/fuzz.ts";

it("knows when a statement wants another line", () => {
  const open = [
    "f(",
    "{",
    "`a",
    "`${x}",
    "`${`",
    "/* a",
    "1 +",
    "x =",
    "const f = () =>",
    "[1,",
    "if (a) {",
    "a ? b :",
    "x.y.",
  ];
  const whole = [
    "1",
    "f()",
    "'('",
    '"{',
    "`${'}'}`",
    "// (",
    "/[/(]/.test(x)",
    "i++",
    "i--",
    "a)",
    "return /x/",
    "{}",
    "'a\\'('",
  ];
  expect(open.filter((text) => !isOpenStatement(text))).toEqual([]);
  expect(whole.filter((text) => isOpenStatement(text))).toEqual([]);
});

it("decides whatever is typed", () => {
  const sign = fc.constantFrom(
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "`",
    "$",
    "{",
    '"',
    "'",
    "\\",
    "/",
    "*",
    "\n",
    "a",
    " ",
    "=",
  );
  fc.assert(fc.property(fc.string({ unit: sign }), (text) => typeof isOpenStatement(text) === "boolean"));
});
