// http-errors: errors with the status an answer is to have.
const { STATUS_CODES } = require("http");

const classes = {};

function createError(...given) {
  let error;
  let status = 500;
  let message;
  let facts = {};
  given.forEach((one, i) => {
    if (one instanceof Error) {
      error = one;
      status = error.status ?? error.statusCode ?? status;
    } else if (typeof one === "number" && i === 0) status = one;
    else if (typeof one === "string") message = one;
    else if (one !== null && typeof one === "object") facts = one;
    else throw new TypeError(`argument #${i + 1} unsupported type ${typeof one}`);
  });
  if (!STATUS_CODES[status] && (typeof status !== "number" || status < 400 || status >= 600)) status = 500;
  if (!error) {
    const Class = classes[status] ?? classes[status < 500 ? 400 : 500];
    error = classes[status] ? new Class(message) : new Error(message ?? STATUS_CODES[status]);
  }
  if (!(error instanceof HttpError) || error.status !== status)
    Object.assign(error, { expose: status < 500, status, statusCode: status });
  for (const [name, value] of Object.entries(facts))
    if (name !== "status" && name !== "statusCode") error[name] = value;
  return error;
}

class HttpError extends Error {}

for (const [code, text] of Object.entries(STATUS_CODES)) {
  const status = Number(code);
  if (status < 400) continue;
  const identifier = text
    .split(" ")
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("")
    .replace(/[^ _0-9a-z]/gi, "");
  const name = identifier.endsWith("Error") ? identifier : `${identifier}Error`;
  const Class = class extends HttpError {
    constructor(message = text) {
      super(message);
      Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
      this.stack = this.stack.replace(/^\w*Error/, name);
      Object.assign(this, { expose: status < 500, statusCode: status, status });
      Object.defineProperty(this, "message", { value: message, configurable: true, writable: true });
    }
  };
  Object.defineProperty(Class, "name", { value: name });
  classes[status] = createError[status] = createError[identifier] = Class;
}

module.exports = Object.assign(createError, {
  HttpError,
  isHttpError: (one) =>
    one instanceof HttpError ||
    (one instanceof Error && typeof one.expose === "boolean" && typeof one.statusCode === "number"),
});
