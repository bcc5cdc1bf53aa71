import type { Files } from "../../files/files.ts";
import type { Dyno } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { memoryOf } from "./memory.ts";

/** Puts in place where programs read what their machine has: its memory and its cores. */
export function describeMachine(store: Store, dyno: Dyno, files: Files): void {
  const root = files.as(0);
  root.mkdir("/sys/fs/cgroup/memory", { parents: true });
  root.write("/sys/fs/cgroup/memory/memory.limit_in_bytes", `${memoryOf(store, dyno).quota}\n`);
  const { cores } = store.edition.sizes.find(({ name }) => name === dyno.size)!;
  root.mkdir("/proc", { parents: true });
  root.write("/proc/cpuinfo", Array.from({ length: cores }, (_, i) => `processor\t: ${i}\n`).join(""));
}

/**
 * The dyno's command, with the scripts before it that a slug may have run at every start: .profile.d/*.sh as
 * buildpacks leave them, then the app's own .profile. https://devcenter.heroku.com/articles/dynos#the-profile-file
 */
export function startCommand(files: Files, command: string): string {
  const folder = "/app/.profile.d";
  const scripts = files.is("directory", folder)
    ? files
        .list(folder)
        .map(({ name }) => `${folder}/${name}`)
        .filter((path) => path.endsWith(".sh"))
    : [];
  const sourced = [...scripts, "/app/.profile"].filter((path) => files.is("file", path));
  return [...sourced.map((path) => `. '${path.replaceAll("'", "'\\''")}'; `), command].join("");
}
