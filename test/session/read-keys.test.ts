import { describe, expect, it } from "vitest";
import { takeSeat } from "../support/console.ts";

describe("read at the terminal", () => {
  it("takes one key without Enter, unseen when told so, and no byte of an arrow is lost", async () => {
    const seat = await takeSeat();
    seat.send(
      "read -n 1 -p 'Sure? ' a; echo; read -rsn1 b; read -rsn2 c; printf '[%s][%q][%s]\\n' $a $b $c\r",
    );
    await seat.until(() => seat.screen.text.endsWith("Sure?"));
    seat.send("y");
    await seat.until(() => seat.screen.text.endsWith("Sure? y"));
    seat.send("\x1b[A");
    await seat.until(() => seat.screen.text.endsWith("~ $"));
    expect(seat.screen.text.split("\n").slice(-3)).toEqual(["Sure? y", "[y][$'\\E'][[A]", "~ $"]);
  });

  it("reads up to another end, and a password with its backslash", async () => {
    const seat = await takeSeat();
    seat.send('read -d x a; echo " [$a]"; read -rsp \'Password: \' b; echo; echo "<$b>"\r');
    await seat.until(() => seat.screen.text.endsWith('<$b>"'));
    seat.send("onex");
    await seat.until(() => seat.screen.text.endsWith("Password:"));
    seat.send("a\\b\r");
    await seat.until(() => seat.screen.text.endsWith("~ $"));
    expect(seat.screen.text.split("\n").slice(-4)).toEqual(["onex [one]", "Password:", "<a\\b>", "~ $"]);
  });

  it("gives up in time, hidden or not", async () => {
    const seat = await takeSeat({ speed: "instant" });
    await seat.enter("read -t 2 x; echo $?; read -s -t 2 x; echo $?; read -n 1 -t 2 x; echo $?");
    expect(seat.screen.text.split("\n").slice(-4)).toEqual(["142", "142", "142", "~ $"]);
  });
});
