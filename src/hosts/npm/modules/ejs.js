// ejs: <% code %>, <%= escaped %>, <%- raw %>, <%# comment %>, include().
const fs = require("fs");
const path = require("path");

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escapeXML = (value) =>
  value === undefined || value === null ? "" : String(value).replace(/[&<>"']/g, (char) => escapes[char]);

function compile(template, { filename } = {}) {
  let body = "";
  let at = 0;
  for (const match of template.matchAll(/<%([-=#_%]?)([\s\S]*?)([-_]?)%>(\r?\n)?/g)) {
    const [whole, kind, code, trim, newline = ""] = match;
    body += text(template.slice(at, match.index));
    if (kind === "=") body += `__out += __escape(${code.trim().replace(/;$/, "")});`;
    else if (kind === "-") body += `__out += (${code.trim().replace(/;$/, "")}) ?? "";`;
    else if (kind !== "#" && kind !== "%") body += `${code}\n`;
    if (newline !== "" && trim === "") body += text(newline);
    at = match.index + whole.length;
  }
  body += text(template.slice(at));
  const render = new Function(
    "__locals",
    "__escape",
    "include",
    `let __out = ""; with (__locals) { ${body} } return __out;`,
  );
  return (data = {}) => {
    const include = (name, more = {}) => {
      const file = path.resolve(
        filename ? path.dirname(filename) : process.cwd(),
        path.extname(name) ? name : `${name}.ejs`,
      );
      return compile(fs.readFileSync(file, "utf8"), { filename: file })({ ...data, ...more });
    };
    try {
      return render({ ...data, locals: data }, escapeXML, include);
    } catch (error) {
      if (filename) error.message = `${filename}\n\n${error.message}`;
      throw error;
    }
  };
}
const text = (part) => (part === "" ? "" : `__out += ${JSON.stringify(part)};`);

function renderFile(file, data, options, done = options) {
  let html;
  try {
    html = compile(fs.readFileSync(file, "utf8"), { filename: file })(data);
  } catch (error) {
    return done(error);
  }
  done(null, html);
}

module.exports = {
  compile,
  render: (template, data, options) => compile(template, options)(data),
  renderFile,
  escapeXML,
  __express: renderFile,
};
