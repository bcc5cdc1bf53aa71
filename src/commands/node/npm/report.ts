import type { Process } from "../../../shell/command.ts";
import type { Tree } from "./lockfile.ts";
import type { Changes } from "./reify.ts";

const packages = (count: number) => `${count} package${count === 1 ? "" : "s"}`;

const took = (ms: number) =>
  ms < 1000 ? `${ms}ms` : ms < 60_000 ? `${Math.round(ms / 1000)}s` : `${Math.round(ms / 60_000)}m`;

/** "added 68 packages, and audited 69 packages in 2s", and what follows it. */
export async function report(
  process: Process,
  { added, removed, changed }: Changes,
  tree: Tree,
  started: number,
  { audit, fund }: { readonly audit: boolean; readonly fund: boolean },
): Promise<void> {
  const parts = [
    added > 0 ? `added ${packages(added)}` : "",
    removed > 0 ? `removed ${packages(removed)}` : "",
    changed > 0 ? `changed ${packages(changed)}` : "",
  ].filter(Boolean);
  if (parts.length === 0) parts.push("up to date");
  const audited = `audited ${packages(tree.size + 1)}`;
  if (audit) parts.push(parts[0] === "up to date" ? audited : `and ${audited}`);
  else if (parts.length > 1) parts.push(`and ${parts.pop()}`);
  const lines = ["", `${parts.join(", ")} in ${took(process.clock.now() - started)}`];
  const funded = [...tree.values()].filter(({ funding }) => funding !== undefined).length;
  if (fund && funded > 0)
    lines.push(
      "",
      `${packages(funded)} ${funded === 1 ? "is" : "are"} looking for funding`,
      "  run `npm fund` for details",
    );
  if (audit) lines.push("", "found 0 vulnerabilities");
  await process.stdout.write(`${lines.join("\n")}\n`);
}
