// cors: who else may ask.
module.exports =
  ({ origin = "*", methods = "GET,HEAD,PUT,PATCH,POST,DELETE", credentials = false } = {}) =>
  (req, res, next) => {
    const asked = req.headers.origin;
    const allowed = Array.isArray(origin)
      ? origin.includes(asked)
        ? asked
        : undefined
      : origin === true
        ? asked
        : origin;
    if (allowed) res.setHeader("Access-Control-Allow-Origin", allowed);
    if (allowed && allowed !== "*") res.setHeader("Vary", "Origin");
    if (credentials) res.setHeader("Access-Control-Allow-Credentials", "true");
    if (req.method !== "OPTIONS") return next();
    res.setHeader("Access-Control-Allow-Methods", [].concat(methods).join(","));
    const headers = req.headers["access-control-request-headers"];
    if (headers) res.setHeader("Access-Control-Allow-Headers", headers);
    res.statusCode = 204;
    res.setHeader("Content-Length", "0");
    res.end();
  };
