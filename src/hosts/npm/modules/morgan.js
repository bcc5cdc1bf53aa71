// morgan: a line for each request.
const two = (number) => String(number).padStart(2, "0");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const clf = (date) =>
  `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;

const common = ':remote-addr - - [:date] ":method :url HTTP/:http-version" :status :length';
const formats = {
  combined: `${common} ":referrer" ":user-agent"`,
  common,
  dev: null,
  short: ":remote-addr - :method :url HTTP/:http-version :status :length - :time ms",
  tiny: ":method :url :status :length - :time ms",
};

module.exports = (name = "combined", { stream = process.stdout } = {}) => {
  const format = formats[name] === undefined ? name : formats[name];
  return (req, res, next) => {
    const started = Date.now();
    const values = {
      method: () => req.method,
      url: () => req.originalUrl ?? req.url,
      status: () => res.statusCode,
      length: () => res.getHeader("content-length") ?? "-",
      time: () => (Date.now() - started).toFixed(3),
      date: () => clf(new Date()),
      "remote-addr": () => req.headers["x-forwarded-for"] ?? req.socket.remoteAddress,
      "http-version": () => req.httpVersion,
      referrer: () => req.headers.referer ?? "-",
      "user-agent": () => req.headers["user-agent"] ?? "-",
    };
    const fill = (text) =>
      text.replace(/:([a-z-]+)(?:\[.*?\])?/g, (mark, key) =>
        String(values[key === "response-time" ? "time" : key]?.() ?? mark),
      );
    res.on("finish", () => {
      const colour =
        res.statusCode >= 500 ? 31 : res.statusCode >= 400 ? 33 : res.statusCode >= 300 ? 36 : 32;
      stream.write(
        `${format === null ? fill(`\x1b[0m:method :url \x1b[${colour}m:status\x1b[0m :time ms - :length\x1b[0m`) : fill(format)}\n`,
      );
    });
    next();
  };
};
