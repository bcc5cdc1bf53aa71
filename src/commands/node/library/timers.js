// node:timers: the host wakes the program when the next one is due, by the world's clock.
const timers = new Map();
let last = 0;

class Timeout {
  constructor(id, run, ms, repeat) {
    Object.defineProperties(this, { id: { value: id }, run: { value: run } });
    this._idleTimeout = ms;
    this._repeat = repeat;
    Object.defineProperty(this, "referenced", { value: true, writable: true });
  }
  ref() {
    this.referenced = true;
    return this;
  }
  unref() {
    this.referenced = false;
    return this;
  }
  hasRef() {
    return this.referenced;
  }
  refresh() {
    timers.get(this.id).due = host("now") + this._idleTimeout;
    return this;
  }
  [Symbol.toPrimitive]() {
    return this.id;
  }
}

function start(run, ms, repeat, args) {
  if (typeof run !== "function") {
    const { nodeError } = require("internal/errors");
    const { inspect } = require("internal/inspect");
    throw nodeError(
      TypeError,
      "ERR_INVALID_ARG_TYPE",
      `The "callback" argument must be of type function. Received ${inspect(run)}`,
    );
  }
  const wait = ms >= 1 && ms <= 2 ** 31 - 1 ? Math.trunc(ms) : 1;
  const timeout = new Timeout(++last, () => run(...args), wait, repeat ? wait : null);
  timers.set(last, { timeout, due: host("now") + wait });
  return timeout;
}

const stop = (timeout) => void timers.delete(typeof timeout === "object" ? timeout?.id : Number(timeout));

const immediates = new Map();
function setImmediate(run, ...args) {
  immediates.set(++last, () => run(...args));
  return last;
}

/** process.nextTick: before promises, and before anything else that waits. */
const ticks = [];
const nextTick = (run, args) => void ticks.push(() => run(...args));
function runTicks() {
  for (let run = ticks.shift(); run; run = ticks.shift()) run();
}

/** Runs what is due; immediates first, those they add the next time. */
function turn() {
  const [id, run] = immediates.entries().next().value ?? [];
  if (run) {
    immediates.delete(id);
    run();
    return;
  }
  const now = host("now");
  const due = [...timers.values()]
    .filter((one) => one.due <= now)
    .sort((a, b) => a.due - b.due || a.timeout.id - b.timeout.id)[0];
  if (!due) return;
  if (due.timeout._repeat === null) timers.delete(due.timeout.id);
  else due.due = now + due.timeout._repeat;
  due.timeout.run();
}

/** When the next is due; null when there is none. `alive`: does one of them keep the program running? */
function state() {
  if (immediates.size > 0) return { next: 0, alive: true };
  let next = null;
  let alive = false;
  for (const { timeout, due } of timers.values()) {
    if (next === null || due < next) next = due;
    alive ||= timeout.referenced;
  }
  return { next, alive };
}

Object.assign(exports, {
  setTimeout: (run, ms, ...args) => start(run, ms, false, args),
  setInterval: (run, ms, ...args) => start(run, ms, true, args),
  clearTimeout: stop,
  clearInterval: stop,
  setImmediate,
  clearImmediate: (id) => void immediates.delete(id),
  turn,
  nextTick,
  runTicks,
  ticking: () => ticks.length > 0,
  state,
});
exports.promises = {
  setTimeout: (ms, value) => new Promise((resolve) => exports.setTimeout(() => resolve(value), ms)),
  setImmediate: (value) => new Promise((resolve) => setImmediate(() => resolve(value))),
};
