import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";

export const accessUpdate = defineHerokuCommand({
  id: "access:update",
  app: "required",
  args: { email: { required: true, help: "email address of the team member" } },
  flags: {
    permissions: {
      short: "p",
      value: true,
      required: true,
      help: "comma-delimited list of permissions to update (deploy,manage,operate)",
    },
  },
  async run({ api, talk, app }) {
    await api.get<App>(`/apps/${app}`);
    // The learner is in no team, so neither is the app.
    throw new CliError(
      `Error: cannot update permissions. The app ${talk.colour.app(app)} is not owned by a team`,
    );
  },
});
