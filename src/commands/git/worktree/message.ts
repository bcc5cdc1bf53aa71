export type Cleanup = "strip" | "whitespace" | "verbatim" | "scissors" | "default";

const scissors = "------------------------ >8 ------------------------";

/** Takes out what does not belong to a commit message: comments, blanks at line ends, doubled and outer blank lines. */
export function cleanMessage(
  text: string,
  cleanup: "strip" | "whitespace" | "verbatim" | "scissors",
  comment = "#",
): string {
  if (cleanup === "verbatim") return text;
  let lines = text.split("\n");
  const cut = lines.indexOf(`${comment} ${scissors}`);
  if (cut >= 0 && cleanup === "scissors") lines = lines.slice(0, cut);
  if (cleanup === "strip") lines = lines.filter((line) => !line.startsWith(comment));
  const kept: string[] = [];
  for (const line of lines.map((each) => each.replace(/[ \t\r\f\v]+$/, ""))) {
    if (line === "" && (kept.length === 0 || kept.at(-1) === "")) continue;
    kept.push(line);
  }
  while (kept.at(-1) === "") kept.pop();
  return kept.length === 0 ? "" : `${kept.join("\n")}\n`;
}

export const scissorsText = (comment = "#"): string =>
  `${comment} ${scissors}\n${comment} Do not modify or remove the line above.\n${comment} Everything below it will be ignored.\n`;

/** The first paragraph in one line. */
export const subjectOf = (message: string): string =>
  message
    .replace(/^\n+/, "")
    .split(/\n[ \t]*\n/)[0]!
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();

/** All that follows the first paragraph. */
export const bodyOf = (message: string): string => {
  const text = message.replace(/^\n+/, "");
  const end = /\n[ \t]*\n/.exec(text);
  return end ? text.slice(end.index + end[0].length).replace(/^\n+/, "") : "";
};

/** "Signed-off-by: ..." as a last paragraph of its own, or added to one that is of that kind. */
export function addTrailer(message: string, trailer: string): string {
  const text = message.replace(/\n+$/, "");
  if (text.split("\n").at(-1) === trailer) return `${text}\n`;
  const last = text.split(/\n\n+/).at(-1) ?? "";
  const isTrailers = text.includes("\n\n") && last.split("\n").every((line) => /^[A-Za-z0-9-]+: /.test(line));
  return `${text}${isTrailers ? "\n" : "\n\n"}${trailer}\n`;
}
