import type { Api } from "../api/client.ts";
import type { Release } from "../api/shapes.ts";

/** The release a change of the app has just made. */
export async function lastRelease(api: Api, app: string): Promise<Release> {
  const [release] = await api.get<Release[]>(`/apps/${app}/releases`, {
    headers: { Range: "version ..; order=desc,max=1" },
    partial: true,
  });
  return release!;
}
