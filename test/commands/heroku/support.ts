import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { type Outcome, runCommand } from "../../support/process.ts";
import type { Process } from "../../../src/shell/command.ts";

export const home = { HOME: "/home/learner", USER: "learner", PATH: "/usr/bin", HEROKU_API_KEY: "token" };

/** Answers `METHOD /path` with JSON from a table; what is not in it is not found. Remembers what was asked. */
export function canned(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const key = `${request.method} ${pathname}${search}`;
    const body = await request.text();
    asked.push(body ? `${key} ${body}` : key);
    const answer = answers[key];
    if (answer instanceof Response) return answer;
    if (answer === undefined)
      return Response.json({ id: "not_found", message: "Couldn't find that app." }, { status: 404 });
    return Response.json(answer);
  };
  return { fetch, asked };
}

/** Runs `heroku ARGV` against canned answers, with nothing on its stdin. */
export function run(
  argv: readonly string[],
  answers: Record<string, unknown> = {},
  given: Partial<Process> & { input?: string; env?: ReadonlyMap<string, string> } = {},
): Promise<Outcome> {
  return runCommand(heroku, argv, {
    fetch: canned(answers).fetch,
    env: new Map(Object.entries(home)),
    ...given,
  });
}
