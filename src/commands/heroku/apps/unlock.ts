import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";

export const appsUnlock = defineHerokuCommand({
  id: "apps:unlock",
  app: "required",
  async run({ api, talk, app }) {
    const { colour } = talk;
    const { name, locked } = await api.get<App>(`/teams/apps/${app}`);
    if (!locked)
      throw new CliError(`cannot unlock ${colour.app(name)}\nThis app is not locked.`, { status: 1 });
    await talk.action(`Unlocking ${colour.app(name)}`, async () => {
      await api.patch(`/teams/apps/${name}`, { locked: false });
    });
  },
});
