import type { Process } from "../../../shell/command.ts";

/** The name of a user by /etc/passwd; its number when there is no such line. */
export function userName({ files }: Pick<Process, "files">, uid: number): string {
  const path = "/etc/passwd";
  if (files.exists(path))
    for (const line of files.text(path).split("\n")) {
      const [name, , id] = line.split(":");
      if (id === String(uid)) return name!;
    }
  return uid === 0 ? "root" : uid === 1000 ? "learner" : String(uid);
}

/** The number of a user by name or digits; undefined when unknown. */
export function userId({ files }: Pick<Process, "files">, name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  const path = "/etc/passwd";
  if (files.exists(path))
    for (const line of files.text(path).split("\n")) {
      const [other, , id] = line.split(":");
      if (other === name) return Number(id);
    }
  return name === "root" ? 0 : name === "learner" ? 1000 : undefined;
}
