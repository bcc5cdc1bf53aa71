import type { Api } from "../../api/client.ts";

const host = "https://particleboard.heroku.com";

export interface Favorite {
  readonly id: string;
  readonly resource_name: string;
}

export const favoriteApps = (api: Api): Promise<Favorite[]> =>
  api.get<Favorite[]>(`${host}/favorites?type=app`);

export const addFavorite = (api: Api, app: string): Promise<unknown> =>
  api.post(`${host}/favorites`, { resource_id: app, type: "app" });

export const removeFavorite = (api: Api, { id }: Favorite): Promise<unknown> =>
  api.delete(`${host}/favorites/${id}`);
