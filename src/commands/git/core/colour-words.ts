const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const attributes: Readonly<Record<string, number>> = {
  bold: 1,
  dim: 2,
  italic: 3,
  ul: 4,
  blink: 5,
  reverse: 7,
  strike: 9,
};

/** The digits that tell a terminal this colour; undefined for a word that is none, "" for one that changes nothing. */
function digits(word: string, base: number): string | undefined {
  if (word === "normal") return "";
  if (word === "default") return String(base + 9);
  const bright = word.startsWith("bright");
  const index = names.indexOf(bright ? word.slice(6) : word);
  if (index >= 0) return String(base + index + (bright ? 60 : 0));
  const rgb = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(word);
  if (rgb)
    return `${base + 8};2;${rgb
      .slice(1)
      .map((each) => Number.parseInt(each, 16))
      .join(";")}`;
  const number = /^-?\d+$/.test(word) ? Number(word) : Number.NaN;
  if (number === -1) return "";
  if (number >= 0 && number < 8) return String(base + number);
  if (number < 16) return String(base + 60 + number - 8);
  return number < 256 ? `${base + 8};5;${number}` : undefined;
}

/** "bold red", "#ff0000 ul", "white blue": what a terminal is sent for it; undefined when git knows no such colour. */
export function colourOf(text: string): string | undefined {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return "";
  if (words.length === 1 && words[0] === "reset") return "\x1b[m";
  const parts: string[] = [];
  const set = new Set<number>();
  const places: string[] = [];
  let reset = false;
  for (const word of words) {
    const plain = /^no-?/.test(word) && word !== "normal" ? word.replace(/^no-?/, "") : word;
    const code = attributes[plain];
    if (word === "reset") reset = true;
    else if (code !== undefined) set.add(plain === word ? code : code === 1 ? 22 : code + 20);
    else {
      const found = places.length < 2 ? digits(word, places.length === 0 ? 30 : 40) : undefined;
      if (found === undefined) return undefined;
      places.push(found);
    }
  }
  if (reset) parts.push("");
  parts.push(...[...set].sort((a, b) => a - b).map(String), ...places.filter((each) => each !== ""));
  return parts.length === 0 ? "" : `\x1b[${parts.join(";")}m`;
}
