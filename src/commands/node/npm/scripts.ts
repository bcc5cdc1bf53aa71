import { dirname, join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { NpmError } from "./errors.ts";
import type { Manifest } from "./manifest.ts";

/** "app@1.0.0", or what of it is known. */
const title = ({ name, version }: Manifest): string =>
  name === undefined ? "" : `${version === undefined ? name : `${name}@${version}`} `;

/** Runs one script as npm does: its banner, then `sh -c`, with node_modules/.bin first on PATH. */
export async function runScript(
  process: Process,
  root: string,
  manifest: Manifest,
  event: string,
  args: readonly string[] = [],
  silent = false,
): Promise<number> {
  const script = manifest.scripts?.[event] ?? "";
  const command = [script, ...args.map(quote)].join(" ");
  if (!silent) await process.stdout.write(`\n> ${title(manifest)}${event}\n> ${command}\n\n`);
  const folders: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    folders.push(join(at, "node_modules/.bin"));
    if (at === "/") break;
  }
  return process.spawn(["sh", "-c", command], {
    cwd: root,
    env: {
      PATH: [...folders, process.env.get("PATH") ?? ""].join(":"),
      INIT_CWD: process.cwd,
      npm_lifecycle_event: event,
      npm_lifecycle_script: script,
      npm_package_name: manifest.name,
      npm_package_version: manifest.version,
      npm_package_json: join(root, "package.json"),
      npm_command: event === "start" || event === "test" ? event : "run",
      npm_execpath: "/usr/local/lib/node_modules/npm/bin/npm-cli.js",
      npm_node_execpath: "/usr/local/bin/node",
    },
  });
}

const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, "\\$&")}"`;

/** pre-NAME, NAME, post-NAME; stops at the first that fails. */
export async function runWithHooks(
  process: Process,
  root: string,
  manifest: Manifest,
  event: string,
  args: readonly string[],
  silent: boolean,
): Promise<number> {
  for (const name of [`pre${event}`, event, `post${event}`]) {
    if (name !== event && manifest.scripts?.[name] === undefined) continue;
    const status = await runScript(process, root, manifest, name, name === event ? args : [], silent);
    if (status !== 0) return status;
  }
  return 0;
}

/** Names like what was typed, with what they would do. */
const similar: Readonly<Record<string, readonly string[]>> = {
  start: ["  npm star # Mark your favorite packages", "  npm stars # View packages marked as favorites"],
};

export function missingScript(name: string, manifest: Manifest): NpmError {
  const near = Object.keys(manifest.scripts ?? {}).filter(
    (one) => distance(one, name) <= Math.max(1, name.length * 0.4),
  );
  const known = [
    ...(similar[name] ?? []),
    ...near.map((one) => `  npm run ${one} # run the "${one}" package script`),
  ];
  const many = known.length > 1 ? "Did you mean one of these?" : "Did you mean this?";
  return new NpmError([
    `Missing script: "${name}"`,
    "",
    ...(known.length > 0 ? [many, ...known, ""] : []),
    "To see a list of scripts, run:",
    "  npm run",
  ]);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

const lifecycle = new Set([
  "prepublish",
  "prepublishOnly",
  "prepack",
  "postpack",
  "dependencies",
  "preinstall",
  "install",
  "postinstall",
  "prepare",
  "preuninstall",
  "uninstall",
  "postuninstall",
  "preversion",
  "version",
  "postversion",
  "pretest",
  "test",
  "posttest",
  "prestop",
  "stop",
  "poststop",
  "prestart",
  "start",
  "poststart",
  "prerestart",
  "restart",
  "postrestart",
]);

/** `npm run` alone: what there is. */
export function listScripts(manifest: Manifest): string {
  const all = Object.entries(manifest.scripts ?? {});
  if (all.length === 0) return "";
  const id = title(manifest).trim();
  const show = (list: [string, string][]) =>
    list.map(([name, script]) => `  ${name}\n    ${script}\n`).join("");
  const [own, others] = [
    all.filter(([name]) => lifecycle.has(name)),
    all.filter(([name]) => !lifecycle.has(name)),
  ];
  const first = own.length > 0 ? `Lifecycle scripts included in ${id}:\n${show(own)}` : "";
  const label = own.length > 0 ? "available via `npm run`:" : `Scripts available in ${id} via \`npm run\`:`;
  return `${first}${others.length > 0 ? `${label}\n${show(others)}` : ""}`;
}
