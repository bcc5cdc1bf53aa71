// ejs: <% code %>, <%= escaped %>, <%- raw %>, <%# comment %>, include().
const fs = require("fs");
const path = require("path");

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escapeXML = (value) =>
  value === undefined || value === null ? "" : String(value).replace(/[&<>"']/g, (char) => escapes[char]);

const literal = (part) => (part === "" ? "" : `__out += ${JSON.stringify(part)};`);

/** The template's lines around the one that failed, as ejs shows them. */
function context(template, line, filename) {
  const lines = template.split("\n");
  const from = Math.max(line - 3, 0);
  const shown = lines.slice(from, line + 3).map((text, i) => {
    const number = from + i + 1;
    return `${number === line ? " >> " : "    "}${number}| ${text}`;
  });
  return `${filename ?? "ejs"}:${line}\n${shown.join("\n")}\n\n`;
}

function compile(template, { filename, views } = {}) {
  const source = String(template);
  let body = "";
  let at = 0;
  const lineAt = (index) => source.slice(0, index).split("\n").length;
  const pattern = /<%%|<%([-=#_]?)([\s\S]*?)([-_]?)%>(\r?\n)?/g;
  for (let match; (match = pattern.exec(source));) {
    const [whole, kind, code, trim, newline = ""] = match;
    let before = source.slice(at, match.index);
    if (kind === "_") before = before.replace(/[ \t]+$/, "");
    body += literal(before);
    at = match.index + whole.length;
    if (code === undefined) {
      body += literal("<%");
      continue;
    }
    body += `__line.at = ${lineAt(match.index)};`;
    if (kind === "=") body += `__out += __escape(${code.trim().replace(/;$/, "")});`;
    else if (kind === "-") body += `__out += (${code.trim().replace(/;$/, "")}) ?? "";`;
    else if (kind !== "#") body += `${code}\n`;
    if (newline !== "" && trim === "") body += literal(newline);
  }
  body += literal(source.slice(at).replaceAll("%%>", "%>"));
  let render;
  try {
    render = new Function(
      "__locals",
      "__escape",
      "include",
      "__line",
      `let __out = ""; with (__locals) { ${body} } return __out;`,
    );
  } catch (error) {
    if (error instanceof SyntaxError) error.message += ` in ${filename} while compiling ejs`;
    throw error;
  }
  return (data = {}) => {
    const line = { at: 1 };
    const include = (name, more = {}) => {
      const file = find(
        path.extname(name) ? name : `${name}.ejs`,
        filename,
        [].concat(views ?? data.settings?.views ?? []),
      );
      if (!file) throw new Error(`Could not find the include file "${name}"`);
      return compile(fs.readFileSync(file, "utf8"), { filename: file, views })({ ...data, ...more });
    };
    try {
      return render({ ...data, locals: data }, escapeXML, include, line);
    } catch (error) {
      if (error instanceof Error && !error.path) {
        const { message } = error;
        const head = `${error.name}: `;
        error.message = context(source, line.at, filename) + message;
        error.stack = String(error.stack).replace(head + message, head + error.message);
        error.path = filename;
      }
      throw error;
    }
  };
}

function find(name, from, views) {
  if (name.startsWith("/"))
    return views.map((folder) => path.join(folder, name)).find((one) => fs.existsSync(one));
  const folders = [from ? path.dirname(from) : process.cwd(), ...views];
  return folders.map((folder) => path.resolve(folder, name)).find((one) => fs.existsSync(one));
}

function renderFile(file, data = {}, options, done = options) {
  const callback = typeof data === "function" ? data : done;
  const given = typeof data === "function" ? {} : data;
  const make = () => compile(fs.readFileSync(file, "utf8"), { filename: file })(given);
  if (typeof callback !== "function") return Promise.resolve().then(make);
  let html;
  try {
    html = make();
  } catch (error) {
    return callback(error);
  }
  callback(null, html);
}

module.exports = {
  compile,
  render: (template, data, options) => compile(template, options)(data),
  renderFile,
  escapeXML,
  __express: renderFile,
};
