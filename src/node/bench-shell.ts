import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { Session } from "../session.ts";
import { hostTimer } from "./host-timer.ts";

const rounds = 3;

/** What scripts do many times over. None of them starts a program but `pipe`. */
const scripts = {
  builtins: "for ((i=0;i<10000;i++)); do :; done",
  whileLoop: "i=0; while [ $i -lt 10000 ]; do i=$((i+1)); done",
  lines: "seq 10000 > lines; while read -r line; do :; done < lines; rm lines",
  pipe: "seq 10000 | while read -r line; do :; done",
  text: "s=; for ((i=0;i<10000;i++)); do s+=x; done",
  functions: "f() { local a=$1; }; for ((i=0;i<10000;i++)); do f $i; done",
  substitutions: "for ((i=0;i<1000;i++)); do x=$(echo $i); done",
} as const;

type Times = Record<keyof typeof scripts, number>;

const names = Object.keys(scripts) as (keyof typeof scripts)[];
const timesOf = (time: (name: keyof typeof scripts) => number): Times =>
  Object.fromEntries(names.map((name) => [name, time(name)])) as Times;

function real(): Times {
  return timesOf((name) => {
    const started = performance.now();
    const { status, stderr } = spawnSync("bash", ["-c", scripts[name]], { encoding: "utf8", cwd: tmpdir() });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    return performance.now() - started;
  });
}

async function ours(): Promise<Times> {
  const session = new Session({
    host: hostTimer,
    edition: "today",
    seed: 1,
    now: Date.UTC(2026, 8, 7, 9),
    speed: "instant",
    script: "bench",
  });
  const output = { isTTY: false, columns: 80, write: async () => {} };
  const stdin = { isTTY: false, read: async () => null, unread: () => {} };
  const times: Partial<Times> = {};
  for (const name of names) {
    const started = performance.now();
    const streams = { stdin, stdout: output, stderr: output, signal: new AbortController().signal };
    const status = await session.run(scripts[name], streams);
    if (status !== 0) throw new Error(`${name}: ended with ${status}`);
    times[name] = performance.now() - started;
  }
  return times as Times;
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Real bash and ours at the same scripts: the best of some rounds, in milliseconds, and how many times longer ours takes. */
export async function benchShell() {
  const runs: { bash: Times; dojo: Times }[] = [];
  for (let round = 0; round < rounds; round++) runs.push({ bash: real(), dojo: await ours() });
  const best = (side: "bash" | "dojo") =>
    timesOf((name) => rounded(Math.min(...runs.map((run) => run[side][name]))));
  const bash = best("bash");
  const dojo = best("dojo");
  return { bash, dojo, ratio: timesOf((name) => rounded(dojo[name] / bash[name])) };
}
