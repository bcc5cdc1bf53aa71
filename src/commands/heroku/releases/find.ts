import { type Api, sdk } from "../api/client.ts";
import type { Release } from "../api/shapes.ts";

/** The ten newest releases, newest first. */
export const newestReleases = (api: Api, app: string): Promise<Release[]> =>
  api.get<Release[]>(`/apps/${app}/releases`, {
    headers: { ...sdk, Range: "version ..; max=10, order=desc" },
    partial: true,
  });

/** The release of a version as typed: `v3`, `3`, or its id. */
export const releaseNamed = (api: Api, app: string, typed: string): Promise<Release> =>
  api.get<Release>(`/apps/${app}/releases/${typed.toLowerCase().replace(/^v/, "")}`, { headers: sdk });
