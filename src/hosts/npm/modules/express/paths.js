// Patterns of routes: those of express 5, which knows :name, *name and {...}, and the looser ones of express 4.
const modern = Number.parseInt("__VERSION__", 10) >= 5;

const escaped = (text) => text.replace(/[.+*?^${}()[\]|/\\]/g, "\\$&");

const refuse = (what, at, route) => {
  throw new TypeError(`${what} at index ${at}: ${route}; visit https://git.new/pathToRegexpError for info`);
};

/** The source of a pattern of express 5. */
function modernSource(route, keys) {
  let at = 0;
  const name = () => {
    const start = at;
    const found = /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|"[^"]+")/u.exec(route.slice(at))?.[0];
    if (!found) refuse("Missing parameter name", start, route);
    at += found.length;
    return found.replaceAll('"', "");
  };
  const group = (end) => {
    let source = "";
    for (; at < route.length;) {
      const sign = route[at++];
      if (sign === end) return source;
      if (sign === "\\") source += escaped(route[at++] ?? "");
      else if (sign === ":") {
        keys.push({ name: name() });
        source += "([^/]+)";
      } else if (sign === "*") {
        keys.push({ name: name(), list: true });
        source += "([\\s\\S]+)";
      } else if (sign === "{") source += `(?:${group("}")})?`;
      else if ("}()[]+?!".includes(sign)) refuse(`Unexpected ${sign}`, at - 1, route);
      else source += escaped(sign);
    }
    if (end) refuse(`Unexpected end`, `${at}, expected ${end}`, route);
    return source;
  };
  return group();
}

/** The source of a pattern of express 4: :name(pattern)?, *, and groups as in a regular expression. */
function oldSource(route, keys) {
  return route
    .replace(/\\\/|[.^$|]/g, "\\$&")
    .replace(
      /(\/)?:(\w+)(\(.*?\))?(\*)?(\?)?|\*|\((?!\?)/g,
      (mark, slash = "", name, own, star, optional) => {
        if (name === undefined) {
          keys.push({ name: keys.filter(({ index }) => index).length, index: true });
          return mark === "*" ? "(.*)" : "(";
        }
        keys.push({ name });
        const pattern = `${own ?? "([^\\/]+?)"}${star ? "((?:[\\/].+?)?)" : ""}`;
        return optional ? `(?:${slash}${pattern})?` : `${slash}${pattern}`;
      },
    );
}

/**
 * A route's path as { exec(pathname) -> { path, params } or null }. `end`: it must match the whole path and not only
 * its beginning.
 */
exports.matcher = (route, { end, sensitive = false, strict = false }) => {
  const keys = [];
  let pattern = route;
  if (!(route instanceof RegExp)) {
    if (route === "/" && !end) return { exec: () => ({ path: "", params: {} }) };
    if (route === "*" && !modern) return { exec: (path) => ({ path, params: { 0: path } }) };
    const plain =
      strict || !end ? route.replace(/\/$/, "") : route.length > 1 ? route.replace(/\/+$/, "") : "";
    const source = modern ? modernSource(plain, keys) : oldSource(plain, keys);
    const tail = end ? (strict ? (route.endsWith("/") ? "/$" : "$") : "/?$") : "(?=/|$)";
    pattern = new RegExp(`^${source}${tail}`, sensitive ? "" : "i");
  }
  return {
    exec(path) {
      const match = pattern.exec(path);
      if (!match) return null;
      const params = {};
      match.slice(1).forEach((text, i) => {
        const { name = i, list } = keys[i] ?? {};
        if (text === undefined) {
          if (!modern) params[name] = undefined;
        } else params[name] = list ? text.split("/").map(decode) : decode(text);
      });
      Object.assign(params, match.groups);
      return { path: match[0], params };
    },
  };
};

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw Object.assign(new URIError(`Failed to decode param '${text}'`), { status: 400, statusCode: 400 });
  }
}
