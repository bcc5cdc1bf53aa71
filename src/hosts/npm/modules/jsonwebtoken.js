// jsonwebtoken with a shared secret: HS256, HS384, HS512.
const { createHmac } = require("crypto");

class JsonWebTokenError extends Error {
  constructor(message, inner) {
    super(message);
    Object.defineProperty(this, "name", { value: this.constructor.name, configurable: true, writable: true });
    this.stack = this.stack.replace(/^\w+/, this.name);
    if (inner) this.inner = inner;
  }
}
class TokenExpiredError extends JsonWebTokenError {
  constructor(expiredAt) {
    super("jwt expired");
    this.expiredAt = expiredAt;
  }
}
class NotBeforeError extends JsonWebTokenError {
  constructor(date) {
    super("jwt not active");
    this.date = date;
  }
}

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signature = (text, secret, algorithm) =>
  createHmac(`sha${algorithm.slice(2)}`, secret)
    .update(text)
    .digest("base64url");

const units = { s: 1, m: 60, h: 3600, d: 86400, w: 604800, y: 31557600 };
function seconds(span, name) {
  if (typeof span === "number") return span;
  const [, count, unit = "ms"] = /^(-?[\d.]+)\s*([a-z]*)$/i.exec(span) ?? [];
  if (count === undefined)
    throw new Error(
      `"${name}" should be a number of seconds or string representing a timespan eg: "1d", "20h", 60`,
    );
  return unit === "" || unit === "ms"
    ? Math.floor(count / 1000)
    : Math.floor(count * units[unit[0].toLowerCase()]);
}

function known(algorithm) {
  if (!/^HS(?:256|384|512)$/.test(algorithm))
    throw new Error(`jsonwebtoken with ${algorithm} is not simulated yet`);
  return algorithm;
}

function signNow(payload, secret, options = {}) {
  if (!secret) throw new Error("secretOrPrivateKey must have a value");
  const {
    algorithm = "HS256",
    expiresIn,
    notBefore,
    audience,
    issuer,
    subject,
    jwtid,
    keyid,
    noTimestamp,
    header,
  } = options;
  const head = {
    alg: known(algorithm),
    typ: typeof payload === "object" ? "JWT" : undefined,
    kid: keyid,
    ...header,
  };
  let body = payload;
  if (typeof payload === "object") {
    const now = payload.iat ?? Math.floor(Date.now() / 1000);
    body = { ...payload, ...(noTimestamp ? {} : { iat: now }) };
    if (notBefore !== undefined) body.nbf = now + seconds(notBefore, "notBefore");
    if (expiresIn !== undefined) body.exp = now + seconds(expiresIn, "expiresIn");
    for (const [name, value] of Object.entries({ aud: audience, iss: issuer, sub: subject, jti: jwtid }))
      if (value !== undefined) body[name] = value;
  }
  const text = `${encode(head)}.${typeof body === "string" ? Buffer.from(body).toString("base64url") : encode(body)}`;
  return `${text}.${signature(text, secret, algorithm)}`;
}

function decode(token, { complete = false } = {}) {
  const parts = String(token).split(".");
  if (parts.length !== 3) return null;
  try {
    const [header, payload] = parts
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
    return complete ? { header, payload, signature: parts[2] } : payload;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

function verifyNow(token, secret, options = {}) {
  if (!token) throw new JsonWebTokenError("jwt must be provided");
  if (typeof token !== "string") throw new JsonWebTokenError("jwt must be a string");
  if (token.split(".").length !== 3) throw new JsonWebTokenError("jwt malformed");
  const found = decode(token, { complete: true });
  if (!found) throw new JsonWebTokenError("invalid token");
  const { header, payload } = found;
  if (!secret) throw new JsonWebTokenError("secret or public key must be provided");
  if (header.alg === "none") throw new JsonWebTokenError("jwt signature is required");
  if (options.algorithms && !options.algorithms.includes(header.alg))
    throw new JsonWebTokenError("invalid algorithm");
  const at = token.lastIndexOf(".");
  if (signature(token.slice(0, at), secret, known(header.alg)) !== token.slice(at + 1))
    throw new JsonWebTokenError("invalid signature");
  const now = Math.floor((options.clockTimestamp ?? Date.now() / 1000) - 0);
  const tolerance = options.clockTolerance ?? 0;
  if (payload.nbf !== undefined && !options.ignoreNotBefore && payload.nbf > now + tolerance)
    throw new NotBeforeError(new Date(payload.nbf * 1000));
  if (payload.exp !== undefined && !options.ignoreExpiration && now >= payload.exp + tolerance)
    throw new TokenExpiredError(new Date(payload.exp * 1000));
  for (const [option, claim] of [
    ["audience", "aud"],
    ["issuer", "iss"],
    ["subject", "sub"],
    ["jwtid", "jti"],
  ]) {
    const wanted = options[option];
    if (wanted !== undefined && ![].concat(wanted).some((one) => [].concat(payload[claim]).includes(one)))
      throw new JsonWebTokenError(
        `jwt ${option === "jwtid" ? "jwtid" : option} invalid. expected: ${[].concat(wanted).join(" or ")}`,
      );
  }
  return options.complete ? found : payload;
}

/** With a callback the answer comes later. */
const either = (run) =>
  function (token, secret, options, last) {
    const done = typeof options === "function" ? options : last;
    const given = typeof options === "object" ? options : {};
    if (!done) return run(token, secret, given);
    let result;
    try {
      result = [null, run(token, secret, given)];
    } catch (error) {
      result = [error];
    }
    setImmediate(() => done(...result));
  };

module.exports = {
  sign: either(signNow),
  verify: either(verifyNow),
  decode,
  JsonWebTokenError,
  TokenExpiredError,
  NotBeforeError,
};
