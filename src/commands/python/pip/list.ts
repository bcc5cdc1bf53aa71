import { type Options, parseArguments } from "../../../shell/options.ts";
import { IndexClient } from "../packaging/index-client.ts";
import { installedIn } from "../packaging/installed.ts";
import { canonical } from "../packaging/requirement.ts";
import { PipError } from "../packaging/requirements-file.ts";
import type { Verb } from "./pip.ts";

const options = {
  outdated: { short: "o", help: "List outdated packages" },
  format: {
    value: "list_format",
    help: "Select the output format among: columns (default), freeze, or json.",
  },
  local: { short: "l", help: "Do not list globally-installed packages." },
} satisfies Options;

export const list: Verb = async ({ process, home }, argv) => {
  const { options: given } = parseArguments(options, argv);
  let rows = [...installedIn(process.files, home.sitePackages).values()]
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(({ name, version }) => [name, version]);
  const head = ["Package", "Version"];
  if (given.outdated) {
    head.push("Latest", "Type");
    const index = new IndexClient(process, home.version);
    const newer: string[][] = [];
    for (const [name, version] of rows) {
      const [latest] = (await index.offers(canonical(name!))).usable;
      if (latest && latest.version !== version)
        newer.push([name!, version!, latest.version, latest.isWheel ? "wheel" : "sdist"]);
    }
    rows = newer;
  }
  if (given.format === "json") {
    const items = rows.map(([name, version]) => `{"name": "${name}", "version": "${version}"}`);
    await process.stdout.write(`[${items.join(", ")}]\n`);
    return 0;
  }
  if (given.format === "freeze") {
    for (const [name, version] of rows) await process.stdout.write(`${name}==${version}\n`);
    return 0;
  }
  if (given.format !== undefined && given.format !== "columns")
    throw new PipError(`list --format=${given.format} is not simulated yet`);
  if (rows.length === 0) return 0;
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join(" ")
      .trimEnd();
  await process.stdout.write(
    [head, widths.map((width) => "-".repeat(width)), ...rows].map((cells) => `${line(cells)}\n`).join(""),
  );
  return 0;
};
