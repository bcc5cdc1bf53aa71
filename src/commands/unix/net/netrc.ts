import type { Process } from "../../../shell/command.ts";

/** "login:password" for a host in ~/.netrc; undefined when it has none. */
export function passwordFor({ env, files }: Process, host: string): string | undefined {
  const path = `${env.get("HOME") ?? ""}/.netrc`;
  if (!files.is("file", path)) return undefined;
  const words = files.text(path).split(/\s+/);
  let here = false;
  let login = "";
  for (let i = 0; i < words.length; i++) {
    if (words[i] === "machine") here = words[++i] === host;
    else if (words[i] === "default") here = true;
    else if (words[i] === "login" && here) login = words[++i] ?? "";
    else if (words[i] === "password" && here) return `${login}:${words[++i] ?? ""}`;
  }
  return undefined;
}
