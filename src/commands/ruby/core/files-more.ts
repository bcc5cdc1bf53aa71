import { basename, dirname, resolve } from "../../../files/paths.ts";
import { RArray, str } from "../runtime/values.ts";
import { type Table, toText } from "./table.ts";
import { linesOf, path, withFiles } from "./files-parts.ts";

/** The second half of files.ts. */
export const onFileMore: Table = {
  foreach: [
    1,
    -1,
    async ({ ruby, frame, args, block }) => {
      for (const line of withFiles(ruby, "rb_sysopen", toText(ruby, args[0]), () =>
        linesOf(ruby.process.files.text(path(ruby, args[0])), false),
      ))
        await ruby.yield(frame, block!, [line]);
      return null;
    },
  ],
  join: [
    0,
    -1,
    ({ ruby, args }) =>
      str(
        args
          .flatMap((arg) => (arg instanceof RArray ? arg.items : [arg]))
          .map((arg) => toText(ruby, arg))
          .join("/")
          .replace(/\/+/g, "/"),
      ),
  ],
  basename: [
    1,
    2,
    ({ ruby, args }) => {
      const name = basename(toText(ruby, args[0]));
      const end = args[1] ? toText(ruby, args[1]) : "";
      return str(
        end === ".*"
          ? name.replace(/(?<=.)\.[^.]*$/, "")
          : end !== "" && name.endsWith(end)
            ? name.slice(0, -end.length)
            : name,
      );
    },
  ],
  dirname: [1, 2, ({ ruby, args }) => str(dirname(toText(ruby, args[0])) || ".")],
  extname: [1, 1, ({ ruby, args }) => str(/(?<=[^/])\.[^./]+$/.exec(toText(ruby, args[0]))?.[0] ?? "")],
  expand_path: [
    1,
    2,
    ({ ruby, args }) =>
      str(
        resolve(
          args[1] ? path(ruby, args[1]) : ruby.cwd,
          toText(ruby, args[0]).replace(/^~(?=\/|$)/, ruby.process.env.get("HOME") ?? "/"),
        ),
      ),
  ],
  absolute_path: [
    1,
    2,
    ({ ruby, args }) => str(resolve(args[1] ? path(ruby, args[1]) : ruby.cwd, toText(ruby, args[0]))),
  ],
  realpath: [1, 2, ({ ruby, args }) => str(path(ruby, args[0]))],
  split: [
    1,
    1,
    ({ ruby, args }) =>
      new RArray([str(dirname(toText(ruby, args[0]))), str(basename(toText(ruby, args[0])))]),
  ],
};
