// node:readline: lines of a stream, and questions.
const EventEmitter = require("events");

class Interface extends EventEmitter {
  #input;
  #output;
  #begun = "";
  #waiting = [];
  #prompt = "> ";
  closed = false;

  constructor({ input, output, prompt }) {
    super();
    this.#input = input;
    this.#output = output;
    if (prompt !== undefined) this.#prompt = prompt;
    input.on("data", (part) => this.#read(part.toString()));
    input.on("end", () => {
      if (this.#begun !== "") this.#line(this.#begun);
      this.close();
    });
  }
  #read(text) {
    const lines = (this.#begun + text).split("\n");
    this.#begun = lines.pop();
    for (const line of lines) if (!this.closed) this.#line(line);
  }
  #line(line) {
    const answer = this.#waiting.shift();
    if (answer) answer(line);
    else this.emit("line", line);
  }
  question(text, options, done) {
    this.#output?.write(text);
    this.#waiting.push(typeof options === "function" ? options : done);
  }
  setPrompt(prompt) {
    this.#prompt = prompt;
  }
  prompt() {
    this.#output?.write(this.#prompt);
  }
  close() {
    if (this.closed) return;
    this.closed = true;
    this.#input.pause();
    this.emit("close");
  }
  async *[Symbol.asyncIterator]() {
    const lines = [];
    let wake = () => {};
    this.on("line", (line) => {
      lines.push(line);
      wake();
    });
    this.on("close", () => wake());
    for (;;) {
      while (lines.length > 0) yield lines.shift();
      if (this.closed) return;
      await new Promise((resolve) => (wake = resolve));
    }
  }
}

const createInterface = (options) => new Interface(options);
class Promised extends Interface {
  question(text) {
    return new Promise((resolve) => super.question(text, resolve));
  }
}

Object.assign(exports, {
  Interface,
  createInterface,
  promises: { createInterface: (options) => new Promised(options) },
});
