import { decode } from "../../../base/bytes.ts";
import { bands, readPkts } from "../../../base/git/pkt-line.ts";
import { Collector, type Output } from "../../../base/streams.ts";
import { painter } from "../colours.ts";
import { GitError } from "../errors.ts";

/** A line beginning with one of these is coloured on a terminal (color.remote). */
const keywords: [RegExp, "yellow" | "boldGreen" | "boldRed"][] = [
  [/^hint\b/i, "yellow"],
  [/^warning\b/i, "yellow"],
  [/^success\b/i, "boldGreen"],
  [/^error\b/i, "boldRed"],
];

/**
 * Writes what a server says on band 2 as git does: each line after "remote: ", with something behind it that wipes
 * out a longer line of progress. What has no line end yet is held back.
 */
export class RemoteLines {
  readonly #out: Output;
  readonly #colour: boolean;
  #held = "";
  #rest: Uint8Array = new Uint8Array(0);

  constructor(out: Output, colour: boolean) {
    this.#out = out;
    this.#colour = colour;
  }

  async take(bytes: Uint8Array): Promise<void> {
    const joined = new Uint8Array(this.#rest.length + bytes.length);
    joined.set(this.#rest);
    joined.set(bytes, this.#rest.length);
    // A character may be cut between two packets.
    let end = joined.length;
    let back = 0;
    while (back < 3 && end - back > 0 && (joined[end - 1 - back]! & 0xc0) === 0x80) back++;
    const lead = joined[end - 1 - back];
    if (lead !== undefined && lead >= 0xc0 && back < (lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1))
      end -= back + 1;
    this.#rest = joined.slice(end);
    this.#held += decode(joined.subarray(0, end));
    const suffix = this.#out.isTTY ? "\x1b[K" : "        ";
    for (let match = /[\r\n]/.exec(this.#held); match; match = /[\r\n]/.exec(this.#held)) {
      const line = this.#held.slice(0, match.index);
      const ending = match[0];
      this.#held = this.#held.slice(match.index + 1);
      await this.#out.write(`remote: ${line === "" ? "" : `${this.#paint(line)}${suffix}`}${ending}`);
    }
  }

  #paint(line: string): string {
    if (!this.#colour) return line;
    const text = line.trimStart();
    for (const [pattern, colour] of keywords) {
      const match = pattern.exec(text);
      if (match)
        return (
          line.slice(0, line.length - text.length) +
          painter(true)(colour, match[0]) +
          text.slice(match[0].length)
        );
    }
    return line;
  }

  async end(): Promise<void> {
    if (this.#held !== "") await this.#out.write(`remote: ${this.#held}\n`);
    this.#held = "";
  }
}

/** Reads a side-band stream to its end: progress is shown as it comes, band 1 is what this answers with. */
export async function demultiplex(
  stream: ReadableStream<Uint8Array>,
  lines: RemoteLines,
): Promise<Uint8Array> {
  const data = new Collector();
  for await (const pkt of readPkts(stream)) {
    if (pkt === null) break;
    const payload = pkt.subarray(1);
    if (pkt[0] === bands.data) await data.write(payload);
    else if (pkt[0] === bands.progress) await lines.take(payload);
    else if (pkt[0] === bands.error) {
      await lines.end();
      throw new GitError(
        `remote: ${decode(payload).trimEnd()}\nfatal: the remote end hung up unexpectedly`,
        128,
      );
    }
  }
  await lines.end();
  return data.bytes;
}
