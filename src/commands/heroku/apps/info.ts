import type { Addon, App, Collaborator, Dyno } from "../api/shapes.ts";
import { sdk } from "../api/client.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError, PlainError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { timestamp } from "../talk/dates.ts";
import { fileSize } from "../talk/file-size.ts";
import { inspect } from "../talk/inspect.ts";

interface Coupling {
  readonly stage: string;
  readonly pipeline: { readonly name: string };
}

interface Info {
  readonly app: App;
  readonly addons: readonly Addon[];
  readonly dynos: readonly Dyno[];
  readonly collaborators: readonly Collaborator[];
  readonly pipeline_coupling: Coupling | null;
}

export const appsInfo = defineHerokuCommand({
  id: "apps:info",
  app: "optional",
  args: { app: { hidden: true } },
  flags: {
    extended: { short: "x", hidden: true },
    ...shortJson,
    shell: { short: "s", help: "output more shell friendly key/value pairs" },
  },
  examples: ["apps:info", "apps:info --shell"],
  async run(context, { options, args }) {
    const name = args.app || context.app;
    if (!name) throw new PlainError("No app specified.\nUSAGE: heroku apps:info --app my-app");
    const info = await fetchInfo(context, name);
    if (options.json) await context.talk.json(info);
    else if (options.shell) await printShell(context, info);
    else await printBlock(context, info);
  },
});

async function fetchInfo({ api }: Context, name: string): Promise<Info> {
  // What a collaborator may not see is left out.
  const allowed = <T>(work: Promise<T>, instead: T): Promise<T> =>
    work.catch((error: unknown) => {
      if (error instanceof ApiError) return instead;
      throw error;
    });
  const [addons, app, dynos, collaborators, coupling] = await Promise.all([
    api.get<Addon[]>(`/apps/${name}/addons`),
    api.get<App>(`/apps/${name}`, { headers: sdk }),
    allowed(api.get<Dyno[]>(`/apps/${name}/dynos`, { headers: sdk }), []),
    allowed(api.get<Collaborator[]>(`/apps/${name}/collaborators`), []),
    allowed<Coupling | null>(api.get<Coupling>(`/apps/${name}/pipeline-couplings`), null),
  ]);
  return { addons, app, collaborators, dynos, pipeline_coupling: coupling };
}

const dynoCounts = (dynos: readonly Dyno[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { type } of dynos) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

const plansOf = ({ addons }: Info) => addons.map(({ plan }) => plan.name).sort();
const othersOf = ({ app, collaborators }: Info) =>
  collaborators
    .map(({ user }) => user.email)
    .filter((email) => email !== app.owner.email)
    .sort();

async function printShell({ talk }: Context, info: Info): Promise<void> {
  const { app, pipeline_coupling: coupling } = info;
  const print = (key: string, value: unknown) => talk.line(`${key}=${value}`);
  await print("auto_cert_mgmt", app.acm);
  await print("addons", plansOf(info));
  await print("collaborators", othersOf(info));
  if (app.archived_at) await print("archived_at", timestamp(new Date(app.archived_at)));
  if (app.database_size) await print("database_size", fileSize(app.database_size));
  if (app.create_status !== "complete") await print("create_status", app.create_status);
  if (coupling) await print("pipeline", `${coupling.pipeline.name}:${coupling.stage}`);
  await print("git_url", app.git_url);
  await print("web_url", app.web_url);
  await print("repo_size", fileSize(app.repo_size));
  await print("slug_size", fileSize(app.slug_size));
  await print("owner", app.owner.email);
  await print("region", app.region.name);
  await print("dynos", inspect(dynoCounts(info.dynos)));
  await print("stack", app.stack.name);
}

async function printBlock({ talk }: Context, info: Info): Promise<void> {
  const { colour } = talk;
  const { app, pipeline_coupling: coupling } = info;
  const rebuilt =
    app.build_stack.name === app.stack.name ? "" : ` (next build will use ${app.build_stack.name})`;
  await talk.header(colour.app(app.name));
  await talk.keyValues({
    Addons: plansOf(info),
    Collaborators: othersOf(info),
    "Archived At": app.archived_at ? timestamp(new Date(app.archived_at)) : null,
    "Database Size": app.database_size ? fileSize(app.database_size) : null,
    "Create Status": app.create_status === "complete" ? null : app.create_status,
    Space: app.space?.name,
    Pipeline: coupling ? `${colour.pipeline(coupling.pipeline.name)} - ${coupling.stage}` : null,
    "Auto Cert Mgmt": app.acm,
    "Git URL": app.git_url,
    "Web URL": colour.info(app.web_url),
    "Repo Size": fileSize(app.repo_size),
    "Slug Size": fileSize(app.slug_size),
    Owner: colour.user(app.owner.email),
    Region: app.region.name,
    Dynos: dynoCounts(info.dynos),
    Stack: app.stack.name + rebuilt,
  });
}
