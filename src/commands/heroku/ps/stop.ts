import { sdk } from "../api/client.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { targetFlags } from "./target.ts";

export const psStop = defineHerokuCommand({
  id: "ps:stop",
  app: "required",
  args: { dyno: { help: "name of the dyno to stop" } },
  flags: targetFlags("stop"),
  examples: ["ps:stop --app example --dyno-name run.1828", "ps:stop --app example --process-type run"],
  async run({ api, talk, app, generation }, { options, args }) {
    const { colour } = talk;
    const type = options["process-type"];
    const dyno = options["dyno-name"] || args.dyno;
    if (!type && !dyno)
      throw new CliError("Please specify a process type or dyno name to stop.\nSee more help with --help\n");
    if (!type && args.dyno && generation.major > 7)
      await talk.warn(
        `DYNO is a deprecated argument. Use ${colour.code("--dyno-name")} or ${colour.code("--process-type")} instead.`,
      );
    const name = type ? colour.info(type) : colour.name(dyno!);
    const what = type ? `all ${name} dynos` : generation.major === 7 ? `${name} dyno` : `dyno ${name}`;
    const path = type ? `formations/${encodeURIComponent(type)}` : `dynos/${encodeURIComponent(dyno!)}`;
    await talk.action(`Stopping ${what} on ${colour.app(app)}`, async () => {
      await api.post(`/apps/${app}/${path}/actions/stop`, undefined, { headers: sdk });
    });
  },
});
