import { AddressInUse } from "../../../../base/machine.ts";
import { Killed } from "../../../../base/signals.ts";
import { resolve } from "../../../../files/paths.ts";
import { NotSimulated } from "../../language/syntax-error.ts";
import { installedIn } from "../../packaging/installed.ts";
import { PyExit, PyRaise } from "../../runtime/exceptions.ts";
import { importModule, runModule, SyntaxTrouble } from "../../runtime/imports.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { lastLine, syntaxLines, traceback, traceLines } from "../../runtime/traceback.ts";
import { NativeFunction, PyFunction, PyModule, type Value } from "../../runtime/values.ts";
import { untilKilled } from "../flask/serve.ts";
import { strftime } from "../datetime.ts";
import { type MakeModule, nativeModules } from "../index.ts";
import { answerOf } from "../web-apps.ts";
import { type GunicornOptions, readOptions } from "./options.ts";
import { ownFrames } from "./own-frames.ts";
import { createWorkerTime, WorkerTimeout } from "./worker-timeout.ts";

/** The arbiter is the first process the dyno's shell starts; its workers come after it. */
const masterPid = 2;
const firstWorkerPid = 7;

export const makeGunicorn: MakeModule = (python, name, file) =>
  new PyModule(name, new Map([["run", new NativeFunction("run", () => serve(python))]]), file);

async function serve(python: Interpreter): Promise<Value> {
  const time = createWorkerTime(python.process.clock);
  python.process = { ...python.process, clock: time.clock };
  const { process } = python;
  const argv = python.argv.items.slice(1).map(String);
  if (argv.includes("--version") || argv.includes("-v")) {
    await process.stdout.write(`gunicorn (version ${versionOf(python)})\n`);
    return null;
  }
  let options = readOptions(argv, process.env);
  if (options.unknown) {
    await process.stderr.write(
      `usage: gunicorn [OPTIONS] [APP_MODULE]\ngunicorn: error: unrecognized arguments: ${options.unknown}\n`,
    );
    throw new PyExit(2);
  }
  options = await withConfig(python, options);
  if (options.app === undefined) {
    await process.stderr.write("\nError: No application module specified.\n");
    throw new PyExit(1);
  }
  if (options.chdir) python.cwd = resolve(process.cwd, options.chdir);
  python.path.items.unshift(python.cwd);
  const log = (pid: number, level: string, text: string) => {
    const now = new Date(process.clock.now());
    return process.stderr.write(
      `[${strftime(now, "%Y-%m-%d %H:%M:%S")} +0000] [${pid}] [${level}] ${text}\n`,
    );
  };
  const version = versionOf(python);
  const workers = Array.from({ length: Math.max(1, options.workers) }, (_, i) => firstWorkerPid + i);
  const replaceWorker = async () => {
    const pid = workers.shift()!;
    const next = (workers.at(-1) ?? pid) + 1;
    workers.push(next);
    await log(masterPid, "CRITICAL", `WORKER TIMEOUT (pid:${pid})`);
    await log(pid, "INFO", `Worker exiting (pid: ${pid})`);
    await log(next, "INFO", `Booting worker with pid: ${next}`);
  };
  const addresses = options.bind
    .map(({ host, port }) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`)
    .join(",");
  await log(masterPid, "INFO", `Starting gunicorn ${version}`);
  // Once it listens nobody waits for a model to be loaded: an instant clock would run away meanwhile.
  await Promise.all(Object.values(nativeModules).map((load) => load()));
  const listeners: { close(): void }[] = [];
  const { promise: app, resolve: loaded, reject: lost } = deferred<Value>();
  let queue: Promise<unknown> = Promise.resolve();
  try {
    for (const address of options.bind)
      listeners.push(
        process.listen(address, (request) => {
          // Who comes before a worker has the app waits in the socket's backlog.
          const turn = queue.then(async () => {
            const loadedApp = await app;
            const work = () => respond(python, loadedApp, request, options.accessLog);
            return time.within(options.timeout, work).catch(async (error: unknown) => {
              if (error instanceof WorkerTimeout) await replaceWorker();
              throw error;
            });
          });
          queue = turn.catch(() => undefined);
          return turn;
        }),
      );
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error;
    const { host, port } = options.bind[0]!;
    for (let i = 0; i < 5; i++) {
      await log(masterPid, "ERROR", `Connection in use: ('${host}', ${port})`);
      await log(
        masterPid,
        "ERROR",
        `connection to ('${host}', ${port}) failed: [Errno 98] Address already in use`,
      );
      await process.clock.sleep(1000, process.signal);
    }
    await log(masterPid, "ERROR", `Can't connect to ('${host}', ${port})`);
    throw new PyExit(1);
  }
  try {
    await log(masterPid, "INFO", `Listening at: ${addresses} (${masterPid})`);
    await log(masterPid, "INFO", `Using worker: ${options.workerClass}`);
    for (const pid of workers) await log(pid, "INFO", `Booting worker with pid: ${pid}`);
    const loadedApp = await loadApp(python, options.app, workers[0]!, log, version);
    python.memory.fork(workers.length);
    loaded(loadedApp);
    await untilKilled(process.signal);
  } catch (error) {
    lost(error);
    if (!(error instanceof Killed) || error.signal === "SIGKILL") throw error;
    await farewell(python, workers, error.signal, version);
    throw new PyExit(0);
  } finally {
    for (const listener of listeners) listener.close();
  }
  return null;
}

/** A promise that is settled from outside; nobody need wait for it. */
function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

const versionOf = (python: Interpreter): string =>
  installedIn(python.process.files, python.home.sitePackages).get("gunicorn")?.version ?? "26.2.0";

/** What a configuration file sets (bind, workers, ...); the command line wins over it. */
async function withConfig(python: Interpreter, options: GunicornOptions): Promise<GunicornOptions> {
  const { files } = python.process;
  const path = resolve(python.cwd, options.config ?? "gunicorn.conf.py");
  if (!files.is("file", path)) {
    if (options.config === undefined) return options;
    await python.process.stderr.write(`\nError: '${options.config}' doesn't exist\n`);
    throw new PyExit(1);
  }
  const module = await runModule(python, "gunicorn_config", path);
  const words: string[] = [];
  for (const [setting, flag] of [
    ["bind", "--bind"],
    ["workers", "--workers"],
    ["worker_class", "--worker-class"],
    ["threads", "--threads"],
    ["accesslog", "--access-logfile"],
    ["chdir", "--chdir"],
  ] as const) {
    const value = module.attributes.get(setting);
    if (value === undefined || value === null) continue;
    for (const one of typeof value === "string" || typeof value === "bigint"
      ? [value]
      : await python.list(value))
      words.push(flag, String(one));
  }
  const app = module.attributes.get("wsgi_app");
  const env = new Map(python.process.env);
  const merged = readOptions([...words, ...python.argv.items.slice(1).map(String)], env);
  return merged.app === undefined && typeof app === "string" ? { ...merged, app } : merged;
}

type Log = (pid: number, level: string, text: string) => Promise<void>;

/** Imports MODULE[:VARIABLE]; what goes wrong is logged as the worker does, and ends gunicorn with 3 or 4. */
async function loadApp(
  python: Interpreter,
  target: string,
  pid: number,
  log: Log,
  version: string,
): Promise<Value> {
  const { process } = python;
  const [name, expression = "application"] = target.split(":") as [string, string | undefined];
  const end = async (status: 3 | 4) => {
    const reason = status === 3 ? "Worker failed to boot." : "App failed to load.";
    await log(pid, "INFO", `Worker exiting (pid: ${pid})`);
    const isNew = Number.parseInt(version, 10) >= 21;
    if (isNew) await log(masterPid, "ERROR", `Worker (pid:${pid}) exited with code ${status}.`);
    await log(masterPid, isNew ? "ERROR" : "INFO", "Shutting down: Master");
    await log(masterPid, isNew ? "ERROR" : "INFO", `Reason: ${reason}`);
    return new PyExit(status);
  };
  try {
    const module = await importModule(python, name);
    const [, variable = expression, call] = /^([A-Za-z_]\w*)(\(.*\))?$/.exec(expression) ?? [];
    const found = module.attributes.get(variable) ?? module.live?.(variable);
    if (found === undefined) {
      await process.stderr.write(`Failed to find attribute '${variable}' in '${name}'.\n`);
      throw await end(4);
    }
    return call !== undefined && found instanceof PyFunction ? await python.call(found, []) : found;
  } catch (error) {
    if (error instanceof NotSimulated) {
      await process.stderr.write(`python: ${error.sentence}\n`);
      throw await end(3);
    }
    if (!(error instanceof PyRaise) && !(error instanceof SyntaxTrouble)) throw error;
    await log(pid, "ERROR", "Exception in worker process");
    const own = ownFrames(python);
    if (error instanceof SyntaxTrouble)
      await process.stderr.write(
        `Traceback (most recent call last):\n${traceLines(python, [...own, ...error.trace])}${syntaxLines(error.error, error.file, error.source, python.minor)}`,
      );
    else {
      error.trace.unshift(...own);
      await process.stderr.write(await traceback(python, error));
      if (error.value.cls.name === "ModuleNotFoundError" && Number.parseInt(version, 10) >= 26)
        await process.stderr.write(`${(await lastLine(python, error)).replace(/^\w+: /, "")}\n`);
    }
    throw await end(3);
  }
}

async function respond(
  python: Interpreter,
  app: Value,
  request: Request,
  accessLog: string | undefined,
): Promise<Response> {
  const { process } = python;
  const response = await guardedAnswer(python, app, request);
  if (accessLog !== "-") return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const { pathname, search } = new URL(request.url);
  const header = (name: string) => request.headers.get(name) ?? "-";
  const now = new Date(process.clock.now());
  await process.stdout.write(
    `${request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "127.0.0.1"} - - [${strftime(now, "%d/%b/%Y:%H:%M:%S")} +0000] "${request.method} ${pathname}${search} HTTP/1.1" ${response.status} ${body.length} "${header("referer")}" "${header("user-agent")}"\n`,
  );
  const isEmpty = response.status === 204 || response.status === 304;
  return new Response(isEmpty ? null : body, { status: response.status, headers: response.headers });
}

/** A raw WSGI app may raise, which gunicorn logs, or need what has no model, which is said on the page. */
async function guardedAnswer(python: Interpreter, app: Value, request: Request): Promise<Response> {
  const { process } = python;
  const { pathname } = new URL(request.url);
  try {
    return await answerOf(python, app)(request);
  } catch (error) {
    if (error instanceof NotSimulated) {
      const text = `This page was not run: ${error.sentence}.\n`;
      await process.stderr.write(`python: ${text}`);
      return new Response(text, { status: 501, headers: { "content-type": "text/plain; charset=utf-8" } });
    }
    if (!(error instanceof PyRaise)) throw error;
    const now = strftime(new Date(process.clock.now()), "%Y-%m-%d %H:%M:%S");
    await process.stderr.write(
      `[${now} +0000] [${firstWorkerPid}] [ERROR] Error handling request ${pathname}\n${await traceback(python, error)}`,
    );
    const html =
      "<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n    <h1><p>Internal Server Error</p></h1>\n    \n  </body>\n</html>\n";
    return new Response(html, { status: 500, headers: { "content-type": "text/html" } });
  }
}

async function farewell(
  python: Interpreter,
  workers: readonly number[],
  signal: string,
  version: string,
): Promise<void> {
  const now = new Date(python.process.clock.now());
  const stamp = `[${strftime(now, "%Y-%m-%d %H:%M:%S")} +0000]`;
  const isNew = Number.parseInt(version, 10) >= 21;
  const lines = [
    `${stamp} [${masterPid}] [INFO] Handling signal: ${signal.slice(3).toLowerCase()}`,
    ...workers.map((pid) => `${stamp} [${pid}] [INFO] Worker exiting (pid: ${pid})`),
    ...(isNew && signal === "SIGTERM"
      ? workers.map((pid) => `${stamp} [${masterPid}] [INFO] Worker (pid:${pid}) was sent SIGTERM!`)
      : []),
    `${stamp} [${masterPid}] [INFO] Shutting down: Master`,
  ];
  await python.process.outlive().stderr.write(`${lines.join("\n")}\n`);
}
