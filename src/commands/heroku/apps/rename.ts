import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";

export const appsRename = defineHerokuCommand({
  id: "apps:rename",
  app: "required",
  args: { newname: { required: true, help: "new unique name of the app" } },
  examples: ["apps:rename --app oldname newname"],
  async run({ api, talk, git, app: old, generation }, { args }) {
    const { colour } = talk;
    await talk.start(`Renaming ${colour.app(old)} to ${colour.info(args.newname)}`);
    const app = await api.patch<App>(`/apps/${old}`, { name: args.newname });
    await talk.stop();
    await talk.line(`${colour.info(app.web_url)} | ${colour.info(git.url(app.name))}`);
    if (!app.web_url.includes("https"))
      await talk.line(
        "Please note that it may take a few minutes for Heroku to provision a SSL certificate for your application.",
      );
    if (git.inRepository()) {
      for (const { name, url } of await git.remotesOf(old)) {
        await git.exec(["remote", "rm", name]);
        await git.addRemote(name, url.replace(old, args.newname));
        // Once for fetch and once for push, of which today's CLI makes a remote each.
        for (let i = generation.major > 7 ? 2 : 1; i > 0; i--)
          await talk.line(`Git remote ${colour.name(name)} updated`);
      }
    }
    await talk.warn("Don't forget to update git remotes for all other local checkouts of the app.");
  },
});
