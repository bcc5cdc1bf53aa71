import type { Talk } from "../talk/talk.ts";

/** Flags of all commands that start a one-off dyno. */
export const oneOffFlags = {
  env: { short: "e", value: true, help: "environment variables to set (use ';' to split multiple vars)" },
  "no-launcher": { help: "don't prepend 'launcher' before a command" },
  size: { short: "s", value: true, help: "dyno size" },
  type: { value: true, help: "process type" },
} as const;

/** The command line as the dyno's shell reads it; words with spaces or double quotes are quoted. */
export function commandLine(words: readonly string[]): string {
  if (words.length === 1) return words[0]!;
  return words.map((word) => (/[ "]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word)).join(" ");
}

/** `A=1;B=2` as an object; what is no pair is warned of. */
export async function readEnv(talk: Talk, text: string | undefined): Promise<Record<string, string>> {
  const vars: Record<string, string> = {};
  for (const pair of text?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0) vars[pair.slice(0, at)] = pair.slice(at + 1);
    else await talk.warn(`env flag ${pair} appears invalid. Avoid using ';' in values.`);
  }
  return vars;
}
