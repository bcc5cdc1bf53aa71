// node:zlib: gzip and deflate, at once, with a callback, or as streams.
const { Buffer, binary, ofBinary } = require("buffer");
const { Transform } = require("stream");

const constants = { Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1 };
exports.constants = constants;

for (const [name, how] of [
  ["Gzip", "gzip"],
  ["Gunzip", "gunzip"],
  ["Unzip", "gunzip"],
  ["Deflate", "deflate"],
  ["Inflate", "inflate"],
]) {
  const sync = (data) =>
    ofBinary(host("pack", how, binary(typeof data === "string" ? Buffer.from(data) : data)));
  const plain = name[0].toLowerCase() + name.slice(1);
  exports[`${plain}Sync`] = sync;
  exports[plain] = (data, options, done = options) => {
    let result;
    try {
      result = [null, sync(data)];
    } catch (error) {
      result = [error];
    }
    setImmediate(() => done(...result));
  };
  exports[`create${name}`] = () => {
    const parts = [];
    return new Transform({
      transform(part, encoding, done) {
        parts.push(part);
        done();
      },
      flush(done) {
        this.push(sync(Buffer.concat(parts)));
        done();
      },
    });
  };
}
for (const name of [
  "brotliCompress",
  "brotliCompressSync",
  "brotliDecompress",
  "brotliDecompressSync",
  "createBrotliCompress",
  "createBrotliDecompress",
  "deflateRaw",
  "deflateRawSync",
  "inflateRaw",
  "inflateRawSync",
])
  exports[name] = () => {
    throw new Error(`zlib.${name} is not simulated yet`);
  };
