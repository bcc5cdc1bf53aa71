import type { App } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { team } from "../flags.ts";

export const appsCreate = defineHerokuCommand({
  id: "apps:create",
  args: { app: { help: "name of app to create" } },
  flags: {
    addons: { value: true, help: "comma-delimited list of addons to install" },
    app: { value: true, hidden: true },
    buildpack: { short: "b", value: true, help: "buildpack url to use for this app" },
    features: { value: true, hidden: true },
    "internal-routing": { hidden: true },
    json: { help: "output in json format" },
    kernel: { value: true, hidden: true },
    locked: { hidden: true },
    manifest: { short: "m", help: "use heroku.yml settings for this app", hidden: true },
    "no-remote": { short: "n", help: "do not create a git remote" },
    region: { value: true, help: "specify region for the app to run in" },
    remote: {
      short: "r",
      value: true,
      fallback: "heroku",
      help: 'the git remote to create, default "heroku"',
    },
    space: { value: true, help: "the private space to create the app in" },
    stack: { short: "s", value: true, help: "the stack to create the app on" },
    ...team,
  },
  examples: ["apps:create", "apps:create example", "apps:create example-staging --remote staging"],
  async run({ process, api, talk, git }, { options, args }) {
    const { colour } = talk;
    if (options["internal-routing"] && !options.space)
      throw new PlainError(
        "Space name required.\nInternal Web Apps are only available for Private Spaces.\nUSAGE: heroku apps:create --space my-space --internal-routing",
      );
    const name = options.app || args.app || process.env.get("HEROKU_APP");
    const where = options.space ? ` in space ${options.space}` : "";
    await talk.start(`Creating ${name ? colour.app(name) : "app"}${where}`);
    const app = await api.post<App>(options.space || options.team ? "/teams/apps" : "/apps", {
      feature_flags: options.features,
      internal_routing: options["internal-routing"],
      kernel: options.kernel,
      locked: options.locked,
      name,
      region: options.region,
      space: options.space,
      stack: options.manifest ? "container" : options.stack,
      team: options.team,
    });
    const words = [name ? "done" : `done, ${colour.app(app.name)}`];
    if (options.region) words.push(`region is ${colour.info(app.region.name)}`);
    if (options.stack) words.push(`stack is ${colour.info(app.stack.name)}`);
    await talk.stop(words.join(", "));
    await furnish({ api, talk }, app, options.addons?.split(",") ?? [], options.buildpack);
    const url = git.url(app.name);
    if (!options["no-remote"] && git.inRepository()) {
      await git.addRemote(options.remote, url);
      await git.configureCredentialHelper();
    }
    if (options.json) await talk.json(app);
    else await talk.line(`${colour.info(app.web_url)} | ${colour.info(url)}`);
  },
});

async function furnish(
  { api, talk }: Pick<Context, "api" | "talk">,
  app: App,
  plans: readonly string[],
  buildpack: string | undefined,
): Promise<void> {
  for (const plan of plans.map((typed) => typed.trim()))
    await talk.action(`Adding ${talk.colour.addon(plan)}`, async () => {
      await api.post(`/apps/${app.name}/addons`, { plan });
    });
  if (buildpack)
    await talk.action(`Setting buildpack to ${talk.colour.info(buildpack)}`, async () => {
      await api.put(`/apps/${app.name}/buildpack-installations`, { updates: [{ buildpack }] });
    });
}
