// node:querystring
const { URLSearchParams } = require("url");

function parse(text) {
  const result = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    if (!(key in result)) result[key] = value;
    else result[key] = [].concat(result[key], value);
  }
  return result;
}

const stringify = (object) =>
  Object.entries(object ?? {})
    .flatMap(([key, value]) =>
      [].concat(value).map((one) => `${encodeURIComponent(key)}=${encodeURIComponent(one)}`),
    )
    .join("&");

Object.assign(exports, {
  parse,
  stringify,
  decode: parse,
  encode: stringify,
  escape: encodeURIComponent,
  unescape: decodeURIComponent,
});
