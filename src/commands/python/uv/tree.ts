import { canonical, parseRequirement } from "../packaging/requirement.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { lockProject } from "./lock.ts";
import { openProject } from "./project.ts";
import type { Verb } from "./tool.ts";

/** uv tree */
export const tree: Verb = async (uv, argv) => {
  if (argv.length > 0) {
    await uv.process.stderr.write(`error: uv tree ${argv[0]} is not simulated yet\n`);
    return 1;
  }
  const project = openProject(uv);
  const { packages } = await lockProject(uv, project);
  const environment = environmentOf(uv.base.version);
  const seen = new Set<string>();
  const lines: string[] = [`${canonical(project.name)} v${project.version}`];
  let repeats = false;
  const show = (keys: readonly { key: string; note?: string }[], indent: string) => {
    for (const [i, { key, note = "" }] of keys.entries()) {
      const last = i === keys.length - 1;
      const one = packages.get(key)!;
      const needs = one.needs.filter(({ marker }) => !marker || evaluateMarker(marker, environment));
      const again = seen.has(key) && needs.length > 0;
      repeats ||= again;
      lines.push(`${indent}${last ? "└── " : "├── "}${key} v${one.version}${note}${again ? " (*)" : ""}`);
      if (seen.has(key)) continue;
      seen.add(key);
      show(
        needs.map(({ key: next }) => ({ key: next })),
        `${indent}${last ? "    " : "│   "}`,
      );
    }
  };
  const roots = (texts: readonly string[], note: string) =>
    texts
      .map((text) => ({ key: canonical(parseRequirement(text).name), note }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  show(
    [
      ...roots(project.dependencies, ""),
      ...Object.entries(project.groups).flatMap(([name, texts]) => roots(texts, ` (group: ${name})`)),
    ],
    "",
  );
  if (repeats) lines.push("(*) Package tree already displayed");
  await uv.process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
};
