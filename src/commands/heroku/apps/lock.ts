import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";

export const appsLock = defineHerokuCommand({
  id: "apps:lock",
  app: "required",
  async run({ api, talk, app }) {
    const { colour } = talk;
    const { name, locked } = await api.get<App>(`/teams/apps/${app}`);
    if (locked) throw new PlainError(`Error: cannot lock ${colour.app(name)}.\nThis app is already locked.`);
    await talk.action(`Locking ${colour.app(name)}`, async () => {
      await api.patch(`/teams/apps/${name}`, { locked: true });
    });
  },
});
