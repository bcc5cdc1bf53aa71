import { compilePattern } from "./patterns.ts";

/** A shell pattern over a whole text, as fnmatch(3): `*` and `?` match a slash too. */
export function globPattern(glob: string, { ignoreCase = false } = {}): RegExp {
  let pattern = "";
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at]!;
    if (char === "*") pattern += ".*";
    else if (char === "?") pattern += ".";
    else if (char === "\\" && at + 1 < glob.length) pattern += escape(glob[++at]!);
    else if (char === "[") {
      const match = /^\[(!|\^)?(\]?(?:\[:[a-z]+:\]|[^\]])*)\]/.exec(glob.slice(at));
      if (!match) pattern += "\\[";
      else {
        pattern += `[${match[1] ? "^" : ""}${match[2]}]`;
        at += match[0].length - 1;
      }
    } else pattern += escape(char);
  }
  return compilePattern(`^${pattern}$`, { extended: true, ignoreCase });
}

const escape = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
