import { resolve } from "../../../files/paths.ts";
import { expand } from "./expand.ts";
import { type Makefile, MakeError, type RecipeLine, type Rule } from "./makefile.ts";
import { words } from "./words.ts";

const assignment = /^\s*(?:(export|override)\s+)?([^\s:#=+?!]+)\s*(:{1,3}=|\+=|\?=|!=|=)\s*(.*)$/s;

/** Reads one makefile into `make`. Throws MakeError and FileError. */
export async function readMakefile(make: Makefile, file: string, text: string): Promise<void> {
  await new Reader(make, file).read(text);
}

class Reader {
  readonly #make: Makefile;
  readonly #file: string;
  /** For each `if` that is open: is it read, and has a branch of it been read? */
  #conditions: { reading: boolean; done: boolean }[] = [];
  #rule: { rule: Omit<Rule, "recipe">; recipe: RecipeLine[] } | undefined;

  constructor(make: Makefile, file: string) {
    this.#make = make;
    this.#file = file;
  }

  async read(text: string): Promise<void> {
    const rows = text.split("\n");
    for (let at = 0; at < rows.length; at++) {
      const line = at + 1;
      let row = rows[at]!;
      while (/(?:^|[^\\])(?:\\\\)*\\$/.test(row) && at + 1 < rows.length) row += `\n${rows[++at]!}`;
      const reading = this.#conditions.every(({ reading: open }) => open);
      if (row.startsWith("\t") && this.#rule) {
        if (reading) this.#rule.recipe.push({ text: row.slice(1), line });
        continue;
      }
      const plain = row.replace(/\\\n\s*/g, " ").replace(/(^|[^\\])#.*$/s, "$1");
      if (plain.trim() === "") continue;
      if (await this.#condition(plain.trim(), line)) continue;
      if (reading) await this.#line(plain, line);
    }
    this.#finish();
    if (this.#conditions.length > 0) throw this.#error(rows.length, "missing 'endif'");
  }

  #error(line: number, message: string): MakeError {
    return new MakeError(`*** ${message}.  Stop.`, `${this.#file}:${line}`);
  }

  async #condition(text: string, line: number): Promise<boolean> {
    const [, word, rest = ""] = /^(ifeq|ifneq|ifdef|ifndef|else|endif)\b\s*(.*)$/s.exec(text) ?? [];
    if (word === undefined) return false;
    const last = this.#conditions.at(-1);
    if (word === "endif" || word === "else") {
      if (!last) throw this.#error(line, `extraneous '${word}'`);
      if (word === "endif") this.#conditions.pop();
      else {
        const outer = this.#conditions.slice(0, -1).every(({ reading }) => reading);
        const holds = !last.done && outer && (rest === "" || (await this.#holds(rest, line)));
        last.reading = holds;
        last.done ||= holds;
      }
      return true;
    }
    const reading = this.#conditions.every((each) => each.reading) && (await this.#holds(text, line));
    this.#conditions.push({ reading, done: reading });
    return true;
  }

  async #holds(text: string, line: number): Promise<boolean> {
    const [, word = "", rest = ""] = /^(\w+)\s*(.*)$/s.exec(text) ?? [];
    if (word === "ifdef" || word === "ifndef") {
      const name = (await expand(this.#make, rest)).trim();
      return ((this.#make.variables.get(name)?.text ?? "") !== "") === (word === "ifdef");
    }
    const two =
      /^\((.*?),(.*)\)\s*$/s.exec(rest) ?? /^(?:"([^"]*)"|'[^']*')\s+(?:"([^"]*)"|'[^']*')$/.exec(rest);
    if (!two) throw this.#error(line, "invalid syntax in conditional");
    const [a, b] = [
      await expand(this.#make, (two[1] ?? "").trim()),
      await expand(this.#make, (two[2] ?? "").trim()),
    ];
    return (a === b) === (word === "ifeq");
  }

  #finish(): void {
    if (!this.#rule) return;
    const { rule, recipe } = this.#rule;
    this.#rule = undefined;
    const whole = { ...rule, recipe };
    if (rule.targets.some((target) => target.includes("%"))) this.#make.patterns.push(whole);
    else this.#make.rules.push(whole);
  }

  async #line(text: string, line: number): Promise<void> {
    const make = this.#make;
    if (/^\s*define\b/.test(text)) throw this.#error(line, "define is not simulated yet");
    const set = assignment.exec(text);
    if (set) {
      this.#finish();
      await this.#assign(set[2]!, set[3]!, set[4]!, line);
      if (set[1] === "export") make.exported.add(set[2]!);
      return;
    }
    const exporting = /^\s*(un)?export\b(.*)$/.exec(text);
    if (exporting) {
      const names = words(await expand(make, exporting[2]!));
      if (names.length === 0) make.exportAll = !exporting[1];
      for (const name of names)
        if (exporting[1]) make.exported.delete(name);
        else make.exported.add(name);
      return;
    }
    const include = /^\s*(-|s)?include\s+(.*)$/.exec(text);
    if (include) {
      this.#finish();
      for (const name of words(await expand(make, include[2]!)))
        await this.#include(name, include[1] !== undefined, line);
      return;
    }
    if (text.startsWith("\t")) throw this.#error(line, "recipe commences before first target");
    this.#finish();
    await this.#beginRule(text, line);
  }

  async #include(name: string, optional: boolean, line: number): Promise<void> {
    const { files, cwd } = this.#make.process;
    const path = resolve(cwd, name);
    if (files.is("file", path)) return readMakefile(this.#make, name, files.text(path));
    if (!optional) throw new MakeError("No such file or directory", `${this.#file}:${line}: ${name}`);
  }

  async #assign(name: string, operator: string, text: string, line: number): Promise<void> {
    const { variables, process } = this.#make;
    const known = (await expand(this.#make, name)).trim();
    const old = variables.get(known);
    if (old?.from === "command line" || (operator === "?=" && old)) return;
    if (operator === "!=") return this.#assign(known, ":=", `$(shell ${text})`, line);
    if (operator === "+=" && old) {
      const added = old.recursive ? text : await expand(this.#make, text);
      variables.set(known, {
        ...old,
        text: old.text === "" ? added : `${old.text} ${added}`,
        from: "makefile",
      });
      return;
    }
    const recursive = !operator.startsWith(":");
    variables.set(known, {
      text: recursive ? text : await expand(this.#make, text),
      recursive,
      from: "makefile",
    });
    if (process.env.has(known)) this.#make.exported.add(known);
  }

  async #beginRule(text: string, line: number): Promise<void> {
    const semicolon = /^([^;]*?);(.*)$/s.exec(text);
    const head = await expand(this.#make, semicolon ? semicolon[1]! : text);
    const match = /^([^:]*?)\s*::?(?!=)(.*)$/s.exec(head);
    if (!match) {
      if (head.trim() === "") return;
      throw this.#error(
        line,
        /^ {8}/.test(text)
          ? "missing separator (did you mean TAB instead of 8 spaces?)"
          : "missing separator",
      );
    }
    // `target: NAME = value` is a variable of that target only.
    if (/^\s*[\w.-]+\s*[:+?]?=/.test(match[2]!))
      throw this.#error(line, "target-specific variables are not simulated yet");
    const targets = words(match[1]!);
    if (targets.length === 0) throw this.#error(line, "missing target pattern");
    const [needs = "", orderOnly = ""] = match[2]!.split("|");
    const first = targets.find((target) => !/^\.[^/]*$/.test(target) && !target.includes("%"));
    this.#make.firstTarget ??= first;
    this.#rule = {
      rule: { targets, needs: words(needs), orderOnly: words(orderOnly), file: this.#file },
      recipe: semicolon ? [{ text: semicolon[2]!.trimStart(), line }] : [],
    };
  }
}
