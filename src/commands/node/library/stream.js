// node:stream: enough for bodies of requests and answers, files, and pipes between them.
const EventEmitter = require("events");
const { Buffer } = require("buffer");

class Readable extends EventEmitter {
  #queue = [];
  #ended = false;
  #flowing = false;
  #encoding;
  readable = true;
  readableEnded = false;

  static from(list) {
    const stream = new this();
    for (const part of list) stream.push(part);
    stream.push(null);
    return stream;
  }
  push(part) {
    if (part === null) this.#ended = true;
    else this.#queue.push(part);
    this.#flow();
    return true;
  }
  setEncoding(encoding) {
    this.#encoding = encoding;
    return this;
  }
  on(name, listener) {
    super.on(name, listener);
    if (name === "data") this.resume();
    return this;
  }
  resume() {
    this.#flowing = true;
    this.#flow();
    return this;
  }
  pause() {
    this.#flowing = false;
    return this;
  }
  #flow() {
    if (!this.#flowing) return;
    setImmediate(() => {
      while (this.#flowing && this.#queue.length > 0) {
        const part = this.#queue.shift();
        this.emit("data", this.#encoding && typeof part !== "string" ? part.toString(this.#encoding) : part);
      }
      if (!this.#flowing || !this.#ended || this.readableEnded) return;
      this.readableEnded = true;
      this.emit("end");
      this.emit("close");
    });
  }
  pipe(target) {
    this.on("data", (part) => target.write(part));
    this.on("end", () => target.end());
    return target;
  }
  destroy() {
    this.#queue = [];
    this.#flowing = false;
    return this;
  }
  async *[Symbol.asyncIterator]() {
    const parts = [];
    let wake = () => {};
    let over = false;
    this.on("end", () => {
      over = true;
      wake();
    });
    this.on("data", (part) => {
      parts.push(part);
      wake();
    });
    for (;;) {
      while (parts.length > 0) yield parts.shift();
      if (over) return;
      await new Promise((resolve) => (wake = resolve));
    }
  }
}

class Writable extends EventEmitter {
  writable = true;
  writableEnded = false;

  constructor(options = {}) {
    super();
    if (options.write) this._write = options.write;
  }
  _write(part, encoding, done) {
    done();
  }
  write(part, encoding, done) {
    const callback = typeof encoding === "function" ? encoding : (done ?? (() => {}));
    this._write(
      typeof part === "string" ? Buffer.from(part, typeof encoding === "string" ? encoding : "utf8") : part,
      encoding,
      callback,
    );
    return true;
  }
  end(part, encoding, done) {
    if (typeof part === "function") return this.end(undefined, undefined, part);
    if (this.writableEnded) return this;
    if (part !== undefined && part !== null) this.write(part, encoding);
    this.writableEnded = true;
    const callback = typeof encoding === "function" ? encoding : done;
    if (callback) this.once("finish", callback);
    this._ended?.();
    setImmediate(() => {
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }
}

const pipeline = (...streams) => {
  const done = typeof streams.at(-1) === "function" ? streams.pop() : () => {};
  streams.reduce((from, to) => from.pipe(to)).on("finish", () => done());
};

module.exports = Object.assign(class Stream extends EventEmitter {}, { Readable, Writable, pipeline });
