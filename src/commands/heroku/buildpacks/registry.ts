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
  readonly source: { readonly type: string; readonly owner: string; readonly repo: string };
  readonly support: { readonly method: string; readonly address: string };
}

export interface Revision {
  readonly release: number;
  readonly created_at: string;
  readonly status: string;
  readonly license: string;
}

interface Question {
  /** Separated by commas, each a whole name. */
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
  /** Any part of it. */
  readonly description?: string | undefined;
}

/** The buildpacks that fit: all of them without a question. */
export async function searchRegistry(
  api: Api,
  { namespace, name, description }: Question,
): Promise<Registered[]> {
  const query = [
    ...(namespace ? namespace.split(",").map((word) => `in[namespace][]=${word}`) : []),
    ...(name ? name.split(",").map((word) => `in[name][]=${word}`) : []),
    ...(description ? [`like[description]=${encodeURIComponent(description)}`] : []),
  ].join("&");
  const response = await api.send("GET", `${registry}/buildpacks${query && `?${query}`}`, { headers });
  return response.ok ? ((await response.json()) as Registered[]) : [];
}

/** What the registry answers about `namespace/name`; undefined when it does not know it. */
export async function askRegistry<T>(api: Api, typed: string, more = ""): Promise<T | undefined> {
  const url = `${registry}/buildpacks/${encodeURIComponent(typed)}${more}`;
  const response = await api.send("GET", url, { headers });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new CliError(`Problems finding buildpack info: ${await response.text()}`);
  return (await response.json()) as T;
}
