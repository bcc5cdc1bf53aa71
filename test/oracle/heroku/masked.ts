import type { Run } from "./script.ts";

/**
 * Help whose longer texts are in our own words: what is left is its layout, that is the sections, the usage line, and
 * each argument and flag with all but its description.
 */
export const masked = (run: Run): Run => ({
  ...run,
  lines: run.lines.map((line) => ({ ...line, stdout: layout(line.stdout), stderr: layout(line.stderr) })),
});

function layout(text: string): string {
  let section = "";
  return text
    .split("\n")
    .flatMap((line) => {
      if (/^[A-Z][A-Z ]+$/.test(line)) return [(section = line)];
      if (section === "USAGE" || section === "ALIASES") return [line];
      if (/^(ARGUMENTS|FLAGS|GLOBAL FLAGS|COMMANDS|TOPICS)$/.test(section)) {
        const item = /^ {2,6}(-\S.*?|[\w:]+(?:\.\.\.)?)(?= {2,}|$)/.exec(line)?.[0];
        return item === undefined ? [] : [item];
      }
      // A message above the help stays; what describes and shows examples goes.
      return section === "" && text.includes("\nUSAGE\n") && !line.startsWith(" ›")
        ? []
        : section === ""
          ? [line]
          : [];
    })
    .filter((line) => line.trim() !== "")
    .join("\n");
}
