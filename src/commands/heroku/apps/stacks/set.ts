import type { App } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";

export const appsStacksSet = defineHerokuCommand({
  id: "apps:stacks:set",
  app: "required",
  args: { stack: { required: true, help: "unique name or identifier of the stack" } },
  examples: ["stack:set heroku-24 -a example"],
  async run({ api, talk, app: name }, { args }) {
    const { colour } = talk;
    await talk.start(`Setting stack to ${colour.info(args.stack)}`);
    const app = await api.patch<App>(`/apps/${name}`, { build_stack: args.stack });
    await talk.stop();
    if (app.build_stack.name === app.stack.name) return;
    await talk.line(`You will need to redeploy ${colour.app(name)} for the change to take effect.`);
    await talk.line(
      `Run ${colour.code("git push heroku main")} to trigger a new build on ${colour.app(name)}.`,
    );
  },
});
