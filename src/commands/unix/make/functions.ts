import { Collector } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import { globPattern } from "../base/globs.ts";
import { type Makefile, MakeError, type Variable } from "./makefile.ts";
import { stem, words } from "./words.ts";

interface Tools {
  expand(text: string, more?: ReadonlyMap<string, string>): Promise<string>;
  flavourOf(name: string): Variable | undefined;
}

const each = (text: string, change: (word: string) => string): string => words(text).map(change).join(" ");
const baseOf = (word: string): string => word.slice(word.lastIndexOf("/") + 1);

function fits(patterns: string, word: string): boolean {
  return words(patterns).some((pattern) => stem(pattern, word) !== undefined);
}

/** Functions of texts alone. */
const plain: Record<string, (...args: string[]) => string> = {
  subst: (from, to, text) => (from === "" ? text! + to! : text!.replaceAll(from!, () => to!)),
  patsubst: (from, to, text) =>
    each(text!, (word) => {
      const found = stem(from!, word);
      return found === undefined ? word : to!.replace("%", () => found);
    }),
  strip: (text) => words(text!).join(" "),
  findstring: (part, text) => (text!.includes(part!) ? part! : ""),
  filter: (patterns, text) =>
    words(text!)
      .filter((word) => fits(patterns!, word))
      .join(" "),
  "filter-out": (patterns, text) =>
    words(text!)
      .filter((word) => !fits(patterns!, word))
      .join(" "),
  sort: (text) => [...new Set(words(text!))].sort().join(" "),
  word: (n, text) => words(text!)[Number(n) - 1] ?? "",
  wordlist: (from, to, text) =>
    words(text!)
      .slice(Number(from) - 1, Number(to))
      .join(" "),
  words: (text) => String(words(text!).length),
  firstword: (text) => words(text!)[0] ?? "",
  lastword: (text) => words(text!).at(-1) ?? "",
  dir: (text) =>
    each(text!, (word) => (word.includes("/") ? word.slice(0, word.lastIndexOf("/") + 1) : "./")),
  notdir: (text) => each(text!, baseOf),
  suffix: (text) =>
    words(text!)
      .map((word) => /\.[^./]*$/.exec(baseOf(word))?.[0] ?? "")
      .filter(Boolean)
      .join(" "),
  basename: (text) => each(text!, (word) => word.replace(/\.[^./]*$/, "")),
  addsuffix: (suffix, text) => each(text!, (word) => word + suffix),
  addprefix: (prefix, text) => each(text!, (word) => prefix + word),
  join: (a, b) => {
    const [left, right] = [words(a!), words(b!)];
    return Array.from(
      { length: Math.max(left.length, right.length) },
      (_, i) => (left[i] ?? "") + (right[i] ?? ""),
    ).join(" ");
  },
};

export const functionNames: ReadonlySet<string> = new Set([
  ...Object.keys(plain),
  ..."if or and foreach call shell wildcard abspath realpath info warning error origin eval value".split(" "),
]);

/** Arguments are parted by commas outside brackets; the last takes the rest when there are `most`. */
function parts(text: string, most = Infinity): string[] {
  const all: string[] = [];
  let depth = 0;
  let begun = "";
  for (const char of text) {
    if (char === "(" || char === "{") depth++;
    if (char === ")" || char === "}") depth--;
    if (char === "," && depth === 0 && all.length + 1 < most) {
      all.push(begun);
      begun = "";
    } else begun += char;
  }
  return [...all, begun];
}

/** `$(name text)`. Throws MakeError. */
export async function callFunction(
  make: Makefile,
  name: string,
  text: string,
  { expand, flavourOf }: Tools,
): Promise<string> {
  const { process } = make;
  if (name === "if") {
    const [test, yes = "", no = ""] = parts(text, 3);
    return expand((await expand(test!.trim())) === "" ? no : yes);
  }
  if (name === "or" || name === "and") {
    let last = "";
    for (const part of parts(text)) {
      last = await expand(part.trim());
      if ((last !== "") === (name === "or")) return last;
    }
    return last;
  }
  if (name === "foreach") {
    const [variable, list, body = ""] = parts(text, 3);
    const out: string[] = [];
    for (const word of words(await expand(list ?? "")))
      out.push(await expand(body, new Map([[(await expand(variable!)).trim(), word]])));
    return out.join(" ");
  }
  if (name === "call") {
    const [called = "", ...args] = await Promise.all(parts(text).map((part) => expand(part)));
    const variable = flavourOf(called.trim());
    return variable
      ? expand(
          variable.text,
          new Map(["", ...args].map((arg, i) => [String(i), i === 0 ? called.trim() : arg])),
        )
      : "";
  }
  if (name === "value") return flavourOf((await expand(text)).trim())?.text ?? "";
  if (name === "origin")
    return flavourOf((await expand(text)).trim())?.from.replace("makefile", "file") ?? "undefined";
  const whole = await expand(text);
  if (name === "shell") {
    const output = new Collector();
    await process.spawn(["/bin/sh", "-c", whole], { stdout: output });
    return output.text.replace(/\n+$/, "").replaceAll("\n", " ");
  }
  if (name === "wildcard")
    return words(whole)
      .flatMap((pattern) => matching(make, pattern))
      .join(" ");
  if (name === "abspath" || name === "realpath") return each(whole, (word) => resolve(process.cwd, word));
  if (name === "info") {
    await process.stdout.write(`${whole}\n`);
    return "";
  }
  if (name === "warning") {
    await process.stderr.write(`Makefile: ${whole}\n`);
    return "";
  }
  if (name === "error") throw new MakeError(`*** ${whole}.  Stop.`, "Makefile");
  if (name === "eval") throw new MakeError("*** $(eval) is not simulated yet.  Stop.");
  // Commas are parted before the arguments are expanded: one that comes out of a variable is text.
  const most = plain[name]!.length;
  const args = await Promise.all(parts(text, most).map((part) => expand(part)));
  while (args.length < most) args.push("");
  return plain[name]!(...args);
}

/** Names that fit, in their order; a name without wildcard when there is such a file. */
function matching({ process }: Makefile, pattern: string): string[] {
  const { files, cwd } = process;
  if (!/[*?[]/.test(pattern)) return files.exists(resolve(cwd, pattern)) ? [pattern] : [];
  let found = [pattern.startsWith("/") ? "/" : ""];
  for (const part of pattern.split("/").filter(Boolean)) {
    const test = globPattern(part);
    found = found.flatMap((folder) => {
      const full = resolve(cwd, folder || ".");
      if (!files.is("directory", full)) return [];
      return files
        .list(full)
        .filter(({ name }) => test.test(name) && (part.startsWith(".") || !name.startsWith(".")))
        .map(({ name }) => (folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`));
    });
  }
  return found;
}
