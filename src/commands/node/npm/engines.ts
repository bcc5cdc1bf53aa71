import type { Process } from "../../../shell/command.ts";
import { nameAt, type Tree } from "./lockfile.ts";
import type { Manifest } from "./manifest.ts";
import { satisfies } from "../../../base/semver.ts";

/** npm warns of packages, the project's own first, that want another Node.js, and installs them all the same. */
export async function warnOfEngines(
  process: Process,
  manifest: Manifest,
  tree: Tree,
  node: string,
  npm: string,
): Promise<void> {
  if (/^(?:error|silent)$/.test(process.env.get("NPM_CONFIG_LOGLEVEL") ?? "")) return;
  const all = [
    { id: `${manifest.name}@${manifest.version}`, engines: manifest.engines },
    ...[...tree].map(([place, { version, engines }]) => ({ id: `${nameAt(place)}@${version}`, engines })),
  ];
  for (const { id, engines } of all) {
    if (!engines) continue;
    const isRight = satisfies(node, engines["node"] ?? "*") && satisfies(npm, engines["npm"] ?? "*");
    if (isRight) continue;
    const required = Object.entries(engines).map(([name, range]) => `${name}: '${range}'`);
    const lines = [
      "Unsupported engine {",
      `  package: '${id}',`,
      `  required: { ${required.join(", ")} },`,
      `  current: { node: 'v${node}', npm: '${npm}' }`,
      "}",
    ];
    await process.stderr.write(lines.map((line) => `npm warn EBADENGINE ${line}\n`).join(""));
  }
}
