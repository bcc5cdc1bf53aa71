// cookie-parser: req.cookies, and req.signedCookies with a secret.
const { createHmac } = require("crypto");

const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
};

const signature = (text, secret) =>
  createHmac("sha256", secret).update(text).digest("base64").replace(/=+$/, "");

/** The value of "s:VALUE.SIGNATURE"; false when nobody signed it so, the text itself when it claims no signature. */
function signedCookie(text, secrets) {
  if (typeof text !== "string") return undefined;
  if (!text.startsWith("s:")) return text;
  const at = text.lastIndexOf(".");
  const value = text.slice(2, at);
  return [].concat(secrets).some((secret) => signature(value, secret) === text.slice(at + 1)) ? value : false;
}

function JSONCookie(text) {
  if (typeof text !== "string" || !text.startsWith("j:")) return undefined;
  try {
    return JSON.parse(text.slice(2));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function cookieParser(secret) {
  const secrets = secret ? [].concat(secret) : [];
  return function cookieParser(req, res, next) {
    if (req.cookies) return next();
    req.secret = secrets[0];
    req.cookies = Object.create(null);
    req.signedCookies = Object.create(null);
    for (const part of (req.headers.cookie ?? "").split(";")) {
      const at = part.indexOf("=");
      const name = part.slice(0, at).trim();
      if (at > 0 && !(name in req.cookies))
        req.cookies[name] = decode(
          part
            .slice(at + 1)
            .trim()
            .replace(/^"(.*)"$/, "$1"),
        );
    }
    for (const [name, text] of Object.entries(secrets.length > 0 ? req.cookies : {})) {
      const value = signedCookie(text, secrets);
      if (value === text) continue;
      req.signedCookies[name] = JSONCookie(value) ?? value;
      delete req.cookies[name];
    }
    for (const [name, text] of Object.entries(req.cookies)) req.cookies[name] = JSONCookie(text) ?? text;
    next();
  };
}

module.exports = Object.assign(cookieParser, { signedCookie, JSONCookie });
