import type { Random } from "../../base/random.ts";

/** Made-up credentials, one set for all values of an add-on: "{user}:{secret}" is filled the same everywhere. */
export function fillPattern(
  random: Random,
  patterns: Readonly<Record<string, string>>,
): Record<string, string> {
  const letters = (count: number) =>
    Array.from({ length: count }, () => random.pick([..."abcdefghijklmnopqrstuvwxyz0123456789"])).join("");
  const words: Record<string, string> = {
    user: `u${letters(13)}`,
    secret: random.hex(64),
    database: `d${letters(13)}`,
    label: `c${letters(13)}`,
    // The block of addresses kept for examples, RFC 5737.
    ec2: `ec2-203-0-113-${random.integer(1, 254)}`,
    port: String(random.integer(6379, 32000)),
    digits: String(random.integer(100000000, 399999999)),
  };
  return Object.fromEntries(
    Object.entries(patterns).map(([name, pattern]) => [
      name,
      pattern.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole),
    ]),
  );
}
