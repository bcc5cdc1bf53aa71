import type { Stat } from "../../../files/files.ts";

export const modes = {
  tree: 0o40000,
  file: 0o100644,
  executable: 0o100755,
  symlink: 0o120000,
  submodule: 0o160000,
} as const;

/** "100644", always six digits. */
export const modeText = (mode: number): string => mode.toString(8).padStart(6, "0");

/** git's mode of something on disk; undefined for what git does not track. */
export function modeOf({ kind, mode }: Stat): number | undefined {
  if (kind === "symlink") return modes.symlink;
  if (kind === "file") return mode & 0o100 ? modes.executable : modes.file;
  return undefined;
}

export const typeOfMode = (mode: number): "tree" | "blob" | "commit" =>
  mode === modes.tree ? "tree" : mode === modes.submodule ? "commit" : "blob";
