import type { App } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { CliError } from "../errors.ts";

/** Docker images are for apps of the container stack; no app of the simulation can have it. */
export async function checkStack({ api, app, talk }: Context, verb: string): Promise<void> {
  const { stack, build_stack: next } = await api.get<App>(`/apps/${app}`);
  if (stack.name === "container" || next.name === "container") return;
  const { code } = talk.colour;
  const instead =
    verb === "push" || verb === "release"
      ? `\nSwitch stacks by running ${code("heroku stack:set container")}. Or, to deploy ${talk.colour.app(app)} with ${stack.name}, run ${code("git push heroku main")} instead.`
      : "";
  throw new CliError(`This command is for Docker apps only.${instead}`, { status: 1 });
}

export const verbose = { verbose: { short: "v" } } as const;
