// debug: lines for the names that DEBUG chooses.
const { format } = require("util");

const chosen = (name) =>
  (process.env.DEBUG ?? "")
    .split(/[\s,]+/)
    .some((pattern) => pattern !== "" && new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name));

module.exports = (name) => {
  const debug = (...args) => {
    if (debug.enabled) process.stderr.write(`${new Date().toISOString()} ${name} ${format(...args)}\n`);
  };
  debug.enabled = chosen(name);
  debug.namespace = name;
  return debug;
};
module.exports.default = module.exports;
