import { evalIn } from "../core/proc.ts";
import { takeOptions, toText } from "../core/table.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RObject, RString, str, symbol } from "../runtime/values.ts";

/** Text between quotes that Ruby reads back as it was. */
const quote = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/**
 * A template as a Ruby program that leaves its text in `_erbout`, line by line as the template has them, so that a
 * backtrace names the template's own lines. `escape` is called on what `<%= %>` shows, when there is one. With a
 * `buffer` (Rails) the text grows in that instance variable, where helpers that take a block can catch what it shows.
 */
export function compileErb(
  template: string,
  options: { trim?: string; escape?: string; buffer?: string } = {},
): string {
  const { trim = "", escape, buffer } = options;
  let out = buffer ? `_erbsaved = ${buffer}; ${buffer} = DojoBuffer.new;` : "_erbout = +'';";
  let last = 0;
  const text = (part: string) => {
    if (part !== "") out += buffer ? `${buffer}.text = ${quote(part)};` : `_erbout << ${quote(part)};`;
  };
  for (const found of template.matchAll(/<%(%|-|==|=|#)?([\s\S]*?)(-)?%>(\n)?/g)) {
    let before = template.slice(last, found.index);
    const [all, kind = "", code = "", minus, newline] = found;
    last = found.index + all.length;
    const isSilent = kind !== "=" && kind !== "==" && kind !== "%";
    const opensLine = /(?:^|\n)[ \t]*$/.test(before) || before === "";
    const eats =
      newline !== undefined &&
      (minus !== undefined ||
        (trim === "<>" && opensLine && (before === "" || before.endsWith("\n"))) ||
        trim === ">" ||
        (trim === "-" && isSilent && opensLine && kind === "-"));
    if (kind === "-" || (trim === "erubi" && isSilent && opensLine && newline !== undefined))
      before = before.replace(/[ \t]+$/, "");
    text(before);
    if (kind === "%") text(`<%${code}%>`);
    else if (kind === "=" || kind === "==") {
      const value = /(?:\bdo\b|\{)\s*(?:\|[^|]*\|)?\s*$/.test(code)
        ? undefined
        : `(${code.trim().startsWith("#") ? "" : code})`;
      if (buffer) out += `${buffer}.${kind === "=" ? "value" : "text"} = ${value ?? code};`;
      else if (value === undefined) out += `_erbout << ${code};`;
      else out += escape && kind === "=" ? `_erbout << ${escape}(${value});` : `_erbout << (${value}).to_s;`;
    } else if (kind !== "#") out += `${code}\n`.replace(/\n$/, ";");
    else out += "\n".repeat(code.split("\n").length - 1);
    if (newline !== undefined && !(eats || (trim === "erubi" && isSilent && opensLine))) text("\n");
    else if (newline !== undefined) out += "\n";
  }
  text(template.slice(last));
  if (buffer) return `${out}\n_erbout = ${buffer}; ${buffer} = _erbsaved; _erbout.to_s`;
  return `${out}\n_erbout`;
}

/** `require "erb"` */
export function erb(ruby: Ruby): void {
  const cls = ruby.defineClass("ERB");
  ruby.define(cls, {
    initialize: [
      1,
      4,
      ({ ruby: on, self, args }) => {
        const options = takeOptions(args);
        const trim = options?.get(symbol("trim_mode")) ?? args[2] ?? null;
        (self as RObject).ivars.set(
          "@src",
          str(compileErb(toText(on, args[0]), { trim: trim instanceof RString ? trim.text : "" })),
        );
        return null;
      },
    ],
    result: [
      0,
      1,
      async ({ ruby: on, frame, self, args }) => {
        const binding =
          args[0] instanceof RObject
            ? args[0]
            : ((await on.send(frame, on.main, "instance_eval", [str("binding")])) as RObject);
        return evalIn(on, binding, toText(on, (self as RObject).ivars.get("@src")!), "(erb)");
      },
    ],
    result_with_hash: [
      1,
      1,
      async ({ ruby: on, frame, self, args }) => {
        const binding = (await on.send(frame, on.main, "instance_eval", [str("binding")])) as RObject;
        for (const [key, value] of (await on.list(frame, args[0]!)).map(
          (pair) => (pair as { items?: never[] }).items ?? [],
        ))
          await on.send(frame, binding, "local_variable_set", [key!, value!]);
        return evalIn(on, binding, toText(on, (self as RObject).ivars.get("@src")!), "(erb)");
      },
    ],
    src: [0, 0, ({ self }) => (self as RObject).ivars.get("@src")!],
  });
  const util = ruby.defineModule("Util", cls);
  const escape = (text: string) =>
    text.replace(
      /[&<>"']/g,
      (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]!,
    );
  for (const name of ["html_escape", "h"]) {
    ruby.defineOn(util, {
      [name]: [1, 1, async ({ ruby: on, frame, args }) => str(escape(await on.text(frame, args[0]!)))],
    });
    ruby.define(util, {
      [name]: [1, 1, async ({ ruby: on, frame, args }) => str(escape(await on.text(frame, args[0]!)))],
    });
  }
  ruby.defineOn(util, {
    url_encode: [
      1,
      1,
      async ({ ruby: on, frame, args }) => str(encodeURIComponent(await on.text(frame, args[0]!))),
    ],
  });
}
