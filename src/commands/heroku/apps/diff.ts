import type { Api } from "../api/client.ts";
import type { Addon, App, BuildpackInstallation, ConfigVars } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { ApiError, PlainError } from "../errors.ts";
import type { Feature } from "../features/feature.ts";

interface Difference {
  readonly property: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
}

export const appsDiff = defineHerokuCommand({
  id: "apps:diff",
  args: {
    app1: { required: true, help: "first app to compare" },
    app2: { required: true, help: "second app to compare" },
  },
  async run({ api, talk }, { args: { app1, app2 } }) {
    const [one, two] = [await look(api, app1), await look(api, app2)];
    const found: Difference[] = [];
    for (const property of new Set([...one.keys(), ...two.keys()])) {
      const [first, second] = [one.get(property), two.get(property)];
      if (first !== second) found.push({ property, ...filled(property, first, second) });
    }
    found.sort((a, b) => kindOf(a) - kindOf(b));
    await talk.line("\n");
    await talk.table(found, [
      { header: app1, get: ({ first }) => cut(first) },
      { header: "property", get: ({ property }) => property },
      { header: app2, get: ({ second }) => cut(second) },
    ]);
    await talk.line("\n");
  },
});

const kinds = ["slug", "config", "stack", "buildpack", "add-on", "feature"];

const kindOf = ({ property }: Difference) => kinds.indexOf(property.split(" ")[0]!);

const cut = (value = "") => (value.length > 56 ? `${value.slice(0, 56)}...` : value);

/** What is on or off says so on both sides. */
function filled(property: string, first: string | undefined, second: string | undefined) {
  const off = property.startsWith("add-on")
    ? "false"
    : property.startsWith("feature")
      ? "disabled"
      : undefined;
  return { first: first ?? off, second: second ?? off };
}

/** All of an app that is compared, in the order it is told of. */
async function look(api: Api, app: string): Promise<Map<string, string | undefined>> {
  const properties = new Map<string, string | undefined>();
  const slug = await checksum(api, app);
  if (slug !== undefined) properties.set("slug (checksum)", slug);
  for (const [name, value] of Object.entries(await api.get<ConfigVars>(`/apps/${app}/config-vars`)))
    properties.set(`config (${name})`, value);
  properties.set("stack", (await api.get<App>(`/apps/${app}`)).stack.name);
  const buildpacks = await api.get<BuildpackInstallation[]>(`/apps/${app}/buildpack-installations`);
  for (const [at, { buildpack }] of buildpacks.entries()) properties.set(`buildpack (${at})`, buildpack.url);
  for (const { addon_service: service } of await api.get<Addon[]>(`/apps/${app}/addons`))
    properties.set(`add-on (${service.name})`, "true");
  for (const { name, enabled } of await api.get<Feature[]>(`/apps/${app}/features`))
    if (enabled) properties.set(`feature (${name})`, "enabled");
  return properties;
}

async function checksum(api: Api, app: string): Promise<string | undefined> {
  try {
    const [newest] = await api.get<{ slug: { id: string } | null }[]>(`/apps/${app}/releases`, {
      headers: { Range: "version ..; max=1, order=desc" },
      partial: true,
    });
    if (!newest?.slug) return undefined;
    const slug = await api.get<{ checksum: string | null }>(`/apps/${app}/slugs/${newest.slug.id}`);
    return slug.checksum ?? undefined;
  } catch (error) {
    if (error instanceof ApiError && error.statusCode === 404) throw new PlainError(`App not found: ${app}`);
    throw error;
  }
}
