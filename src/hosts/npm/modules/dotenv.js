// dotenv: KEY=value lines of .env into process.env, which wins.
const fs = require("fs");
const path = require("path");

function parse(text) {
  const found = {};
  for (const line of String(text).split(/\r?\n/)) {
    const match =
      /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^#]*?))\s*(?:#.*)?$/.exec(
        line,
      );
    if (!match) continue;
    const [, key, double, single, back, bare] = match;
    found[key] =
      double !== undefined ? double.replaceAll("\\n", "\n") : (single ?? back ?? bare ?? "").trim();
  }
  return found;
}

function config({
  path: file = path.resolve(process.cwd(), ".env"),
  override = false,
  quiet = process.env.DOTENV_CONFIG_QUIET === "true",
} = {}) {
  let parsed = {};
  let error;
  try {
    parsed = parse(fs.readFileSync(file, "utf8"));
  } catch (problem) {
    if (problem.code !== "ENOENT") throw problem;
    error = problem;
  }
  let count = 0;
  for (const [key, value] of Object.entries(parsed))
    if (override || process.env[key] === undefined) {
      process.env[key] = value;
      count++;
    }
  if (Number.parseInt("__VERSION__", 10) >= 17 && !quiet)
    console.log(
      `[dotenv@__VERSION__] injecting env (${count}) from ${error ? "" : path.relative(process.cwd(), file)}`.trimEnd(),
    );
  return error ? { parsed, error } : { parsed };
}

module.exports = { config, parse };
