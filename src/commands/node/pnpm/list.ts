import { PnpmError } from "./errors.ts";
import type { Project } from "./install.ts";
import { included, installed } from "./layout.ts";
import { type Group, readPnpmLock } from "./lock-file.ts";
import { idOf } from "./report.ts";

const order: readonly Group[] = ["dependencies", "devDependencies", "optionalDependencies"];

/** `pnpm list [--depth N] [--prod | --dev]` */
export async function list({ process, root, manifest, args }: Project): Promise<number> {
  const { options } = args;
  if (options.get("json")) throw new PnpmError("NOT_SIMULATED", "pnpm list --json is not simulated yet");
  const lock = readPnpmLock(process, root);
  const present = installed(process, root);
  if (!lock || !present) return 0;
  const depth = options.get("depth") === "Infinity" ? Infinity : Number(options.get("depth") ?? 0);
  const chosen = order.filter((group) =>
    options.get("prod") ? group !== "devDependencies" : !options.get("dev") || group === "devDependencies",
  );
  const shown = chosen.filter(
    (group) => included(process, root).includes(group) && Object.keys(lock.importer[group]).length > 0,
  );
  if (shown.length === 0) return 0;
  const lines = ["Legend: production dependency, optional only, dev only", "", idOf(manifest, root)];
  const seen = new Set<string>();
  const walk = (needs: Readonly<Record<string, string>>, indent: string, level: number, isLast: boolean) => {
    const names = Object.keys(needs).sort();
    names.forEach((name, i) => {
      const last = isLast && i === names.length - 1;
      const key = `${name}@${needs[name]}`;
      seen.add(key);
      const below = lock.packages.get(key)?.dependencies ?? {};
      const deeper = level < depth && Object.keys(below).length > 0;
      lines.push(`${indent}${last ? "└─" : "├─"}${deeper ? "┬" : "─"} ${key}`);
      if (deeper) walk(below, `${indent}${last ? "  " : "│ "}`, level + 1, true);
    });
  };
  shown.forEach((group, i) => {
    lines.push("│", `│   ${group}:`);
    const needs = Object.fromEntries(
      Object.entries(lock.importer[group]).map(([name, { version }]) => [name, version]),
    );
    walk(needs, "", 0, i === shown.length - 1);
  });
  lines.push("", `${seen.size} package${seen.size === 1 ? "" : "s"}`);
  await process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}
