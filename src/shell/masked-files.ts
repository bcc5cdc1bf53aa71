import type { Files } from "../files/files.ts";

const standardMask = 0o022; // what the file system itself takes for granted

/** The files as a process with this umask sees them: what it creates gets the modes the mask leaves. */
export function maskedFiles(files: Files, mask: number): Files {
  if (mask === standardMask) return files;
  const own: Partial<Files> = {
    as: (uid) => maskedFiles(files.as(uid), mask),
    write(path, data, options) {
      const mode = options?.mode ?? (files.exists(path) ? undefined : 0o666 & ~mask);
      files.write(path, data, { ...options, ...(mode === undefined ? {} : { mode }) });
    },
    mkdir: (path, options) => files.mkdir(path, { ...options, mode: options?.mode ?? 0o777 & ~mask }),
  };
  return new Proxy(files, {
    get(target, name) {
      const given = own[name as keyof Files];
      if (given) return given;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
