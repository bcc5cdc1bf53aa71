import type { Input } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { batches } from "../base/records.ts";
import type { Matcher } from "./grep-matcher.ts";
import type { GrepOptions } from "./grep-options.ts";

const colours = { match: "01;31", name: "35", number: "32", mark: "36" } as const;

/** Searches one stream after another and prints what was asked for. */
export class GrepFile {
  readonly #process: Process;
  readonly #options: GrepOptions;
  readonly #matcher: Matcher;
  readonly #coloured: boolean;
  readonly #before: number;
  readonly #after: number;
  readonly #limit: number;
  #printedBefore = false;

  constructor(process: Process, options: GrepOptions, matcher: Matcher) {
    this.#process = process;
    this.#options = options;
    this.#matcher = matcher;
    const when = options.color ?? options.colour ?? "auto";
    this.#coloured = when === "always" || ((when === true || when === "auto") && process.stdout.isTTY);
    this.#before = Number(options["before-context"] ?? options.context ?? 0);
    this.#after = Number(options["after-context"] ?? options.context ?? 0);
    const limit = Number(options["max-count"] ?? Infinity);
    this.#limit = limit < 0 ? Infinity : limit;
  }

  /** Answers whether a line was selected (with -L: whether the name was printed). */
  async search(input: Input, name: string, named: boolean): Promise<boolean> {
    const options = this.#options;
    const { stdout } = this.#process;
    const listing = options["files-with-matches"] || options["files-without-match"];
    const silent = options.quiet || options.silent || listing || options.count;
    const label = this.#paint(name, colours.name);
    const end = options.null ? "\0" : this.#paint(":", colours.mark);
    const { source, binary } = await peek(input, options);
    if (binary && options.I) return false;
    let selected = 0;
    let number = 0;
    let offset = 0;
    let lastPrinted = 0;
    let trailing = 0;
    let held: { number: number; line: string; offset: number }[] = [];
    let stopped = false;
    const row = (
      mark: string,
      line: string,
      lineNumber: number,
      at: number,
      text = this.#line(line, mark),
    ): string => {
      const sign = this.#paint(mark, colours.mark);
      return `${named ? `${label}${options.null ? "\0" : sign}` : ""}${options["line-number"] ? `${this.#paint(String(lineNumber), colours.number)}${sign}` : ""}${options["byte-offset"] ? `${this.#paint(String(at), colours.number)}${sign}` : ""}${text}${options["null-data"] ? "\0" : "\n"}`;
    };
    for await (const { lines } of batches(source, options["null-data"] ? 0 : 10)) {
      let out = "";
      for (const line of lines) {
        number++;
        const at = offset;
        if (options["byte-offset"]) offset += bytesOf(line).length + 1;
        if (selected < this.#limit && this.#matcher.test(line) !== options["invert-match"]) {
          selected++;
          if (silent || (binary && !options.text)) {
            if (!options.count) {
              stopped = true;
              break;
            }
          } else if (options["only-matching"]) {
            if (!options["invert-match"])
              for (const { start, end: stop } of this.#matcher.parts(line)) {
                const partAt = at + (options["byte-offset"] ? bytesOf(line.slice(0, start)).length : 0);
                out += row(
                  ":",
                  line,
                  number,
                  partAt,
                  this.#paint(line.slice(start, stop), colours.match, true),
                );
              }
          } else {
            const first = held[0]?.number ?? number;
            if (
              (this.#before || this.#after) &&
              this.#printedBefore &&
              (lastPrinted === 0 || first > lastPrinted + 1)
            )
              out += `${this.#paint("--", colours.mark)}\n`;
            for (const each of held) out += row("-", each.line, each.number, each.offset);
            held = [];
            out += row(":", line, number, at);
            lastPrinted = number;
            this.#printedBefore = true;
          }
          trailing = this.#after;
        } else if (trailing > 0 && !silent && !options["only-matching"]) {
          out += row("-", line, number, at);
          lastPrinted = number;
          trailing--;
        } else if (this.#before > 0) {
          held.push({ number, line, offset: at });
          if (held.length > this.#before) held.shift();
        }
        if (selected >= this.#limit && trailing === 0) {
          stopped = true;
          break;
        }
      }
      if (out !== "") await stdout.write(bytesOf(out));
      if (stopped) break;
    }
    if (options.quiet || options.silent) return selected > 0;
    if (options.count) await stdout.write(`${named ? `${label}${end}` : ""}${selected}\n`);
    if (listing) {
      const wanted = options["files-without-match"] ? selected === 0 : selected > 0;
      if (wanted) await stdout.write(`${label}${options.null ? "\0" : "\n"}`);
      return wanted;
    }
    if (binary && !options.text && !options.count && selected > 0)
      await this.#process.stderr.write(`grep: ${name}: binary file matches\n`);
    return selected > 0;
  }

  #line(line: string, mark: string): string {
    if (!this.#coloured || (mark === "-" && !this.#options["invert-match"])) return line;
    if (mark === ":" && this.#options["invert-match"]) return line;
    let text = "";
    let at = 0;
    for (const { start, end } of this.#matcher.parts(line)) {
      text += line.slice(at, start) + this.#paint(line.slice(start, end), colours.match, true);
      at = end;
    }
    return text + line.slice(at);
  }

  #paint(text: string, colour: string, match = false): string {
    if (!this.#coloured) return text;
    return `\x1b[${match ? colours.match : colour}m\x1b[K${text}\x1b[m\x1b[K`;
  }
}

/** A file with a NUL in its first block is binary, as GNU grep holds. */
async function peek(source: Input, options: GrepOptions): Promise<{ source: Input; binary: boolean }> {
  if (options["null-data"]) return { source, binary: false };
  const first = await source.read();
  if (!first) return { source, binary: false };
  source.unread(first);
  return { source, binary: first.subarray(0, 32768).includes(0) };
}
