import type { Run } from "./script.ts";

/** Takes out what differs from run to run: times, ids, generated names. */
export function normalise({ lines, state }: Run): Run {
  const names = new Map<string, string>();
  const numbered = (kind: string) => (found: string) => {
    if (!names.has(found)) names.set(found, `${kind}-${names.size + 1}`);
    return names.get(found)!;
  };
  const clean = (text: string) =>
    text
      .replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d [+-]\d{4}( \(~ [^)]*\))?/g, "TIME")
      .replace(/created_at +/g, "created_at ")
      .replace(/TIME +(?=\x1b\[)/g, "TIME ")
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, "TIME")
      .replace(
        /[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4} \([^)]*\)( \([a-z0-9 ]+ ago\)| \(in [a-z0-9 ]+\))?/g,
        "TIME",
      )
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d\b/g, "TIME")
      .replace(/HEROKU_(REDIS|POSTGRESQL)_(?!URL)[A-Z]+(?=_URL|\b)/g, "HEROKU_$1_COLOUR")
      .replace(/TIME \([a-z0-9 ]+ ago\)/g, "TIME")
      .replace(/\d{1,2}:\d\d:\d\d [AP]M/g, "CLOCK")
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "UUID")
      .replace(/-[0-9a-f]{12}(?=\.herokuapp\.com)/g, "-SUFFIX")
      .replace(/\b(run|worker)\.\d{4}(?=\b|Running)/g, "$1.N")
      .replace(/\b[a-z]+-[a-z]+-\d{5}\b/g, numbered("NAME"))
      .replace(/\b[a-z]+-[a-z]+-[0-9a-z]{12,}\.herokudns/g, "NAME.herokudns")
      // The rule under a table is as wide as its times are.
      .replace(/─+/g, "─")
      .replace(/node-v[\d.]+/g, "node-VERSION");
  return {
    lines: lines.map(({ line, status, stdout, stderr }) => ({
      line,
      status,
      stdout: clean(stdout),
      stderr: clean(stderr),
    })),
    state: JSON.parse(clean(JSON.stringify(state))) as unknown,
  };
}
