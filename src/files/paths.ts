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

/** Order of names by their UTF-8 bytes, which is that of their code points. */
export function compareNames(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // A surrogate (a code point beyond the BMP) sorts after every other unit.
    const high = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
    return high(x) - high(y);
  }
  return a.length - b.length;
}
