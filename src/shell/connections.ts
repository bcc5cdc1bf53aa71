import { concat, toBytes } from "../base/bytes.ts";
import { readAll } from "../base/streams.ts";
import type { Files } from "../files/files.ts";
import type { Context } from "./context.ts";
import type { OpenFile } from "./open-file.ts";
import { lastly, type Soon } from "./soon.ts";

/** Runs a command, and closes this shell's ends of the process substitutions that it made. */
export function withConnections<T>(context: Context, work: () => Soon<T>): Soon<T> {
  const { connections } = context;
  context.connections = [];
  return lastly(work, () => {
    for (const { number } of context.connections) context.descriptors.close(number);
    context.connections = connections;
  });
}

/**
 * Programs read paths of the file system at once and whole, so a path that stands for a descriptor (`<(...)`) is
 * read to its end before its program starts, and what it writes to `>(...)` is passed on when it ends.
 */
export async function connected(
  context: Context,
  files: Files,
  args: readonly string[],
): Promise<{ files: Files; finish: () => Promise<void> }> {
  const paths = new Map<string, Uint8Array>();
  const written = new Map<string, { file: OpenFile; data: Uint8Array }>();
  for (const path of new Set(args)) {
    if (path === "/dev/null") paths.set(path, new Uint8Array(0));
    const standard = { "/dev/stdout": 1, "/dev/stderr": 2 }[path];
    const target = standard === undefined ? undefined : context.descriptors.get(standard);
    if (target) written.set(path, { file: target, data: new Uint8Array(0) });
    const number = /^\/dev\/fd\/\d+$/.test(path) ? Number(path.slice(8)) : undefined;
    const file = number === undefined ? undefined : context.descriptors.get(number);
    if (!file) continue;
    const connection = context.connections.find((other) => other.number === number);
    if (connection?.operator === ">") written.set(path, { file, data: new Uint8Array(0) });
    else if (!file.isTTY) paths.set(path, await readAll(file.input(context.signal)));
  }
  if (paths.size === 0 && written.size === 0) return { files, finish: async () => {} };
  return {
    files: overlay(files, paths, written),
    finish: async () => {
      for (const [path, { file, data }] of written) {
        if (data.length > 0) await file.output(context.signal).write(data);
        const connection = context.connections.find((other) => path === `/dev/fd/${other.number}`);
        if (!connection) continue;
        context.descriptors.close(connection.number);
        await connection.done;
      }
    },
  };
}

function overlay(
  files: Files,
  paths: ReadonlyMap<string, Uint8Array>,
  written: Map<string, { file: OpenFile; data: Uint8Array }>,
): Files {
  const known = (path: string) => paths.has(path) || written.has(path);
  const now = () => ({
    kind: "device" as const,
    mode: 0o600,
    mtime: 0,
    ctime: 0,
    ino: 0,
    uid: files.uid,
    links: 1,
  });
  const sizeOf = (path: string) => paths.get(path)?.length ?? 0;
  const own: Partial<Files> = {
    as: (uid) => overlay(files.as(uid), paths, written),
    stat: (path) => (known(path) ? { ...now(), size: sizeOf(path) } : files.stat(path)),
    lstat: (path) => (known(path) ? { ...now(), size: sizeOf(path) } : files.lstat(path)),
    exists: (path) => known(path) || files.exists(path),
    is: (kind, path) => (known(path) ? kind === "device" : files.is(kind, path)),
    may: (right, path) => (known(path) ? right !== "execute" : files.may(right, path)),
    read: (path) => paths.get(path) ?? files.read(path),
    text: (path) => (paths.has(path) ? new TextDecoder().decode(paths.get(path)) : files.text(path)),
    realpath: (path) => (known(path) ? path : files.realpath(path)),
    write(path, data, options) {
      const target = written.get(path);
      if (target) target.data = concat([target.data, toBytes(data)]);
      else if (path === "/dev/null") return;
      else files.write(path, data, options);
    },
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
