import { Collector, inputOf } from "../../base/streams.ts";
import type { Process } from "../../shell/command.ts";
import { allFlags } from "./all-flags.ts";
import { Credentials } from "./api/credentials.ts";
import { hostsOf } from "./api/hosts.ts";
import { listed } from "./help/listing.ts";
import { entries, idOf } from "./registry/registry.ts";

/**
 * Commands by their beginning, the flags of the command, apps behind -a, and what the app has where the command wants
 * it. `words` are those before, after `heroku`.
 */
export async function complete(
  process: Process,
  words: readonly string[],
  begun: string,
): Promise<readonly string[]> {
  if (words.length === 0)
    return listed()
      .map(({ name }) => name)
      .filter((name) => name.startsWith(begun));
  const former = words.at(-1)!;
  if (["-a", "--app"].includes(former)) return names(await ask(process, "/apps"));
  if (begun.startsWith("--app=")) return names(await ask(process, "/apps")).map((name) => `--app=${name}`);
  if (["-r", "--remote"].includes(former)) return (await remotes(process)).map(({ remote }) => remote);
  const id = idOf(words[0]!);
  const definition = id && (await entries[id]?.load?.());
  if (!definition) return [];
  if (begun.startsWith("-"))
    return Object.entries(allFlags(definition))
      .filter(([, { hidden }]) => !hidden)
      .map(([name]) => `--${name}`)
      .filter((flag) => flag.startsWith(begun));
  const app = appOf(words) ?? (await remotes(process))[0]?.app;
  return app === undefined ? [] : operandsOf(process, id, app);
}

/** What stands for operands of a command: config keys, dynos or process types of the app. */
async function operandsOf(process: Process, id: string, app: string): Promise<string[]> {
  if (/^config:(get|unset|edit)$/.test(id))
    return Object.keys(record(await ask(process, `/apps/${app}/config-vars`)));
  const formation = list(await ask(process, id.startsWith("ps:") ? `/apps/${app}/formation` : undefined));
  const types = formation.map(({ type, quantity }) => ({ type: String(type), quantity: Number(quantity) }));
  if (id === "ps:scale") return types.map(({ type }) => `${type}=`);
  if (/^ps:(restart|stop|kill)$/.test(id))
    return types.flatMap(({ type, quantity }) => [
      type,
      ...Array.from({ length: quantity }, (_, at) => `${type}.${at + 1}`),
    ]);
  return [];
}

function appOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === "-a" || word === "--app");
  if (at >= 0) return words[at + 1];
  return words.find((word) => word.startsWith("--app="))?.slice(6);
}

/** The git remotes that lead to apps. */
async function remotes(process: Process): Promise<{ remote: string; app: string }[]> {
  const stdout = new Collector();
  await process.spawn(["git", "remote", "-v"], { stdin: inputOf(), stdout, stderr: new Collector() });
  const rows = stdout.text.matchAll(/^(\S+)\s+https:\/\/git\.heroku\.com\/(\S+)\.git \(push\)$/gm);
  return [...rows].map(([, remote, app]) => ({ remote: remote!, app: app! }));
}

/** What the API answers; undefined when it does not, for which Tab offers nothing. */
async function ask(process: Process, path: string | undefined): Promise<unknown> {
  const hosts = hostsOf(process.env);
  const { token } = new Credentials(process, hosts);
  if (path === undefined || token === undefined) return undefined;
  const headers = { Accept: "application/vnd.heroku+json; version=3", Authorization: `Bearer ${token}` };
  try {
    const response = await process.fetch(new Request(`${hosts.apiUrl}${path}`, { headers }));
    return response.ok ? await response.json() : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined; // no network
    throw error;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(record) : []);

const names = (value: unknown): string[] => list(value).map(({ name }) => String(name));
