import { sdk } from "../api/client.ts";
import { defineHerokuCommand } from "../definition.ts";
import { targetFlags } from "./target.ts";

export const psRestart = defineHerokuCommand({
  id: "ps:restart",
  app: "required",
  args: { dyno: { help: "name of the dyno to restart" } },
  flags: targetFlags("restart"),
  description: "if neither --dyno nor --type are specified, restarts all dynos on app\n",
  examples: [
    "ps:restart --app example --dyno-name web.1",
    "ps:restart --app example --process-type web",
    "ps:restart --app example",
  ],
  async run({ api, talk, app, generation }, { options, args }) {
    const { colour } = talk;
    const type = options["process-type"];
    const dyno = options["dyno-name"] || args.dyno;
    if (!type && args.dyno && !options["dyno-name"] && generation.major > 7)
      await talk.warn(
        `DYNO is a deprecated argument. Use ${colour.code("--dyno-name")} or ${colour.code("--process-type")} instead.`,
      );
    const [what, path] = type
      ? [`Restarting all ${colour.info(type)} dynos`, `formations/${encodeURIComponent(type)}`]
      : dyno
        ? [`Restarting dyno ${colour.name(dyno)}`, `dynos/${encodeURIComponent(dyno)}`]
        : [generation.restartAll, "dynos"];
    await talk.action(`${what} on ${colour.app(app)}`, async () => {
      await api.delete(`/apps/${app}/${path}`, { headers: sdk });
    });
  },
});
