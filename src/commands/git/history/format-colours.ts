const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const attributes: Readonly<Record<string, string>> = {
  bold: "1",
  dim: "2",
  italic: "3",
  ul: "4",
  blink: "5",
  reverse: "7",
  strike: "9",
};

/** The code of a colour word, `base` 30 for text and 40 for its ground; undefined for what is none. */
function codeOf(word: string, base: number): string | undefined {
  const bright = word.startsWith("bright");
  const index = names.indexOf(bright ? word.slice("bright".length) : word);
  if (index >= 0) return String(base + index + (bright ? 60 : 0));
  if (word === "default") return String(base + 9);
  if (/^\d{1,3}$/.test(word) && Number(word) < 256) {
    const number = Number(word);
    if (number < 8) return String(base + number);
    return number < 16 ? String(base + 60 + number - 8) : `${base + 8};5;${number}`;
  }
  const rgb = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(word);
  return rgb
    ? `${base + 8};2;${rgb
        .slice(1)
        .map((part) => Number.parseInt(part!, 16))
        .join(";")}`
    : undefined;
}

const wordsOf = (text: string): string[] =>
  text
    .replace(/^(auto|always),/, "")
    .split(/ +/)
    .filter(Boolean);

/** "bold red", "always,blue", "reset": what `%C(...)` and the config call a colour. */
export const isColourName = (text: string): boolean =>
  wordsOf(text).every(
    (word) =>
      word === "reset" ||
      word === "normal" ||
      attributes[word.replace(/^no-?/, "")] !== undefined ||
      codeOf(word, 30) !== undefined,
  );

/** What a terminal is told for a colour; attributes come first, then text, then ground. */
export function colourSequence(text: string): string {
  const words = wordsOf(text);
  if (words.includes("reset")) return "\x1b[m";
  const codes = Object.entries(attributes)
    .filter(([name]) => words.includes(name))
    .map(([, code]) => code);
  const colours = words.filter((word) => attributes[word] === undefined);
  for (const [i, word] of colours.slice(0, 2).entries()) {
    const code = word === "normal" ? undefined : codeOf(word, i === 0 ? 30 : 40);
    if (code !== undefined) codes.push(code);
  }
  return codes.length === 0 ? "" : `\x1b[${codes.join(";")}m`;
}
