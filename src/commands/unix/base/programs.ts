import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";

/** Where the C library looks when there is no PATH at all. */
const defaultPath = "/bin:/usr/bin";

/** Where execvp would find a program: every place on PATH that holds an executable file of that name. */
export function findPrograms({ env, cwd, files }: Process, name: string): string[] {
  const runnable = (path: string) => files.is("file", path) && files.may("execute", path);
  if (name.includes("/")) return runnable(resolve(cwd, name)) ? [name] : [];
  return (env.get("PATH") ?? defaultPath)
    .split(":")
    .map((folder) => `${folder === "" ? "." : folder.replace(/(?<=.)\/$/, "")}/${name}`)
    .filter((path) => runnable(resolve(cwd, path)));
}

/** Why `name` cannot be run, as status and text of execvp's failure; undefined when it can. */
export function whyNot(process: Process, name: string): { status: number; reason: string } | undefined {
  if (findPrograms(process, name).length > 0) return undefined;
  if (!name.includes("/")) return { status: 127, reason: "No such file or directory" };
  const path = resolve(process.cwd, name);
  return process.files.exists(path)
    ? { status: 126, reason: "Permission denied" }
    : { status: 127, reason: "No such file or directory" };
}
