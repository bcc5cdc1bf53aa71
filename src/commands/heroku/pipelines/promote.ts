import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { couplingOf, type PipelineApp, pipelineApps } from "./pipeline.ts";

interface Target {
  readonly app: { readonly id: string };
  readonly status: string;
  readonly error_message: string | null;
}

const order = ["development", "staging", "production"];

export const pipelinesPromote = defineHerokuCommand({
  id: "pipelines:promote",
  app: "required",
  flags: { to: { short: "t", value: true, help: "comma separated list of apps to promote to" } },
  examples: ["pipelines:promote -a example-staging"],
  async run(context, { options }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    await talk.line("Fetching app info...");
    const coupling = await couplingOf(api, app);
    await talk.line(`Fetching apps from ${colour.pipeline(coupling.pipeline.name)}...`);
    const all = await pipelineApps(api, coupling.pipeline.id);
    const { label, chosen } = options.to
      ? named(context, all, options.to)
      : downstream(context, all, coupling.stage);
    await talk.line(`${label}...`);
    const promotion = await api.post<{ id: string }>("/pipeline-promotions", {
      pipeline: { id: coupling.pipeline.id },
      source: { app: { id: coupling.app.id } },
      targets: chosen.map(({ id }) => ({ app: { id } })),
    });
    await talk.line("Waiting for promotion to complete...");
    const targets = await wait(context, promotion.id);
    const failed = targets.some(({ status }) => status !== "succeeded");
    if (failed) await talk.warn("\nPromotion to some apps failed");
    else await talk.line("\nPromotion successful");
    await talk.keyValues(
      Object.fromEntries(
        targets.map(({ app: { id }, status, error_message: message }) => [
          all.find((one) => one.id === id)?.name ?? id,
          status === "failed" ? [status, message] : [status],
        ]),
      ),
    );
    return failed ? 1 : 0;
  },
});

function named({ talk, app }: Context, all: readonly PipelineApp[], typed: string) {
  const names = typed.split(",").filter(Boolean);
  const chosen = names.map((name) => {
    if (name === app)
      throw new PlainError(
        `Cannot promote from an app to itself: ${name}. Specify a different target app.`,
        "AssertionError [ERR_ASSERTION]",
      );
    const found = all.find((one) => one.name === name || one.id === name);
    if (!found)
      throw new PlainError(`Cannot find app ${talk.colour.app(name)}`, "AssertionError [ERR_ASSERTION]");
    return found;
  });
  return { label: `Starting promotion to apps: ${names.join(",")}`, chosen };
}

function downstream({ talk, app }: Context, all: readonly PipelineApp[], stage: string) {
  const next = order[order.indexOf(stage) + 1];
  if (!order.includes(stage) || !next) throw new PlainError(`Cannot promote ${app} from '${stage}' stage`);
  const chosen = all.filter(({ pipelineCoupling }) => pipelineCoupling.stage === next);
  if (chosen.length === 0)
    throw new PlainError(
      `Cannot promote from ${talk.colour.app(app)} as there are no downstream apps in ${next} stage`,
    );
  return { label: `Starting promotion to ${next}`, chosen };
}

/** Asks every second until no target is pending. */
async function wait({ process, api }: Context, id: string): Promise<readonly Target[]> {
  for (;;) {
    const targets = await api.get<Target[]>(`/pipeline-promotions/${id}/promotion-targets`);
    if (targets.every(({ status }) => status !== "pending")) return targets;
    await process.clock.sleep(1000, process.signal);
  }
}
