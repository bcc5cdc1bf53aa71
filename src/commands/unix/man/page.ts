import { manualTexts } from "./texts.ts";

/** A page in pieces, before it is laid out. */
export interface Manual {
  readonly name: string;
  readonly section: number;
  readonly sections: readonly (readonly [title: string, paragraphs: readonly Paragraph[]])[];
}

/** Text that is filled, an option with its explanation, or lines that stand as they are. */
export type Paragraph =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "option"; readonly option: string; readonly text: string };

/** The page of a program, from what it says of itself with --help and our own words about it. */
export function manualOf(name: string, help: string): Manual {
  const [first = "", second = "", ...rest] = help.replace(/^Usage: /, "").split("\n");
  const known = manualTexts[name];
  // Our own help: the usage, one line about it, then a row an option.
  const isOurs =
    help.startsWith("Usage: ") &&
    rest[0] === "" &&
    rest.slice(1).every((row) => row === "" || /^ {2}\S|^ {5,}/.test(row));
  const summary = known?.summary ?? (isOurs ? second : `the program ${name}`);
  const options = isOurs ? readOptions(rest) : [];
  const intro = (known?.description ?? []).map((text) => ({ kind: "text", text }) as const);
  const raw: Paragraph[] = isOurs ? [] : [{ kind: "literal", text: help.trimEnd() }];
  const description: Paragraph[] = [
    ...intro,
    ...(intro.length === 0 && isOurs
      ? [{ kind: "text", text: `${capital(second).replace(/\.$/, "")}.` } as const]
      : []),
    ...options,
    ...raw,
  ];
  const examples = (known?.examples ?? []).map(
    ([command, says]) => ({ kind: "option", option: command, text: says }) as const,
  );
  return {
    name,
    section: /^(?:sudo|lsof|ss|netstat)$/.test(name) ? 8 : 1,
    sections: [
      ["NAME", [{ kind: "text", text: `${name} - ${summary}` }]],
      ["SYNOPSIS", [{ kind: "literal", text: isOurs ? first : (known?.synopsis ?? name) }]],
      ["DESCRIPTION", description],
      ...(known?.status ? [["EXIT STATUS", [{ kind: "text", text: known.status }]] as const] : []),
      ...(examples.length > 0 ? [["EXAMPLES", examples] as const] : []),
      ...(known?.seeAlso
        ? [
            [
              "SEE ALSO",
              [{ kind: "text", text: known.seeAlso.map((each) => `${each}(1)`).join(", ") }],
            ] as const,
          ]
        : []),
    ],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "  -a, --all   text" as an option and its explanation. */
function readOptions(rows: readonly string[]): Paragraph[] {
  return rows.filter(Boolean).map((row) => {
    const [, option = "", text = ""] = /^\s+((?:\S+ ?)+?)(?:\s{2,}(.*))?$/.exec(row) ?? [];
    return { kind: "option", option: option.trim(), text: capital(text) };
  });
}

/** Words in lines of at most `width` signs. */
function fill(text: string, indent: string, width: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/).filter(Boolean))
    if (row !== "" && indent.length + row.length + 1 + word.length > width) {
      rows.push(indent + row);
      row = word;
    } else row += (row === "" ? "" : " ") + word;
  if (row !== "") rows.push(indent + row);
  return rows;
}

/** A page as man prints it on `columns` columns; titles and options are bold when `bold` says so. */
export function layOut(
  { name, section, sections }: Manual,
  columns: number,
  bold: boolean,
  version: string,
): string {
  const width = Math.min(columns, 80) - 2;
  const strong = (text: string) => (bold ? `\x1b[1m${text}\x1b[0m` : text);
  const title = `${name.toUpperCase()}(${section})`;
  const across = (left: string, middle: string, right: string) => {
    const before = Math.max(1, Math.floor((width - middle.length) / 2) - left.length);
    const after = Math.max(1, width - left.length - before - middle.length - right.length);
    return `${left}${" ".repeat(before)}${middle}${" ".repeat(after)}${right}`;
  };
  const rows = [across(title, section === 8 ? "System Administration" : "User Commands", title), ""];
  for (const [heading, paragraphs] of sections) {
    rows.push(strong(heading));
    for (const [i, paragraph] of paragraphs.entries()) {
      if (i > 0) rows.push("");
      if (paragraph.kind === "text") rows.push(...fill(paragraph.text, " ".repeat(7), width));
      else if (paragraph.kind === "literal")
        rows.push(...paragraph.text.split("\n").map((row) => (row === "" ? "" : `       ${row}`)));
      else rows.push(`       ${strong(paragraph.option)}`, ...fill(paragraph.text, " ".repeat(14), width));
    }
    rows.push("");
  }
  rows.push(across(version, "", title));
  return `${rows.join("\n")}\n`;
}
