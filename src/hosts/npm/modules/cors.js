// cors: who else may ask.
const list = (value) => (Array.isArray(value) ? value.join(",") : value);

function addVary(res, name) {
  const names = String(res.getHeader("Vary") ?? "")
    .split(/\s*,\s*/)
    .filter(Boolean);
  if (!names.includes(name)) res.setHeader("Vary", [...names, name].join(", "));
}

const fits = (asked, wanted) =>
  Array.isArray(wanted)
    ? wanted.some((one) => fits(asked, one))
    : wanted instanceof RegExp
      ? wanted.test(asked)
      : typeof wanted === "string"
        ? asked === wanted
        : Boolean(wanted);

function answer(options, req, res, next) {
  const {
    origin,
    methods = "GET,HEAD,PUT,PATCH,POST,DELETE",
    credentials,
    allowedHeaders,
    exposedHeaders,
    maxAge,
    preflightContinue,
    optionsSuccessStatus = 204,
  } = options;
  const asked = req.headers.origin;
  if (!origin || origin === "*") res.setHeader("Access-Control-Allow-Origin", "*");
  else {
    if (typeof origin === "string") res.setHeader("Access-Control-Allow-Origin", origin);
    else if (fits(asked, origin) && asked !== undefined) res.setHeader("Access-Control-Allow-Origin", asked);
    addVary(res, "Origin");
  }
  if (credentials) res.setHeader("Access-Control-Allow-Credentials", "true");
  if (exposedHeaders) res.setHeader("Access-Control-Expose-Headers", list(exposedHeaders));
  if (req.method !== "OPTIONS") return next();
  res.setHeader("Access-Control-Allow-Methods", list(methods));
  const headers = allowedHeaders ? list(allowedHeaders) : req.headers["access-control-request-headers"];
  if (!allowedHeaders) addVary(res, "Access-Control-Request-Headers");
  if (headers) res.setHeader("Access-Control-Allow-Headers", headers);
  if (maxAge !== undefined) res.setHeader("Access-Control-Max-Age", String(maxAge));
  if (preflightContinue) return next();
  res.statusCode = optionsSuccessStatus;
  res.setHeader("Content-Length", "0");
  res.end();
}

module.exports = (given = {}) =>
  function corsMiddleware(req, res, next) {
    const choose = typeof given === "function" ? given : (_, done) => done(null, given);
    choose(req, (error, options = {}) => {
      if (error) return next(error);
      if (typeof options.origin !== "function") return answer(options, req, res, next);
      options.origin(req.headers.origin, (problem, origin) => {
        if (problem || !origin) return next(problem);
        answer({ ...options, origin }, req, res, next);
      });
    });
  };
