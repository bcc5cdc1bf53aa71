// node:crypto: identifiers, random bytes, digests, keyed digests and keys from passwords.
const { Buffer, binary, ofBinary } = require("buffer");
const { nodeError } = require("internal/errors");

const bytesOf = (data, encoding) => (typeof data === "string" ? Buffer.from(data, encoding) : data);
const shown = (bytes, encoding) => (encoding && encoding !== "buffer" ? bytes.toString(encoding) : bytes);

/** Collects what is hashed; `finish` makes the bytes of it. */
class Collector {
  #parts = [];
  #finish;
  #done = false;
  constructor(finish) {
    this.#finish = finish;
  }
  update(data, encoding) {
    if (this.#done) throw nodeError(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
    if (typeof data !== "string" && !ArrayBuffer.isView(data))
      throw nodeError(
        TypeError,
        "ERR_INVALID_ARG_TYPE",
        `The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received ${data === undefined ? "undefined" : `type ${typeof data} (${String(data)})`}`,
      );
    this.#parts.push(bytesOf(data, encoding));
    return this;
  }
  digest(encoding) {
    if (this.#done) throw nodeError(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
    this.#done = true;
    return shown(ofBinary(this.#finish(binary(Buffer.concat(this.#parts)))), encoding);
  }
}
class Hash extends Collector {}
class Hmac extends Collector {}

const createHash = (name) => new Hash((data) => host("digest", String(name).toLowerCase(), data));
const createHmac = (name, key) =>
  new Hmac((data) => host("hmac", String(name).toLowerCase(), binary(bytesOf(key)), data));

const pbkdf2Sync = (password, salt, times, size, digest) =>
  ofBinary(
    host(
      "pbkdf2",
      String(digest).toLowerCase(),
      binary(bytesOf(password)),
      binary(bytesOf(salt)),
      times,
      size,
    ),
  );

const randomBytes = (size, done) => {
  const bytes = Buffer.from(Array.from({ length: size }, () => Math.floor(Math.random() * 256)));
  if (!done) return bytes;
  setImmediate(() => done(null, bytes));
};

function timingSafeEqual(a, b) {
  if (a.byteLength !== b.byteLength)
    throw nodeError(
      RangeError,
      "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH",
      "Input buffers must have the same byte length",
    );
  return Buffer.from(a).equals(Buffer.from(b));
}

const randomUUID = () => host("uuid");
const getRandomValues = (array) => {
  for (let i = 0; i < array.length; i++) array[i] = Math.floor(Math.random() * 2 ** 32);
  return array;
};

Object.assign(exports, {
  randomUUID,
  randomBytes,
  randomInt: (low, high) =>
    high === undefined ? Math.floor(Math.random() * low) : low + Math.floor(Math.random() * (high - low)),
  createHash,
  createHmac,
  hash: (name, data, encoding = "hex") => createHash(name).update(data).digest(encoding),
  pbkdf2Sync,
  pbkdf2: (password, salt, times, size, digest, done) => {
    const key = pbkdf2Sync(password, salt, times, size, digest);
    setImmediate(() => done(null, key));
  },
  getHashes: () => ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"],
  timingSafeEqual,
  getRandomValues,
});
for (const name of [
  "scrypt",
  "scryptSync",
  "createCipheriv",
  "createDecipheriv",
  "createSign",
  "createVerify",
  "generateKeyPairSync",
  "createPrivateKey",
  "createPublicKey",
  "sign",
  "verify",
])
  exports[name] = () => {
    throw new Error(`crypto.${name} is not simulated yet`);
  };
exports.webcrypto = { randomUUID, getRandomValues };
