import type { Process } from "../../../shell/command.ts";
import { SystemError } from "./file-calls.ts";
import { type LineOf, translateFrames, wrapperStart } from "./frames.ts";
import { coreNames } from "./library.ts";
import { type Modules, withOwnWords } from "./modules.ts";
import { toolCalls } from "./tool-calls.ts";
import { statusTexts } from "../../../base/http-status.ts";

export type Calls = Readonly<Record<string, (...args: never[]) => unknown>>;

/** What the library asks of time, chance and modules, and of tools that only the host has. */
export function commonCalls({ clock, random }: Process, modules: Modules, line: LineOf): Calls {
  return {
    ...toolCalls,
    now: () => clock.now(),
    random: () => random.next(),
    uuid: () => random.uuid(),
    statuses: () => statusTexts,
    core: (name: string) => modules.isCore(name),
    "core.names": () => coreNames.filter((name) => !name.startsWith("dojo:")),
    resolve: (name: string, from: string | null, stack: string[]) => modules.require(name, from, stack),
    kind: (file: string) => modules.kind(file),
    source: (file: string) => modules.text(file),
    words: (text: string) => withOwnWords(text),
    wrap: (text: string) => `${wrapperStart}${text}\n})`,
    json: (text: string) => jsonComplaint(text),
    line: (file: string, number: number) => line(file, number) ?? null,
    frames: (frames: string[]) =>
      translateFrames(
        frames,
        (file, n) => line(file, n),
        (file) => file.startsWith("/"),
      ),
    url: (text: string, base: string | null) => urlParts(text, base),
    "url.set": (href: string, name: string, value: string) => {
      const url = new URL(href);
      Object.assign(url, { [name]: value });
      return urlParts(url.href, null);
    },
  };
}

/** Runs a call of the library and writes its answer, or the error it is to throw, as JSON. */
export function answer(calls: Calls, name: string, argument: string): string {
  const call = calls[name];
  if (!call) throw new Error(`the library asks for ${name}, which the host does not have`);
  try {
    return JSON.stringify({ value: call(...(JSON.parse(argument) as never[])) ?? null });
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return JSON.stringify({ error: { message: error.message, ...error.facts } });
  }
}

/** V8's words for what is wrong with a JSON text. */
function jsonComplaint(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message;
  }
}

function urlParts(text: string, base: string | null): Record<string, string> | null {
  try {
    const url = base === null ? new URL(text) : new URL(text, base);
    const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = url;
    return { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
