import { type Args, defineHerokuCommand, type Flags, type HerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { json } from "../flags.ts";

/** Tests run for a pipeline: an app without one has none. With one, the rest is not simulated. */
const ofPipeline = (
  id: string,
  flags: Flags = json,
  args: Args = {},
  examples: readonly string[] = [],
): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "optional",
    args,
    examples,
    flags: { ...flags, pipeline: { short: "p", value: true, help: "name of pipeline" } },
    async run({ api, app, process }, { options }) {
      if (!options["pipeline"]) await api.get(`/apps/${app}/pipeline-couplings`);
      await process.stderr.write(`heroku ${id}: tests of pipelines are not simulated yet\n`);
      return 1;
    },
  });

export const ci = ofPipeline(
  "ci",
  {
    ...json,
    watch: { help: "keep running and watch for new and update tests" },
  },
  {},
  ["ci --app murmuring-headland-14719\n"],
);
export const ciConfig = ofPipeline("ci:config");
export const ciLast = ofPipeline("ci:last");
export const ciInfo = ofPipeline(
  "ci:info",
  {
    node: { value: true, help: "the node number to show its setup and output" },
  },
  {
    "test-run": { required: true, help: "auto-incremented test run number" },
  },
  ["ci:info 1288 --app murmuring-headland-14719\n"],
);

export const ciRun = defineHerokuCommand({
  id: "ci:run",
  app: "optional",
  flags: { pipeline: { short: "p", value: true, help: "name of pipeline" } },
  async run({ process, git, talk }) {
    const { colour } = talk;
    const command = colour.code(" $ heroku ci:run ");
    if (!git.inRepository())
      throw new CliError(`You can't run ${command} outside of your app's git repository.`);
    await process.stderr.write("heroku ci:run: tests of pipelines are not simulated yet\n");
    return 1;
  },
});
