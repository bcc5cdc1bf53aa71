import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { confirm } from "../flags.ts";
import { confirmByName } from "../talk/confirm.ts";

export const appsDestroy = defineHerokuCommand({
  id: "apps:destroy",
  app: "optional",
  args: { app: { hidden: true } },
  flags: confirm,
  async run(context, { options, args }) {
    const { process, api, talk, git } = context;
    const { colour } = talk;
    const name = args.app || context.app;
    if (!name) throw new PlainError("No app specified.\nUSAGE: heroku apps:destroy APPNAME");
    await api.get(`/apps/${name}`);
    const warning = `This will delete ${colour.app(name)} including all add-ons.`;
    await confirmByName(process, talk, name, options.confirm, warning);
    await talk.start(`Destroying ${colour.app(name)} (including all add-ons)`);
    await api.delete(`/apps/${name}`);
    if (git.inRepository()) {
      for (const remote of await git.remotesOf(name)) await git.exec(["remote", "rm", remote.name]);
    }
    await talk.stop();
  },
});
