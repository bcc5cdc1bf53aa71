import type { Kind, Stat } from "../../../files/files.ts";

const letters: Record<Kind, string> = { file: "-", directory: "d", symlink: "l", device: "c" };

/** "-rw-r--r--" */
export function modeText({ kind, mode }: Pick<Stat, "kind" | "mode">): string {
  const triple = (shift: number, special: boolean, set: string) => {
    const bits = mode >> shift;
    const execute = special ? (bits & 1 ? set : set.toUpperCase()) : bits & 1 ? "x" : "-";
    return `${bits & 4 ? "r" : "-"}${bits & 2 ? "w" : "-"}${execute}`;
  };
  return `${letters[kind]}${triple(6, (mode & 0o4000) !== 0, "s")}${triple(3, (mode & 0o2000) !== 0, "s")}${triple(0, (mode & 0o1000) !== 0, "t")}`;
}

export const octalMode = (mode: number): string => mode.toString(8).padStart(4, "0");

const who: Record<string, number> = { u: 0o4700, g: 0o2070, o: 0o1007, a: 0o7777 };

/**
 * Reads "644", "u+x,go-w" or "a=rX". Answers with how it changes a mode; undefined when it is no mode.
 * `umask` is what a clause without letters for whom leaves alone.
 */
export function parseMode(
  text: string,
  umask = 0o022,
): ((mode: number, isDirectory: boolean) => number) | undefined {
  if (/^[0-7]{1,5}$/.test(text)) {
    const wanted = Number.parseInt(text, 8);
    // GNU: a folder keeps its set-id bits unless they are spelled out.
    return wanted > 0o7777
      ? undefined
      : (mode, isDirectory) => (isDirectory && text.length < 5 ? wanted | (mode & 0o6000) : wanted);
  }
  const clauses = text.split(",").map((clause) => /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(clause));
  if (clauses.some((clause) => !clause)) return undefined;
  return (start, isDirectory) => {
    let mode = start;
    for (const [, whom = "", actions = ""] of clauses as RegExpExecArray[]) {
      const named = [...whom].reduce((mask, letter) => mask | who[letter]!, 0);
      for (const [, sign, what = ""] of actions.matchAll(/([-+=])([rwxXstugo]*)/g)) {
        const bits = bitsOf(what, mode, isDirectory) & (named || 0o7777 & ~umask);
        if (sign === "+") mode |= bits;
        else if (sign === "-") mode &= ~bits;
        else mode = (mode & ~((named || 0o7777) & 0o777)) | bits;
      }
    }
    return mode;
  };
}

function bitsOf(what: string, mode: number, isDirectory: boolean): number {
  const copied = { u: mode >> 6, g: mode >> 3, o: mode }[what];
  if (copied !== undefined) return (copied & 7) * 0o111;
  let bits = 0;
  for (const letter of what) {
    if (letter === "r") bits |= 0o444;
    else if (letter === "w") bits |= 0o222;
    else if (letter === "x") bits |= 0o111;
    else if (letter === "X") bits |= isDirectory || mode & 0o111 ? 0o111 : 0;
    else if (letter === "s") bits |= 0o6000;
    else bits |= 0o1000;
  }
  return bits;
}
