/** History expansion (Bash manual, 9.3): `!!`, `!$`, `!-2`, `!git:s/a/b/`, `^old^new`. */

/** What a typed line becomes; `shown` when it has changed, `error` when it names nothing. */
interface HistoryExpansion {
  readonly text: string;
  readonly changed: boolean;
  /** `:p`: it is only to be shown. */
  readonly onlyShown: boolean;
  readonly error?: string;
}

class NotFound extends Error {}

/** Expands a line by the lines before it, oldest first. Never throws. */
export function expandHistory(line: string, history: readonly string[]): HistoryExpansion {
  const unchanged = { text: line, changed: false, onlyShown: false };
  if (!/[!^]/.test(line)) return unchanged;
  try {
    const quick = /^\^([^^\n]*)\^([^^\n]*)\^?(.*)$/s.exec(line);
    if (quick) {
      const last = history.at(-1) ?? "";
      if (!last.includes(quick[1]!)) throw new NotFound(`:s${line}: substitution failed`);
      return { text: last.replace(quick[1]!, () => quick[2]!) + quick[3]!, changed: true, onlyShown: false };
    }
    return expandBangs(line, history);
  } catch (error) {
    if (error instanceof NotFound) return { ...unchanged, error: error.message };
    throw error;
  }
}

function expandBangs(line: string, history: readonly string[]): HistoryExpansion {
  let text = "";
  let onlyShown = false;
  let quoted = false;
  let single = false;
  let documents: HereDocument[] = [];
  const copy = (length: number) => {
    text += line.slice(at, at + length);
    at += length;
  };
  let at = 0;
  while (at < line.length) {
    const char = line[at]!;
    if (!single && !quoted) {
      const opened = char === "<" ? openDocument(line, at) : undefined;
      if (opened) {
        documents.push(opened);
        copy(opened.length);
        continue;
      }
      if (char === "#" && /^[\s;&|()]?$/.test(text.slice(-1))) {
        const end = line.indexOf("\n", at);
        copy((end < 0 ? line.length : end) - at);
        continue;
      }
      if (char === "\n" && documents.length > 0) {
        copy(documentsLength(line, at, documents));
        documents = [];
        continue;
      }
    }
    if (char === "\\" && !single) {
      copy(2);
      continue;
    }
    if (char === "'" && !quoted) single = !single;
    if (char === '"' && !single) quoted = !quoted;
    const next = line[at + 1] ?? "";
    const begins =
      char === "!" && !single && next !== "" && !/[\s=(]/.test(next) && !(quoted && next === '"');
    if (!begins || /\$$|\[$/.test(line.slice(0, at)) || line.slice(at - 2, at) === "${") {
      copy(1);
      continue;
    }
    const found = event(line.slice(at), history);
    const words = designator(line.slice(at + found.length), found);
    const changed = modify(line.slice(at + found.length + words.length), words.text);
    onlyShown ||= changed.onlyShown;
    text += changed.text;
    at += found.length + words.length + changed.length;
  }
  return { text, changed: text !== line, onlyShown };
}

interface HereDocument {
  /** Of its operator and word. */
  readonly length: number;
  readonly word: string;
  readonly strips: boolean;
}

/** `<<EOF` at that place. Neither here-documents nor comments are read for events. */
function openDocument(line: string, at: number): HereDocument | undefined {
  const match = /^<<(-?)[ \t]*(["']?)([^\s;&|<>()"']+)\2/.exec(line.slice(at, at + 200));
  if (!match || line[at - 1] === "<") return undefined;
  return { length: match[0].length, word: match[3]!.replaceAll("\\", ""), strips: match[1] === "-" };
}

/** From the newline at `at` to the end of the last body. */
function documentsLength(line: string, at: number, documents: readonly HereDocument[]): number {
  let end = at;
  for (const { word, strips } of documents)
    for (let isOver = false; !isOver && end < line.length;) {
      const next = line.indexOf("\n", end + 1);
      const body = line.slice(end + 1, next < 0 ? line.length : next);
      isOver = (strips ? body.replace(/^\t+/, "") : body) === word;
      end = next < 0 ? line.length : next;
    }
  return end - at;
}

/** The line that `!...` at the beginning of `rest` means, and how many characters say so. */
function event(rest: string, history: readonly string[]): { text: string; length: number; search?: string } {
  const of = (text: string | undefined, length: number, search?: string) => {
    if (text === undefined) throw new NotFound(`${rest.slice(0, length)}: event not found`);
    return { text, length, search };
  };
  if (rest.startsWith("!!")) return of(history.at(-1), 2);
  const number = /^!(-?)(\d+)/.exec(rest);
  if (number) {
    const value = Number(number[2]);
    return of(number[1] ? history.at(-value) : history[value - 1], number[0].length);
  }
  if (/^![:$^*%]/.test(rest)) return of(history.at(-1), 1);
  const contains = /^!\?([^?\n]+)\??/.exec(rest);
  if (contains) {
    const wanted = contains[1]!;
    return of(
      history.findLast((entry) => entry.includes(wanted)),
      contains[0].length,
      wanted,
    );
  }
  const begins = /^!([^\s:;&|"'()<>]+)/.exec(rest);
  if (!begins) return { text: "!", length: 1 };
  return of(
    history.findLast((entry) => entry.startsWith(begins[1]!)),
    begins[0].length,
  );
}

const wordsOf = (line: string): string[] =>
  line.match(/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s|;&<>"'\\])+|&&|\|\||[|;&<>]+/gs) ?? [];

/** `:0`, `:2-4`, `:$`, `:^`, `:*`, `:2*`; without a colon only `^ $ * %`. */
function designator(
  rest: string,
  event: { text: string; search?: string },
): { text: string; length: number } {
  const match = /^:?(?:([\^$*%])|(?<=:)(\d+)?(-)?(\d+|\$)?(\*)?)/.exec(rest);
  if (!match || match[0] === "" || match[0] === ":") return { text: event.text, length: 0 };
  const words = wordsOf(event.text);
  const last = words.length - 1;
  const range = (from: number, to: number): string => {
    if (from > last + 1 || to > last || (from > to && from !== to + 1))
      throw new NotFound(`${match[0]}: bad word specifier`);
    return words.slice(from, to + 1).join(" ");
  };
  const [whole, sign, first, dash, end, star] = match;
  if (sign === "^") return { text: range(1, 1), length: whole.length };
  if (sign === "$") return { text: range(last, last), length: whole.length };
  if (sign === "*") return { text: range(1, last), length: whole.length };
  if (sign === "%")
    return { text: words.find((word) => word.includes(event.search ?? "")) ?? "", length: whole.length };
  const from = first === undefined ? (dash ? 0 : undefined) : Number(first);
  if (from === undefined) return { text: event.text, length: 0 };
  if (star) return { text: range(from, last), length: whole.length };
  if (!dash) return { text: range(from, from), length: whole.length };
  const to = end === undefined ? last - 1 : end === "$" ? last : Number(end);
  return { text: range(from, to), length: whole.length };
}

/** `:h`, `:t`, `:r`, `:e`, `:p`, `:q`, `:s/a/b/`, `:gs/a/b/`, `:&`. */
function modify(rest: string, text: string): { text: string; length: number; onlyShown: boolean } {
  let length = 0;
  let onlyShown = false;
  for (;;) {
    const substitution = /^:(g|a)?s(.)(.*?)\2(.*?)(?:\2|$)/s.exec(rest.slice(length));
    if (substitution) {
      const [whole, global, , old, fresh] = substitution as unknown as [
        string,
        string,
        string,
        string,
        string,
      ];
      if (!text.includes(old)) throw new NotFound(`${whole}: substitution failed`);
      const filled = fresh.replaceAll("&", old);
      text = global ? text.replaceAll(old, () => filled) : text.replace(old, () => filled);
      length += whole.length;
      continue;
    }
    const simple = /^:([htrepq])/.exec(rest.slice(length))?.[1];
    if (!simple) return { text, length, onlyShown };
    length += 2;
    const slash = text.lastIndexOf("/");
    const dot = text.lastIndexOf(".");
    if (simple === "h") text = slash < 0 ? text : text.slice(0, slash);
    else if (simple === "t") text = text.slice(slash + 1);
    else if (simple === "r") text = dot > slash ? text.slice(0, dot) : text;
    else if (simple === "e") text = dot > slash ? text.slice(dot) : text;
    else if (simple === "q") text = `'${text.replaceAll("'", "'\\''")}'`;
    else onlyShown = true;
  }
}
