import { CljExit, CljNotSimulated, CljThrow } from "./errors.ts";
import { Dict, type Form, Foreign, show } from "./forms.ts";
import type { World } from "./world.ts";

const simple = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

function parseWhole(value: Form): number {
  if (value === null) throw new CljThrow("java.lang.NumberFormatException", "Cannot parse null string: null");
  const text = String(value as string);
  if (!/^[+-]?\d+$/.test(text))
    throw new CljThrow("java.lang.NumberFormatException", `For input string: "${text}"`);
  return Number(text);
}

type Static = (world: World, args: readonly Form[]) => Form | Promise<Form>;

const statics: Readonly<Record<string, Static>> = {
  "System/getenv": ({ process }, [name]) =>
    name === undefined
      ? Dict.of([...process.env].map(([key, value]) => [key, value] as const))
      : (process.env.get(name as string) ?? null),
  "System/getProperty": (_, [, other = null]) => other,
  "System/exit": (_, [status = 0]) => {
    throw new CljExit(status as number);
  },
  "System/currentTimeMillis": ({ process }) => process.clock.now(),
  "System/nanoTime": ({ process }) => process.clock.now() * 1e6,
  "Integer/parseInt": (_, [text = null]) => parseWhole(text),
  "Integer/valueOf": (_, [text = null]) => (typeof text === "number" ? text : parseWhole(text)),
  "Long/parseLong": (_, [text = null]) => parseWhole(text),
  "Double/parseDouble": (_, [text = null]) => Number(text as string),
  "Boolean/parseBoolean": (_, [text = null]) => String(text as string).toLowerCase() === "true",
  "String/valueOf": (_, [value = null]) => show(value),
  "Thread/sleep": async ({ process }, [ms = 0]) => {
    await process.clock.sleep(ms as number, process.signal);
    return null;
  },
  "Math/abs": (_, [value]) => Math.abs(value as number),
  "Math/sqrt": (_, [value]) => Math.sqrt(value as number),
  "Math/pow": (_, [a, b]) => (a as number) ** (b as number),
  "Math/floor": (_, [value]) => Math.floor(value as number),
  "Math/round": (_, [value]) => Math.round(value as number),
  "Math/random": ({ process }) => process.random.next(),
  "UUID/randomUUID": ({ process }) => process.random.uuid(),
  "Instant/now": ({ process }) => new Date(process.clock.now()).toISOString(),
  "LocalDate/now": ({ process }) => new Date(process.clock.now()).toISOString().slice(0, 10),
};

export function callStatic(
  world: World,
  type: string,
  name: string,
  args: readonly Form[],
): Form | Promise<Form> {
  const found = statics[`${simple(type)}/${name}`];
  if (!found) throw new CljNotSimulated(`${type}/${name}`);
  return found(world, args);
}

export function staticField(type: string, name: string): Form {
  if (simple(type) === "Math" && name === "PI") return Math.PI;
  if (simple(type) === "Integer" && name === "MAX_VALUE") return 2147483647;
  throw new CljNotSimulated(`${type}/${name}`);
}

/** "(Integer. text)", "(Exception. message)". */
export function constructJava(type: string, args: readonly Form[]): Form {
  const [first = null] = args;
  const name = simple(type);
  if (name === "Integer" || name === "Long") return parseWhole(first);
  if (name === "String" || name === "StringBuilder") return show(first);
  if (/(?:Exception|Error)$/.test(name)) {
    const full = type.includes(".") ? type : `java.lang.${type}`;
    return new Foreign(full, new CljThrow(full, first === null ? null : show(first)));
  }
  throw new CljNotSimulated(`new ${type}`);
}

const onText: Readonly<Record<string, (text: string, args: readonly Form[]) => Form>> = {
  length: (text) => text.length,
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  contains: (text, [part]) => text.includes(part as string),
  startsWith: (text, [part]) => text.startsWith(part as string),
  endsWith: (text, [part]) => text.endsWith(part as string),
  substring: (text, [from, to]) => text.substring(from as number, to as number | undefined),
  indexOf: (text, [part]) => text.indexOf(part as string),
  isEmpty: (text) => text === "",
  replace: (text, [from, to]) => text.replaceAll(from as string, to as string),
  equals: (text, [other]) => text === other,
};

/** "(.method target args)". */
export function callInterop(_: World, target: Form, name: string, args: readonly Form[]): Form {
  if (target === null) throw new CljThrow("java.lang.NullPointerException", null);
  if (target instanceof Foreign && target.state instanceof CljThrow) {
    if (name === "getMessage") return target.state.message === "" ? null : target.state.message;
    if (name === "getClass") return new Foreign("java.lang.Class", target.type);
  }
  if (name === "toString") return show(target);
  const method = typeof target === "string" ? onText[name] : undefined;
  if (method) return method(target as string, args);
  if (
    target instanceof Foreign &&
    typeof target.state === "object" &&
    target.state !== null &&
    name in (target.state as Record<string, unknown>)
  )
    return (
      (target.state as Record<string, (...given: readonly Form[]) => Form>)[name] as (
        ...given: readonly Form[]
      ) => Form
    )(...args);
  throw new CljNotSimulated(`.${name} of ${target instanceof Foreign ? target.type : typeof target}`);
}
