/** What @iarna/toml throws: `line` and `col` count from 0. */
export interface TomlTrouble {
  readonly message: string;
  readonly line?: number;
  readonly col?: number;
  readonly pos?: number;
}

interface Rule {
  /** Tried on the parser's message and the line it stopped in. */
  fits(message: string, line: string, key: string): boolean;
  teach(line: string, key: string): string;
}

const afterEquals = (line: string) => line.slice(line.indexOf("=") + 1).trim();

/** The first that fits explains the mistake. */
const rules: readonly Rule[] = [
  {
    fits: (_, line) => /^(<{7}|={7}|>{7})/.test(line),
    teach: () =>
      "This is a mark git leaves where a merge met a conflict. Keep the lines that are right and delete the three marks (<<<<<<<, =======, >>>>>>>).",
  },
  {
    fits: (_, line) => /[\u201c\u201d\u2018\u2019]/.test(line),
    teach: () => 'The quotes are curly, as a word processor types them. Use straight ones: "*".',
  },
  {
    fits: (message) => /Unterminated (multi-line )?string/i.test(message),
    teach: (_, key) =>
      `The text after ${key} = begins with a quote that is never closed. Add the closing quote.`,
  },
  {
    fits: (message) => /Unknown escape/i.test(message),
    teach: () =>
      "A backslash in double quotes starts an escape. Write the path in single quotes, or double the backslash.",
  },
  {
    fits: (message) => /redefine/i.test(message),
    teach: (_, key) =>
      `${key ? `"${key}"` : "This table"} stands here a second time. A name may be set once, and each [table] may be opened once: delete one of the two.`,
  },
  {
    fits: (_, line) => /^\s*\[[^\]]*$/.test(line),
    teach: (line) => `A table's name is closed with a bracket: ${line.trim()}]`,
  },
  {
    fits: (_, line) => /=\s*\{[^}]*$/.test(line),
    teach: (_, key) =>
      `The { after ${key} = is never closed. An inline table stands on one line: ${key} = {version = "*"}`,
  },
  {
    fits: (_, line) => /=\s*\{.*,\s*\}/.test(line),
    teach: () => "There is a comma before the closing }. Take it away.",
  },
  {
    fits: (_, line) => /^\s*=/.test(line),
    teach: () => "There is no name before the =. Write the package's name first.",
  },
  {
    fits: (_, line) => /^\s*[^=]+=\s*(#.*)?$/.test(line),
    teach: (_, key) =>
      `Nothing stands after ${key} =. Write a version in quotes, or "*" for any: ${key} = "*"`,
  },
  {
    fits: (_, line) => /=\s*(True|False)\b/.test(line),
    teach: (line, key) =>
      `TOML writes true and false in lower case: ${key} = ${afterEquals(line).toLowerCase()}`,
  },
  {
    fits: (_, line) => /^\s*[\w."-]+\s*:\s*\S/.test(line),
    teach: (line) => {
      const [name, ...rest] = line.split(":");
      const value = rest.join(":").trim();
      return `A name and its value are joined by =, not by a colon: ${name!.trim()} = ${value.startsWith('"') ? value : `"${value}"`}`;
    },
  },
  {
    fits: (_, line) => /^\s*[\w.-]+\s+[\w.-]+\s*=/.test(line),
    teach: (line) => `A name has no spaces. Did you mean ${line.split("=")[0]!.trim().replace(/\s+/g, "-")}?`,
  },
  {
    fits: (_, line) => /^\s*[\w."'-]+\s*$/.test(line),
    teach: (_, key) => `A package is a name, =, and a version in quotes: ${key} = "*"`,
  },
  {
    fits: (message, line) => /only whitespace or comments/i.test(message) && line.includes("="),
    teach: (_, key) =>
      `There is more on the line after the value of ${key}. One line holds one name and one value.`,
  },
  {
    fits: (_, line) => /=\s*[^"'{[\s]/.test(line),
    teach: (line, key) =>
      `The version must stand in quotes: ${key} = "${afterEquals(line).replace(/['"]/g, "")}"`,
  },
];

/**
 * Says where a TOML file is wrong, what the parser expected, and how to mend it.
 * Three lines: place and the parser's words; the line itself; the advice.
 */
export function explainToml(error: TomlTrouble, text: string, file: string): string {
  const lines = text.split("\n");
  let at = error.line ?? 0;
  // The parser may notice only at the start of the next line that something was missing in this one.
  if ((error.col ?? 0) === 0 && at > 0 && !/\S/.test((lines[at] ?? "").slice(0, 1))) at--;
  const line = lines[at] ?? "";
  const key = /^\s*"?([\w.-]+(?:\s+[\w.-]+)*)"?/.exec(line)?.[1] ?? "";
  const words = error.message
    .split(/ at row /)[0]!
    .replace(/inline array$/, "inline table")
    .replace(/: (\d+)$/, (_, code: string) => `: ${String.fromCharCode(Number(code))}`)
    .replace(/"(\d+)"/, (_, code: string) => `"${String.fromCharCode(Number(code))}"`);
  const advice = rules.find(({ fits }) => fits(error.message, line, key))?.teach(line, key);
  return [
    `${file}, line ${at + 1}${key ? `, at "${key}"` : ""}: ${words}`,
    `    ${line}`,
    ...(advice ? [advice] : []),
  ].join("\n");
}
