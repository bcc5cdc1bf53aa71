/** ~/.netrc: `machine HOST`, then `login NAME` and `password TOKEN`, as words in any order and on any lines. */
export interface Login {
  readonly login: string;
  readonly password: string;
}

export function readNetrc(text: string, host: string): Login | undefined {
  const words = text.replace(/^\s*#.*$/gm, "").split(/\s+/);
  let machine: string | undefined;
  let login = "";
  let password: string | undefined;
  for (let at = 0; at + 1 < words.length; at++) {
    const value = words[at + 1]!;
    if (words[at] === "machine") machine = value;
    else if (machine !== host) continue;
    else if (words[at] === "login") login = value;
    else if (words[at] === "password") password = value;
    else continue;
    at++;
  }
  return password === undefined ? undefined : { login, password };
}

/** The text with the hosts' entries replaced by `login`, or taken out. */
export function writeNetrc(text: string, hosts: readonly string[], login: Login | undefined): string {
  const parts = text.split(/^(?=machine\s)/m);
  const kept = parts.filter((part) => !hosts.includes(/^machine\s+(\S+)/.exec(part)?.[1] ?? ""));
  let rest = kept.join("");
  if (!login) return rest;
  if (rest !== "" && !rest.endsWith("\n")) rest += "\n";
  const entry = (host: string) => `machine ${host}\n  login ${login.login}\n  password ${login.password}\n`;
  return rest + hosts.map(entry).join("");
}
