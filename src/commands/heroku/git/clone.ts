import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const gitClone = defineHerokuCommand({
  id: "git:clone",
  args: { DIRECTORY: { help: "where to clone the app" } },
  flags: {
    app: { short: "a", value: true, required: true, env: "HEROKU_APP", help: "the Heroku app to use" },
    remote: { short: "r", value: true, help: 'the git remote to create, default "heroku"' },
  },
  examples: ["git:clone -a example"],
  async run({ api, git }, { options, args }) {
    const app = await api.get<App>(`/apps/${options.app}`);
    await git.spawn([
      "clone",
      "-o",
      options.remote || "heroku",
      git.url(app.name),
      args.DIRECTORY || app.name,
    ]);
    await git.configureCredentialHelper();
  },
});
