import { sdk } from "../api/client.ts";
import type { Account, Named } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { choose } from "../talk/choose.ts";
import { prompt } from "../talk/prompts.ts";
import { couple, guess, type Pipeline, pipelinesVersion, stages } from "./pipeline.ts";

export const pipelinesCreate = defineHerokuCommand({
  id: "pipelines:create",
  app: "required",
  args: { name: { help: "name of pipeline (defaults to basename of the app)" } },
  flags: {
    stage: { short: "s", value: true, help: "stage of first app in pipeline" },
    team: { short: "t", value: true, help: "the team which will own the apps" },
  },
  description:
    "  The app becomes the first one in it; name and stage are guessed from the app's name if not given.",
  examples: ["pipelines:create -a example-staging", "pipelines:create my-pipeline -a example-staging"],
  async run({ process, api, talk, app }, { options, args }) {
    const { colour } = talk;
    const guessed = guess(app);
    const owner = options.team
      ? await api.get<Named>(`/teams/${options.team}`)
      : await api.get<Account>("/users/~");
    const name =
      args.name || (await prompt(process, talk, "Pipeline name", { fallback: guessed.name, old: true }));
    const stage = options.stage || (await choose(process, talk, `Stage of ${app}`, stages, guessed.stage));
    await talk.start(`Creating ${name} pipeline`);
    await api.get(`/apps/${app}`, { headers: sdk });
    const pipeline = await api.post<Pipeline>(
      "/pipelines",
      { name, owner: { id: owner.id, type: options.team ? "team" : "user" }, generation: { name: "cedar" } },
      { headers: pipelinesVersion },
    );
    await talk.stop();
    await talk.action(
      `Adding ${colour.app(app)} to ${colour.pipeline(pipeline.name)} pipeline as ${stage}`,
      async () => {
        await couple(api, pipeline, app, stage);
      },
    );
  },
});
