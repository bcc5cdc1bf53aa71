import { describe, expect, it } from "vitest";
import { Collector, inputOf } from "../../src/base/streams.ts";
import { expandHistory } from "../../src/shell/history-expansion.ts";
import { openShell } from "../support/shell.ts";

const history = ["ls -la /tmp", "git add app.py", 'git commit -m "First commit"', "cat /etc/hosts | wc -l"];

describe("history expansion", () => {
  // Each right side is what `bash -i` printed for the left one after the same four lines.
  it.each([
    ["!!", "cat /etc/hosts | wc -l"],
    ["sudo !!", "sudo cat /etc/hosts | wc -l"],
    ["!git", 'git commit -m "First commit"'],
    ["!ls", "ls -la /tmp"],
    ["!2", "git add app.py"],
    ["!-3", "git add app.py"],
    ["echo !$", "echo -l"],
    ["echo !^", "echo /etc/hosts"],
    ["echo !*", "echo /etc/hosts | wc -l"],
    ["echo !git:$", 'echo "First commit"'],
    ["echo !git:2-3", 'echo -m "First commit"'],
    ["echo !ls:0", "echo ls"],
    ["echo !?add?:1", "echo add"],
    ["echo !cat:1:h", "echo /etc"],
    ["echo !cat:1:t", "echo hosts"],
    ["echo !2:2:r", "echo app"],
    ["!ls:s/la/l/", "ls -l /tmp"],
    ["^wc^grep x; wc^", "cat /etc/hosts | grep x; wc -l"],
    ["echo '!!'", "echo '!!'"],
    ["cat <<EOF\n#!/bin/sh\n!nope\nEOF", "cat <<EOF\n#!/bin/sh\n!nope\nEOF"],
    ["cat <<-'A' <<B\n!x\n\tA\n!y\nB", "cat <<-'A' <<B\n!x\n\tA\n!y\nB"],
    ["wc <<<!$", "wc <<<-l"],
    ["ls # !nope", "ls # !nope"],
    ['echo "!!"', 'echo "cat /etc/hosts | wc -l"'],
    ["echo hi!", "echo hi!"],
    ['echo "hi!"', 'echo "hi!"'],
    ["echo \\!!", "echo \\!!"],
    ["[ ! -f x ]", "[ ! -f x ]"],
    ["[[ a != b ]]", "[[ a != b ]]"],
    ["echo $!", "echo $!"],
  ])("makes of %s", (line, text) => expect(expandHistory(line, history).text).toBe(text));

  it.each([
    ["!nosuch", "!nosuch: event not found"],
    ["!99", "!99: event not found"],
    ["^nope^x^", ":s^nope^x^: substitution failed"],
  ])("says why %s means nothing", (line, error) => expect(expandHistory(line, history).error).toBe(error));

  it("shows the line, runs it, and keeps it instead of what was typed", async () => {
    const { shell } = await openShell({ interactive: true });
    const screen = new Collector();
    const streams = {
      stdin: inputOf(),
      stdout: screen,
      stderr: screen,
      signal: new AbortController().signal,
    };
    for (const line of ["echo one two", "echo !$ again", "!nosuch", "!e:p"]) {
      shell.history.push(line);
      await shell.run(line, streams);
    }
    expect(screen.text).toBe(
      "one two\necho two again\ntwo again\nbash: !nosuch: event not found\necho two again\n",
    );
    expect(shell.history).toEqual(["echo one two", "echo two again", "!nosuch", "echo two again"]);
  });
});
