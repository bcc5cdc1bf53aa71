/** Paths are POSIX, always absolute inside the file system: "/home/learner/app". */

/** Joins `path` to `cwd` and takes out ".", ".." and doubled slashes, without looking at any link. */
export function resolve(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}

export const join = (...parts: string[]): string => resolve("/", parts.join("/"));

/** "/a/b" -> "/a"; "/a" -> "/"; "/" -> "/". */
export const dirname = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/";

/** "/a/b" -> "b"; "/" -> "". */
export const basename = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Is `path` this folder itself or below it? */
export const isWithin = (folder: string, path: string): boolean =>
  folder === "/" || path === folder || path.startsWith(`${folder}/`);
