import { beforeAll, describe, expect, it } from "vitest";
import { discard, inputOf } from "../../src/base/streams.ts";
import { Session } from "../../src/session.ts";
import { hostTimer } from "../support/host-timer.ts";
import { testStart } from "../support/process.ts";

const prepared = `
git init -q app && cd app && touch requirements.txt && echo 'web: python3 -m http.server $PORT' > Procfile && git add . && git commit -qm first && git branch feature && git tag v1
heroku create my-app && heroku config:set A_KEY=1 B_KEY=2
git remote add upstream https://github.com/heroku/python-getting-started.git
git push -q heroku main
mkdir folder
complete -W 'start stop status' svc
_words() { COMPREPLY=($(compgen -W 'one two three' -- "$2")); }
complete -o nospace -F _words cmd
`;

let session: Session;

beforeAll(async () => {
  session = new Session({ host: hostTimer, edition: "today", seed: 1, now: testStart, speed: "instant" });
  const signal = new AbortController().signal;
  await session.run(prepared, { stdin: inputOf(), stdout: discard, stderr: discard, signal });
}, 60_000);

const offered = async (line: string) => (await session.shell.complete(line, line.length)).items;

describe("Tab offers", () => {
  for (const [line, ...items] of [
    ["git che", "checkout", "cherry-pick"],
    ["git checkout fe", "feature"],
    ["git push her", "heroku"],
    ["git push ups", "upstream"],
    ["git push heroku ma", "main"],
    ["git merge fea", "feature"],
    ["git branch -d fea", "feature"],
    ["heroku config:uns", "config:unset"],
    ["heroku logs --ta", "--tail"],
    ["heroku config -a my", "my-app"],
    ["heroku config:get A_", "A_KEY"],
    ["heroku config:unset B", "B_KEY"],
    ["heroku ps:restart w", "web", "web.1"],
    ["heroku config --app=my", "--app=my-app"],
    ["git add fol", "folder/"],
    ["cd fol", "folder/"],
    ["svc sta", "start", "status"],
    ["cmd t", "two", "three"],
    ["echo $HOM", "$HOME"],
  ] as const)
    it(`${line}: ${items.join(", ")}`, async () => {
      const found = await offered(line);
      expect(found.filter((item) => (items as readonly string[]).includes(item.trim()))).toHaveLength(
        items.length,
      );
    });

  it("without a trace: no step of a lesson ticks because of a Tab", async () => {
    const before = (await session.witness()).exchanges.length;
    expect(await offered("heroku config:get B_")).toEqual([expect.stringContaining("B_KEY")]);
    expect((await session.witness()).exchanges.slice(before)).toEqual([]);
  });
});
