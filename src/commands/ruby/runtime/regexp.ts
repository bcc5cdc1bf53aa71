import type { Ruby } from "./ruby.ts";
import { RRegexp } from "./values.ts";

const classes: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
};

const made = new Map<string, RRegexp>();

/** A Ruby pattern in JavaScript's words. Throws Ruby's RegexpError for one that is not well formed. */
export function makeRegexp(ruby: Ruby, source: string, flags: string): RRegexp {
  const key = `${flags}/${source}`;
  const known = made.get(key);
  if (known) return known;
  let pattern = flags.includes("x")
    ? source.replace(/\\#|\[[^\]]*\]|\\.|\s+|#.*$/gm, (part) => (/^(?:\s|#)/.test(part) ? "" : part))
    : source;
  pattern = pattern
    .replace(/\[\[:(\^?)(\w+):\]\]/g, (_, not: string, name: string) => `[${not}${classes[name] ?? name}]`)
    .replace(/\[:(\w+):\]/g, (_, name: string) => classes[name] ?? name)
    .replace(
      /\\(.)|\(\?([imx-]+)\)|\(\?([imx-]+):|\(\?>|([*+?])\+/gs,
      (all, escaped?: string, _flags?: string, group?: string, more?: string) => {
        if (escaped === "A") return "(?<![\\s\\S])";
        if (escaped === "z") return "(?![\\s\\S])";
        if (escaped === "Z") return "(?=\\n?(?![\\s\\S]))";
        if (escaped === "h") return "[0-9a-fA-F]";
        if (escaped === "G" || escaped === "K") return "";
        if (escaped !== undefined) return /[-/\\^$*+?.()|[\]{}A-Za-z0-9]/.test(escaped) ? all : escaped;
        if (group !== undefined || all === "(?>") return "(?:";
        if (more !== undefined) return more;
        return "";
      },
    );
  let js: RegExp;
  try {
    js = new RegExp(
      pattern,
      `gmd${flags.includes("i") || /\(\?i/.test(source) ? "i" : ""}${flags.includes("m") ? "s" : ""}`,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw ruby.error("RegexpError", `${error.message.replace(/^.*: /, "")}: /${source}/`);
  }
  const regexp = new RRegexp(source, flags.replace(/[^imx]/g, ""), js);
  made.set(key, regexp);
  return regexp;
}

/** The first match at or behind `from`. */
export function matchAt(regexp: RRegexp, text: string, from: number): RegExpExecArray | null {
  regexp.js.lastIndex = from;
  return regexp.js.exec(text);
}
