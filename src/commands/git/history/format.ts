import type { Commit, Person } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { formatDate } from "../core/dates.ts";
import { bodyOf, subjectOf } from "../worktree/message.ts";
import { decorationText } from "./decorate.ts";
import { describeCommit } from "./describe.ts";
import { colourSequence, isColourName } from "./format-colours.ts";
import { fitted, type Fit, readFit, wrapped } from "./format-layout.ts";
import { openNotes } from "./notes.ts";
import type { PrettyOptions } from "./pretty.ts";
import { readTrailerOptions, trailersText } from "./trailers.ts";

/** What stands at one place of a format. */
type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "fit"; readonly fit: Fit }
  | { readonly kind: "wrap"; readonly sizes: readonly number[] }
  | undefined;

function personValue(git: Git, person: Person, letter: string, date: string): string | undefined {
  const dates: Readonly<Record<string, string>> = {
    d: date,
    D: "rfc",
    r: "relative",
    i: "iso",
    I: "iso-strict",
    s: "short",
    h: "human",
  };
  if (letter === "n" || letter === "N") return person.name;
  if (letter === "e" || letter === "E") return person.email;
  if (letter === "l" || letter === "L") return person.email.split("@")[0]!;
  if (letter === "t") return String(person.time);
  return dates[letter] === undefined ? undefined : formatDate(person, dates[letter], git.now);
}

/** The placeholders of "PRETTY FORMATS" in git-log(1). */
export function expandFormat(
  git: Git,
  oid: string,
  commit: Commit,
  format: string,
  options: PrettyOptions,
): string {
  const { repository } = git;
  const { author, committer, message, parents, tree } = commit;
  let auto = false;
  const id = (text: string) => (auto && options.colour ? painter(true)("yellow", text) : text);
  const names = (coloured: boolean) =>
    options.decorations ? decorationText(options.decorations, oid, coloured) : "";
  const short = (each: string) => repository.short(each, options.abbrev);
  const { reflog } = options;
  const values: Readonly<Record<string, () => string>> = {
    H: () => id(oid),
    h: () => id(short(oid)),
    T: () => tree,
    t: () => short(tree),
    P: () => parents.join(" "),
    p: () => parents.map(short).join(" "),
    s: () => subjectOf(message),
    f: () =>
      subjectOf(message)
        .replaceAll(/[^A-Za-z0-9._]+/g, "-")
        .replaceAll(/\.{2,}/g, ".")
        .replaceAll(/^-|[-.]+$/g, ""),
    b: () => bodyOf(message),
    B: () => message,
    N: () => (options.notes ?? openNotes(git, [])).plain(oid),
    d: () => (names(false) === "" ? "" : ` ${names(options.colour && auto)}`),
    D: () => names(false).replace(/^\(|\)$/g, ""),
    m: () => options.mark ?? ">",
    S: () => options.source?.(oid) ?? "",
    e: () => "",
    n: () => "\n",
    "G?": () => "N",
    GT: () => "undefined",
    gD: () => reflog?.selector ?? "",
    gd: () => reflog?.selector ?? "",
    gs: () => reflog?.message ?? "",
    gn: () => reflog?.who.name ?? "",
    gN: () => reflog?.who.name ?? "",
    ge: () => reflog?.who.email ?? "",
    gE: () => reflog?.who.email ?? "",
  };
  /** The placeholder at the start of `rest`, and its length; undefined when there is none. */
  const read = (rest: string): { piece: Piece; length: number } | undefined => {
    const value = (text: string, length: number) => ({ piece: { kind: "value", text } as const, length });
    const text = (plain: string, length: number) => ({
      piece: { kind: "text", text: plain } as const,
      length,
    });
    if (rest.startsWith("%")) return text("%", 1);
    const hex = /^x([0-9a-fA-F]{2})/.exec(rest);
    if (hex) return text(String.fromCharCode(Number.parseInt(hex[1]!, 16)), 3);
    const colour = /^C(?:\(([^)]*)\)|(red|green|blue|reset))/.exec(rest);
    if (colour) {
      const wanted = (colour[1] ?? colour[2])!;
      if (wanted === "auto") {
        auto = true;
        return text("", colour[0].length);
      }
      if (!isColourName(wanted)) return undefined;
      auto = false;
      const on = options.colour || wanted.startsWith("always,");
      return text(on ? colourSequence(wanted) : "", colour[0].length);
    }
    const fit = readFit(rest);
    if (fit) return { piece: { kind: "fit", fit: fit.fit }, length: fit.length };
    const wrap = /^w(?:\(([\d,]*)\))/.exec(rest);
    if (wrap)
      return { piece: { kind: "wrap", sizes: wrap[1]!.split(",").map(Number) }, length: wrap[0].length };
    const trailers = /^\(trailers(?::([^)]*))?\)/.exec(rest);
    if (trailers) {
      const wanted = readTrailerOptions(trailers[1] ?? "");
      return wanted && value(trailersText(message, wanted), trailers[0].length);
    }
    const describe = /^\(describe(?::([^)]*))?\)/.exec(rest);
    if (describe) return value(described(git, oid, describe[1] ?? ""), describe[0].length);
    const person = /^([ac])([A-Za-z])/.exec(rest);
    if (person) {
      const found = personValue(git, person[1] === "a" ? author : committer, person[2]!, options.date);
      return found === undefined ? undefined : value(found, 2);
    }
    for (const length of [2, 1]) {
      const name = rest.slice(0, length);
      if (/^G[SFKPG]$/.test(name)) return value("", 2);
      if (name.length === length && Object.hasOwn(values, name)) return value(values[name]!(), length);
    }
    return undefined;
  };
  return laidOut(format, read);
}

/** Puts together what `read` finds; widths, `%w`, `%+`, `%-` and `% ` are heeded. */
function laidOut(
  format: string,
  read: (rest: string) => { piece: Piece; length: number } | undefined,
): string {
  let done = "";
  let out = "";
  let sizes: readonly number[] = [0];
  let fit: Fit | undefined;
  const flush = () => {
    done += sizes.some((size) => size > 0) ? wrapped(out, sizes) : out;
    out = "";
  };
  for (let at = 0; at < format.length;) {
    const percent = format.indexOf("%", at);
    if (percent < 0) {
      out += format.slice(at);
      break;
    }
    out += format.slice(at, percent);
    const magic = /^[-+ ]/.exec(format.slice(percent + 1))?.[0] ?? "";
    const found = read(format.slice(percent + 1 + magic.length));
    at = percent + 1 + magic.length + (found?.length ?? 0);
    if (!found?.piece) {
      if (magic === "") out += "%";
      else if (magic === "-") out = out.replace(/\n+$/, "");
      continue;
    }
    const { piece } = found;
    if (piece.kind === "fit") fit = piece.fit;
    else if (piece.kind === "wrap") {
      flush();
      sizes = piece.sizes;
    } else if (piece.kind === "text") out += piece.text;
    else {
      const before = out;
      out = fit ? fitted(out, piece.text, fit) : out + piece.text;
      fit = undefined;
      const isEmpty = out === before;
      if (isEmpty && magic === "-") out = before.replace(/\n+$/, "");
      else if (!isEmpty && magic === "+") out = `${before}\n${out.slice(before.length)}`;
      else if (!isEmpty && magic === " ") out = `${before} ${out.slice(before.length)}`;
    }
  }
  flush();
  return done;
}

/** `%(describe:tags=yes,match=v*)` */
function described(git: Git, oid: string, text: string): string {
  const words = text.split(",").filter(Boolean);
  const all = (name: string) =>
    words.filter((word) => word.startsWith(`${name}=`)).map((word) => word.slice(name.length + 1));
  const tags = words.some((word) => /^tags(=(yes|true|1))?$/.test(word));
  const found = describeCommit(git, oid, {
    among: tags ? "tags" : "annotated",
    match: all("match"),
    exclude: all("exclude"),
    candidates: 10,
    firstParent: false,
  });
  if (!found) return "";
  const abbrev = all("abbrev").at(-1);
  const id = git.repository.short(oid, abbrev === undefined ? undefined : Number(abbrev));
  return found.depth === 0 || abbrev === "0" ? found.name : `${found.name}-${found.depth}-g${id}`;
}
