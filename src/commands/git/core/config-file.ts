import { GitFatal } from "../errors.ts";

/** One setting as it stands in a file. `value` is null for `[core] bare`, which means true. */
export interface Setting {
  /** "core.editor", "branch.Main.remote": section and last part in lower case, what is between as written. */
  readonly key: string;
  readonly value: string | null;
  /** Offsets of its text in the file: its line or lines. */
  readonly start: number;
  readonly end: number;
}

interface Section {
  readonly name: string;
  readonly start: number;
  /** Behind the header and what stands on its line. */
  readonly bodyStart: number;
  end: number;
  readonly settings: Setting[];
}

/** Reads git's config format. Throws GitFatal naming the line. */
export function parseConfig(text: string, path: string): Section[] {
  const sections: Section[] = [];
  let at = 0;
  const bad = (): never => {
    const line = text.slice(0, at).split("\n").length;
    throw new GitFatal(`bad config line ${line} in file ${path}`);
  };
  if (text.startsWith("\ufeff")) at = 1;
  while (at < text.length) {
    const lineStart = at;
    while (text[at] === " " || text[at] === "\t" || text[at] === "\r") at++;
    const char = text[at];
    if (char === "\n") at++;
    else if (char === "#" || char === ";") at = lineEnd(text, at);
    else if (char === "[") {
      const match = /^\[\s*([A-Za-z0-9.-]+)(?:[ \t]+"((?:[^"\\\n]|\\.)*)")?\]/.exec(text.slice(at));
      if (!match) return bad();
      const sub = match[2]?.replaceAll(/\\(.)/g, "$1");
      const name = sub === undefined ? match[1]!.toLowerCase() : `${match[1]!.toLowerCase()}.${sub}`;
      at += match[0].length;
      if (sections.length > 0) sections.at(-1)!.end = lineStart;
      const rest = /^[ \t]*(?:[#;].*)?\n?/.exec(text.slice(at))![0];
      sections.push({ name, start: lineStart, bodyStart: at + rest.length, end: text.length, settings: [] });
      at += rest.length;
    } else if (char !== undefined) {
      const match = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*/.exec(text.slice(at, at + 300));
      const section = sections.at(-1);
      if (!match || !section) return bad();
      const keyAt = at;
      at += match[0].length;
      let value: string | null = null;
      if (text[at] === "=") {
        at++;
        const read = readValue(text, at);
        if (!read) return bad();
        value = read.value;
        at = read.end;
      } else if (text[at] !== undefined && !/[\n#;\r]/.test(text[at]!)) {
        return bad();
      } else at = lineEnd(text, at);
      section.settings.push({
        key: `${section.name}.${match[1]!.toLowerCase()}`,
        value,
        start: Math.min(lineStart, keyAt),
        end: at,
      });
    }
  }
  return sections;
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
};

/** A value with its quotes, escapes and continued lines; inner space stays, outer and comments go. */
function readValue(text: string, start: number): { value: string; end: number } | undefined {
  let value = "";
  let space = "";
  let quoted = false;
  let at = start;
  for (; ; at++) {
    const char = text[at];
    if (char === undefined || char === "\n") {
      if (quoted) return undefined;
      return { value, end: char === undefined ? at : at + 1 };
    }
    if (!quoted && (char === "#" || char === ";")) return { value, end: lineEnd(text, at) };
    if (!quoted && (char === " " || char === "\t" || char === "\r")) {
      if (value !== "") space += char;
      continue;
    }
    value += space;
    space = "";
    if (char === '"') quoted = !quoted;
    else if (char === "\\") {
      const next = text[++at];
      if (next === "\n") continue;
      const escape = { n: "\n", t: "\t", b: "\b", "\\": "\\", '"': '"' }[next ?? ""];
      if (escape === undefined) return undefined;
      value += escape;
    } else value += char;
  }
}

/** "Branch.Main.Remote" -> "branch.Main.remote"; undefined when it is no key. */
export function normalKey(key: string): string | undefined {
  const first = key.indexOf(".");
  const last = key.lastIndexOf(".");
  if (first < 1 || last === key.length - 1) return undefined;
  if (!/^[A-Za-z0-9-]+$/.test(key.slice(0, first)) || !/^[A-Za-z][A-Za-z0-9-]*$/.test(key.slice(last + 1)))
    return undefined;
  return `${key.slice(0, first).toLowerCase()}${key.slice(first, last)}${key.slice(last).toLowerCase()}`;
}

function writeValue(value: string): string {
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t");
  return /^ | $|[#;]/.test(value) ? `"${escaped}"` : escaped;
}

function header(name: string, typed: string): string {
  const dot = name.indexOf(".");
  if (dot < 0) return `[${typed.slice(0, typed.indexOf("."))}]\n`;
  return `[${typed.slice(0, dot)} "${name
    .slice(dot + 1)
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')}"]\n`;
}

const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);

/** The file with this setting set: in place of its last value, else at the end of its section, else in a new one. */
export function setInConfig(
  text: string,
  typedKey: string,
  value: string,
  path: string,
  add = false,
): string {
  const key = normalKey(typedKey)!;
  const sectionName = key.slice(0, key.lastIndexOf("."));
  const line = `\t${typedKey.slice(typedKey.lastIndexOf(".") + 1)} = ${writeValue(value)}\n`;
  const sections = parseConfig(text, path);
  const there = sections.flatMap(({ settings }) => settings).filter((setting) => setting.key === key);
  if (there.length > 0 && !add) {
    const last = there.at(-1)!;
    return splice(text, last.start, last.end, line);
  }
  const section = sections.findLast(({ name }) => name === sectionName);
  if (section) {
    const at = section.settings.at(-1)?.end ?? section.bodyStart;
    return splice(text, at, at, `${text[at - 1] === "\n" ? "" : "\n"}${line}`);
  }
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${gap}${header(sectionName, typedKey)}${line}`;
}

/** The file without the given settings; a section left empty and without comments goes too. */
export function unsetInConfig(
  text: string,
  key: string,
  path: string,
  which: (value: string) => boolean,
): string {
  let result = text;
  const sections = parseConfig(text, path);
  for (const section of sections.toReversed()) {
    const gone = section.settings.filter((setting) => setting.key === key && which(setting.value ?? ""));
    if (gone.length === 0) continue;
    for (const setting of gone.toReversed()) result = splice(result, setting.start, setting.end, "");
    const removed = gone.reduce((sum, { start, end }) => sum + end - start, 0);
    if (result.slice(section.bodyStart, section.end - removed).trim() === "")
      result = splice(result, section.start, section.end - removed, "");
  }
  return result;
}

/** Renames every section of that name, or with undefined takes it out; undefined when there is none. */
export function renameSection(
  text: string,
  from: string,
  to: string | undefined,
  path: string,
): string | undefined {
  const sections = parseConfig(text, path).filter(({ name }) => name === from);
  if (sections.length === 0) return undefined;
  let result = text;
  for (const { start, bodyStart, end } of sections.toReversed())
    result =
      to === undefined
        ? splice(result, start, end, "")
        : splice(result, start, bodyStart, header(to, `${to}.x`));
  return result;
}
