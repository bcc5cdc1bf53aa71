// process.stdin and node:readline: read when somebody listens.
const { Readable } = require("stream");
const { ofBinary } = require("buffer");
const events = require("internal/events-from-host");

class Stdin extends Readable {
  fd = 0;
  isTTY = host("facts").stdin.isTTY || undefined;
  #handle = {};
  #begun = false;
  resume() {
    if (!this.#begun) {
      this.#begun = true;
      events.hold(this.#handle);
      host("stdin");
    }
    return super.resume();
  }
  pause() {
    events.release(this.#handle);
    return super.pause();
  }
  setRawMode() {
    throw new Error("process.stdin.setRawMode is not simulated yet");
  }
  receive(data) {
    if (data === null) events.release(this.#handle);
    this.push(data === null ? null : ofBinary(data));
  }
}

const stdin = new Stdin();
events.on("stdin", ({ data }) => stdin.receive(data));
module.exports = stdin;
