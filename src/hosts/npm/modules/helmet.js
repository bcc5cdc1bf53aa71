// helmet: headers that tell browsers to be careful.
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const directives = {
  "default-src": ["'self'"],
  "base-uri": ["'self'"],
  "font-src": ["'self'", "https:", "data:"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'self'"],
  "img-src": ["'self'", "data:"],
  "object-src": ["'none'"],
  "script-src": ["'self'"],
  "script-src-attr": ["'none'"],
  "style-src": ["'self'", "https:", "'unsafe-inline'"],
  "upgrade-insecure-requests": [],
};

function policy({ useDefaults = true, directives: own = {} } = {}, req, res) {
  const all = { ...(useDefaults ? directives : {}) };
  for (const [name, value] of Object.entries(own)) {
    if (value === null || value === false) delete all[kebab(name)];
    else all[kebab(name)] = typeof value === "string" ? [value] : [...value];
  }
  const said = (one) => (typeof one === "function" ? one(req, res) : one);
  return Object.entries(all)
    .map(([name, values]) => [name, ...values.map(said)].join(" "))
    .join(";");
}

const transport = ({ maxAge = 31536000, includeSubDomains = true, preload = false } = {}) =>
  `max-age=${maxAge}${includeSubDomains ? "; includeSubDomains" : ""}${preload ? "; preload" : ""}`;

/** Option, header, value. */
const headers = [
  ["contentSecurityPolicy", "Content-Security-Policy", policy],
  ["crossOriginOpenerPolicy", "Cross-Origin-Opener-Policy", ({ policy = "same-origin" } = {}) => policy],
  ["crossOriginResourcePolicy", "Cross-Origin-Resource-Policy", ({ policy = "same-origin" } = {}) => policy],
  ["originAgentCluster", "Origin-Agent-Cluster", () => "?1"],
  ["referrerPolicy", "Referrer-Policy", ({ policy = "no-referrer" } = {}) => [].concat(policy).join(",")],
  ["strictTransportSecurity", "Strict-Transport-Security", transport, "hsts"],
  ["xContentTypeOptions", "X-Content-Type-Options", () => "nosniff", "noSniff"],
  [
    "xDnsPrefetchControl",
    "X-DNS-Prefetch-Control",
    ({ allow } = {}) => (allow ? "on" : "off"),
    "dnsPrefetchControl",
  ],
  ["xDownloadOptions", "X-Download-Options", () => "noopen", "ieNoOpen"],
  [
    "xFrameOptions",
    "X-Frame-Options",
    ({ action = "sameorigin" } = {}) => action.toUpperCase(),
    "frameguard",
  ],
  [
    "xPermittedCrossDomainPolicies",
    "X-Permitted-Cross-Domain-Policies",
    ({ permittedPolicies = "none" } = {}) => permittedPolicies,
    "permittedCrossDomainPolicies",
  ],
  ["xXssProtection", "X-XSS-Protection", () => "0", "xssFilter"],
];

function helmet(options = {}) {
  return function helmetMiddleware(req, res, next) {
    for (const [name, header, value, older] of headers) {
      const given = options[name] ?? options[older];
      if (given !== false) res.setHeader(header, value(given === true ? undefined : given, req, res));
    }
    if ((options.xPoweredBy ?? options.hidePoweredBy) !== false) res.removeHeader("X-Powered-By");
    next();
  };
}
for (const [name, header, value, older] of headers)
  for (const one of [name, older].filter(Boolean))
    helmet[one] = (options) => (req, res, next) => {
      res.setHeader(header, value(options, req, res));
      next();
    };
helmet.contentSecurityPolicy.getDefaultDirectives = () => structuredClone(directives);

module.exports = Object.assign(helmet, { default: helmet });
