import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { openSource } from "../base/sources.ts";
import type { Invocation } from "./invocation.ts";
import type { Json } from "./json.ts";
import { BadJson, JsonReader } from "./read-json.ts";

interface Given {
  readonly value: Json;
  readonly where: { readonly file: string | null; readonly line: number };
}

/** Every input of the program, as it comes. A file that cannot be read is reported and passed over. */
export async function* inputsOf(
  process: Process,
  asked: Pick<Invocation, "files" | "slurp" | "rawInput">,
  missing: (path: string, reason: string) => Promise<void>,
): AsyncGenerator<Given> {
  const slurped: Json[] = [];
  let raw = "";
  const reader = new JsonReader();
  const decoder = new TextDecoder();
  let file: string | null = null;
  let lines = 0;
  for (const path of asked.files.length > 0 ? asked.files : [undefined]) {
    let source;
    try {
      source = path === undefined ? process.stdin : openSource(process, path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await missing(path!, error.text);
      continue;
    }
    file = path ?? null;
    for (let bytes = await source.read(); bytes; bytes = await source.read()) {
      const text = decoder.decode(bytes, { stream: true });
      lines += text.split("\n").length - 1;
      if (asked.rawInput) {
        raw += text;
        if (asked.slurp) continue;
        const rows = raw.split("\n");
        raw = rows.pop()!;
        for (const value of rows) yield { value, where: { file, line: lines } };
        continue;
      }
      let broken: BadJson | undefined;
      try {
        reader.feed(text);
      } catch (error) {
        if (!(error instanceof BadJson)) throw error;
        broken = error;
      }
      for (const value of reader.take())
        if (asked.slurp) slurped.push(value);
        else yield { value, where: { file, line: lines } };
      if (broken) throw broken;
    }
  }
  if (asked.rawInput) {
    if (asked.slurp || raw !== "") yield { value: raw, where: { file, line: lines } };
    return;
  }
  reader.end();
  for (const value of reader.take())
    if (asked.slurp) slurped.push(value);
    else yield { value, where: { file, line: lines } };
  if (asked.slurp) yield { value: slurped, where: { file, line: lines } };
}
