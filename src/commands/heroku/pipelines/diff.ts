import { defineHerokuCommand } from "../definition.ts";
import { ApiError, CliError } from "../errors.ts";
import { couplingOf, findPipeline, pipelineApps } from "./pipeline.ts";

const order = ["development", "staging", "production"];

export const pipelinesDiff = defineHerokuCommand({
  id: "pipelines:diff",
  app: "required",
  examples: ["pipelines:diff -a my-app-staging"],
  async run({ api, talk, app }) {
    let coupling: Awaited<ReturnType<typeof couplingOf>>;
    try {
      coupling = await couplingOf(api, app);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new CliError(`This app (${app}) does not seem to be a part of any pipeline`);
    }
    await findPipeline(api, coupling.pipeline.id);
    await talk.start("Fetching apps from pipeline");
    const apps = await pipelineApps(api, coupling.pipeline.id);
    await talk.stop();
    const at = order.indexOf(coupling.stage);
    const next = order[at + 1];
    if (at < 0 || !next) throw new CliError(`Unable to diff ${app}`);
    if (!apps.some(({ pipelineCoupling }) => pipelineCoupling.stage === next))
      throw new CliError(`Cannot diff ${app} as there are no downstream apps configured`);
    await talk.start("Fetching release info for all apps");
    await talk.stop();
    // No app of the simulation is connected to GitHub, where the commits would be compared.
    const open = talk.colour.code(`heroku pipelines:open ${coupling.pipeline.name}`);
    throw new CliError(
      `${app} does not seem to be connected to GitHub!\nRun ${open} and "Connect to GitHub".`,
    );
  },
});
