import type { BuildContext } from "../buildpack.ts";

/** What of an app's packages is kept from one build to the next. */
export type Kept = "npm cache" | "yarn cache" | "pnpm cache" | "node_modules";

/** Where pnpm keeps what it has fetched, as long as the build lasts. */
export const pnpmStore = "/tmp/pnpmcache";

const folder = ({ cacheDir }: BuildContext) => `${cacheDir}/node`;

/** The cache fits only the versions it was made with. */
const signatureOf = ({ stack }: BuildContext, node: string, npm: string) => `${stack}; ${node}; ${npm}\n`;

/** Brings back what the last build kept. Answers with the lines to print; undefined when there was no build. */
export function restoreCache(context: BuildContext, node: string, npm: string): string[] | undefined {
  const { files, dir } = context;
  const place = folder(context);
  if (!files.exists(`${place}/signature`)) return undefined;
  if (context.config["NODE_MODULES_CACHE"] === "false")
    return ["Caching has been disabled because NODE_MODULES_CACHE=false"];
  if (files.text(`${place}/signature`) !== signatureOf(context, node, npm))
    return [
      "Cached directories were not restored due to a change in version of node, npm, yarn or stack",
      "Module installation may take longer for this build",
    ];
  const kept = files.text(`${place}/kept`) as Kept;
  if (kept === "pnpm cache" && files.exists(`${place}/pnpm`))
    files.graft(pnpmStore, files.subtree(`${place}/pnpm`));
  if (kept === "node_modules") {
    if (files.exists(`${dir}/node_modules`))
      return ["- node_modules is checked into source control and cannot be cached"];
    if (files.exists(`${place}/node_modules`))
      files.graft(`${dir}/node_modules`, files.subtree(`${place}/node_modules`));
  }
  return [`- ${kept}`];
}

/** Keeps it for the next build. Answers with the lines to print. */
export function saveCache(
  context: BuildContext,
  node: string,
  npm: string,
  kept: Kept,
  committed: boolean,
): string[] {
  const { files, dir, config } = context;
  const place = folder(context);
  files.remove(place);
  if (config["NODE_MODULES_CACHE"] === "false") return [];
  files.mkdir(place, { parents: true });
  files.write(`${place}/signature`, signatureOf(context, node, npm));
  files.write(`${place}/kept`, kept);
  if (kept === "pnpm cache" && files.exists(pnpmStore))
    files.graft(`${place}/pnpm`, files.subtree(pnpmStore));
  if (kept !== "node_modules") return [`- ${kept}`];
  if (committed) return ["- node_modules is checked into source control and cannot be cached"];
  if (!files.exists(`${dir}/node_modules`)) return ["- node_modules (nothing to cache)"];
  files.graft(`${place}/node_modules`, files.subtree(`${dir}/node_modules`));
  return ["- node_modules"];
}
