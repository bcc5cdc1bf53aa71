import type { Call, LibraryClass } from "../runtime/library.ts";
import { show } from "../runtime/text.ts";
import { traceOf } from "../library/system.ts";
import { JNative, JObject, JType, type Value } from "../runtime/values.ts";
import type { Vm } from "../runtime/vm.ts";

/** "org.springframework.boot.tomcat.TomcatWebServer" within 39 characters: packages become letters, from the left. */
export function shorten(name: string, room = 39): string {
  const parts = name.split(".");
  for (let i = 0; i < parts.length - 1 && parts.join(".").length > room; i++) parts[i] = parts[i]![0]!;
  return parts.join(".");
}

/** A line as Spring Boot's logging writes it. */
export async function logLine(
  vm: Vm,
  level: string,
  logger: string,
  message: string,
  thread = "main",
): Promise<void> {
  const name = vm.parts.properties.get("dojo.application") ?? "";
  const application = name === "" ? "" : `[${name}] `;
  const time = new Date(vm.process.clock.now()).toISOString();
  const short = shorten(logger).slice(-40).padEnd(40);
  await vm.process.stdout.write(
    `${time} ${level.padStart(5)} 4 --- ${application}[${thread.slice(-15).padStart(15)}] ${short} : ${message}\n`,
  );
}

async function fill(call: Call, [pattern = "", ...args]: readonly Value[]): Promise<string> {
  const waiting = [...args];
  const last = waiting.at(-1);
  let text = "";
  for (const [index, part] of (await show(call, pattern)).split("{}").entries())
    text += index === 0 ? part : (waiting.length > 0 ? await show(call, waiting.shift()!) : "{}") + part;
  return last instanceof JObject && last.trace && waiting.includes(last)
    ? `${text}\n${(await traceOf(call, last)).trimEnd()}`
    : text;
}

const at =
  (level: string) =>
  async (call: Call, self: Value, args: readonly Value[]): Promise<Value> => {
    const { vm } = call;
    const name = (self as JNative<string>).state;
    const message = await fill(call, args);
    if (vm.parts.jars.some((jar) => jar.startsWith("spring-boot-"))) await logLine(vm, level, name, message);
    else if (vm.parts.jars.some((jar) => jar.startsWith("logback-classic"))) {
      const time = new Date(vm.process.clock.now()).toISOString().slice(11, 23);
      await vm.process.stdout.write(`${time} [main] ${level.padEnd(5)} ${name} -- ${message}\n`);
    } else if (vm.parts.jars.some((jar) => jar.startsWith("slf4j-simple")))
      await vm.process.stderr.write(`[main] ${level} ${name} - ${message}\n`);
    return null;
  };

export const loggingClasses: readonly LibraryClass[] = [
  {
    name: "org.slf4j.LoggerFactory",
    statics: {
      getLogger: (_, [of]) => new JNative("org.slf4j.Logger", of instanceof JType ? of.name : (of as string)),
    },
  },
  {
    name: "org.slf4j.Logger",
    methods: {
      info: at("INFO"),
      warn: at("WARN"),
      error: at("ERROR"),
      debug: () => null,
      trace: () => null,
      isDebugEnabled: () => false,
    },
  },
  {
    name: "java.util.logging.Logger",
    statics: { getLogger: (_, [name]) => new JNative("org.slf4j.Logger", name as string) },
  },
];
