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

/** Both sides of one thing: what is written to it comes out of it, as `transform` makes it. */
class Duplex extends Readable {
  writable = true;
  writableEnded = false;
  constructor(options = {}) {
    super();
    for (const name of ["write", "read", "final", "transform", "flush"])
      if (options[name])
        Object.defineProperty(this, `_${name}`, { value: options[name], configurable: true });
  }
  _write(part, encoding, done) {
    done();
  }
  _end(done) {
    if (this._final) this._final(done);
    else done();
  }
}
for (const name of ["write", "end"]) Duplex.prototype[name] = Writable.prototype[name];
Duplex.prototype._ended = function () {
  this._end(() => {});
};

class Transform extends Duplex {
  _write(part, encoding, done) {
    this._transform(part, encoding, (error, data) => {
      if (error) this.emit("error", error);
      if (data !== undefined && data !== null) this.push(data);
      done(error);
    });
  }
  _transform(part, encoding, done) {
    done(null, part);
  }
  _end(done) {
    const finish = (error, data) => {
      if (error) this.emit("error", error);
      if (data !== undefined && data !== null) this.push(data);
      this.push(null);
      done();
    };
    if (this._flush) this._flush(finish);
    else finish();
  }
}
class PassThrough extends Transform {}

function pipeline(...streams) {
  const done = typeof streams.at(-1) === "function" ? streams.pop() : () => {};
  let over = false;
  const end = (error) => {
    if (!over) done(error);
    over = true;
  };
  for (const stream of streams) stream.on("error", end);
  return streams.reduce((from, to) => from.pipe(to)).on("finish", () => end());
}
const finished = (stream, done) => {
  stream.on("error", done);
  stream.on(stream.write ? "finish" : "end", () => done());
};

class Stream extends EventEmitter {}
module.exports = Object.assign(Stream, {
  Stream,
  Readable,
  Writable,
  Duplex,
  Transform,
  PassThrough,
  pipeline,
  finished,
});
