import { NotSimulated } from "../language/cursor.ts";
import { backtrace } from "../runtime/errors.ts";
import type { Frame } from "../runtime/frame.ts";
import { RubyError, RubyExit, ThrowJump } from "../runtime/jumps.ts";
import { loadFile, requireFeature, requireRelative } from "../runtime/require.ts";
import type { Ruby } from "../runtime/ruby.ts";
import {
  RArray,
  RException,
  RHash,
  RModule,
  RProc,
  RString,
  str,
  symbol,
  type Value,
} from "../runtime/values.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import { format } from "./format.ts";
import { printLines } from "./io.ts";
import { parseFloatOf, parseInteger } from "./number-parsing.ts";
import { takeOptions, type Table, toNumber, toText } from "./table.ts";

/** The exception that `raise` with these arguments means. */
async function exceptionOf(ruby: Ruby, frame: Frame, args: readonly Value[]): Promise<RException> {
  const [first, ...rest] = args;
  if (first === undefined) {
    const current = ruby.globals.get("$!");
    return current instanceof RException ? current : ruby.error("RuntimeError", "unhandled exception").value;
  }
  if (first instanceof RString) return ruby.error("RuntimeError", first.text).value;
  const made =
    first instanceof RModule
      ? await ruby.send(frame, first, "new", rest.slice(0, 1))
      : rest.length > 0
        ? await ruby.send(frame, first, "exception", rest.slice(0, 1))
        : first;
  if (!(made instanceof RException)) throw ruby.error("TypeError", "exception class/object expected");
  return made;
}

const raise: Table[string] = [
  0,
  -1,
  async ({ ruby, frame, args }) => {
    const options =
      args.at(-1) instanceof RHash && (args.at(-1) as RHash).get(symbol("cause")) !== undefined
        ? takeOptions(args)
        : undefined;
    const error = await exceptionOf(ruby, frame, args);
    error.trace ??= backtrace(frame.caller!);
    const current = ruby.globals.get("$!") ?? null;
    const cause = options?.get(symbol("cause")) ?? current;
    if (cause !== error && error.cause === null) error.cause = cause;
    throw new RubyError(error);
  },
];

const methods: Table = {
  raise,
  fail: raise,
  puts: [0, -1, ({ ruby, frame, args }) => ruby.send(frame, ruby.globals.get("$stdout")!, "puts", args)],
  print: [0, -1, ({ ruby, frame, args }) => ruby.send(frame, ruby.globals.get("$stdout")!, "print", args)],
  putc: [
    1,
    1,
    async ({ ruby, args }) => (await ruby.process.stdout.write(toText(ruby, args[0]).slice(0, 1)), args[0]!),
  ],
  p: [
    0,
    -1,
    async ({ ruby, frame, args }) => {
      for (const value of args)
        await ruby.send(frame, ruby.globals.get("$stdout")!, "puts", [str(await ruby.inspect(frame, value))]);
      return args.length > 1 ? new RArray(args) : (args[0] ?? null);
    },
  ],
  pp: [1, -1, ({ ruby, frame, args }) => ruby.send(frame, ruby.main, "p", args)],
  printf: [
    1,
    -1,
    async ({ ruby, frame, args }) =>
      ruby.send(frame, ruby.globals.get("$stdout")!, "write", [
        str(await format(ruby, frame, toText(ruby, args[0]), args.slice(1))),
      ]),
  ],
  format: [
    1,
    -1,
    async ({ ruby, frame, args }) => str(await format(ruby, frame, toText(ruby, args[0]), args.slice(1))),
  ],
  sprintf: [
    1,
    -1,
    async ({ ruby, frame, args }) => str(await format(ruby, frame, toText(ruby, args[0]), args.slice(1))),
  ],
  warn: [
    0,
    -1,
    async ({ ruby, frame, args }) => {
      takeOptions(args);
      if (args.length > 0) await ruby.process.stderr.write(await printLines(ruby, frame, args));
      return null;
    },
  ],
  gets: [0, -1, ({ ruby, frame }) => ruby.send(frame, ruby.globals.get("$stdin")!, "gets")],
  sleep: [
    0,
    1,
    async ({ ruby, args }) => {
      const seconds = args.length > 0 ? toNumber(ruby, args[0]) : 1e9;
      await ruby.process.clock.sleep(seconds * 1000, ruby.process.signal);
      return BigInt(Math.round(seconds));
    },
  ],
  require: [1, 1, ({ ruby, frame, args }) => requireFeature(ruby, frame, toText(ruby, args[0]))],
  require_relative: [
    1,
    1,
    ({ ruby, frame, args }) => requireRelative(ruby, frame, frame.caller!.file, toText(ruby, args[0])),
  ],
  load: [
    1,
    2,
    async ({ ruby, frame, args }) => (
      await loadFile(ruby, frame, resolve(ruby.cwd, toText(ruby, args[0]))),
      true
    ),
  ],
  exit: [
    0,
    1,
    ({ args }) => {
      throw new RubyExit(args[0] === false ? 1 : typeof args[0] === "bigint" ? Number(args[0]) : 0);
    },
  ],
  "exit!": [
    0,
    1,
    ({ args }) => {
      throw new RubyExit(typeof args[0] === "bigint" ? Number(args[0]) : 0);
    },
  ],
  abort: [
    0,
    1,
    async ({ ruby, args }) => {
      if (args.length > 0) await ruby.process.stderr.write(`${toText(ruby, args[0])}\n`);
      throw new RubyExit(1);
    },
  ],
  at_exit: [0, 0, ({ ruby, block }) => (ruby.atExit.push(block!), block)],
  loop: [
    0,
    0,
    async ({ ruby, frame, block }) => {
      if (!block) throw new NotSimulated("loop without a block");
      try {
        for (let turn = 1; ; turn++) {
          await ruby.yield(frame, block, []);
          if (turn % 200 === 0) await ruby.process.clock.sleep(0, ruby.process.signal);
        }
      } catch (error) {
        if (error instanceof RubyError && ruby.isA(error.value, ruby.core("StopIteration")))
          return error.value.ivars.get("@result") ?? null;
        throw error;
      }
    },
  ],
  catch: [
    0,
    1,
    async ({ ruby, frame, args, block }) => {
      const tag = args[0] ?? null;
      try {
        return await ruby.yield(frame, block!, [tag]);
      } catch (error) {
        if (error instanceof ThrowJump && (await ruby.equal(frame, error.tag, tag))) return error.value;
        throw error;
      }
    },
  ],
  throw: [
    1,
    2,
    ({ args }) => {
      throw new ThrowJump(args[0]!, args[1] ?? null);
    },
  ],
  lambda: [
    0,
    0,
    ({ block }) =>
      new RProc({
        node: block!.node,
        scope: block!.scope,
        native: block!.native,
        isLambda: true,
        self: block!.self,
      }),
  ],
  proc: [0, 0, ({ block }) => block],
  "block_given?": [0, 0, ({ frame }) => frame.caller!.block !== null],
  caller: [0, -1, ({ frame }) => new RArray(backtrace(frame.caller!).slice(1).map(str))],
  __method__: [0, 0, ({ frame }) => (frame.caller!.method ? symbol(frame.caller!.method.name) : null)],
  __FILE__: [0, 0, ({ frame }) => str(frame.caller!.file)],
  __dir__: [0, 0, ({ ruby, frame }) => str(dirname(resolve(ruby.cwd, frame.caller!.file)))],
  Integer: [1, 3, ({ ruby, frame, args }) => parseInteger(ruby, frame, args)],
  Float: [1, 2, ({ ruby, args }) => parseFloatOf(ruby, args)],
  String: [1, 1, async ({ ruby, frame, args }) => str(await ruby.text(frame, args[0]!))],
  Array: [
    1,
    1,
    async ({ ruby, frame, args }) => {
      const [value] = args;
      if (value instanceof RArray) return value;
      if (value === null || value instanceof RHash || ruby.respondsTo(value!, "to_a"))
        return new RArray(await ruby.list(frame, value!));
      return new RArray([value!]);
    },
  ],
  Hash: [1, 1, ({ args }) => (args[0] instanceof RHash ? args[0] : new RHash())],
  rand: [0, 1, ({ ruby, frame, args }) => ruby.send(frame, ruby.core("Random"), "rand", args)],
  srand: [0, 1, () => 0n],
  freeze: [0, 0, ({ self }) => self],
  system: [
    1,
    -1,
    async ({ ruby, args }) => {
      takeOptions(args);
      const words = args.map((word) => toText(ruby, word));
      const argv = words.length === 1 ? ["sh", "-c", words[0]!] : words;
      return (await ruby.process.spawn(argv)) === 0;
    },
  ],
  trap: [1, 2, () => str("DEFAULT")],
  global_variables: [0, 0, ({ ruby }) => new RArray([...ruby.globals.keys()].map(symbol))],
  autoload: [
    2,
    2,
    ({ ruby, args }) => (ruby.object.autoloads.set(toText(ruby, args[0]), toText(ruby, args[1])), null),
  ],
};

export function defineKernel(ruby: Ruby): void {
  ruby.define(ruby.kernel, methods);
  for (const name of Object.keys(methods)) {
    const method = ruby.kernel.methods.get(name)!;
    ruby.kernel.methods.set(name, { ...method, visibility: "private" });
  }
  ruby.defineOn(ruby.kernel, methods);
  ruby.defineOn(ruby.core("Random"), {
    rand: [
      0,
      1,
      async ({ ruby: on, frame, args }) => {
        const [limit] = args;
        const chance = on.process.random.next();
        if (limit === undefined || limit === null || limit === 0n) return chance;
        if (typeof limit === "number") return chance * limit;
        if (typeof limit === "bigint") return BigInt(Math.floor(chance * Number(limit)));
        const items = await on.list(frame, limit);
        return items[Math.floor(chance * items.length)] ?? null;
      },
    ],
    new_seed: [0, 0, () => 1n],
  });
  ruby.defineOn(ruby.main, { to_s: [0, 0, () => str("main")], inspect: [0, 0, () => str("main")] });
  for (const name of ["public", "private", "include", "define_method"])
    ruby.defineOn(ruby.main, {
      [name]: [0, -1, ({ ruby: on, frame, args, block }) => on.send(frame, on.object, name, args, block)],
    });
}
