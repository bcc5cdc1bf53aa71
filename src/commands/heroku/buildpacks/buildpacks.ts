import type { BuildpackInstallation, ConfigVars } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { CliError } from "../errors.ts";

const registry = "https://buildpack-registry.heroku.com";
const official = /^https:\/\/codon-buildpacks\.s3\.amazonaws\.com\/buildpacks\/heroku\/([\w-]+).tgz$/;
const registered = /^https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/([\w-]+\/[\w-]+).tgz$/;

/** The buildpacks set on the app, in their order. */
export const fetchBuildpacks = async ({ api, app }: Context): Promise<BuildpackInstallation[]> =>
  (await api.get<BuildpackInstallation[]>(`/apps/${app}/buildpack-installations`)).map(withoutUrn);

const withoutUrn = (one: BuildpackInstallation): BuildpackInstallation => ({
  ...one,
  buildpack: { ...one.buildpack, url: one.buildpack.url.replace(/^urn:buildpack:/, "") },
});

export async function putBuildpacks({ api, app }: Context, urls: readonly string[]) {
  const updates = urls.map((buildpack) => ({ buildpack }));
  const path = `/apps/${app}/buildpack-installations`;
  const now = await api.put<BuildpackInstallation[]>(path, { updates }, { headers: { Range: "" } });
  return now.map(withoutUrn);
}

/**
 * A buildpack's URL; for a name like `heroku/python` the registry is asked. A name it does not know has none, and
 * the API is left to say so, as the real CLI leaves it.
 */
export async function urlOf({ api }: Context, typed: string): Promise<string> {
  if (URL.canParse(typed)) return typed;
  const path = typed.split("/").map(encodeURIComponent).join("/");
  const response = await api.send("GET", `${registry}/buildpacks/${path}`, {
    headers: { accept: "application/vnd.heroku+json; version=3.buildpack-registry" },
  });
  const { blob_url: url } = (await response.json()) as { blob_url: string };
  return url;
}

/** As the CLI shows a buildpack: by name when its URL is one of Heroku's. */
export function nameOf(url: string, registryOnly = false): string {
  const inRegistry = registered.exec(url);
  if (inRegistry) return inRegistry[1]!;
  const ours = registryOnly ? null : official.exec(url);
  return ours ? `heroku/${ours[1]}` : url;
}

/** One buildpack alone, several as a numbered list. */
export async function printBuildpacks(
  { talk }: Context,
  all: readonly BuildpackInstallation[],
  indent: string,
): Promise<void> {
  if (all.length === 1) return talk.line(nameOf(all[0]!.buildpack.url, true));
  for (const [at, { buildpack }] of all.entries())
    await talk.line(`${indent}${at + 1}. ${nameOf(buildpack.url, true)}`);
}

/** What a change of the list means for the next push. */
export async function printChange(
  context: Context,
  remote: string | undefined,
  all: readonly BuildpackInstallation[],
  done: string,
): Promise<void> {
  const { talk, app } = context;
  const { colour } = talk;
  const one = all.length === 1;
  const start = `Buildpack ${done}. Next release on ${colour.app(app)} will use`;
  await talk.line(one ? `${start} ${nameOf(all[0]!.buildpack.url)}.` : `${start}:`);
  if (!one) await printBuildpacks(context, all, "  ");
  const push = colour.code(`git push ${remote || "heroku"} main`);
  await talk.line(
    `Run ${push} to create a new release using ${one ? "this buildpack" : "these buildpacks"}.`,
  );
}

/** Takes all buildpacks off. */
export async function clearBuildpacks(context: Context, message: string, json: boolean): Promise<void> {
  const { api, talk, app } = context;
  await putBuildpacks(context, []);
  if (json) return talk.json([]);
  const vars = await api.get<ConfigVars>(`/apps/${app}/config-vars`);
  const forced = ["BUILDPACK_URL", "LANGUAGE_PACK_URL"].find((name) => vars[name]);
  if (!forced)
    return talk.line(`${message} Next release on ${talk.colour.app(app)} will detect buildpacks normally.`);
  await talk.line(message);
  await talk.warn(`The ${forced} config var is still set and will be used for the next release`);
}

export async function refuseTwice(
  context: Context,
  all: readonly BuildpackInstallation[],
  typed: string,
): Promise<void> {
  if ((await findBuildpack(context, all, typed)) >= 0)
    throw new CliError(`The buildpack ${typed} is already set on your app.`, { status: 1 });
}

/** Where in the list the buildpack stands; -1 when it is not in it. */
export async function findBuildpack(
  context: Context,
  all: readonly BuildpackInstallation[],
  typed: string,
): Promise<number> {
  const url = await urlOf(context, typed);
  return all.findIndex(({ buildpack }) => buildpack.url === typed || buildpack.url === url);
}

/** The place of the 1-based `index`; the end of the list when there is none. */
export function placeOf(all: readonly BuildpackInstallation[], index: number): number {
  const at = all.findIndex(({ ordinal }) => ordinal + 1 === index);
  return at < 0 ? all.length : at;
}
