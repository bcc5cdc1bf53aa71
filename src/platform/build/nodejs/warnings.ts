import type { Source } from "../buildpack.ts";
import { block } from "../output.ts";
import type { Manifest } from "./manifest.ts";
import { isWide, type Resolved } from "./versions.ts";

/** What the build says at its end, without failing. */
export function warnings(source: Source, { engines, scripts }: Manifest, resolved: Resolved): string[] {
  const range = engines?.node;
  const lines: string[] = [];
  if (range !== undefined && isWide(range))
    lines.push(
      ...block("yellow", [
        `The requested Node.js version is using a wide range (${range}) that can resolve to a Node.js major version`,
        "you have never tried your app with. Ask for one major version in the",
        'engines section of your package.json: "node": "24.x"',
        "https://devcenter.heroku.com/articles/nodejs-support#specifying-a-node-js-version",
      ]),
    );
  if (resolved.endOfLife)
    lines.push(
      ...block("yellow", [
        `Node.js ${resolved.node} is now End-of-Life (EOL). It no longer receives security`,
        "updates. Ask for a supported version in the engines section of your",
        "package.json:",
        "https://devcenter.heroku.com/articles/nodejs-support#supported-runtimes",
      ]),
    );
  if (!source.has("Procfile") && scripts?.["start"] === undefined && !source.has("server.js"))
    lines.push(
      ...block("yellow", [
        "This app may not specify any way to start a node process",
        "",
        "https://devcenter.heroku.com/articles/nodejs-support#default-web-process-type",
      ]),
    );
  return lines;
}
