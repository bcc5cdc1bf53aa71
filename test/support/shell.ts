import { existsSync } from "node:fs";
import { WorldClock } from "../../src/base/clock.ts";
import type { Fetch } from "../../src/base/fetch.ts";
import { createRandom } from "../../src/base/random.ts";
import { Collector, inputOf } from "../../src/base/streams.ts";
import type { Input, Output } from "../../src/base/streams.ts";
import type { Tty } from "../../src/base/tty.ts";
import type { Files } from "../../src/files/files.ts";
import { createFiles } from "../../src/files/memory-files.ts";
import { bash, sh } from "../../src/shell/bash.ts";
import type { Command } from "../../src/shell/command.ts";
import type { Programs } from "../../src/shell/programs.ts";
import { stubOf } from "../../src/files/stubs.ts";
import { createShell } from "../../src/shell/shell.ts";
import type { Shell } from "../../src/shell/shell.ts";
import { hostTimer } from "./host-timer.ts";
import { testStart } from "./process.ts";

type Registry = Record<string, () => Promise<Command>>;

/** Registries of commands by the module and the name they are exported by; those not written yet are left out. */
const registries = [
  ["unix", "unixCommands"],
  ["git", "gitCommands"],
  ["heroku", "herokuCommands"],
  ["python", "pythonCommands"],
] as const;

async function everyRegistry(): Promise<Registry> {
  const all: Registry = {};
  for (const [family, name] of registries) {
    const url = new URL(`../../src/commands/${family}/index.ts`, import.meta.url);
    if (!existsSync(url)) continue;
    const module = (await import(/* @vite-ignore */ url.pathname)) as Record<string, unknown>;
    if (typeof module[name] === "object") Object.assign(all, module[name]);
  }
  return all;
}

function programsOf(registry: Registry): Programs {
  const all: Registry = { bash: async () => bash, sh: async () => sh, ...registry };
  return {
    names: () => Object.keys(all),
    load: (name) => (Object.hasOwn(all, name) ? all[name]!() : undefined),
  };
}

/** A machine's file system: the learner's home, /tmp, /dev/null, and a stub in /usr/bin for each program. */
function machineFiles(programs: Programs, clock: WorldClock): Files {
  const root = createFiles(() => clock.now(), 0);
  for (const path of ["/home/learner", "/tmp", "/usr/bin", "/etc", "/dev"])
    root.mkdir(path, { parents: true });
  root.symlink("usr/bin", "/bin");
  root.chown("/home/learner", 1000);
  root.chmod("/tmp", 0o777);
  for (const name of programs.names()) root.write(`/usr/bin/${name}`, stubOf(name), { mode: 0o755 });
  return root.as(1000);
}

const learnerEnv = {
  HOME: "/home/learner",
  USER: "learner",
  PATH: "/usr/local/bin:/usr/bin:/bin",
} as const;

export interface ShellGiven {
  /** Written below /home/learner before the script runs. */
  readonly files?: Readonly<Record<string, string>>;
  /** Programs besides those of the registries, which they hide. */
  readonly programs?: Registry;
  /** Leaves the registries out. */
  readonly bare?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Input;
  readonly stdout?: Output;
  readonly stderr?: Output;
  readonly tty?: Tty;
  readonly interactive?: boolean;
  readonly fetch?: Fetch;
  readonly signal?: AbortSignal;
  readonly onFault?: (error: unknown) => void;
}

interface ShellOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Files;
  readonly shell: Shell;
}

/** A shell in a fresh machine, for tests that type several lines. */
export async function openShell(
  given: ShellGiven = {},
): Promise<{ shell: Shell; files: Files; clock: WorldClock }> {
  const clock = new WorldClock(hostTimer, testStart, "instant");
  const programs = programsOf({ ...(given.bare ? {} : await everyRegistry()), ...given.programs });
  const files = machineFiles(programs, clock);
  for (const [path, text] of Object.entries(given.files ?? {})) {
    const full = path.startsWith("/") ? path : `/home/learner/${path}`;
    files.mkdir(full.slice(0, full.lastIndexOf("/")), { parents: true });
    files.write(full, text);
  }
  const shell = createShell({
    files,
    cwd: "/home/learner",
    env: { ...learnerEnv, ...given.env },
    programs,
    fetch: given.fetch ?? (() => Promise.reject(new TypeError("this test has no network"))),
    clock,
    random: createRandom(1),
    listen: () => ({ close() {} }),
    interactive: given.interactive,
    onFault: given.onFault,
  });
  return { shell, files, clock };
}

/** Runs a script as `bash -c` would, in a fresh machine. */
export async function runShell(script: string, given: ShellGiven = {}): Promise<ShellOutcome> {
  const { shell, files } = await openShell(given);
  const stdout = new Collector();
  const stderr = new Collector();
  const status = await shell.run(script, {
    stdin: typeof given.stdin === "object" ? given.stdin : inputOf(given.stdin),
    stdout: given.stdout ?? stdout,
    stderr: given.stderr ?? stderr,
    terminal: given.tty,
    signal: given.signal ?? new AbortController().signal,
  });
  return { status, stdout: stdout.text, stderr: stderr.text, files, shell };
}
