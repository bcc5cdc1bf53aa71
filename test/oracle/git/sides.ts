import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { WorldClock } from "../../../src/base/clock.ts";
import type { Fetch } from "../../../src/base/fetch.ts";
import { createRandom } from "../../../src/base/random.ts";
import { Collector, inputOf } from "../../../src/base/streams.ts";
import { gitCommands } from "../../../src/commands/git/index.ts";
import { unixCommands } from "../../../src/commands/unix/index.ts";
import type { Files } from "../../../src/files/files.ts";
import { createFiles } from "../../../src/files/memory-files.ts";
import type { Command } from "../../../src/shell/command.ts";
import { stubOf } from "../../../src/files/stubs.ts";
import type { Programs } from "../../../src/shell/programs.ts";
import { createShell } from "../../../src/shell/shell.ts";
import { hostTimer } from "../../support/host-timer.ts";

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const gitconfig = `[user]
	name = Learner
	email = learner@example.com
[init]
	defaultBranch = main
[core]
	abbrev = 7
[pack]
	threads = 1
[gc]
	auto = 0
[protocol]
	version = 0
`;

export const startSeconds = 1_700_000_000;

/** Names, dates and limits that both sides work under: facts/git.md section 6. */
export const environment = (home: string): Record<string, string> => ({
  HOME: home,
  PATH: "/usr/local/bin:/usr/bin:/bin",
  GIT_CONFIG_NOSYSTEM: "1",
  TZ: "UTC",
  LC_ALL: "C.UTF-8",
  TERM: "dumb",
  COLUMNS: "80",
  GIT_PAGER: "cat",
  GIT_EDITOR: "true",
  GIT_MERGE_AUTOEDIT: "no",
  GIT_TERMINAL_PROMPT: "0",
  NO_PROXY: "*",
});

/** Each `git` of a script is a minute later than the one before, so that no order depends on chance. */
export const prelude = `__tick=${startSeconds}
git() {
  __tick=$((__tick + 60))
  GIT_AUTHOR_DATE="$__tick +0000" GIT_COMMITTER_DATE="$__tick +0000" command git "$@"
}
__show() { echo "== status $1"; }
`;

/** What is looked at after every script that leaves a repository behind in its folder. */
export const digest = `
if command git ls-files -s 2>/dev/null; then
  echo "== digest"
  [ -f .git/HEAD ] && echo "$(<.git/HEAD)"
  command git for-each-ref
  command git status --porcelain
  command git reflog --all 2>/dev/null
fi
`;

export const wrap = (script: string, withDigest = true): string =>
  `${prelude}${script}\n__show $?\n${withDigest ? digest : ""}`;

/** The script in real bash with real git. Paths of the temporary folder are shown as /home/learner. */
export async function runReal(
  script: string,
  env: Record<string, string> = {},
): Promise<Result & { home: string; close(): void }> {
  const base = mkdtempSync(join(tmpdir(), "oracle-git-"));
  const home = join(base, "home", "learner");
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, ".gitconfig"), gitconfig);
  const child = spawn("bash", ["-c", script], {
    cwd: home,
    env: { ...environment(home), GIT_CEILING_DIRECTORIES: base, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const status = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 128)));
  const clean = (text: string) => text.replaceAll(base, "");
  return {
    status,
    stdout: clean(stdout),
    stderr: clean(stderr),
    home,
    close: () => rmSync(base, { recursive: true, force: true }),
  };
}

const programs: Programs = (() => {
  const table: Record<string, () => Promise<Command>> = {
    ...unixCommands,
    ...gitCommands,
    bash: async () => (await import("../../../src/shell/bash.ts")).bash,
    sh: async () => (await import("../../../src/shell/bash.ts")).sh,
  };
  return {
    names: () => Object.keys(table),
    load: (name) => (Object.hasOwn(table, name) ? table[name]!() : undefined),
  };
})();

/** A laptop's files with every program on PATH. */
export function laptop(clock: WorldClock): Files {
  const root = createFiles(() => clock.now(), 0);
  for (const path of ["/home/learner", "/tmp", "/usr/bin", "/bin", "/usr/local/bin", "/dev"])
    root.mkdir(path, { parents: true });
  root.chown("/home/learner", 1000);
  root.chmod("/tmp", 0o777);
  for (const name of programs.names()) root.write(`/usr/bin/${name}`, stubOf(name), { mode: 0o755 });
  root.write("/bin/bash", stubOf("bash"), { mode: 0o755 });
  root.write("/bin/sh", stubOf("sh"), { mode: 0o755 });
  const files = root.as(1000);
  files.write("/home/learner/.gitconfig", gitconfig);
  return files;
}

/** The script in our shell with our git. */
export async function runOurs(
  script: string,
  given: { files?: Files; env?: Record<string, string>; fetch?: Fetch } = {},
): Promise<Result & { files: Files }> {
  const clock = new WorldClock(hostTimer, startSeconds * 1000, "instant");
  const files = given.files ?? laptop(clock);
  const stdout = new Collector();
  const stderr = new Collector();
  const shell = createShell({
    files,
    cwd: "/home/learner",
    env: { ...environment("/home/learner"), USER: "learner", ...given.env },
    programs,
    fetch: given.fetch ?? (() => Promise.reject(new TypeError("this test has no network"))),
    clock,
    random: createRandom(1),
    listen: () => ({ close() {} }),
  });
  const ran = await shell.run(script, {
    stdin: inputOf(),
    stdout,
    stderr,
    signal: new AbortController().signal,
  });
  return { status: shell.exited ?? ran, stdout: stdout.text, stderr: stderr.text, files };
}

/** Writes a folder of ours to disk, with modes and links. */
export function exportFolder(files: Files, from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const { name, kind } of files.list(from)) {
    const path = `${from}/${name}`;
    if (kind === "directory") exportFolder(files, path, join(to, name));
    else if (kind === "file") {
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), files.read(path), { mode: files.stat(path).mode });
    } else if (kind === "symlink") symlinkSync(files.readlink(path), join(to, name));
  }
}
