// What the host tells the program: a timer is due, a request has come, a signal. Each answers with what it waits for.
const timers = require("timers");

/** Things other than timers that keep the program running: servers, requests under way, a stdin that is read. */
const handles = new Set();
const handlers = new Map();

function dispatch(event) {
  if (event.type === "ticks") timers.runTicks();
  else if (event.type === "timer") timers.turn();
  else if (event.type === "signal") signal(event.signal);
  else if (event.type === "end") return end();
  else if (event.type !== "state") handlers.get(event.type)?.(event);
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
