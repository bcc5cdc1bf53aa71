import type { Files } from "../../src/files/files.ts";
import { createFiles } from "../../src/files/memory-files.ts";
import type { Platform } from "../../src/platform/platform.ts";

/** The files of the slug that the newest release of the only app runs. */
export function slugFiles({ state, store }: Platform): Files {
  const slugId = Object.values(state.apps)[0]!.releases.at(-1)!.slugId!;
  const files = createFiles(() => 0, 0);
  files.restore(store.slugs.get(slugId)!);
  return files;
}
