import { callFunction } from "../runtime/calls.ts";
import type { Php } from "../runtime/php.ts";
import { toText } from "../runtime/text.ts";
import { type Call, PArray, type Value } from "../runtime/values.ts";
import type { Functions } from "./table.ts";

/** "/a.b/i" as JavaScript has it. Throws PHP's ValueError for a pattern without its marks. */
function regexp(php: Php, pattern: string): RegExp {
  const found = /^\s*([^\w\s\\])([\s\S]*)([^\w\s\\])([a-zA-Z]*)\s*$/.exec(pattern);
  if (!found)
    throw php.error("ValueError", "preg_match(): Argument #1 ($pattern) is not a valid regular expression");
  const [, , body = "", , flags = ""] = found;
  const source = (
    flags.includes("x")
      ? body.replace(/\\.|\[[^\]]*\]|\s+|#.*$/gm, (part) => (/^[\s#]/.test(part) ? "" : part))
      : body
  )
    .replace(/\(\?P?<(\w+)>/g, "(?<$1>")
    .replace(/\\A/g, "^")
    .replace(/\\[zZ]/g, "$$")
    .replace(/\\h/g, "[ \\t]")
    .replace(/\(\?>/g, "(?:")
    .replace(/([*+?}])\+/g, "$1");
  return new RegExp(
    source,
    `g${flags.includes("i") ? "i" : ""}${flags.includes("m") ? "m" : ""}${flags.includes("s") ? "s" : ""}${flags.includes("u") ? "u" : ""}`,
  );
}

const text = ({ php, scope, args }: Call, index = 0): Promise<string> =>
  toText(php, scope, args[index] ?? null);

/** Groups by number and, where they have one, by name. */
function groups(found: RegExpMatchArray): PArray {
  const made = new PArray();
  const names = Object.entries(found.groups ?? {});
  for (const [i, value] of [...found].entries()) {
    const name =
      i > 0
        ? names.find(
            ([, one]) => one === value && !made.map.has(names.find(([, other]) => other === value)![0]),
          )?.[0]
        : undefined;
    if (name !== undefined) made.set(name, value ?? "");
    made.set(BigInt(i), value ?? "");
  }
  return made;
}

async function replace(
  call: Call,
  by: (found: RegExpMatchArray, index: number) => Promise<string>,
): Promise<Value> {
  const [patterns, , subject] = call.args as [Value, Value, Value];
  const list = patterns instanceof PArray ? patterns.values().map(String) : [String(patterns)];
  const limit = Number(call.args[3] ?? -1n);
  const one = async (start: string) => {
    let value = start;
    for (const [index, pattern] of list.entries()) {
      let out = "";
      let last = 0;
      let count = 0;
      for (const found of value.matchAll(regexp(call.php, pattern))) {
        if (limit >= 0 && count++ >= limit) break;
        out += value.slice(last, found.index) + (await by(found, index));
        last = found.index + found[0].length;
      }
      value = out + value.slice(last);
    }
    return value;
  };
  if (subject instanceof PArray) {
    const made = new PArray();
    for (const [key, value] of subject.entries())
      made.set(key, await one(await toText(call.php, call.scope, value)));
    return made;
  }
  return one(await toText(call.php, call.scope, subject));
}

export const preg: Functions = {
  preg_match: [
    2,
    async (call) => {
      const found = regexp(call.php, await text(call)).exec(await text(call, 1));
      if (call.refs[2]) call.refs[2].value = found ? groups(found) : new PArray();
      return found ? 1n : 0n;
    },
    [2],
  ],
  preg_match_all: [
    2,
    async (call) => {
      const all = [...(await text(call, 1)).matchAll(regexp(call.php, await text(call)))];
      if (call.refs[2]) {
        if (call.args[3] === 2n) call.refs[2].value = PArray.of(all.map(groups));
        else {
          const made = new PArray();
          for (const one of all)
            for (const [key, value] of groups(one).entries()) {
              const column = (made.get(key) as PArray | undefined) ?? new PArray();
              column.push(value);
              made.set(key, column);
            }
          if (all.length === 0) made.push(new PArray());
          call.refs[2].value = made;
        }
      }
      return BigInt(all.length);
    },
    [2],
  ],
  preg_replace: [
    3,
    (call) =>
      replace(call, async (found, index) => {
        const by =
          call.args[1] instanceof PArray ? String(call.args[1].values()[index] ?? "") : await text(call, 1);
        return by.replace(
          /\\(\d{1,2})|\$(\d{1,2})|\$\{(\d{1,2})\}/g,
          (_, a?: string, b?: string, c?: string) => found[Number(a ?? b ?? c)] ?? "",
        );
      }),
  ],
  preg_replace_callback: [
    3,
    (call) =>
      replace(call, async (found) =>
        toText(
          call.php,
          call.scope,
          await callFunction(call.php, call.scope, call.args[1]!, [groups(found)]),
        ),
      ),
  ],
  preg_split: [
    2,
    async (call) => {
      let parts = (await text(call, 1)).split(regexp(call.php, await text(call)));
      if ((((call.args[3] as bigint | undefined) ?? 0n) & 1n) !== 0n)
        parts = parts.filter((part) => part !== "");
      return PArray.of(parts.map((part) => part ?? ""));
    },
  ],
  preg_quote: [1, async (call) => (await text(call)).replace(/[.\\+*?[^\]$(){}=!<>|:\-#/]/g, "\\$&")],
};
