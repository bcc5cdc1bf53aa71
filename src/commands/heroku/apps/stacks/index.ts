import type { App, Named } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";

export const appsStacks = defineHerokuCommand({
  id: "apps:stacks",
  app: "required",
  async run({ api, talk, app: name }) {
    const { colour } = talk;
    const [app, stacks] = await Promise.all([api.get<App>(`/apps/${name}`), api.get<Named[]>("/stacks")]);
    await talk.header(`${colour.app(name)} Available Stacks`);
    for (const stack of stacks.map((one) => one.name).sort()) {
      if (stack === app.stack.name) await talk.line(colour.name(`* ${stack}`));
      else if (stack === app.build_stack.name) await talk.line(`  ${stack} (active on next deploy)`);
      else await talk.line(`  ${stack}`);
    }
  },
});
