import type { Api } from "../../api/client.ts";
import type { Addon } from "../../api/shapes.ts";
import { PlainError } from "../../errors.ts";
import { dataHost } from "../database.ts";

export interface Schedule {
  readonly uuid: string;
  readonly name: string;
  readonly hour: number;
  readonly timezone: string;
}

/** The app's own database, whichever comes first. */
export async function legacyDatabase(api: Api, app: string): Promise<Addon> {
  const addons = await api.get<Addon[]>(`/apps/${app}/addons`);
  const database = addons.find(
    ({ addon_service: service, app: own }) => service.name === "heroku-postgresql" && own.name === app,
  );
  if (!database) throw new PlainError(`No Heroku Postgres legacy database on ${app}`);
  return database;
}

export const schedulesOf = (api: Api, { id }: { readonly id: string }): Promise<Schedule[]> =>
  api.get<Schedule[]>(`${dataHost}/client/v11/databases/${id}/transfer-schedules`);
