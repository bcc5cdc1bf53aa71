import { expect, it } from "vitest";
import { takeSeat } from "../support/console.ts";

it("node's prompt: statements, blocks, history, await, errors, timers, .exit", async () => {
  const seat = await takeSeat();
  const rows = () => seat.screen.text.split("\n");
  /** Sends keys and waits until this prompt stands in a row of its own below them. */
  const send = async (keys: string, prompt = ">") => {
    const before = rows().length;
    seat.send(keys);
    await seat.until(() => rows().length > before && rows().at(-1) === prompt);
  };
  await seat.start("node");
  await seat.until(() => rows().at(-1) === ">");
  await send("const x = 20\r");
  await send("function twice(n) {\r", "|");
  await send("return n * 2 }\r");
  await send("twice(x)\r");
  await send("\x1b[A\x1b[A\x1b[A\x05 ; y\r"); // up to the first line, which is then an error twice over
  await send("{ a: [x] }\r");
  await send("const later = await new Promise((done) => setTimeout(() => done(7), 10))\r");
  await send("later\r");
  await send("half\x03");
  await send("fs.existsSync('/etc/passwd')\r");
  await seat.press(".exit\r");
  expect(rows().slice(1)).toEqual([
    expect.stringMatching(/^Welcome to Node\.js v24\./),
    'Type ".help" for more information.',
    "> const x = 20",
    "undefined",
    "> function twice(n) {",
    "| return n * 2 }",
    "undefined",
    "> twice(x)",
    "40",
    "> const x = 20 ; y",
    "Uncaught SyntaxError: Identifier 'x' has already been declared",
    "> { a: [x] }",
    "{ a: [ 20 ] }",
    "> const later = await new Promise((done) => setTimeout(() => done(7), 10))",
    "undefined",
    "> later",
    "7",
    "> half^C",
    "(To exit, press Ctrl+C again or Ctrl+D or type .exit)",
    "> fs.existsSync('/etc/passwd')",
    "true",
    "> .exit",
    "~ $",
  ]);
});
