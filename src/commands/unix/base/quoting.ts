/** How GNU's tools show names in their messages. */

const controls = /[\x00-\x1f\x7f]/;
const controlNames: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
};

const escapeControl = (char: string): string =>
  controlNames[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;

/** Always in quotes, as a shell would read it back: `ls: cannot access 'a b'`. */
export function quoteAlways(name: string): string {
  if (!controls.test(name)) {
    if (!name.includes("'")) return `'${name}'`;
    return /["$`\\!]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`;
  }
  const runs = name.match(/[\x00-\x1f\x7f]+|[^\x00-\x1f\x7f]+/g)!;
  const quoted = runs.map((run) =>
    controls.test(run) ? `$'${[...run].map(escapeControl).join("")}'` : `'${run.replaceAll("'", "'\\''")}'`,
  );
  return `${controls.test(name[0]!) ? "''" : ""}${quoted.join("")}`;
}

const needsQuotes = /[\s!"$&'()*;<=>?[\\^`|\x00-\x1f\x7f]|^[#~]|^[{}]$|^$/;

/** As `ls` shows names on a terminal: in quotes only when a shell needs them. */
export const quoteListed = (name: string): string => (needsQuotes.test(name) ? quoteAlways(name) : name);

/** The name before ": MESSAGE", so a colon in it needs quotes too. */
export const quoteFile = (name: string): string =>
  name.includes(":") ? quoteAlways(name) : quoteListed(name);

/** GNU's plain `quote`, for words that are no file names: in a UTF-8 locale its marks are curly. */
export function quote({ env }: { readonly env: ReadonlyMap<string, string> }, text: string): string {
  const locale = env.get("LC_ALL") || env.get("LC_MESSAGES") || env.get("LANG") || "";
  const plain = text.replaceAll("\\", "\\\\").replace(/[\x00-\x1f\x7f]/g, escapeControl);
  return /utf-?8/i.test(locale) ? `‘${plain}’` : `'${plain.replaceAll("'", "\\'")}'`;
}
