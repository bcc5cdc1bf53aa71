import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { learnerToken } from "../session/images.ts";
import { Session } from "../session.ts";
import { makeCertificates } from "./certificates.ts";
import { clientEnvironment } from "./client-environment.ts";
import { hostTimer } from "./host-timer.ts";
import { servePlatform } from "./platform-server.ts";

const realRounds = 3;
const ourRounds = 7;

/** `$` is a number that is another one each time. */
const commands = {
  ps: "ps -a bench-app",
  apps: "apps",
  create: "create bench-new-$",
  "config:set": "config:set N=$ -a bench-app",
  "logs -n 1500": "logs -n 1500 -a bench-app",
} as const;

const many = { apps: 200, releases: 1000 };

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const rounded = (value: number) => Math.round(value * 10) / 10;

const quiet = { isTTY: false, columns: 80, write: async () => {} };
const streams = {
  stdin: { isTTY: false, read: async () => null, unread: () => {} },
  stdout: quiet,
  stderr: quiet,
  signal: new AbortController().signal,
};

/** A world with an app that has been talked about for 1,500 lines. */
async function open(): Promise<Session> {
  const now = Date.UTC(2026, 8, 7, 9);
  const session = new Session({ host: hostTimer, edition: "today", seed: 1, now, speed: "instant" });
  await session.run("heroku create bench-app", streams);
  const { store } = await session.platform();
  const [appId] = Object.keys(store.state.apps);
  for (let i = 0; i < 1500; i++)
    store.dispatch({
      type: "request.routed",
      appId: appId!,
      line: `at=info method=GET path="/${i}" host=bench-app.herokuapp.com dyno=web.1 connect=0ms service=3ms status=200 bytes=177 protocol=https`,
    });
  return session;
}

/** Milliseconds of each command by our CLI. */
async function ours(
  session: Session,
  names: readonly (keyof typeof commands)[],
): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const name of names) {
    const values: number[] = [];
    // The first run of a command loads it, as the first of the real CLI fills its caches.
    for (let round = 0; round <= ourRounds; round++) {
      const started = performance.now();
      await session.run(`heroku ${commands[name].replace("$", `o${round}`)}`, streams);
      if (round > 0) values.push(performance.now() - started);
    }
    times[name] = median(values);
  }
  return times;
}

/** The same by the real CLI, against the same world over loopback. */
async function real(session: Session): Promise<Record<string, number>> {
  const certificates = await makeCertificates();
  const server = await servePlatform(session.fetch, certificates);
  const environment = clientEnvironment(server.port, certificates.authority, learnerToken);
  const home = mkdtempSync(join(tmpdir(), "dyno-dojo-bench-"));
  const env = { ...process.env, ...environment.variables, HOME: home, HEROKU_SKIP_NEW_VERSION_CHECK: "true" };
  const program = resolve("test", "oracle", "node_modules", "heroku", "bin", "run.js");
  const run = (line: string) =>
    new Promise<number>((resolve) => {
      const started = performance.now();
      const child = spawn(process.execPath, [program, ...line.split(" ")], {
        env,
        cwd: home, // `create` would give the repository we stand in a remote
        stdio: "ignore",
      });
      child.on("close", () => resolve(performance.now() - started));
    });
  const times: Record<string, number> = {};
  try {
    await run("ps -a bench-app"); // its first run fills its caches
    for (const [name, line] of Object.entries(commands)) {
      const values: number[] = [];
      for (let round = 0; round < realRounds; round++) values.push(await run(line.replace("$", `r${round}`)));
      times[name] = median(values);
    }
  } finally {
    await server.close();
    environment.remove();
    rmSync(home, { recursive: true, force: true });
  }
  return times;
}

/** 200 apps of 1,000 releases each: what a command then takes, and what the world weighs. */
async function crowded() {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const session = await open();
  const platform = await session.platform();
  collect();
  const before = process.memoryUsage().heapUsed;
  const saved = platform.save();
  const [first] = Object.values(saved.state.apps);
  const [release] = first!.releases;
  const apps = Array.from({ length: many.apps }, (_, at) => ({
    ...first!,
    id: `${String(at).padStart(8, "0")}${first!.id.slice(8)}`,
    name: at === 0 ? "bench-app" : `bench-app-${at}`,
    host: `bench-app-${at}.herokuapp.com`,
    releases: Array.from({ length: many.releases }, (_, version) => ({
      ...release!,
      // Joined: one string each, as those of a saved world are.
      id: [String(at).padStart(8, "0"), String(version).padStart(4, "0"), release!.id.slice(14)].join("-"),
      version: version + 1,
      description: ["Set N", version, " config vars"].join(""),
    })),
  }));
  const byId = Object.fromEntries(apps.map((app) => [app.id, app]));
  platform.resume({ ...saved, state: { ...saved.state, apps: byId } });
  collect();
  const heapMB = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const times = await ours(session, ["ps", "apps", "config:set"]);
  return {
    heapMB: rounded(heapMB),
    commandMs: Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, rounded(ms)])),
  };
}

/** The heroku CLI beside the real one, and in a crowded world. */
export async function benchHeroku() {
  const session = await open();
  const mine = await ours(session, Object.keys(commands) as (keyof typeof commands)[]);
  const theirs = await real(session);
  return {
    commands: Object.fromEntries(
      Object.keys(commands).map((name) => [
        name,
        {
          realCliMs: rounded(theirs[name]!),
          simulatedMs: rounded(mine[name]!),
          realOverSimulated: rounded(theirs[name]! / mine[name]!),
        },
      ]),
    ),
    "200 apps of 1,000 releases": await crowded(),
  };
}
