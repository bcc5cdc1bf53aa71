import { parseArguments } from "../../../shell/options.ts";
import { installedIn } from "../packaging/installed.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { canonical, parseRequirement } from "../packaging/requirement.ts";
import { readProjectLock } from "./lock.ts";
import type { Verb } from "./tool.ts";
import { findHome, openProject } from "./project.ts";
import { PoetryError } from "./trouble.ts";

const options = {
  tree: { short: "t", help: "List the dependencies as a tree" },
  "top-level": { short: "T", help: "Show only top-level dependencies" },
  without: { value: "WITHOUT", many: true, help: "The dependency groups to ignore" },
  only: { value: "ONLY", many: true, help: "The only dependency groups to include" },
} as const;

/** poetry show [PACKAGE] */
export const show: Verb = async (poetry, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const project = openProject(poetry);
  const lock = readProjectLock(poetry, project);
  if (!lock) throw new PoetryError("Error: poetry.lock not found. Run `poetry lock` to create it.");
  const home = await findHome(poetry, project);
  const installed = home ? installedIn(poetry.process.files, home.sitePackages) : new Map<string, unknown>();
  const environment = environmentOf(poetry.base.version);
  const say = (text: string) => poetry.process.stdout.write(`${text}\n`);
  const roots = [...project.dependencies, ...Object.values(project.groups).flat()].map((text) =>
    canonical(parseRequirement(text).name),
  );
  const here = [...lock.packages].filter(
    ([, { markers, groups }]) =>
      (!markers || evaluateMarker(markers, environment)) &&
      !groups.every((name) => given.without.includes(name)) &&
      (given.only.length === 0 || groups.some((name) => given.only.includes(name))),
  );
  if (operands[0] !== undefined) {
    const key = canonical(operands[0]);
    const one = lock.packages.get(key);
    if (!one) throw new PoetryError(`Package ${operands[0]} not found`);
    const users = here.filter(([, { needs }]) => needs.some((need) => need.key === key));
    await say(` name         : ${key}\n version      : ${one.version}\n description  : ${one.description}`);
    if (one.needs.length > 0)
      await say(`\ndependencies\n${one.needs.map(({ key: name, spec }) => ` - ${name} ${spec}`).join("\n")}`);
    if (users.length > 0)
      await say(
        `\nrequired by\n${users.map(([name, { needs }]) => ` - ${name} requires ${needs.find((need) => need.key === key)!.spec}`).join("\n")}`,
      );
    return 0;
  }
  if (given.tree) {
    const branch = (key: string, indent: string, above: readonly string[]): string[] => {
      const needs = lock.packages.get(key)?.needs ?? [];
      return needs.flatMap(({ key: next, spec }, i) => {
        const last = i === needs.length - 1;
        const line = `${indent}${last ? "└── " : "├── "}${next} ${spec}`;
        return above.includes(next)
          ? [`${line} (circular dependency aborted here)`]
          : [line, ...branch(next, `${indent}${last ? "    " : "│   "}`, [...above, next])];
      });
    };
    for (const key of roots.toSorted()) {
      const one = lock.packages.get(key)!;
      await say([`${key} ${one.version} ${one.description}`, ...branch(key, "", [key])].join("\n"));
    }
    return 0;
  }
  const rows = given["top-level"] ? here.filter(([key]) => roots.includes(key)) : here;
  const mark = (key: string) => (installed.has(key) ? "" : " (!)");
  const width = Math.max(0, ...rows.map(([key]) => key.length + mark(key).length));
  const wide = Math.max(0, ...rows.map(([, { version }]) => version.length));
  for (const [key, { version, description }] of rows)
    await say(`${`${key}${mark(key)}`.padEnd(width)} ${version.padEnd(wide)} ${description}`.trimEnd());
  return 0;
};
