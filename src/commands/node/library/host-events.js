// What the host tells the program: a timer is due, a request has come, a signal. Each answers with what it waits for.
const rejections = require("internal/rejections");
const timers = require("timers");

/** Things other than timers that keep the program running: servers, requests under way, a stdin that is read. */
const handles = new Set();
const handlers = new Map();

function dispatch(event) {
  if (event.type === "ticks") timers.runTicks();
  else if (event.type === "timer") timers.turn();
  else if (event.type === "signal") signal(event.signal);
  else if (event.type === "end") return end();
  else if (event.type === "state") reject();
  else handlers.get(event.type)?.(event);
  const { next, alive } = timers.state();
  return JSON.stringify({
    next,
    alive: alive || handles.size > 0,
    serving: [...handles].some(({ serving }) => serving),
    ticking: timers.ticking(),
  });
}

/** A signal nobody listens to ends the program: the host does that. */
function signal(name) {
  const { process } = globalThis;
  if (process.listenerCount(name) === 0) host("die", name);
  else process.emit(name, name, name === "SIGTERM" ? 15 : 2);
}

/** What was rejected, and nobody handles it once promises have run: a listener hears of it, or the program ends. */
function reject() {
  const { process } = globalThis;
  for (let one = rejections.next(); one; one = rejections.next()) {
    if (process.emit("unhandledRejection", one.reason, one.promise)) continue;
    throw asError(one.reason);
  }
}

const rejectionFrames = [
  "    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)",
  "    at processPromiseRejections (node:internal/process/promises:470:17)",
  "    at process.processTicksAndRejections (node:internal/process/task_queues:96:32)",
];

function asError(reason) {
  if (reason instanceof Error) return Object.defineProperty(reason, "__rejected", { value: true });
  const { nodeError } = require("internal/errors");
  const { inspect } = require("internal/inspect");
  const error = nodeError(
    Error,
    "ERR_UNHANDLED_REJECTION",
    `This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${typeof reason === "object" && reason !== null ? "#<Object>" : typeof reason === "symbol" ? inspect(reason) : String(reason)}".`,
  );
  Object.defineProperty(error, "name", { value: "UnhandledPromiseRejection" });
  error.stack = [`UnhandledPromiseRejection: ${error.message}`, ...rejectionFrames].join("\n");
  return Object.defineProperty(error, "__rejected", { value: true });
}

/** Nothing is left to do. */
function end() {
  const { process } = globalThis;
  process.emit("beforeExit", Number(process.exitCode ?? 0));
  const { next, alive } = timers.state();
  if (alive || handles.size > 0) return JSON.stringify({ next, alive: true, serving: false });
  process._exiting = true;
  process.emit("exit", Number(process.exitCode ?? 0));
  host("exit", Number(process.exitCode ?? 0));
  return JSON.stringify({ next: null, alive: false, serving: false });
}

Object.assign(exports, {
  dispatch,
  on: (type, handler) => void handlers.set(type, handler),
  hold: (handle) => void handles.add(handle),
  release: (handle) => void handles.delete(handle),
});
