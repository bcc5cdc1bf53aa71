/** Names of keys -> what a terminal sends for them. */
const named: Readonly<Record<string, string>> = {
  Enter: "\r",
  Tab: "\t",
  Esc: "\x1b",
  Space: " ",
  Backspace: "\x7f",
  Delete: "\x1b[3~",
  Up: "\x1b[A",
  Down: "\x1b[B",
  Right: "\x1b[C",
  Left: "\x1b[D",
  Home: "\x1b[H",
  End: "\x1b[F",
  "Ctrl-Left": "\x1b[1;5D",
  "Ctrl-Right": "\x1b[1;5C",
  "Alt-Backspace": "\x1b\x7f",
  "Ctrl-_": "\x1f",
  "Ctrl-\\": "\x1c",
};

/** "'ls' Ctrl-A Alt-f Left*3": texts in quotes, keys by name, each times a number if wanted. */
export function keys(script: string): string[] {
  return [...script.matchAll(/'([^']*)'|(\S+?)(?:\*(\d+))?(?=\s|$)/g)].flatMap(([, text, name, count]) => {
    if (text !== undefined) return [...text];
    return Array<string>(Number(count ?? 1)).fill(sent(name!));
  });
}

function sent(name: string): string {
  const known = named[name];
  if (known !== undefined) return known;
  if (/^Ctrl-[a-z@]$/.test(name)) return String.fromCharCode(name.charCodeAt(5) & 31);
  if (/^Alt-Ctrl-[a-z\]]$/.test(name)) return `\x1b${String.fromCharCode(name.charCodeAt(9) & 31)}`;
  if (/^Ctrl-x-.$/.test(name)) return `\x18${name[7]}`;
  if (name === "Ctrl-]") return "\x1d";
  if (/^Alt-.$/.test(name)) return `\x1b${name[4]}`;
  throw new Error(`no key is called ${name}`);
}
