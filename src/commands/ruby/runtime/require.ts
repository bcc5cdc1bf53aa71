import { FileError } from "../../../files/errors.ts";
import { dirname, join, resolve } from "../../../files/paths.ts";
import { RubySyntaxError } from "../language/cursor.ts";
import { parseProgram } from "../language/statements.ts";
import { builtIn } from "../library/index.ts";
import { evaluate } from "./evaluate.ts";
import { backtrace } from "./errors.ts";
import { located } from "./invoke.ts";
import { type Frame, Scope } from "./frame.ts";
import type { Ruby } from "./ruby.ts";
import type { Value } from "./values.ts";

/** `require`: true when it was loaded now. Throws Ruby's LoadError. */
export async function requireFeature(ruby: Ruby, frame: Frame, name: string): Promise<boolean> {
  const { files } = ruby.process;
  const candidates = name.startsWith("/")
    ? [name]
    : name.startsWith("./") || name.startsWith("../")
      ? [resolve(ruby.cwd, name)]
      : ruby.loadPath.map((folder) => join(folder, name));
  for (const candidate of candidates)
    for (const path of candidate.endsWith(".rb") ? [candidate] : [`${candidate}.rb`])
      if (files.is("file", path)) return loadOnce(ruby, frame, path);
  if (ruby.features.has(name)) return false;
  const found = await builtIn(ruby, frame, name);
  if (found === "missing") {
    const error = ruby.error("LoadError", `cannot load such file -- ${name}`);
    error.value.trace = backtrace(frame);
    throw error;
  }
  return found === "loaded";
}

export async function requireRelative(
  ruby: Ruby,
  frame: Frame,
  from: string,
  name: string,
): Promise<boolean> {
  const base = resolve(dirname(resolve(ruby.cwd, from)), name);
  const path = base.endsWith(".rb") ? base : `${base}.rb`;
  if (ruby.process.files.is("file", path)) return loadOnce(ruby, frame, path);
  const error = ruby.error("LoadError", `cannot load such file -- ${base}`);
  error.value.trace = backtrace(frame);
  throw error;
}

async function loadOnce(ruby: Ruby, frame: Frame, path: string): Promise<boolean> {
  if (ruby.features.has(path)) return false;
  ruby.features.add(path);
  await loadFile(ruby, frame, path);
  return true;
}

/** Reads and runs a file at the top level. */
export async function loadFile(
  ruby: Ruby,
  frame: Frame,
  path: string,
  shown = path,
  self?: Value,
): Promise<Value> {
  let source: string;
  try {
    source = ruby.process.files.text(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const failure = ruby.error("LoadError", `cannot load such file -- ${path}`);
    failure.value.trace = backtrace(frame);
    throw failure;
  }
  return runText(ruby, source, {
    file: shown,
    label: frame.depth === 0 ? "<main>" : "<top (required)>",
    caller: frame,
    self,
  });
}

interface Place {
  readonly file: string;
  readonly label: string;
  readonly caller?: Frame;
  readonly self?: Value;
  readonly hidden?: boolean;
}

/** Runs a program's text with variables of its own. Throws Ruby's SyntaxError. */
export async function runText(ruby: Ruby, source: string, place: Place): Promise<Value> {
  const { file, label, caller, self, hidden } = place;
  if (!hidden) ruby.sources.set(file, source);
  const frame: Frame = {
    self: self === undefined ? ruby.main : self,
    args: [],
    block: null,
    nesting: [],
    file,
    line: 1,
    label,
    ...(caller && caller.depth > 0 && { caller }),
    depth: (caller?.depth ?? 0) + 1,
    visibility: "public",
    hidden,
  };
  let program;
  try {
    program = parseProgram(source);
  } catch (error) {
    if (!(error instanceof RubySyntaxError)) throw error;
    throw syntaxError(ruby, error, file, source, caller);
  }
  const data = /^__END__\r?\n([\s\S]*)$/m.exec(source);
  if (data) ruby.globals.set("DATA", null);
  return located(frame, () => evaluate(ruby, new Scope(frame), program));
}

/** In the form of Ruby 3.4: the lines about the place, the bad one marked. */
function syntaxError(ruby: Ruby, error: RubySyntaxError, file: string, source: string, caller?: Frame) {
  const lines = source.replace(/\n$/, "").split("\n");
  const bad = Math.min(error.line, lines.length + 1);
  const first = Math.max(1, bad - 2);
  const width = String(bad).length;
  const shown = [];
  for (let line = first; line <= bad; line++)
    shown.push(`${line === bad ? "> " : "  "}${String(line).padStart(width)} | ${lines[line - 1] ?? ""}`);
  shown.push(`  ${" ".repeat(width)} | ${" ".repeat(error.column)}^ ${error.message}`);
  const made = ruby.error("SyntaxError", `${file}:${bad}: syntax error found\n${shown.join("\n")}`);
  made.value.trace = caller ? backtrace(caller) : [];
  return made;
}
