// node:events
const { inspect } = require("internal/inspect");
const { nodeError } = require("internal/errors");

class EventEmitter {
  #listeners = new Map();

  on(name, listener) {
    if (typeof listener !== "function")
      throw nodeError(
        TypeError,
        "ERR_INVALID_ARG_TYPE",
        `The "listener" argument must be of type function. Received ${inspect(listener)}`,
      );
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    if (name !== "newListener") this.emit("newListener", name, listener);
    return this;
  }
  once(name, listener) {
    const once = (...args) => {
      this.off(name, once);
      return listener.apply(this, args);
    };
    once.listener = listener;
    return this.on(name, once);
  }
  off(name, listener) {
    const list = this.#listeners.get(name) ?? [];
    const at = list.findLastIndex((one) => one === listener || one.listener === listener);
    if (at >= 0) this.#listeners.set(name, list.toSpliced(at, 1));
    return this;
  }
  prependListener(name, listener) {
    this.#listeners.set(name, [listener, ...(this.#listeners.get(name) ?? [])]);
    return this;
  }
  removeAllListeners(name) {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }
  emit(name, ...args) {
    const list = this.#listeners.get(name) ?? [];
    if (list.length === 0 && name === "error") {
      const [error] = args;
      if (error instanceof Error) {
        Object.defineProperty(error, "__emitted", { value: true, configurable: true });
        throw error;
      }
      throw nodeError(Error, "ERR_UNHANDLED_ERROR", `Unhandled error. (${inspect(error)})`, {
        context: error,
      });
    }
    for (const listener of list) listener.apply(this, args);
    return list.length > 0;
  }
  listenerCount(name) {
    return (this.#listeners.get(name) ?? []).length;
  }
  listeners(name) {
    return (this.#listeners.get(name) ?? []).map((one) => one.listener ?? one);
  }
  eventNames() {
    return [...this.#listeners.keys()].filter((name) => this.listenerCount(name) > 0);
  }
  setMaxListeners() {
    return this;
  }
}
EventEmitter.prototype.addListener = EventEmitter.prototype.on;
EventEmitter.prototype.removeListener = EventEmitter.prototype.off;
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.once = (emitter, name) =>
  new Promise((resolve, reject) => {
    emitter.once(name, (...args) => resolve(args));
    if (name !== "error") emitter.once("error", reject);
  });

module.exports = EventEmitter;
