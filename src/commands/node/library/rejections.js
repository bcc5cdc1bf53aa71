// Promises that were rejected and that nobody looks at: the engine does not tell of them. Whoever awaits a promise or
// calls its `then` reads its `constructor`, so that is where it is seen to be handled.
const Native = Promise;
const then = Native.prototype.then;

/** Promises somebody waits for. */
const handled = new WeakSet();

/** What was rejected in this turn, in its order: `promise` where it is known, else only the reason. */
let pending = [];
let own = false;

/** The engine's `then` without our notice of it. */
function quietly(promise, kept, broken) {
  own = true;
  try {
    return then.call(promise, kept, broken);
  } finally {
    own = false;
  }
}

/** An async function throws this: its promise is rejected, unless somebody awaits it. */
globalThis.__rejecting = (reason) => {
  pending.push({ reason });
  return reason;
};

function track(promise) {
  quietly(promise, undefined, (reason) => {
    if (!handled.has(promise)) pending.push({ promise, reason });
  });
  return promise;
}

function handle(promise) {
  if (handled.has(promise)) return;
  handled.add(promise);
  quietly(promise, undefined, (reason) => {
    const at = pending.findIndex((one) => one.promise === promise);
    const found = at >= 0 ? at : pending.findIndex((one) => !one.promise && Object.is(one.reason, reason));
    if (found >= 0) pending.splice(found, 1);
  });
}

const Wrapped = function Promise(executor) {
  return track(Reflect.construct(Native, [executor], new.target || Wrapped));
};
Object.setPrototypeOf(Wrapped, Native);
Wrapped.prototype = Native.prototype;
Object.defineProperty(Wrapped, "length", { value: 1 });
Object.defineProperty(Native.prototype, "constructor", {
  get() {
    if (!own && this !== Native.prototype && this instanceof Native) handle(this);
    return own ? Native : this instanceof Native || this === Native.prototype ? Wrapped : undefined;
  },
  set(value) {
    Object.defineProperty(this, "constructor", { value, writable: true, configurable: true });
  },
  configurable: true,
});
globalThis.Promise = Wrapped;

/** The next one nobody handles; undefined when there is none. */
exports.next = () => pending.shift();
