import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";

export const gitRemote = defineHerokuCommand({
  id: "git:remote",
  open: true,
  flags: {
    app: { short: "a", value: true, help: "the Heroku app to use" },
    remote: { short: "r", value: true, help: "the git remote to create" },
  },
  description: "extra arguments will be passed to git remote add",
  examples: ["git:remote -a example", "git:remote --remote heroku-staging -a example-staging"],
  async run({ process, api, talk, git }, { options, argv }) {
    const more = [...argv];
    const name = options.app || more.shift() || process.env.get("HEROKU_APP");
    if (!name) throw new CliError("Specify an app with --app");
    const app = await api.get<App>(`/apps/${name}`);
    const remote = options.remote || (await git.ask(["config", "heroku.remote"])) || "heroku";
    const existing = (await git.exec(["remote"])).split("\n");
    const url = git.url(app.name);
    const how = existing.includes(remote) ? "set-url" : "add";
    await git.exec(["remote", how, remote, url, ...more]);
    const now = (await git.remotes()).find((one) => one.name === remote)?.url ?? "";
    const cyan = (text: string) => talk.colour.cyan(text);
    await talk.line(`set git remote ${cyan(remote)} to ${cyan(now)}`);
    await git.configureCredentialHelper();
  },
});
