// method-override: forms that mean PUT or DELETE.
module.exports = (getter = "X-HTTP-Method-Override", { methods = ["POST"] } = {}) =>
  function methodOverride(req, res, next) {
    req.originalMethod ??= req.method;
    if (methods && !methods.includes(req.originalMethod)) return next();
    const value =
      typeof getter === "function"
        ? getter(req, res)
        : /^x-/i.test(getter)
          ? req.headers[getter.toLowerCase()]
          : req.query[getter];
    const [method] = [].concat(value ?? []);
    if (method && /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i.test(method))
      req.method = method.toUpperCase();
    next();
  };
