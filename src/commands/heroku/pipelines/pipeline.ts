import type { App, Named } from "../api/shapes.ts";
import { type Api, sdk } from "../api/client.ts";
import { PlainError } from "../errors.ts";

export type Pipeline = Named & { readonly owner: { readonly id: string; readonly type: string } | null };

export interface Coupling {
  readonly id: string;
  readonly stage: string;
  readonly app: { readonly id: string };
  readonly pipeline: Named;
}

export type PipelineApp = App & { readonly pipelineCoupling: Coupling };

export const pipelinesVersion = { Accept: "application/vnd.heroku+json; version=3.pipelines" };

/** The pipeline of that name or id. */
export async function findPipeline(api: Api, typed: string): Promise<Pipeline> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed))
    return api.get<Pipeline>(`/pipelines/${typed}`, { headers: pipelinesVersion });
  const [found] = await api.get<Pipeline[]>(`/pipelines?eq[name]=${typed}`, { headers: pipelinesVersion });
  if (!found) throw new PlainError("Pipeline not found");
  return found;
}

export const couplingOf = (api: Api, app: string): Promise<Coupling> =>
  api.get<Coupling>(`/apps/${app}/pipeline-couplings`, { headers: sdk });

/** The pipeline's apps with their places in it. */
export async function pipelineApps(api: Api, pipelineId: string): Promise<PipelineApp[]> {
  const couplings = await api.get<Coupling[]>(`/pipelines/${pipelineId}/pipeline-couplings`, {
    headers: sdk,
  });
  const ids = couplings.map(({ app }) => app.id);
  const apps = await api.post<App[]>(
    "/filters/apps",
    { in: { id: ids } },
    {
      headers: {
        Accept: "application/vnd.heroku+json; version=3.filters",
        Range: "id ..; max=1000;",
      },
    },
  );
  return apps.flatMap((app) => {
    const pipelineCoupling = couplings.find((coupling) => coupling.app.id === app.id);
    return pipelineCoupling ? [{ ...app, pipelineCoupling }] : [];
  });
}

export const couple = (api: Api, pipeline: Named, app: string, stage: string): Promise<Coupling> =>
  api.post<Coupling>("/pipeline-couplings", { app, pipeline: pipeline.id, stage });

const endings: readonly (readonly [RegExp, string])[] = [
  [/-(dev|development|uat|tst|test|qa)$/, "development"],
  [/-(stg|staging)$/, "staging"],
  [/-(prd|prod|production|admin|demo)$/, "production"],
];

/** What an app's name says of its pipeline's name and its stage. */
export function guess(app: string): { readonly name: string; readonly stage: string } {
  const found = endings.find(([pattern]) => pattern.test(app));
  return found ? { name: app.replace(found[0], ""), stage: found[1] } : { name: app, stage: "production" };
}

export const stages = ["development", "staging", "production"];
