import { unnoticed } from "../base/fetch.ts";
import { Collector, inputOf } from "../base/streams.ts";
import { FileError } from "../files/errors.ts";
import { readStub } from "../files/stubs.ts";
import type { Command } from "./command.ts";
import type { Context } from "./context.ts";
import { commandNames, pathNames } from "./complete-names.ts";
import { generateCompletions } from "./generate-completions.ts";
import { findProgram, LaunchError } from "./launch.ts";
import { quoteWithBackslashes } from "./quote.ts";

interface Completion {
  readonly start: number;
  readonly items: string[];
  /** No blank behind the only item. */
  readonly nospace?: boolean;
}

/** Completes the word before the cursor: a variable, a command's name, what its command offers, or a file. */
export async function completeLine(context: Context, line: string, cursor: number): Promise<Completion> {
  const before = line.slice(0, cursor);
  const { words, start } = split(before);
  const begun = before.slice(start);
  const plain = unquote(begun);
  const variable = /\$(\{?)(\w*)$/.exec(begun);
  if (variable && !begun.startsWith("'")) {
    const names = context.variables.names().filter((name) => name.startsWith(variable[2]!));
    const head = begun.slice(0, variable.index);
    return { start, items: names.map((name) => `${head}$${variable[1]}${name}${variable[1] ? "}" : ""}`) };
  }
  const quote = /^["']/.exec(begun)?.[0] ?? "";
  const shown = (item: string) => (quote ? quote + item : quoteWithBackslashes(item));
  if (words.length === 0 && !plain.includes("/"))
    return { start, items: commandNames(context, plain).map(shown) };
  const spec = context.completions.get(words[0] ?? "") ?? context.completions.get("-D");
  if (spec && words.length > 0) {
    const typed = { words: [...words, plain], at: words.length, line: before, point: cursor };
    const found = await generateCompletions(context, spec, plain, typed);
    const falls = spec.options.includes("default") || spec.options.includes("bashdefault");
    if (found.length > 0 || !falls) {
      const folders =
        spec.options.includes("filenames") ||
        spec.actions.some((action) => /^(file|directory)$/.test(action));
      const marked = folders
        ? found.map((name) => (context.world.files.is("directory", context.path(name)) ? `${name}/` : name))
        : found;
      return { start, items: marked.map(shown), nospace: spec.options.includes("nospace") };
    }
  }
  const offered = words.length > 0 ? await offers(context, words, plain) : [];
  const fitting = offered.filter((item) => item.startsWith(plain));
  if (fitting.length > 0) return { start, items: fitting.map(shown) };
  const foldersOnly = ["cd", "rmdir", "pushd"].includes(words[0] ?? "");
  return { start, items: pathNames(context, plain, foldersOnly).map(shown) };
}

/** The words of the command before the cursor, without the one begun, and where that begins. */
function split(before: string): { words: string[]; start: number } {
  let words: string[] = [];
  let start = 0;
  let quote = "";
  for (let at = 0; at < before.length; at++) {
    const char = before[at]!;
    if (quote) {
      if (char === "\\" && quote === '"') at++;
      else if (char === quote) quote = "";
    } else if (char === "\\") at++;
    else if (char === "'" || char === '"') quote = char;
    else if (/[\s;|&()<>]/.test(char)) {
      if (at > start) words.push(unquote(before.slice(start, at)));
      if (/[;|&(\n]/.test(char)) words = [];
      start = at + 1;
    }
  }
  while (/^\w+=/.test(words[0] ?? "")) words.shift();
  return { words, start };
}

const unquote = (text: string): string =>
  text.replace(
    /'([^']*)'?|"((?:[^"\\]|\\.)*)"?|\\(.)/gs,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? "",
  );

async function offers(context: Context, words: readonly string[], begun: string): Promise<readonly string[]> {
  const { files } = context.world;
  const aliased = context.aliases.get(words[0]!)?.split(/\s+/).filter(Boolean) ?? [words[0]!];
  let command: Command | undefined;
  try {
    const path = findProgram(files, context.cwd, context.variables.get("PATH"), aliased[0]!);
    const stub = readStub(files.text(path));
    command = stub && (await context.world.programs.load(stub[0]!));
    if (!command?.complete) return [];
    const quiet = new Collector();
    const process = {
      ...context.process(context.environment(), files, new AbortController().signal),
      stdin: inputOf(),
      stdout: quiet,
      stderr: quiet,
      fetch: (request: Request) => context.world.fetch((unnoticed.add(request), request)),
    };
    return await command.complete(
      process,
      [...stub!.slice(1), ...aliased.slice(1), ...words.slice(1)],
      begun,
    );
  } catch (error) {
    if (error instanceof LaunchError || error instanceof FileError) return [];
    throw error;
  }
}
