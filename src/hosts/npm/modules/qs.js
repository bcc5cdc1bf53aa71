// qs: query strings with brackets, a[b]=c and a[]=1, read into objects and arrays, and back.
const decode = (text) => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
};

function parse(text, { depth = 5, arrayLimit = 20, parameterLimit = 1000, ignoreQueryPrefix = false } = {}) {
  const result = {};
  if (!text) return result;
  if (typeof text === "object") return { ...text };
  const source = ignoreQueryPrefix ? text.replace(/^\?/, "") : text;
  for (const part of source.split("&", parameterLimit)) {
    if (part === "") continue;
    const bracket = part.indexOf("]=");
    const at = bracket >= 0 ? bracket + 1 : part.indexOf("=");
    const key = decode(at < 0 ? part : part.slice(0, at));
    put(result, stepsOf(key, depth), at < 0 ? "" : decode(part.slice(at + 1)), arrayLimit);
  }
  return settle(result);
}

/** "a[b][]" -> ["a", "b", ""] */
function stepsOf(key, depth) {
  const open = key.indexOf("[");
  if (open <= 0) return [key];
  const steps = [key.slice(0, open)];
  let rest = key.slice(open);
  for (
    let match;
    steps.length <= depth && (match = /^\[([^[\]]*)\]/.exec(rest));
    rest = rest.slice(match[0].length)
  )
    steps.push(match[1]);
  if (rest !== "") steps.push(rest);
  return steps;
}

const lists = new WeakSet();

function put(target, [step, ...rest], value, arrayLimit) {
  if (step === "__proto__") return;
  if (rest.length === 0) {
    if (lists.has(target) && step === "") target[Object.keys(target).length] = value;
    else if (Object.hasOwn(target, step)) target[step] = [].concat(target[step], value);
    else target[step] = value;
    return;
  }
  if (!Object.hasOwn(target, step) || typeof target[step] !== "object") {
    const old = Object.hasOwn(target, step) ? [target[step]] : [];
    target[step] = { ...old };
    if (rest[0] === "" || (/^\d+$/.test(rest[0]) && Number(rest[0]) <= arrayLimit)) lists.add(target[step]);
  }
  const inner = target[step];
  if (Array.isArray(inner)) return void inner.push(value);
  if (lists.has(inner) && rest[0] !== "" && !/^\d+$/.test(rest[0])) lists.delete(inner);
  put(inner, rest, value, arrayLimit);
}

/** Tables whose keys are all numbers become arrays. */
function settle(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  if (lists.has(value))
    return Object.keys(value)
      .sort((a, b) => a - b)
      .map((key) => settle(value[key]));
  for (const key of Object.keys(value)) value[key] = settle(value[key]);
  return value;
}

function stringify(object, { encode = true, addQueryPrefix = false } = {}) {
  const pairs = [];
  const walk = (prefix, value) => {
    if (value === undefined) return;
    if (Array.isArray(value)) value.forEach((one, i) => walk(`${prefix}[${i}]`, one));
    else if (value instanceof Date) walk(prefix, value.toISOString());
    else if (value !== null && typeof value === "object")
      for (const [key, one] of Object.entries(value)) walk(`${prefix}[${key}]`, one);
    else
      pairs.push(
        [prefix, value === null ? "" : String(value)]
          .map((part) => (encode ? encodeURIComponent(part) : part))
          .join("="),
      );
  };
  for (const [key, value] of Object.entries(object ?? {})) walk(key, value);
  return (addQueryPrefix && pairs.length > 0 ? "?" : "") + pairs.join("&");
}

module.exports = {
  parse,
  stringify,
  formats: { default: "RFC3986", RFC1738: "RFC1738", RFC3986: "RFC3986" },
};
