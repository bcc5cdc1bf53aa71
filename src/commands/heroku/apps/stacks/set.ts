import type { App } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";

export const appsStacksSet = defineHerokuCommand({
  id: "apps:stacks:set",
  app: "required",
  flags: { remote: { value: true } },
  args: { stack: { required: true, help: "unique name or identifier of the stack" } },
  examples: ["stack:set heroku-24 -a example"],
  async run({ api, talk, app: name }, { options, args }) {
    const { colour } = talk;
    const stack = args.stack === "cedar-10" ? "cedar" : args.stack;
    await talk.start(`Setting stack to ${colour.name(stack)}`);
    const app = await api.patch<App>(`/apps/${name}`, { build_stack: stack });
    if (app.build_stack.name !== app.stack.name) {
      const push = `git push ${options.remote || "heroku"} main`;
      await talk.line(`You will need to redeploy ${colour.app(name)} for the change to take effect.`);
      await talk.line(`Run ${colour.code(push)} to trigger a new build on ${colour.app(name)}.`);
    }
    await talk.stop();
  },
});
