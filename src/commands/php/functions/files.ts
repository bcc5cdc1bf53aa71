import { resolve, basename, dirname } from "../../../files/paths.ts";
import { PArray, PObject } from "../runtime/values.ts";
import type { Functions } from "./table.ts";
import { construct } from "../runtime/calls.ts";
import { classNamed } from "../runtime/classes.ts";
import { exists, text } from "./system-parts.ts";

/** Files and paths. */
export const files: Functions = {
  file_exists: exists(),
  is_file: exists("file"),
  is_dir: exists("directory"),
  is_readable: exists(),
  is_writable: exists(),
  file_get_contents: [
    1,
    async (call) => {
      const name = await text(call);
      if (name === "php://input") return call.php.globals.get("__input")?.value ?? "";
      const path = resolve(call.php.cwd, name);
      if (call.php.process.files.is("file", path)) return call.php.process.files.text(path);
      await call.php.warn(
        call.scope,
        "Warning",
        `file_get_contents(${name}): Failed to open stream: No such file or directory`,
      );
      return false;
    },
  ],
  file_put_contents: [
    2,
    async (call) => {
      const value = await text(call, 1);
      const name = await text(call);
      if (/^php:\/\/std(?:err|out)$/.test(name)) {
        if (name.endsWith("err")) await call.php.process.stderr.write(value);
        else call.php.out.write(value);
      } else
        call.php.process.files.write(resolve(call.php.cwd, name), value, {
          append: (((call.args[2] as bigint | undefined) ?? 0n) & 8n) !== 0n,
        });
      return BigInt(value.length);
    },
  ],
  file: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      if (!call.php.process.files.is("file", path)) return false;
      const lines = call.php.process.files.text(path).match(/[^\n]*\n|[^\n]+$/g) ?? [];
      return PArray.of(
        (((call.args[1] as bigint | undefined) ?? 0n) & 2n) !== 0n
          ? lines.map((line) => line.replace(/\r?\n$/, ""))
          : lines,
      );
    },
  ],
  fopen: [
    2,
    async (call) => {
      const made = await construct(
        call.php,
        call.scope,
        await classNamed(call.php, call.scope, "stdClass"),
        [],
      );
      made.set("__path", await text(call));
      return made;
    },
  ],
  fwrite: [
    2,
    async (call) => {
      const path = String((call.args[0] as PObject).get("__path"));
      const value = await text(call, 1);
      if (path === "php://stderr") await call.php.process.stderr.write(value);
      else if (/^php:\/\/(?:stdout|output)$/.test(path)) call.php.out.write(value);
      else call.php.process.files.write(resolve(call.php.cwd, path), value, { append: true });
      return BigInt(value.length);
    },
  ],
  fclose: [1, () => true],
  readfile: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      if (!call.php.process.files.is("file", path)) return false;
      const value = call.php.process.files.text(path);
      call.php.out.write(value);
      return BigInt(value.length);
    },
  ],
  unlink: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      if (!call.php.process.files.is("file", path)) return false;
      call.php.process.files.unlink(path);
      return true;
    },
  ],
  mkdir: [
    1,
    async (call) => (
      call.php.process.files.mkdir(resolve(call.php.cwd, await text(call)), { parents: true }),
      true
    ),
  ],
  scandir: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      return call.php.process.files.is("directory", path)
        ? PArray.of([".", "..", ...call.php.process.files.list(path).map(({ name }) => name)])
        : false;
    },
  ],
  glob: [
    1,
    async (call) => {
      const pattern = await text(call);
      const folder = resolve(call.php.cwd, dirname(pattern));
      const test = new RegExp(
        `^${basename(pattern)
          .replace(/[.+^$()|[\]\\]/g, "\\$&")
          .replaceAll("*", ".*")
          .replaceAll("?", ".")}$`,
      );
      return call.php.process.files.is("directory", folder)
        ? PArray.of(
            call.php.process.files
              .list(folder)
              .filter(({ name }) => test.test(name))
              .map(({ name }) => `${dirname(pattern)}/${name}`),
          )
        : new PArray();
    },
  ],
  basename: [
    1,
    async (call) => {
      const name = basename(await text(call));
      const end = call.args[1] === undefined ? "" : await text(call, 1);
      return end !== "" && name.endsWith(end) ? name.slice(0, -end.length) : name;
    },
  ],
  dirname: [
    1,
    async (call) => {
      let path = await text(call);
      for (let i = 0n; i < ((call.args[1] as bigint | undefined) ?? 1n); i++) path = dirname(path) || ".";
      return path;
    },
  ],
  realpath: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      return call.php.process.files.exists(path) ? path : false;
    },
  ],
  getcwd: [0, ({ php }) => php.cwd],
  pathinfo: [
    1,
    async (call) => {
      const path = await text(call);
      const base = basename(path);
      const dot = base.lastIndexOf(".");
      const made = PArray.from([
        ["dirname", dirname(path) || "."],
        ["basename", base],
        ...(dot >= 0 ? ([["extension", base.slice(dot + 1)]] as const) : []),
        ["filename", dot >= 0 ? base.slice(0, dot) : base],
      ]);
      return call.args[1] === 4n
        ? (made.get("extension") ?? "")
        : call.args[1] === 8n
          ? made.get("filename")!
          : made;
    },
  ],
  sys_get_temp_dir: [0, () => "/tmp"],
};
