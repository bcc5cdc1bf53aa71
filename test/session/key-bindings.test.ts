import { describe, expect, it } from "vitest";
import { takeSeat } from "../support/console.ts";

const up = "\x1b[A";

/** What stands behind the last prompt. */
const typed = (screen: { text: string }) => screen.text.slice(screen.text.lastIndexOf("$") + 2);

describe("keys of one's own", () => {
  it("come from ~/.inputrc: history by what was begun, text, the bell, conditions", async () => {
    const seat = await takeSeat();
    seat.session.files.write(
      "/home/learner/.inputrc",
      [
        "# my keys",
        "set bell-style none",
        '"\\e[A": history-search-backward',
        '"\\e[B": history-search-forward',
        'Control-o: "git status\\C-m"',
        "$if Bash",
        '"\\C-xg": "git "',
        "$else",
        '"\\C-xg": "never"',
        "$endif",
        "$if mode=vi",
        '"\\C-xv": "vi"',
        "$endif",
      ].join("\n"),
    );
    for (const line of ["echo one", "true", "echo two", "false"]) await seat.enter(line);
    seat.send(`ec${up}`);
    expect(typed(seat.screen)).toBe("echo two");
    seat.send(up);
    expect(typed(seat.screen)).toBe("echo one");
    seat.send("\x1b[B");
    expect(typed(seat.screen)).toBe("echo two");
    seat.send("\x05\x15\x18gadd");
    expect(typed(seat.screen)).toBe("git add");
    seat.send("\x15\x18v");
    expect(typed(seat.screen)).toBe("");
  });

  it("come from bind: functions, macros, shell commands that change the line, and go by -r", async () => {
    const seat = await takeSeat();
    await seat.enter(`bind '"\\C-t": upcase-word' '"\\C-xm": "echo macro"'`);
    await seat.enter(`bind -x '"\\C-xl": READLINE_LINE="[$READLINE_LINE]"; READLINE_POINT=1'`);
    await seat.enter(`bind -x '"\\C-xp": echo printed; false'`);
    await seat.enter("bind -r '\\C-w'");
    seat.send("abc\x01\x14");
    expect(typed(seat.screen)).toBe("ABC");
    seat.send("\x15\x18m\x17");
    expect(typed(seat.screen)).toBe("echo macro");
    seat.send("\x15line\x18l");
    await seat.until(() => typed(seat.screen) === "[line]");
    seat.send("x");
    expect(typed(seat.screen)).toBe("[xline]");
    seat.send("\x05\x15kept\x18p");
    await seat.until(() => /\nprinted\n.*kept$/.test(seat.screen.text));
    seat.send("\x05\x15echo $?\r");
    await seat.until(() => /\n0\n.*\$$/.test(seat.screen.text));
  });

  it("can be those of vi, and are read again by Ctrl-X Ctrl-R", async () => {
    const seat = await takeSeat();
    await seat.enter("echo 'set editing-mode vi' > .inputrc");
    seat.send("\x18\x12");
    await seat.enter("set -o | grep -w vi");
    expect(seat.screen.text).toContain("vi             \ton".replace("\t", " "));
    seat.send("abc\x1b0x");
    expect(typed(seat.screen)).toBe("bc");
  });

  it("go through what fits, one after the other, by menu-complete", async () => {
    const seat = await takeSeat();
    await seat.enter("touch alpha almond; bind 'TAB: menu-complete'");
    for (const [key, shown] of [
      ["ls al\t", "ls almond"],
      ["\t", "ls alpha"],
      ["\t", "ls al"],
      ["\t", "ls almond"],
    ] as const) {
      seat.send(key);
      await seat.until(() => typed(seat.screen) === shown);
    }
  });

  it("that type themselves do not hang the line", async () => {
    const seat = await takeSeat();
    await seat.enter(`bind '"a": "a"' '"b": "xb"'`);
    seat.send("ab");
    seat.send("c");
    expect(typed(seat.screen)).toBe("c");
  });
});
