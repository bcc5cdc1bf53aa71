import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "../../../src/files/files.ts";
import { runShell } from "../../support/shell.ts";

/** What a script leaves to be seen: its streams, its status and each file with its content. */
export interface Seen {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

const user = 1000;
const env = { PATH: "/usr/bin:/bin", USER: "learner", LC_ALL: "C", TZ: "UTC" };

/** The script in real bash, in an empty folder that it sees as its home. */
export function runReal(script: string): Seen {
  const base = mkdtempSync(join(tmpdir(), "oracle-bash-"));
  const home = join(base, "home", "learner");
  try {
    mkdirSync(home, { recursive: true });
    const isRoot = process.getuid?.() === 0;
    if (isRoot) for (const path of [base, join(base, "home"), home]) chownSync(path, user, user);
    const ran = spawnSync("bash", ["-c", script], {
      cwd: home,
      env: { ...env, HOME: home },
      input: "",
      encoding: "utf8",
      timeout: 20_000,
      ...(isRoot ? { uid: user, gid: user } : {}),
    });
    const clean = (text: string) => text.replaceAll(base, "");
    return {
      status: ran.status,
      stdout: clean(ran.stdout),
      stderr: clean(ran.stderr),
      files: Object.fromEntries([...realFiles(home, "")].map(([path, text]) => [path, clean(text)])),
    };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function* realFiles(folder: string, prefix: string): Generator<[string, string]> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      yield [`${prefix}${name}/`, ""];
      yield* realFiles(path, `${prefix}${name}/`);
    } else if (stat?.isFile()) yield [prefix + name, readFileSync(path, "utf8")];
  }
}

/** The script in our shell. */
export async function runOurs(script: string): Promise<Seen> {
  const { status, stdout, stderr, files } = await runShell(script, { env });
  return { status, stdout, stderr, files: Object.fromEntries(ourFiles(files, "/home/learner", "")) };
}

function* ourFiles(files: Files, folder: string, prefix: string): Generator<[string, string]> {
  for (const { name } of files.list(folder)) {
    const path = `${folder}/${name}`;
    if (files.is("directory", path)) {
      yield [`${prefix}${name}/`, ""];
      yield* ourFiles(files, path, `${prefix}${name}/`);
    } else if (files.is("file", path)) yield [prefix + name, files.as(0).text(path)];
  }
}

export interface Case {
  readonly name: string;
  readonly script: string;
  /** Why ours is known to differ. */
  readonly gap?: string;
}

/** The cases of one file: each begins with a line "#### NAME", which "## GAP: REASON" may follow. */
export function readCases(text: string): Case[] {
  return text
    .split(/^#### /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      const body = part.slice(end + 1);
      const gap = /^## GAP: (.*)\n/.exec(body);
      return { name: part.slice(0, end), script: gap ? body.slice(gap[0].length) : body, gap: gap?.[1] };
    });
}
