export type Dialect = "basic" | "extended" | "fixed" | "perl";

const classes: Readonly<Record<string, string>> = {
  alnum: "A-Za-z0-9",
  alpha: "A-Za-z",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  xdigit: "A-Fa-f0-9",
};

/**
 * As JavaScript writes it. In a basic expression "+", "?", "|", "(" and "{" are themselves unless a backslash stands
 * before them; in brackets a backslash is itself.
 */
const translated = (text: string, basic: boolean): string =>
  text.replaceAll(
    /\[(\^?)(\]?(?:\[:\w+:\]|[^\]])*)\]|\\([\s\S])|([+?|(){}])/g,
    (whole, not?: string, inner?: string, escaped?: string, special?: string) => {
      if (inner !== undefined) {
        const list = inner
          .split(/(\[:\w+:\])/)
          .map((each) => classes[each.slice(2, -2)] ?? escapedList(each));
        return `[${not}${list.join("")}]`;
      }
      if (escaped !== undefined) {
        if (escaped === "<" || escaped === ">") return "\\b";
        return basic && /[+?|(){}]/.test(escaped) ? escaped : whole;
      }
      return basic ? `\\${special}` : special!;
    },
  );

const escapedList = (text: string): string => text.replaceAll(/[\\[\]]/g, "\\$&");

/** A pattern of git's command line or config as JavaScript knows it. Throws SyntaxError for what is none. */
export function posixExpression(text: string, dialect: Dialect, flags = ""): RegExp {
  if (dialect === "fixed") return new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"), flags);
  if (dialect === "perl") return new RegExp(text, flags);
  return new RegExp(translated(text, dialect === "basic"), flags);
}
