import { describe, expect, it } from "vitest";
import { checks } from "../../src/course/checks/index.ts";
import { parseLesson } from "../../src/course/parse-lesson.ts";

const good = `---
title: Try
edition: today
begins: nothing
minutes: 2
---
Some *prose*.

## The app is there
Make it.

\`\`\`sh solution
heroku create
\`\`\`
\`\`\`checks
- app
  none: No app yet. | Type \`heroku create\`.
  no-remote: No remote.
\`\`\`

## Done
You can create an app.
`;

const failure = (text: string) => {
  try {
    parseLesson("01-a/02-b.md", text);
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
};

describe("lesson files", () => {
  it("reads prose, steps, solutions and hints by stage", () => {
    expect(parseLesson("01-a/02-b.md", good)).toEqual({
      id: "a/b",
      title: "Try",
      edition: "today",
      begins: "nothing",
      minutes: 2,
      prose: "Some *prose*.",
      steps: [
        {
          goal: "The app is there",
          prose: "Make it.",
          solution: "heroku create",
          checks: [
            {
              text: "app",
              hints: { none: ["No app yet.", "Type `heroku create`."], "no-remote": ["No remote."] },
            },
          ],
        },
      ],
      ending: "You can create an app.",
    });
  });

  it.each([
    ["no front matter", good.slice(4), "01-a/02-b.md:1: a lesson begins with a line"],
    ["a field nobody knows", good.replace("minutes", "hours"), "01-a/02-b.md:5: expected"],
    ["an edition nobody knows", good.replace("today", "tomorrow"), "edition must be one of today, classic"],
    ["a check nobody knows", good.replace("- app", "- apple"), '01-a/02-b.md:16: no check reads "apple"'],
    [
      "a reason without a hint",
      good.replace(/ {2}no-remote.*\n/, ""),
      'can fail for "no-remote" and has no hint',
    ],
    ["a hint without a reason", good.replace("no-remote", "no-luck"), 'can fail for "no-remote"'],
    ["an open code block", good.replace("heroku create\n```", "heroku create"), "needs one"],
    ["no ending", good.replace("## Done", "## Almost"), 'the last section must be "## Done"'],
  ])("says where and what: %s", (_name, text, message) => expect(failure(text)).toContain(message));

  it("has a name of its own for every check", () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    for (const { name, usage } of checks) expect(usage.startsWith(name)).toBe(true);
  });
});
