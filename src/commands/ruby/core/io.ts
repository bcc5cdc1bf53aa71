import { decode } from "../../../base/bytes.ts";
import { readLine, readText } from "../../../base/streams.ts";
import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RObject, RString, str, type Value } from "../runtime/values.ts";
import type { Table } from "./table.ts";

/** What `puts` writes of its arguments: each on a line, arrays item by item. */
export async function printLines(ruby: Ruby, frame: Frame, args: readonly Value[]): Promise<string> {
  if (args.length === 0) return "\n";
  let text = "";
  for (const arg of args) {
    if (arg instanceof RArray) {
      if (arg.items.length > 0) text += await printLines(ruby, frame, arg.items);
      else if (args.length === 1) text += "\n";
      continue;
    }
    const line = await ruby.text(frame, arg);
    text += line.endsWith("\n") ? line : `${line}\n`;
  }
  return text;
}

async function joined(ruby: Ruby, frame: Frame, args: readonly Value[]): Promise<string> {
  let text = "";
  for (const arg of args) text += await ruby.text(frame, arg);
  return text;
}

/** Writing methods over one function that takes text. */
export const writer = (write: (ruby: Ruby, self: Value, text: string) => Promise<void> | void): Table => ({
  puts: [
    0,
    -1,
    async ({ ruby, frame, self, args }) => (
      await write(ruby, self, await printLines(ruby, frame, args)),
      null
    ),
  ],
  print: [
    0,
    -1,
    async ({ ruby, frame, self, args }) => (await write(ruby, self, await joined(ruby, frame, args)), null),
  ],
  write: [
    0,
    -1,
    async ({ ruby, frame, self, args }) => {
      const text = await joined(ruby, frame, args);
      await write(ruby, self, text);
      return BigInt(text.length);
    },
  ],
  "<<": [
    1,
    1,
    async ({ ruby, frame, self, args }) => (await write(ruby, self, await ruby.text(frame, args[0]!)), self),
  ],
  printf: [
    1,
    -1,
    async ({ ruby, frame, self, args }) => (
      await write(ruby, self, await ruby.text(frame, await ruby.send(frame, ruby.main, "format", args))),
      null
    ),
  ],
  p: [
    0,
    -1,
    async ({ ruby, frame, self, args }) => {
      for (const arg of args) await write(ruby, self, `${await ruby.inspect(frame, arg)}\n`);
      return args[0] ?? null;
    },
  ],
});

export function defineIo(ruby: Ruby): void {
  const io = ruby.core("IO");
  const streams = new WeakMap<RObject, "stdin" | "stdout" | "stderr">();
  const nameOf = (self: Value) => streams.get(self as RObject)!;
  ruby.define(io, {
    ...writer((on, self, text) => on.process[nameOf(self) === "stderr" ? "stderr" : "stdout"].write(text)),
    sync: [0, 0, () => true],
    "sync=": [1, 1, ({ args }) => args[0]!],
    flush: [0, 0, ({ self }) => self],
    fsync: [0, 0, () => 0n],
    fileno: [0, 0, ({ self }) => BigInt(["stdin", "stdout", "stderr"].indexOf(nameOf(self)))],
    close: [0, 0, () => null],
    "tty?": [0, 0, ({ ruby: on, self }) => on.process[nameOf(self)].isTTY],
    isatty: [0, 0, ({ ruby: on, self }) => on.process[nameOf(self)].isTTY],
    set_encoding: [1, -1, ({ self }) => self],
    external_encoding: [0, 0, () => str("UTF-8")],
    gets: [
      0,
      -1,
      async ({ ruby: on }) => {
        const line = await readLine(on.process.stdin);
        return line ? str(decode(line.bytes) + (line.ended ? "\n" : "")) : null;
      },
    ],
    read: [0, -1, async ({ ruby: on }) => str(await readText(on.process.stdin))],
    each_line: [
      0,
      0,
      async ({ ruby: on, frame, self, block }) => {
        for (let line = await readLine(on.process.stdin); line; line = await readLine(on.process.stdin))
          await on.yield(frame, block!, [str(decode(line.bytes) + (line.ended ? "\n" : ""))]);
        return self;
      },
    ],
    readlines: [
      0,
      -1,
      async ({ ruby: on }) =>
        new RArray(((await readText(on.process.stdin)).match(/[^\n]*\n|[^\n]+$/g) ?? []).map(str)),
    ],
    inspect: [0, 0, ({ self }) => str(`#<IO:<${nameOf(self).toUpperCase()}>>`)],
  });
  for (const name of ["stdin", "stdout", "stderr"] as const) {
    const stream = new RObject(io);
    streams.set(stream, name);
    ruby.object.constants.set(name.toUpperCase(), stream);
    ruby.globals.set(`$${name}`, stream);
  }
  ruby.globals.set("$,", null);
  ruby.globals.set("$/", new RString("\n"));
  ruby.globals.set("$PROGRAM_NAME", str("ruby"));
}
