import type { Files } from "../../files/files.ts";
import { createFiles } from "../../files/memory-files.ts";
import type { Snapshot } from "../../files/tree.ts";
import type { SizeFacts } from "../editions/edition.ts";
import { gibibyte } from "./memory.ts";

/** /proc and /sys of a dyno by its size: made once, since many dynos start. */
const described = new Map<SizeFacts, { proc: Snapshot; sys: Snapshot }>();

/** Puts in place where programs read what their machine has: its memory and its cores. */
export function describeMachine(size: SizeFacts, files: Files): void {
  let folders = described.get(size);
  if (!folders) described.set(size, (folders = foldersFor(size)));
  const root = files.as(0);
  root.graft("/proc", folders.proc);
  root.graft("/sys", folders.sys);
}

function foldersFor({ memoryGiB, cores }: SizeFacts) {
  const root = createFiles(() => 0, 0);
  root.mkdir("/sys/fs/cgroup/memory", { parents: true });
  root.write("/sys/fs/cgroup/memory/memory.limit_in_bytes", `${memoryGiB * gibibyte}\n`);
  root.mkdir("/proc");
  root.write("/proc/cpuinfo", Array.from({ length: cores }, (_, i) => `processor\t: ${i}\n`).join(""));
  return { proc: root.subtree("/proc"), sys: root.subtree("/sys") };
}

/**
 * The dyno's command, with the scripts before it that a slug may have run at every start: .profile.d/*.sh as
 * buildpacks leave them, then the app's own .profile. https://devcenter.heroku.com/articles/dynos#the-profile-file
 */
export function startCommand(slug: Snapshot | undefined, command: string): string {
  const folder = slug?.root.entries.get(".profile.d");
  const scripts = folder?.kind === "directory" ? [...folder.entries.keys()].sort() : [];
  const sourced = scripts.filter((name) => name.endsWith(".sh")).map((name) => `/app/.profile.d/${name}`);
  if (slug?.root.entries.get(".profile")?.kind === "file") sourced.push("/app/.profile");
  return [...sourced.map((path) => `. '${path.replaceAll("'", "'\\''")}'; `), command].join("");
}
