import { expect, it } from "vitest";
import { learn } from "../support/world.ts";

const output = (text: string) => text.replace(/^Running .*\n/gm, "");

it("runs .profile.d and .profile before the command, and WEB_CONCURRENCY follows the size", async () => {
  const { run } = learn();
  const setUp = await run(
    [
      "mkdir app && cd app && git init -q && mkdir .profile.d",
      "touch requirements.txt && echo 3.14 > .python-version",
      "echo 'worker: echo \"worker: $FIRST $SECOND\"; sleep 1000' > Procfile",
      "echo 'export FIRST=one' > .profile.d/10-first.sh && echo 'export FIRST=wrong' > .profile.d/00-zero.sh",
      "echo 'nobody runs this' > .profile.d/notes.txt",
      "echo 'export SECOND=\"$FIRST and two\"' > .profile",
      "git add . && git commit -qm first && heroku create ourapp && git push -q heroku main",
      "heroku ps:type standard-1x && heroku ps:scale worker=1",
    ].join("\n"),
  );
  expect(setUp.status, setUp.output).toBe(0);
  const told = await run("sleep 10; heroku logs -n 20");
  expect(told.stdout).toMatch(/app\[worker\.1\]: worker: one one and two\n/);
  const once = await run("heroku run 'echo $FIRST; echo $SECOND; echo $WEB_CONCURRENCY $DYNO_RAM'");
  expect(output(once.stdout)).toBe("one\none and two\n2 512\n");
  const large = await run("heroku run --size=performance-m 'echo $WEB_CONCURRENCY $DYNO_RAM'");
  expect(output(large.stdout)).toBe("5 2560\n");
  const set = await run("heroku config:set WEB_CONCURRENCY=7 && heroku run 'echo $WEB_CONCURRENCY'");
  expect(output(set.stdout)).toContain("7\n");
});
