import { concat } from "../../../base/bytes.ts";
import type { Input } from "../../../base/streams.ts";
import { textOf } from "./byte-text.ts";

/** Lines that came together. The last one of a stream may lack its newline. */
interface Batch {
  readonly lines: readonly string[];
  readonly ended: boolean;
}

/** The lines of a stream, as many at a time as each read brings whole: quick in bulk, and nothing waits. */
export async function* batches(input: Input, separator = 10): AsyncGenerator<Batch> {
  const mark = String.fromCharCode(separator);
  let begun: Uint8Array[] = [];
  for (let bytes = await input.read(); bytes; bytes = await input.read()) {
    const last = bytes.lastIndexOf(separator);
    if (last < 0) {
      begun.push(bytes);
      continue;
    }
    const whole = concat([...begun, bytes.subarray(0, last)]);
    begun = last + 1 < bytes.length ? [bytes.subarray(last + 1)] : [];
    yield { lines: textOf(whole).split(mark), ended: true };
  }
  if (begun.length > 0) yield { lines: [textOf(concat(begun))], ended: false };
}

export interface Line {
  readonly text: string;
  readonly ended: boolean;
}

/** The same, one at a time. */
export async function* eachLine(input: Input, separator = 10): AsyncGenerator<Line> {
  for await (const { lines, ended } of batches(input, separator))
    for (const text of lines) yield { text, ended };
}

/** All lines of a stream. */
export async function allLines(input: Input, separator = 10): Promise<string[]> {
  const all: string[] = [];
  for await (const { lines } of batches(input, separator)) for (const line of lines) all.push(line);
  return all;
}
