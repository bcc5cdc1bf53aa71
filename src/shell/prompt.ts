import { basename } from "../files/paths.ts";

/** What a prompt may show. */
export interface PromptParts {
  readonly user: string;
  readonly host: string;
  readonly cwd: string;
  readonly home: string | undefined;
  readonly root: boolean;
}

/** $PS1 as it is shown (Bash manual, 6.9): the escapes that need neither a clock nor a job's number. */
export function showPrompt(text: string, { user, host, cwd, home, root }: PromptParts): string {
  const place = home && (cwd === home || cwd.startsWith(`${home}/`)) ? `~${cwd.slice(home.length)}` : cwd;
  const shown: Readonly<Record<string, string>> = {
    a: "\x07",
    e: "\x1b",
    h: host.split(".")[0]!,
    H: host,
    n: "\n",
    r: "\r",
    s: "bash",
    u: user,
    v: "5.2",
    V: "5.2.15",
    w: place,
    W: place === "~" || place === "/" ? place : basename(cwd),
    $: root ? "#" : "$",
    "\\": "\\",
    "[": "\x01",
    "]": "\x02",
  };
  return text.replace(/\\([0-7]{3}|.)/g, (whole, escape: string) =>
    escape.length === 3 ? String.fromCharCode(Number.parseInt(escape, 8)) : (shown[escape] ?? whole),
  );
}
