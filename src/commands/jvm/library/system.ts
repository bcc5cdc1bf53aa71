import { encode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import { decode } from "../../../base/bytes.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { describeFrame } from "../runtime/frames.ts";
import { toInt } from "../runtime/numbers.ts";
import { show } from "../runtime/text.ts";
import { JArray, JNative, JObject, type Value } from "../runtime/values.ts";
import type { Vm } from "../runtime/vm.ts";
import { format } from "./format.ts";
import { textMap } from "./make.ts";
import { spread } from "./strings.ts";

type Target = "stdout" | "stderr";

const write = async (call: Call, self: Value, text: string): Promise<null> => {
  await call.vm.process[(self as JNative<Target>).state].write(text);
  return null;
};

const printed = (call: Call, args: readonly Value[]): string | Promise<string> => {
  const [value] = args;
  if (value === undefined) return "";
  if (value instanceof JArray && value.type === "char") return String.fromCharCode(...value.items.map(toInt));
  return show(call, value);
};

/** The lines of a throwable with its causes, as printStackTrace writes them. */
export async function traceOf(call: Call, thrown: JObject): Promise<string> {
  let text = `${await show(call, thrown)}\n`;
  let enclosing: readonly string[] = [];
  for (let each: Value | undefined = thrown, first = true; each instanceof JObject; first = false) {
    if (!first) text += `Caused by: ${await show(call, each)}\n`;
    const lines: string[] = (each.trace ?? []).map(describeFrame);
    // What a cause has in common with what it caused is only counted.
    let common = 0;
    while (
      common < lines.length &&
      common < enclosing.length &&
      lines.at(-1 - common) === enclosing.at(-1 - common)
    )
      common++;
    for (const line of lines.slice(0, lines.length - common)) text += `\tat ${line}\n`;
    if (common > 0) text += `\t... ${common} more\n`;
    enclosing = lines;
    each = each.fields.get("cause");
  }
  return text;
}

const environment = ({ process }: Vm): [string, string][] => [...process.env];

const nanosPerMilli = 1_000_000n;

export const systemClasses: readonly LibraryClass[] = [
  {
    name: "java.lang.System",
    statics: {
      getenv: (call, [name]) =>
        name === undefined
          ? textMap(call, environment(call.vm))
          : (call.vm.process.env.get(name as string) ?? null),
      getProperty: ({ vm }, [name, other = null]) => vm.parts.properties.get(name as string) ?? other,
      setProperty({ vm }, [name, value]) {
        const before = vm.parts.properties.get(name as string) ?? null;
        vm.parts.properties.set(name as string, value as string);
        return before;
      },
      lineSeparator: () => "\n",
      currentTimeMillis: ({ vm }) => BigInt(vm.process.clock.now()),
      nanoTime: ({ vm }) => BigInt(vm.process.clock.now()) * nanosPerMilli,
      exit: ({ vm }, [status = 0]) => vm.exit(toInt(status)),
      gc: () => null,
      identityHashCode: (_, [value = null]) => (value instanceof JObject ? value.identity : 42),
      arraycopy(_, [from, at = 0, to, place = 0, count = 0]) {
        const taken = (from as JArray).items.slice(toInt(at), toInt(at) + toInt(count));
        (to as JArray).items.splice(toInt(place), taken.length, ...taken);
        return null;
      },
    },
    constants: {
      out: () => new JNative<Target>("java.io.PrintStream", "stdout"),
      err: () => new JNative<Target>("java.io.PrintStream", "stderr"),
      in: () => new JNative("java.io.InputStream", null),
    },
  },
  {
    name: "java.io.PrintStream",
    methods: {
      println: async (call, self, args) => write(call, self, `${await printed(call, args)}\n`),
      print: async (call, self, args) => write(call, self, await printed(call, args)),
      printf: async (call, self, [pattern, ...args]) =>
        write(call, self, await format(call, pattern as string, spread(args))),
      format: async (call, self, [pattern, ...args]) =>
        write(call, self, await format(call, pattern as string, spread(args))),
      write: async (call, self, [value = 0]) =>
        write(
          call,
          self,
          value instanceof JArray
            ? decode(Uint8Array.from(value.items, toInt))
            : String.fromCharCode(toInt(value)),
        ),
      flush: () => null,
      close: () => null,
    },
  },
  {
    name: "java.lang.Throwable",
    methods: {
      getMessage: (_, self) => (self as JObject).fields.get("message") ?? null,
      getLocalizedMessage: (_, self) => (self as JObject).fields.get("message") ?? null,
      getCause: (_, self) => (self as JObject).fields.get("cause") ?? null,
      async printStackTrace(call, self) {
        await call.vm.process.stderr.write(await traceOf(call, self as JObject));
        return null;
      },
      getStackTrace: (_, self) =>
        new JArray(((self as JObject).trace ?? []).map(describeFrame), "StackTraceElement"),
      initCause(_, self, [cause = null]) {
        (self as JObject).fields.set("cause", cause);
        return self;
      },
      addSuppressed: () => null,
      getSuppressed: () => new JArray([], "Throwable"),
      fillInStackTrace: (_, self) => self,
    },
  },
  {
    name: "java.util.Scanner",
    construct: () => new JNative<{ line: string | null }>("java.util.Scanner", { line: null }),
    methods: {
      nextLine: (call) => nextLine(call),
      next: (call, self) => nextWord(call, self),
      nextInt: async (call, self) => Number(await nextWord(call, self)) | 0,
      hasNextLine: async ({ vm }) => {
        const line = await readLine(vm.process.stdin);
        if (line) vm.process.stdin.unread(encode(`${decode(line.bytes)}${line.ended ? "\n" : ""}`));
        return line !== null;
      },
      close: () => null,
    },
  },
  { name: "java.io.InputStreamReader", construct: () => new JNative("java.io.InputStreamReader", null) },
  {
    name: "java.io.BufferedReader",
    construct: (_, [source = null]) => new JNative("java.io.BufferedReader", source),
    methods: {
      async readLine({ vm }) {
        const line = await readLine(vm.process.stdin);
        return line ? decode(line.bytes) : null;
      },
      close: () => null,
    },
  },
  {
    name: "java.lang.Runtime",
    statics: { getRuntime: () => new JNative("java.lang.Runtime", null) },
    methods: {
      availableProcessors: () => 8,
      totalMemory: () => 31457280n,
      freeMemory: () => 20971520n,
      maxMemory: () => 314572800n,
      addShutdownHook({ vm }, _, [thread = null]) {
        vm.hooks.push(thread);
        return null;
      },
      exit: ({ vm }, _, [status = 0]) => vm.exit(toInt(status)),
    },
  },
  {
    name: "java.lang.ProcessHandle",
    statics: { current: () => new JNative("java.lang.ProcessHandle", null) },
    methods: { pid: () => 4n },
  },
];

async function nextLine(call: Call): Promise<Value> {
  const line = await readLine(call.vm.process.stdin);
  if (!line) throw call.vm.thrown("NoSuchElementException", "No line found", call.frame);
  return decode(line.bytes);
}

async function nextWord(call: Call, self: Value): Promise<string> {
  const { state } = self as JNative<{ line: string | null }>;
  while (state.line === null || state.line.trim() === "") {
    const line = await readLine(call.vm.process.stdin);
    if (!line) throw call.vm.thrown("NoSuchElementException", null, call.frame);
    state.line = decode(line.bytes);
  }
  const [word = ""] = state.line.trim().split(/\s+/);
  state.line = state.line.trimStart().slice(word.length);
  return word;
}
