import { quoteWord } from "./quote.ts";

/** What `complete` was told about one command: where its words come from, and how they are shown. */
export interface CompletionSpec {
  readonly options: readonly string[];
  /** `function`, `directory`, ...: the names behind -A. */
  readonly actions: readonly string[];
  readonly glob?: string;
  readonly words?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly filter?: string;
  readonly command?: string;
  readonly function?: string;
}

/** Actions that have a letter of their own. */
export const actionLetters: Readonly<Record<string, string>> = {
  a: "alias",
  b: "builtin",
  c: "command",
  d: "directory",
  e: "export",
  f: "file",
  g: "group",
  j: "job",
  k: "keyword",
  s: "service",
  u: "user",
  v: "variable",
};

export const actionNames: readonly string[] = [
  ...Object.values(actionLetters),
  ..."arrayvar binding disabled enabled function helptopic hostname running setopt shopt signal stopped".split(
    " ",
  ),
];

export const completionOptions: readonly string[] =
  "bashdefault default dirnames filenames noquote nosort nospace plusdirs".split(" ");

/** As `complete -p` prints it. */
export function describeSpec(name: string, spec: CompletionSpec): string {
  const letters = Object.entries(actionLetters);
  const parts = ["complete"];
  for (const option of completionOptions) if (spec.options.includes(option)) parts.push("-o", option);
  for (const [letter, action] of letters) if (spec.actions.includes(action)) parts.push(`-${letter}`);
  for (const action of spec.actions)
    if (!letters.some(([, known]) => known === action)) parts.push("-A", action);
  const quoted = (letter: string, text: string | undefined) => {
    if (text !== undefined) parts.push(`-${letter}`, quoteWord(text, "always"));
  };
  quoted("G", spec.glob);
  quoted("W", spec.words);
  quoted("P", spec.prefix);
  quoted("S", spec.suffix);
  quoted("X", spec.filter);
  quoted("C", spec.command);
  if (spec.function !== undefined) parts.push("-F", spec.function);
  return `${[...parts, name].join(" ")}\n`;
}
