import type { Files } from "../files/files.ts";
import { projectAbove } from "./witness.ts";

/** The branch of the repository around a folder, read without running git; undefined where there is none. */
export function branchAt(files: Files, cwd: string): string | undefined {
  const project = projectAbove(files, cwd);
  if (project === undefined || !files.exists(`${project}/.git/HEAD`)) return undefined;
  const head = files.text(`${project}/.git/HEAD`).trim();
  return /^ref: refs\/heads\/(.+)$/.exec(head)?.[1] ?? `${head.slice(0, 7)}...`;
}
