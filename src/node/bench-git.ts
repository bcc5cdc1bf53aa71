import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "../session.ts";
import { hostTimer } from "./host-timer.ts";

/** How many files a project has. The more there are, the fewer rounds: a real git of 5,000 files takes its time. */
const sizes = [10, 100, 1000, 5000] as const;
const roundsOf = (files: number) => (files > 1000 ? 1 : 3);

/** A file as the learner's projects hold them: about 430 bytes of text, no two alike. */
const textOf = (i: number): string =>
  Array.from(
    { length: 12 },
    (_, line) => `line ${line} of file ${i}: ${(i * 7919 + line * 104729) % 1e9}\n`,
  ).join("");

const steps = {
  add: "git add .",
  status: "git status",
  commit: "git commit -q -m first",
  push: "git push -q origin main",
  statusUnchanged: "git status",
  pushOneFile: "echo more >> d1/f1.txt && git commit -q -a -m more && git push -q origin main",
  log: "git log -100",
  clone: "git clone -q ../srv.git ../copy",
} as const;
type Step = keyof typeof steps;
type Times = Record<Step, number>;
const stepNames = Object.keys(steps) as Step[];

/** Before the step of that name, not timed. */
const before: Partial<Record<Step, string>> = {
  log: "for i in $(seq 98); do git commit -q --allow-empty -m $i; done",
};

const setUp =
  "git init -q --bare -b main ../srv.git && git init -q -b main && git remote add origin ../srv.git";

/** The same commands by real git on a disk of this machine: what a learner would wait for. */
function real(files: number): Times {
  const folder = mkdtempSync(join(tmpdir(), "dyno-dojo-bench-git-"));
  const app = join(folder, "app");
  mkdirSync(app);
  for (let i = 0; i < files; i++) {
    mkdirSync(join(app, `d${i % 20}`), { recursive: true });
    writeFileSync(join(app, `d${i % 20}`, `f${i}.txt`), textOf(i));
  }
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_AUTHOR_NAME: "Learner",
    GIT_AUTHOR_EMAIL: "learner@example.com",
    GIT_COMMITTER_NAME: "Learner",
    GIT_COMMITTER_EMAIL: "learner@example.com",
  };
  const run = (command: string): number => {
    const started = performance.now();
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: app, env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
    return performance.now() - started;
  };
  try {
    run(setUp);
    const times: Partial<Times> = {};
    for (const step of stepNames) {
      if (before[step]) run(before[step]);
      times[step] = run(steps[step]);
    }
    return times as Times;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ours(files: number): Promise<Times> {
  const session = new Session({
    host: hostTimer,
    edition: "today",
    seed: 1,
    now: Date.UTC(2026, 8, 7, 9),
    speed: "instant",
  });
  let said = "";
  const stdout = { isTTY: false, columns: 80, write: async () => {} };
  const stderr = {
    ...stdout,
    write: async (data: string | Uint8Array) => {
      said += typeof data === "string" ? data : new TextDecoder().decode(data);
    },
  };
  const run = async (command: string): Promise<number> => {
    said = "";
    const started = performance.now();
    const status = await session.run(command, {
      stdin: { isTTY: false, read: async () => null, unread: () => {} },
      stdout,
      stderr,
      signal: new AbortController().signal,
    });
    if (status !== 0) throw new Error(`${command}: ${said}`);
    return performance.now() - started;
  };
  const app = "/home/learner/bench/app";
  for (let i = 0; i < 20; i++) session.files.mkdir(`${app}/d${i}`, { parents: true });
  for (let i = 0; i < files; i++) session.files.write(`${app}/d${i % 20}/f${i}.txt`, textOf(i));
  await run(`cd ${app} && ${setUp}`);
  const times: Partial<Times> = {};
  for (const step of stepNames) {
    if (before[step]) await run(before[step]);
    times[step] = await run(steps[step]);
  }
  return times as Times;
}

interface Row {
  readonly oursMs: number;
  readonly realMs: number;
  readonly ratio: number;
}

/** What a learner does with git, in projects of several sizes, ours against real git in the same run. */
export async function benchGit(): Promise<Record<string, Record<Step, Row>>> {
  const found: Record<string, Record<Step, Row>> = {};
  for (const files of sizes) {
    const [mine, theirs]: [Times[], Times[]] = [[], []];
    for (let round = 0; round < roundsOf(files); round++) {
      theirs.push(real(files));
      mine.push(await ours(files));
    }
    const median = (all: readonly Times[], step: Step): number =>
      all.map((times) => times[step]).sort((a, b) => a - b)[all.length >> 1]!;
    const row = (step: Step): Row => {
      const [oursMs, realMs] = [median(mine, step), median(theirs, step)];
      const rounded = (value: number) => Math.round(value * 10) / 10;
      return { oursMs: rounded(oursMs), realMs: rounded(realMs), ratio: rounded(oursMs / realMs) };
    };
    found[`${files} files`] = Object.fromEntries(stepNames.map((step) => [step, row(step)])) as Record<
      Step,
      Row
    >;
  }
  return found;
}
