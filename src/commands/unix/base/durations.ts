const units: Record<string, number> = { "": 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "1.5", "2m", "infinity" in milliseconds, as `sleep` and `timeout` read them; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+\.?\d*|\.\d+|inf(?:inity)?)([smhd]?)$/i.exec(text);
  if (!match) return undefined;
  if (/^i/i.test(match[1]!)) return 2 ** 52;
  return Number(match[1]) * units[match[2]!.toLowerCase()]!;
}
