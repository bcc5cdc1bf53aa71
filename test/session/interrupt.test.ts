import { describe, expect, it } from "vitest";
import { takeSeat } from "../support/console.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a learner may be stuck in. */
const stuck = [
  "while true; do :; done",
  "until false; do ((i++)); done",
  "for ((;;)); do [ a = a ]; done",
  "for i in {1..999999}; do x=$i; done",
  "for i in {1..999999}; do echo $i > /dev/null; done",
  "while true; do case x in x) ;; esac; done",
  "while [[ a == a ]]; do f() { :; }; f; done",
  "x=$(while :; do :; done)",
  "echo $(sleep 1000)",
  "x=$(cat)",
  "sleep 1000",
  "sleep 1000 | cat",
  "cat | cat | wc -l",
  "yes > /dev/null",
  "yes | grep n",
  "yes | tee f > /dev/null",
  "read line",
  "read -p 'name? ' name",
  "read -s secret",
  "read -n 1 key",
  "select x in a b; do echo $x; done",
  "cat",
  "cat > f",
  "grep x",
  "wc",
  "sort",
  "(sleep 1000; echo no)",
  "{ sleep 1000; }",
  "f() { sleep 1000; }; f",
  "eval 'sleep 1000'",
  "bash -c 'sleep 1000'",
  "sh -c 'while :; do :; done'",
  "echo 'sleep 1000' > s.sh; source ./s.sh",
  "bash s.sh",
  "timeout 1000 sleep 900",
  "time sleep 1000",
  "sleep 1000 & wait",
  "diff <(sleep 1000) /dev/null",
  "while read l; do :; done < <(sleep 1000)",
  "touch f; tail -f f",
  "xargs sleep <<< 1000",
  "find / -exec sleep 1000 \\;",
  "watch true",
  "python3 -c 'while True: pass'",
  "node -e 'setInterval(() => {}, 1000)'",
] as const;

describe("Ctrl-C in the terminal", () => {
  it.each(stuck)("ends %s with 130, at once", async (line) => {
    const seat = await takeSeat();
    if (line.startsWith("bash s.sh")) await seat.enter("echo 'while :; do sleep 1; done' > s.sh");
    seat.send(`${line}\r`);
    for (let at = 0; at < 100; at++) await turn();
    seat.send("\x03");
    await seat.until(() => seat.screen.text.endsWith("~ $"));
    if (!/ -[sn] /.test(line)) expect(seat.screen.text).toContain("^C");
    await seat.enter("echo status $?");
    expect(seat.screen.text.split("\n").at(-2)).toBe("status 130");
  });
});
