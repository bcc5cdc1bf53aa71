import type { Named } from "../api/shapes.ts";
import type { Talk } from "../talk/talk.ts";

/** A feature of an app or an account that can be switched. */
export type Feature = Named & {
  readonly description: string;
  readonly doc_url: string;
  readonly enabled: boolean;
  readonly state: string;
};

/** `[+] name  description`, the names in one column. */
export async function printFeatures(talk: Talk, features: readonly Feature[]): Promise<void> {
  const sorted = [...features].sort((a, b) => (a.name < b.name ? -1 : 1));
  const width = Math.max(0, ...sorted.map(({ name }) => name.length));
  for (const { name, enabled, description } of sorted) {
    const mark = `${enabled ? "[+]" : "[ ]"} ${name.padEnd(width)}`;
    await talk.line(`${enabled ? talk.colour.success(mark) : mark}  ${description}`);
  }
}

export async function printFeature(talk: Talk, feature: Feature): Promise<void> {
  const { colour } = talk;
  await talk.header(feature.name);
  await talk.keyValues({
    Description: feature.description,
    Docs: feature.doc_url,
    Enabled: feature.enabled ? colour.success("true") : colour.failure("false"),
  });
}
