import type { Api } from "../api/client.ts";
import { CliError } from "../errors.ts";

const registry = "https://buildpack-registry.heroku.com";
const headers = { accept: "application/vnd.heroku+json; version=3.buildpack-registry" };

/** A buildpack as the registry knows it. */
export interface Registered {
  readonly name: string;
  readonly namespace: string;
  readonly category: string;
  readonly description: string;
}

/** Of the buildpacks whose words hold what is asked for: all of them without a question. */
export async function searchRegistry(
  api: Api,
  asked: {
    readonly namespace?: string | undefined;
    readonly name?: string | undefined;
    readonly description?: string | undefined;
  },
): Promise<Registered[]> {
  const query = Object.entries(asked).flatMap(([key, value]) =>
    (value ?? "")
      .split(",")
      .filter((word) => word !== "")
      .map((word) => `in[${key}][]=${encodeURIComponent(word)}`),
  );
  const response = await api.send(
    "GET",
    `${registry}/buildpacks${query.length ? `?${query.join("&")}` : ""}`,
    {
      headers,
    },
  );
  return response.ok ? ((await response.json()) as Registered[]) : [];
}

/** What the registry answers about `namespace/name`; undefined when it does not know it. */
export async function askRegistry<T>(api: Api, typed: string, more = ""): Promise<T | undefined> {
  const path = typed.split("/").map(encodeURIComponent).join("/");
  const response = await api.send("GET", `${registry}/buildpacks/${path}${more}`, { headers });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new CliError(`Problems finding buildpack info: ${response.statusText}`);
  return (await response.json()) as T;
}

export function checkSlug(typed: string, complaint: string): void {
  const parts = typed.split("/");
  if (parts.length !== 2 || parts.includes(""))
    throw new CliError(`${complaint}\nBuildpack names must be of the format: namespace/name`.trim());
}
