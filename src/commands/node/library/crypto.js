// node:crypto: identifiers, random bytes and digests.
const { Buffer, binary, ofBinary } = require("buffer");

class Hash {
  #name;
  #parts = [];
  constructor(name) {
    this.#name = name;
  }
  update(data) {
    this.#parts.push(typeof data === "string" ? Buffer.from(data) : data);
    return this;
  }
  digest(encoding) {
    const bytes = ofBinary(host("digest", this.#name, binary(Buffer.concat(this.#parts))));
    return encoding ? bytes.toString(encoding) : bytes;
  }
}

const randomBytes = (size) =>
  Buffer.from(Array.from({ length: size }, () => Math.floor(Math.random() * 256)));

Object.assign(exports, {
  randomUUID: () => host("uuid"),
  randomBytes,
  randomInt: (low, high) =>
    high === undefined ? Math.floor(Math.random() * low) : low + Math.floor(Math.random() * (high - low)),
  createHash: (name) => new Hash(String(name).toLowerCase()),
  timingSafeEqual: (a, b) => a.equals(b),
});
exports.webcrypto = { randomUUID: exports.randomUUID };
