/** How `bind` and inputrc write keys: `"\C-x\e[A"`, or `Control-u` by name. */

const escapes: Readonly<Record<string, string>> = {
  ...{ a: "\x07", b: "\b", d: "\x7f", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  ...{ "\\": "\\", '"': '"', "'": "'" },
};

const control = (char: string): string =>
  char === "?" ? "\x7f" : String.fromCharCode(char.toUpperCase().charCodeAt(0) & 0x1f);

/** What stands between the quotes, as the terminal sends it. */
export function readSequence(text: string): string {
  let rest = text;
  let keys = "";
  let prefix = "";
  const put = (char: string, length: number) => {
    keys += prefix + char;
    prefix = "";
    rest = rest.slice(length);
  };
  while (rest !== "") {
    const [, key] = /^\\C-(\\M-.|\\?.)/s.exec(rest) ?? [];
    const code = /^\\([0-7]{1,3}|x[0-9a-fA-F]{1,2})/.exec(rest)?.[1];
    if (rest.startsWith("\\M-")) {
      prefix = "\x1b";
      rest = rest.slice(3);
    } else if (key?.startsWith("\\M-")) put(`\x1b${control(key[3]!)}`, 3 + key.length);
    else if (key) put(control(key.at(-1)!), 3 + key.length);
    else if (code)
      put(
        String.fromCharCode(code[0] === "x" ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8)),
        1 + code.length,
      );
    else if (rest[0] === "\\" && rest.length > 1) put(escapes[rest[1]!] ?? rest[1]!, 2);
    else put(rest[0]!, 1);
  }
  return keys + prefix;
}

const names: Readonly<Record<string, string>> = {
  ...{ del: "\x7f", rubout: "\x7f", esc: "\x1b", escape: "\x1b", lfd: "\n", newline: "\n" },
  ...{ ret: "\r", return: "\r", space: " ", spc: " ", tab: "\t" },
};

/** A key by its name: `Control-u`, `Meta-Rubout`, `TAB`. */
export function readKeyName(text: string): string {
  const parts = /^((?:(?:control|ctrl|c|meta|m)-)*)(.+)$/is.exec(text);
  if (!parts) return text;
  const [, modifiers, key] = parts as unknown as [string, string, string];
  let char = names[key.toLowerCase()] ?? key[0]!;
  if (/c(ontrol|trl)?-/i.test(modifiers)) char = control(char);
  return /(^|-)m(eta)?-/i.test(modifiers) ? `\x1b${char}` : char;
}

/** Keys as `bind -p` shows them. */
export function showSequence(keys: string): string {
  return [...keys]
    .map((char) => {
      if (char === "\x1b") return "\\e";
      if (char === "\x7f") return "\\C-?";
      if (char < " ") return `\\C-${String.fromCharCode(char.charCodeAt(0) + 0x40).toLowerCase()}`;
      return char === '"' || char === "\\" ? `\\${char}` : char;
    })
    .join("");
}
