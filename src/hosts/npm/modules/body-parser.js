// body-parser: what express has built in.
const { parse } = require("querystring");

function readBody(type, read) {
  return (req, res, next) => {
    if (req.body !== undefined || !(req.headers["content-type"] ?? "").includes(type)) return next();
    const parts = [];
    req.on("data", (part) => parts.push(part));
    req.on("end", () => {
      try {
        req.body = read(Buffer.concat(parts));
      } catch (error) {
        return next(
          Object.assign(error, { status: 400, statusCode: 400, type: "entity.parse.failed", expose: true }),
        );
      }
      next();
    });
  };
}

const json = () =>
  readBody("application/json", (bytes) => (bytes.length === 0 ? {} : JSON.parse(bytes.toString())));
const urlencoded = () => readBody("application/x-www-form-urlencoded", (bytes) => parse(bytes.toString()));
const text = () => readBody("text/plain", (bytes) => bytes.toString());
const raw = () => readBody("application/octet-stream", (bytes) => bytes);

module.exports = { json, urlencoded, text, raw };
