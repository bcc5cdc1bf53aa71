// The last word on a request: nobody answered it, or somebody threw.
const http = require("http");
const { escapeHtml } = require("./send.js");

const page = (text) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${escapeHtml(text).replaceAll("\n", "<br>").replaceAll("  ", " &nbsp;")}</pre>\n</body>\n</html>\n`;

const isError = (status) => Number.isInteger(status) && status >= 400 && status < 600;

function statusOf(error, res) {
  for (const status of [error.status, error.statusCode, res.statusCode]) if (isError(status)) return status;
  return 500;
}

exports.finish = (app, req, res, error) => {
  if (!error && res.headersSent) return;
  if (error && app.get("env") !== "test") console.error(error.stack ?? String(error));
  if (res.headersSent) return req.socket.destroy();
  const status = error ? statusOf(error, res) : 404;
  const shown = !error
    ? `Cannot ${req.method} ${encodeURI(decodeURI((req.originalUrl ?? req.url).split("?")[0]))}`
    : app.get("env") === "production"
      ? http.STATUS_CODES[status]
      : (error.stack ?? String(error));
  const body = page(shown);
  res.statusCode = status;
  res.statusMessage = http.STATUS_CODES[status];
  for (const name of ["Content-Encoding", "Content-Language", "Content-Range"]) res.removeHeader(name);
  for (const [name, value] of Object.entries(error?.headers ?? {})) res.setHeader(name, value);
  res.setHeader("Content-Security-Policy", "default-src 'none'");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Content-Length", Buffer.byteLength(body));
  res.end(req.method === "HEAD" ? undefined : body);
};
