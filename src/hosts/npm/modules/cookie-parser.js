// cookie-parser: req.cookies.
module.exports = () => (req, res, next) => {
  req.cookies = {};
  for (const part of (req.headers.cookie ?? "").split(/; */).filter(Boolean)) {
    const at = part.indexOf("=");
    if (at > 0) req.cookies[part.slice(0, at).trim()] = decodeURIComponent(part.slice(at + 1).trim());
  }
  next();
};
