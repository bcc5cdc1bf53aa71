import { dirname, join } from "../../../files/paths.ts";
import { badge, PnpmError } from "./errors.ts";
import type { Project } from "./install.ts";
import { idOf, pnpmVersion } from "./report.ts";

/** A script failed: pnpm says so and ends with its status. */
class ScriptFailed extends PnpmError {
  override get text(): string {
    return `${badge("ELIFECYCLE")} ${this.message}\n`;
  }
}

const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, "\\$&")}"`;

function environment(
  { process, root, manifest }: Project,
  event: string,
): Record<string, string | undefined> {
  const folders: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    folders.push(join(at, "node_modules/.bin"));
    if (at === "/") break;
  }
  return {
    PATH: [...folders, process.env.get("PATH") ?? ""].join(":"),
    INIT_CWD: process.cwd,
    npm_lifecycle_event: event,
    npm_package_name: manifest.name,
    npm_package_version: manifest.version,
    npm_config_user_agent: `pnpm/${pnpmVersion} npm/? node/? linux x64`,
  };
}

async function runOne(project: Project, event: string, args: readonly string[]): Promise<void> {
  const { process, root, manifest } = project;
  const command = [manifest.scripts![event]!, ...args.map(quote)].join(" ");
  if (!project.args.options.get("silent"))
    await process.stdout.write(
      `\n> ${idOf(manifest, root).replace(` ${root}`, "")} ${event} ${root}\n> ${command}\n\n`,
    );
  const status = await process.spawn(["sh", "-c", command], { cwd: root, env: environment(project, event) });
  if (status !== 0)
    throw new ScriptFailed("LIFECYCLE", `Command failed with exit code ${status}.`, [], status);
}

/** Scripts that belong to an install. */
export async function runEvents(project: Project, events: readonly string[]): Promise<void> {
  for (const event of events)
    if (project.manifest.scripts?.[event] !== undefined) await runOne(project, event, []);
}

const lifecycle = new Set(
  "prepublish prepare prepublishOnly prepack postpack publish postpublish preinstall install postinstall preuninstall uninstall postuninstall preversion version postversion pretest test posttest prestop stop poststop prestart start poststart prerestart restart postrestart".split(
    " ",
  ),
);

/** `pnpm run [NAME [ARG]...]` */
export async function run(project: Project): Promise<number> {
  const { process, root, manifest, args } = project;
  const [name, ...rest] = args.operands;
  const scripts = manifest.scripts ?? {};
  if (name === undefined) {
    await process.stdout.write(listing(scripts));
    return 0;
  }
  if (scripts[name] === undefined) {
    if (args.options.get("if-present")) return 0;
    if (name === "start" && process.files.is("file", join(root, "server.js"))) {
      const start = {
        ...project,
        manifest: { ...manifest, scripts: { ...scripts, start: "node server.js" } },
      };
      await runOne(start, "start", rest);
      return 0;
    }
    if (name === "test") return 1;
    throw new PnpmError("NO_SCRIPT", `Missing script: ${name}`, [`Command "${name}" not found.`]);
  }
  await runOne(project, name, [...rest, ...args.rest]);
  return 0;
}

function listing(scripts: Readonly<Record<string, string>>): string {
  const all = Object.entries(scripts);
  const [own, others] = [
    all.filter(([name]) => lifecycle.has(name)),
    all.filter(([name]) => !lifecycle.has(name)),
  ];
  const show = (title: string, list: readonly [string, string][]) =>
    list.length === 0
      ? []
      : [`${title}\n${list.map(([name, command]) => `  ${name}\n    ${command}\n`).join("")}`];
  const parts = [...show("Lifecycle scripts:", own), ...show('Commands available via "pnpm run":', others)];
  return parts.length > 0 ? parts.join("\n") : "There are no scripts specified.\n";
}

/** `pnpm exec PROGRAM [ARG]...`: from node_modules/.bin, or from PATH. */
export async function exec(project: Project): Promise<number> {
  const { process, root, args } = project;
  const [name, ...rest] = [...args.operands, ...args.rest];
  if (name === undefined)
    throw new PnpmError("EXEC_MISSING_COMMAND", "'pnpm exec' requires a command to run");
  const env = environment(project, "exec");
  const found = await process.spawn(["sh", "-c", 'command -v "$1" >/dev/null', "sh", name], {
    cwd: root,
    env,
  });
  if (found !== 0) {
    await process.stdout.write("undefined\n");
    throw new PnpmError("RECURSIVE_EXEC_FIRST_FAIL", `Command "${name}" not found`, [], 254);
  }
  return process.spawn(["sh", "-c", [name, ...rest.map(quote)].join(" ")], { env });
}
