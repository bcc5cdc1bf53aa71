import type { Context } from "./context.ts";

/** `time`: what it took in the world's time, in bash's own form or POSIX's. */
export async function timed(context: Context, posix: boolean, run: () => Promise<number>): Promise<number> {
  const begun = context.world.clock.now();
  const status = await run();
  const elapsed = context.world.clock.now() - begun;
  const format = context.variables.get("TIMEFORMAT");
  if (format === "" && !posix) return status;
  const rows = [
    ["real", elapsed],
    ["user", 0],
    ["sys", 0],
  ] as const;
  const text =
    format === undefined || posix
      ? (posix ? "" : "\n") +
        rows
          .map(([name, ms]) =>
            posix ? `${name} ${(ms / 1000).toFixed(2)}\n` : `${name}\t${minutes(ms, 3)}\n`,
          )
          .join("")
      : `${fill(format, elapsed)}\n`;
  await context.output(2).write(text);
  return status;
}

const minutes = (ms: number, digits: number): string =>
  `${Math.floor(ms / 60_000)}m${((ms % 60_000) / 1000).toFixed(digits)}s`;

/** TIMEFORMAT: `%3lR`, `%U`, `%S`, `%P`, `%%`. */
function fill(format: string, elapsed: number): string {
  return format.replace(/%(?:%|(\d?)(l?)([RUSP]))/g, (whole, digits: string, long: string, what: string) => {
    if (whole === "%%") return "%";
    if (what === "P") return "0.00";
    const ms = what === "R" ? elapsed : 0;
    const places = digits === "" ? 3 : Math.min(3, Number(digits));
    return long ? minutes(ms, places) : (ms / 1000).toFixed(places);
  });
}
