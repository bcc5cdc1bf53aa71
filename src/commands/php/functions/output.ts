import { showFloat, typeName } from "../runtime/convert.ts";
import type { Php } from "../runtime/php.ts";
import { PArray, PObject, type Value } from "../runtime/values.ts";
import { toText } from "../runtime/text.ts";
import type { Functions } from "./table.ts";

const entriesOf = (value: PArray | PObject): [string | bigint, Value][] =>
  value instanceof PArray
    ? value.entries()
    : [...value.props.keys()]
        .filter((name) => name !== "traceString")
        .map((name) => [name, value.get(name) ?? null]);

function dump(value: Value, indent: string): string {
  if (value === null) return `${indent}NULL\n`;
  if (typeof value === "boolean") return `${indent}bool(${value})\n`;
  if (typeof value === "bigint") return `${indent}int(${value})\n`;
  if (typeof value === "number") return `${indent}float(${showFloat(value, 17)})\n`;
  if (typeof value === "string")
    return `${indent}string(${new TextEncoder().encode(value).length}) "${value}"\n`;
  const entries = entriesOf(value);
  const head =
    value instanceof PArray
      ? `array(${entries.length})`
      : `object(${value.cls.name})#${value.id} (${entries.length})`;
  return `${indent}${head} {\n${entries.map(([key, one]) => `${indent}  [${typeof key === "string" ? `"${key}"` : key}]=>\n${dump(one, `${indent}  `)}`).join("")}${indent}}\n`;
}

async function printed(
  php: Php,
  scope: Parameters<typeof toText>[1],
  value: Value,
  indent: string,
): Promise<string> {
  if (!(value instanceof PArray) && !(value instanceof PObject)) return toText(php, scope, value);
  const head = value instanceof PArray ? "Array" : `${value.cls.name} Object`;
  let body = "";
  for (const [key, one] of entriesOf(value))
    body += `${indent}    [${key}] => ${await printed(php, scope, one, `${indent}        `)}\n`;
  return `${head}\n${indent}(\n${body}${indent})\n`;
}

function exported(value: Value, indent: string): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number")
    return /[.EN]/.test(showFloat(value, 17)) ? showFloat(value, 17) : `${showFloat(value, 17)}.0`;
  if (typeof value === "string") return `'${value.replace(/['\\]/g, "\\$&")}'`;
  const rows = entriesOf(value).map(
    ([key, one]) =>
      `${indent}  ${typeof key === "string" ? `'${key}'` : key} => ${one instanceof PArray || one instanceof PObject ? `\n${indent}  ` : ""}${exported(one, `${indent}  `)},\n`,
  );
  return value instanceof PArray
    ? `array (\n${rows.join("")}${indent})`
    : `\\${value.cls.name}::__set_state(array(\n${rows.join("")}${indent}))`;
}

export const output: Functions = {
  var_dump: [
    1,
    ({ php, args }) => {
      for (const value of args) php.out.write(dump(value, ""));
      return null;
    },
  ],
  print_r: [
    1,
    async ({ php, scope, args }) => {
      const text = await printed(php, scope, args[0]!, "");
      if (args[1] === true) return text;
      php.out.write(text);
      return true;
    },
  ],
  var_export: [
    1,
    ({ php, args }) => {
      const text = exported(args[0]!, "");
      if (args[1] === true) return text;
      php.out.write(text);
      return null;
    },
  ],
  ob_start: [0, ({ php }) => (php.out.buffers.push(""), true)],
  ob_get_clean: [0, ({ php }) => php.out.buffers.pop() ?? false],
  ob_get_contents: [0, ({ php }) => php.out.buffers.at(-1) ?? false],
  ob_end_clean: [0, ({ php }) => php.out.buffers.pop() !== undefined],
  ob_end_flush: [
    0,
    ({ php }) => {
      const text = php.out.buffers.pop();
      if (text !== undefined) php.out.write(text);
      return text !== undefined;
    },
  ],
  ob_get_level: [0, ({ php }) => BigInt(php.out.buffers.length)],
  flush: [0, async ({ php }) => (await php.out.flush(), null)],
  gettype: [
    1,
    ({ args: [value] }) =>
      ({ null: "NULL", bool: "boolean", int: "integer", float: "double", string: "string", array: "array" })[
        typeName(value!)
      ] ?? "object",
  ],
  get_debug_type: [1, ({ args: [value] }) => typeName(value!)],
};
