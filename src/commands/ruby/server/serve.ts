import { AddressInUse } from "../../../base/machine.ts";
import { Killed, abortable } from "../../../base/signals.ts";
import { strftime } from "../core/time.ts";
import { NotSimulated } from "../language/cursor.ts";
import { installedGems } from "../gems/installed.ts";
import { newFrame } from "../run.ts";
import { describeRuby } from "../ruby-version.ts";
import { backtrace, messageOf } from "../runtime/errors.ts";
import { RubyError, RubyExit } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import type { Value } from "../runtime/values.ts";
import { rackEnv, rackResponse } from "./rack-env.ts";

export interface Server {
  readonly kind: "puma" | "webrick" | "thin";
  readonly version: string;
  /** One or more addresses: "0.0.0.0". */
  readonly hosts: readonly string[];
  readonly port: number;
  readonly environment: string;
  /** 0 for one process alone. */
  readonly workers: number;
  readonly threads: readonly [least: number, most: number];
  /** Loads the app; runs before the server listens, or in each worker of a cluster. */
  load(): Promise<Value>;
}

/** The codenames of Puma's releases that are known here. */
const codenames: Readonly<Record<string, string>> = {
  "5.6": "Birdie's Version",
  "6.4": "The Eagle of Durango",
  "6.5": "Sky's Version",
  "6.6": "Return to Forever",
  "7.0": "Romantic Warrior",
  "7.1": "Neon Witch",
};

const masterPid = 2;

/** Serves until a signal ends it. Answers with the exit status. */
export async function serve(ruby: Ruby, server: Server): Promise<number> {
  // A cluster's master loads no app; each of its workers is a process with all of the app in it.
  const app = bytesOfApp(ruby);
  const bytes = server.workers > 0 ? bareRuby + server.workers * app : app;
  const release = ruby.process.memory?.hold(() => bytes);
  try {
    return await (server.kind === "webrick" ? serveWebrick(ruby, server) : servePuma(ruby, server));
  } finally {
    release?.();
  }
}

const megabyte = 2 ** 20;
const bareRuby = 30 * megabyte;

/** About what a process takes that has loaded the bundle's gems: a small Rails app takes 110 MB, a Sinatra app 45. */
function bytesOfApp(ruby: Ruby): number {
  const gems = installedGems(ruby.process, ruby.home).filter(
    ({ name }) => !ruby.bundle || ruby.bundle.has(name),
  );
  return bareRuby + gems.length * 1.1 * megabyte;
}

async function servePuma(ruby: Ruby, server: Server): Promise<number> {
  const { process } = ruby;
  const cluster = server.workers > 0;
  const say = (text: string) => process.stdout.write(`${cluster ? `[${masterPid}] ` : ""}${text}\n`);
  const name = codenames[server.version.split(".").slice(0, 2).join(".")];
  await say(`Puma starting in ${cluster ? "cluster" : "single"} mode...`);
  await say(`* Puma version: ${server.version}${name ? ` ("${name}")` : ""}`);
  await say(`* Ruby version: ${describeRuby(ruby.home.version)}`);
  await say(`*  Min threads: ${server.threads[0]}`);
  await say(`*  Max threads: ${server.threads[1]}`);
  await say(`*  Environment: ${server.environment}`);
  if (cluster) {
    await say(`*   Master PID: ${masterPid}`);
    await say(`*      Workers: ${server.workers}`);
    await say("*     Restarts: (✔) hot (✔) phased (✖) refork");
  } else await say(`*          PID: ${masterPid}`);
  let app: Value;
  try {
    app = await server.load();
  } catch (error) {
    if (!(error instanceof RubyError)) throw error;
    await process.stderr.write(
      `! Unable to load application: ${error.value.cls.name}: ${await messageOf(ruby, newFrame(ruby, "-"), error.value)}\n`,
    );
    throw error;
  }
  const listening = await listen(ruby, server, app);
  if (listening === "taken") {
    await process.stderr.write(
      `/${"usr/local/lib"}/ruby: Address already in use - bind(2) for "${server.hosts[0]}" port ${server.port} (Errno::EADDRINUSE)\n`,
    );
    return 1;
  }
  try {
    for (const host of server.hosts)
      await say(`* Listening on http://${host.includes(":") ? `[${host}]` : host}:${server.port}`);
    await say("Use Ctrl-C to stop");
    if (cluster)
      for (let i = 0; i < server.workers; i++)
        await say(`- Worker ${i} (PID: ${4 + 4 * i}) booted in 0.01s, phase: 0`);
    await untilKilled(process.signal);
  } catch (error) {
    if (!(error instanceof Killed) || error.signal === "SIGKILL") throw error;
    const after = process.outlive();
    const stamp = strftime(process.clock.now(), "%Y-%m-%d %H:%M:%S +0000");
    const head = cluster ? `[${masterPid}] ` : "";
    await after.stdout.write(
      `${head}- Gracefully ${cluster ? "shutting down workers..." : "stopping, waiting for requests to finish"}\n${head}=== puma shutdown: ${stamp} ===\n${head}- Goodbye!\n`,
    );
    return error.signal === "SIGINT" ? 0 : 143;
  } finally {
    listening.close();
  }
  return 0;
}

async function serveWebrick(ruby: Ruby, server: Server): Promise<number> {
  const { process } = ruby;
  const stamp = () => strftime(process.clock.now(), "[%Y-%m-%d %H:%M:%S] ");
  const say = (level: string, text: string) => process.stderr.write(`${stamp()}${level} ${text}\n`);
  await say("INFO ", `WEBrick ${server.version}`);
  await say(
    "INFO ",
    `${describeRuby(ruby.home.version)
      .replace(/ revision \w+/, "")
      .replace(" +PRISM", "")}`,
  );
  const app = await server.load();
  const listening = await listen(ruby, server, app);
  if (listening === "taken") {
    await say("ERROR", "Errno::EADDRINUSE: Address already in use");
    return 1;
  }
  try {
    await say("INFO ", `WEBrick::HTTPServer#start: pid=${masterPid} port=${server.port}`);
    await untilKilled(process.signal);
  } catch (error) {
    if (!(error instanceof Killed) || error.signal === "SIGKILL") throw error;
    await process
      .outlive()
      .stderr.write(
        `${stamp()}INFO  going to shutdown ...\n${stamp()}INFO  WEBrick::HTTPServer#start done.\n`,
      );
    return error.signal === "SIGINT" ? 0 : 143;
  } finally {
    listening.close();
  }
  return 0;
}

const untilKilled = (signal: AbortSignal): Promise<never> => abortable(new Promise<never>(() => {}), signal);

/** Opens the sockets. Requests are answered one after another, as one worker with one thread would. */
async function listen(ruby: Ruby, server: Server, app: Value): Promise<{ close(): void } | "taken"> {
  let queue: Promise<unknown> = Promise.resolve();
  const listeners: { close(): void }[] = [];
  const close = () => {
    for (const one of listeners) one.close();
  };
  try {
    for (const host of server.hosts) {
      try {
        listeners.push(
          ruby.process.listen(
            { host: host === "localhost" ? "127.0.0.1" : host, port: server.port },
            (request) => {
              const turn = queue.then(() => answer(ruby, server, app, request));
              queue = turn.catch(() => undefined);
              return turn;
            },
          ),
        );
      } catch (error) {
        // The second loopback address is the same machine here.
        if (!(error instanceof AddressInUse) || listeners.length === 0) throw error;
      }
    }
    return { close };
  } catch (error) {
    close();
    if (!(error instanceof AddressInUse)) throw error;
    return "taken";
  }
}

async function answer(ruby: Ruby, server: Server, app: Value, request: Request): Promise<Response> {
  const frame = newFrame(ruby, "-");
  const plain = (status: number, text: string) =>
    new Response(text, { status, headers: { "content-type": "text/plain" } });
  try {
    const env = await rackEnv(ruby, frame, request, server.port);
    return await rackResponse(
      ruby,
      frame,
      await ruby.send(frame, app, "call", [env]),
      request.method === "HEAD",
    );
  } catch (error) {
    if (error instanceof NotSimulated) {
      await ruby.process.stderr.write(`ruby: ${error.message}\n`);
      return plain(501, `This page was not run: ${error.message}.\n`);
    }
    if (error instanceof RubyExit) return plain(500, "");
    if (!(error instanceof RubyError)) throw error;
    const { value } = error;
    value.trace ??= backtrace(frame);
    const stamp = strftime(ruby.process.clock.now(), "%Y-%m-%d %H:%M:%S +0000");
    const { pathname } = new URL(request.url);
    await ruby.process.stderr.write(
      `${stamp} Rack app ("${request.method} ${pathname}" - (127.0.0.1)): #<${value.cls.name}: ${await messageOf(ruby, frame, value)}>\n${value.trace.map((line) => `${line}\n`).join("")}`,
    );
    return plain(
      500,
      server.environment === "development"
        ? `Puma caught this error: ${await messageOf(ruby, frame, value)} (${value.cls.name})\n${value.trace.join("\n")}\n`
        : "An unhandled lowlevel error occurred. The application logs may have details.\n",
    );
  }
}
