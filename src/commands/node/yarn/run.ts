import { dirname, join } from "../../../files/paths.ts";
import { YarnError } from "./errors.ts";
import type { Project } from "./install.ts";

/** `yarn run NAME ARG...`: a script with what comes before and after it, else a program of node_modules/.bin. */
export async function runScripts(project: Project, name: string, args: readonly string[]): Promise<void> {
  const { process, root, manifest } = project;
  const scripts = manifest.scripts ?? {};
  const program = join(root, "node_modules/.bin", name);
  if (scripts[name] === undefined) {
    if (!process.files.exists(program)) throw new YarnError(`Command "${name}" not found.`);
    return spawn(project, name, program, args);
  }
  for (const event of [`pre${name}`, name, `post${name}`])
    if (scripts[event] !== undefined) await spawn(project, event, scripts[event], event === name ? args : []);
}

async function spawn(
  { process, report, root, manifest }: Project,
  event: string,
  script: string,
  args: readonly string[],
): Promise<void> {
  const command = [script, ...args.map(quote)].join(" ");
  await report.line(`$ ${command}`);
  const folders: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    folders.push(join(at, "node_modules/.bin"));
    if (at === "/") break;
  }
  const status = await process.spawn(["sh", "-c", command], {
    cwd: root,
    env: {
      PATH: [...folders, process.env.get("PATH") ?? ""].join(":"),
      INIT_CWD: process.cwd,
      npm_lifecycle_event: event,
      npm_package_name: manifest.name,
      npm_package_version: manifest.version,
    },
  });
  if (status !== 0) throw new YarnError(`Command failed with exit code ${status}.`, status);
}

const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;

/** `yarn run` alone: what there is. */
export async function listScripts({ report, manifest }: Project): Promise<void> {
  const scripts = Object.entries(manifest.scripts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  await report.line("info Project commands");
  for (const [name, script] of scripts) await report.line(`   - ${name}\n      ${script}`);
}
