// body-parser: JSON, forms, texts and bytes of requests. Version 1 goes with express 4, version 2 with express 5.
const qs = require("qs");
const querystring = require("querystring");

const modern = Number.parseInt("__VERSION__", 10) >= 2;

/** An error as http-errors makes them. */
function httpError(status, name, message, type, more = {}) {
  const error = new Error(message);
  Object.defineProperty(error, "name", { value: name, configurable: true });
  error.stack = error.stack.replace(/^Error/, name);
  return Object.assign(error, { expose: true, statusCode: status, status, type }, more);
}

const sizes = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };
const bytesOf = (limit) => {
  if (typeof limit === "number") return limit;
  const [, count, unit = "b"] = /^([\d.]+)\s*([kmg]?b)?$/i.exec(limit) ?? [];
  return Number(count) * sizes[unit.toLowerCase()];
};

const fits = (header, type) => {
  if (header === undefined) return false;
  const [bare] = header.toLowerCase().split(";");
  return [].concat(type).some((one) => {
    const full = one.includes("/") ? one : `application/${one}`;
    return (
      full === "*/*" ||
      full === bare.trim() ||
      (full.includes("*") &&
        new RegExp(`^${full.replaceAll("+", "\\+").replaceAll("*", ".*")}$`).test(bare.trim()))
    );
  });
};

/** A middleware that reads the bodies of one type. */
const reader = (name, type, read) =>
  function (options = {}) {
    const { limit = "100kb", type: wanted = type, verify } = options;
    const most = bytesOf(limit);
    const parser = (req, res, next) => {
      if (req._body) return next();
      if (!modern) req.body ??= {};
      else req.body ??= undefined;
      const { "content-length": length, "transfer-encoding": coding, "content-type": header } = req.headers;
      if (coding === undefined && (length === undefined || Number.isNaN(Number(length)))) return next();
      if (!(typeof wanted === "function" ? wanted(req) : fits(header, wanted))) return next();
      if (Number(length) > most)
        return next(
          httpError(413, "PayloadTooLargeError", "request entity too large", "entity.too.large", {
            expected: Number(length),
            length: Number(length),
            limit: most,
          }),
        );
      const parts = [];
      req.on("data", (part) => parts.push(part));
      req.on("end", () => {
        const bytes = Buffer.concat(parts);
        req._body = true;
        let body;
        try {
          verify?.(req, res, bytes, "utf-8");
          body = read(bytes, options);
        } catch (error) {
          if (!(error instanceof SyntaxError)) return next(error);
          return next(
            Object.assign(error, {
              expose: true,
              statusCode: 400,
              status: 400,
              body: bytes.toString(),
              type: "entity.parse.failed",
            }),
          );
        }
        req.body = body;
        next();
      });
    };
    Object.defineProperty(parser, "name", { value: `${name}Parser` });
    return parser;
  };

const json = reader("json", "application/json", (bytes, { strict = true, reviver }) => {
  const text = bytes.toString();
  if (text === "") return {};
  const [first] = text.trimStart();
  // Only objects and arrays: a bare value is complained of as JSON.parse complains of a "#" in its place.
  if (strict && first !== "{" && first !== "[")
    throw new SyntaxError(
      `Unexpected token '${first}', ${JSON.stringify(text).replace(/^"|"$/g, '"')} is not valid JSON`,
    );
  return JSON.parse(text, reviver);
});

let warned = false;
const readForms = reader(
  "urlencoded",
  "application/x-www-form-urlencoded",
  (bytes, { extended = !modern, parameterLimit = 1000 }) => {
    const text = bytes.toString();
    if (text.split("&").length > parameterLimit)
      throw httpError(413, "PayloadTooLargeError", "too many parameters", "parameters.too.many");
    return extended ? qs.parse(text, { allowPrototypes: true }) : { ...querystring.parse(text) };
  },
);
const urlencoded = (options) => {
  if (!modern && options?.extended === undefined && !warned) {
    warned = true;
    console.error("body-parser deprecated undefined extended: provide extended option");
  }
  return readForms(options);
};

const text = reader("text", "text/plain", (bytes) => bytes.toString());
const raw = reader("raw", "application/octet-stream", (bytes) => bytes);

module.exports = Object.assign(
  () => {
    throw new Error("The bodyParser() generic has been split into individual middleware to use instead.");
  },
  { json, urlencoded, text, raw },
);
