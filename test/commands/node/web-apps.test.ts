import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";
import recorded from "./web-apps.json" with { type: "json" };

interface App {
  readonly title: string;
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly visits: readonly {
    readonly visit: string;
    readonly head: readonly string[];
    readonly body: readonly string[];
  }[];
}

/** Left out: what depends on the day, the file's own time or its length in bytes with the path of the app in it. */
const varying =
  /^(?:date|keep-alive|connection|etag|transfer-encoding|content-length|last-modified|content-security-policy|cross-origin-.*|origin-.*|referrer-policy|strict-.*|x-(?:content|dns|dow|frame|perm|xss).*):/;

/** What `curl -i` shows, in the form of the recording: headers by their names, no stack but its first line. */
function normal(shown: string): { head: string[]; body: string[] } {
  const [head = "", ...rest] = shown.replaceAll("\r", "").split("\n\n");
  const [status = "", ...lines] = head.split("\n");
  const headers = lines
    .map((line) => line.replace(/^[\w-]+/, (name) => name.toLowerCase()))
    .filter((line) => !varying.test(line))
    .map((line) => line.replace(/Expires=(?!Thu, 01 Jan 1970)[^;]*/, "Expires=WHEN"));
  const body = rest
    .join("\n\n")
    .replaceAll("/home/learner/app", "APP")
    .replace(/<br> &nbsp; &nbsp;at .*?(?=<\/pre>|$)/s, "");
  return { head: [status, ...headers.sort()], body: body.trim().split("\n") };
}

/** Apps as learners write them. The answers are those of real Node.js 20 with the real packages, 23 November 2026. */
describe("a web app answers as in real Node.js", { timeout: 120_000 }, () => {
  it.each(recorded as unknown as App[])("$title", async ({ files, visits }) => {
    const learner = learn();
    await learner.run("mkdir app; cd app; npm init -y");
    for (const [path, lines] of Object.entries(files)) learner.write(path, lines.join("\n"));
    // node in the foreground, so that its engine is there before a server is waited for.
    await learner.run(
      "node -e 0; npm i express@5 ejs pug dotenv cors morgan helmet cookie-parser body-parser",
    );
    const curls = visits.map(({ visit }) => {
      const words = visit.split(" ").map((word) => `'${word}'`);
      const path = words.pop()!;
      return `curl -sgi -m 5 ${words.join(" ")} http://localhost:5000${path}; echo; echo =====`;
    });
    const { stdout } = await learner.run(
      `PORT=5000 node app.js >log 2>&1 & sleep 5\n${curls.join("\n")}\nkill $!`,
    );
    const answers = stdout.split("\n=====\n").slice(0, -1);
    expect(answers.map((answer, i) => ({ visit: visits[i]!.visit, ...normal(answer) }))).toEqual(visits);
  });
});
