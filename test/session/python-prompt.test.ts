import { expect, it } from "vitest";
import { takeSeat } from "../support/console.ts";

it("python's prompt is edited like a shell's: history, a block, Ctrl-C, Ctrl-D", async () => {
  const seat = await takeSeat();
  const rows = () => seat.screen.text.split("\n");
  /** Sends keys and waits until this prompt stands in a row of its own below them. */
  const send = async (keys: string, prompt = ">>>") => {
    const before = rows().length;
    seat.send(keys);
    await seat.until(() => rows().length > before && rows().at(-1) === prompt);
  };
  await seat.start("python3");
  await seat.until(() => rows().at(-1) === ">>>");
  await send("x = 20\r");
  await send("for i in range(2):\r", "...");
  await send("    print(i)\r", "...");
  await send("\r");
  await send("\x1b[A\x1b[A\x01y\x05 + 1\r"); // back to the first line: Up, Up, Ctrl-A, Ctrl-E
  await send("half\x03");
  await send("yx\r");
  await seat.press("\x04");
  expect(rows().slice(3)).toEqual([
    ">>> x = 20",
    ">>> for i in range(2):",
    "...     print(i)",
    "...",
    "0",
    "1",
    ">>> yx = 20 + 1",
    ">>> half^C",
    "KeyboardInterrupt",
    ">>> yx",
    "21",
    ">>>",
    "~ $",
  ]);
});
