// pg's types: the texts of Postgres as JavaScript's values, and back.
const builtins = {
  BOOL: 16,
  BYTEA: 17,
  INT8: 20,
  INT2: 21,
  INT4: 23,
  TEXT: 25,
  OID: 26,
  JSON: 114,
  FLOAT4: 700,
  FLOAT8: 701,
  VARCHAR: 1043,
  DATE: 1082,
  TIME: 1083,
  TIMESTAMP: 1114,
  TIMESTAMPTZ: 1184,
  INTERVAL: 1186,
  NUMERIC: 1700,
  UUID: 2950,
  JSONB: 3802,
};

class PostgresInterval {}

/** "1 day 02:03:04" */
function interval(text) {
  const found = new PostgresInterval();
  for (const [, count, unit] of text.matchAll(/(-?\d+) (year|mon|day)s?/g))
    found[{ year: "years", mon: "months", day: "days" }[unit]] = Number(count);
  const [, sign, hours, minutes, seconds, rest] = /(-?)(\d+):(\d+):(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  const parts = {
    hours,
    minutes,
    seconds,
    milliseconds: rest === undefined ? 0 : Number(`0.${rest}`) * 1000,
  };
  for (const [name, value] of Object.entries(parts))
    if (Number(value)) found[name] = Number(value) * (sign === "-" ? -1 : 1);
  return found;
}

/** A date is local midnight, a time without a zone is local time, as `new Date` has it. */
function moment(text) {
  if (text === "infinity") return Infinity;
  if (text === "-infinity") return -Infinity;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = "", zone] =
    /^(\d+)-(\d+)-(\d+)(?: (\d+):(\d+):(\d+)(?:\.(\d+))?)?(Z|[+-]\d+(?::\d+)*)?/.exec(text);
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  const parts = [Number(year), month - 1, Number(day), Number(hour), Number(minute), Number(second), ms];
  if (zone === undefined) return new Date(...parts);
  const [hours, minutes = 0] = zone === "Z" ? [0] : zone.split(":").map(Number);
  return new Date(Date.UTC(...parts) - (hours * 60 + (zone.startsWith("-") ? -minutes : minutes)) * 60000);
}

/** {1,"a b",NULL,{2}} */
function array(text, read) {
  let at = 0;
  const list = () => {
    const items = [];
    for (at++; text[at] !== "}";) {
      if (text[at] === ",") at++;
      else if (text[at] === "{") items.push(list());
      else if (text[at] === '"') {
        let item = "";
        for (at++; text[at] !== '"'; at++) item += text[at] === "\\" ? text[++at] : text[at];
        at++;
        items.push(read(item));
      } else {
        const [item] = /^[^,}]*/.exec(text.slice(at));
        at += item.length;
        items.push(item === "NULL" ? null : read(item));
      }
    }
    at++;
    return items;
  };
  return list();
}

const same = (text) => text;
const parsers = {
  16: (text) => text === "t",
  17: (text) => Buffer.from(text.slice(2), "hex"),
  21: Number,
  23: Number,
  26: Number,
  114: JSON.parse,
  700: Number,
  701: Number,
  1082: moment,
  1114: moment,
  1184: moment,
  1186: interval,
  3802: JSON.parse,
};
/** Types of arrays, and of what is in them. */
const arrays = {
  1000: 16,
  1005: 21,
  1007: 23,
  1016: 20,
  1009: 25,
  1015: 1043,
  1021: 700,
  1022: 701,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1231: 1700,
  2951: 2950,
  199: 114,
  3807: 3802,
};

const getTypeParser = (oid) => {
  if (parsers[oid]) return parsers[oid];
  return arrays[oid] === undefined ? same : (text) => array(text, getTypeParser(arrays[oid]));
};

const two = (number, width = 2) => String(number).padStart(width, "0");

function ofDate(date) {
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${two(date.getFullYear(), 4)}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${two(date.getMilliseconds(), 3)}${zone}`;
}

const ofArray = (list) =>
  `{${list
    .map((one) => {
      if (one === null || one === undefined) return "NULL";
      if (Array.isArray(one)) return ofArray(one);
      return `"${prepareValue(one).replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
    })
    .join(",")}}`;

/** A parameter as its text. */
function prepareValue(value) {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return `\\x${value.toString("hex")}`;
  if (value instanceof Date) return ofDate(value);
  if (Array.isArray(value)) return ofArray(value);
  if (typeof value !== "object") return String(value);
  return typeof value.toPostgres === "function"
    ? prepareValue(value.toPostgres(prepareValue))
    : JSON.stringify(value);
}

module.exports = {
  builtins,
  getTypeParser,
  setTypeParser: (oid, ...rest) => void (parsers[oid] = rest.at(-1)),
  prepareValue,
  escapeIdentifier: (name) => `"${name.replaceAll('"', '""')}"`,
  escapeLiteral: (text) =>
    `${text.includes("\\") ? " E" : ""}'${text.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`,
};
