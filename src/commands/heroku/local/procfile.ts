import { PlainError } from "../errors.ts";

/** `NAME: COMMAND` lines; throws on a line that is something else. */
export function readProcfile(text: string): ReadonlyMap<string, string> {
  const processes = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, at) => {
    if (/^\s*#/.test(line) || !/\w/.test(line)) return;
    if (!/^\s*\w+:/.test(line)) throw new PlainError(`line ${at + 1} parse error: ${line}`);
    const colon = line.indexOf(":");
    processes.set(line.slice(0, colon).trim(), line.slice(colon + 1).trimStart());
  });
  return processes;
}

/** `web=2,worker`: how many of each. What is no number is none. */
export function readCounts(typed: string): ReadonlyMap<string, number> {
  if (typed === "") return new Map();
  return new Map(
    typed.split(",").map((part) => {
      const [name = "", count] = part.trim().split("=");
      return [name, count === undefined ? 1 : Number.parseInt(count, 10) || 0];
    }),
  );
}
