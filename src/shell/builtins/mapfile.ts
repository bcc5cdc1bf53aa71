import { decode, encode } from "../../base/bytes.ts";
import { readAll } from "../../base/streams.ts";
import { setElement } from "../array-names.ts";
import { quoteWord } from "../quote.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, isName, readNumber, readOptions } from "./builtin.ts";

/** What is said of an option's value that is no number. */
const wrong = {
  c: "invalid callback quantum",
  n: "invalid line count",
  O: "invalid array origin",
  s: "invalid line count",
  u: "invalid file descriptor specification",
};

function reading(name: "mapfile" | "readarray"): Builtin {
  return {
    name,
    usage: "[-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]",
    summary: "Read lines from the standard input into an indexed array variable.",
    async run(context, args) {
      const { options, operands } = readOptions(args, "d:n:O:s:tu:C:c:");
      const array = operands[0] ?? "MAPFILE";
      if (!isName(array)) throw new BuiltinError(`\`${array}': not a valid identifier`);
      const number = (letter: keyof typeof wrong) =>
        options.has(letter) ? readNumber(options.get(letter)!, wrong[letter], 1) : undefined;
      const input = context.input(number("u") ?? 0);
      const delimiter = options.has("d") ? (options.get("d")![0] ?? "\0") : "\n";
      const limit = number("n") || Infinity;
      const skip = number("s") ?? 0;
      const text = decode(await readAll(input));
      const lines = text === "" ? [] : text.split(delimiter);
      const ended = text.endsWith(delimiter);
      if (ended) lines.pop();
      const taken = lines.slice(skip, skip + limit);
      if (lines.length > skip + limit)
        input.unread(encode(lines.slice(skip + limit).join(delimiter) + (ended ? delimiter : "")));
      const values = taken.map((line, at) =>
        options.has("t") || (skip + at === lines.length - 1 && !ended) ? line : line + delimiter,
      );
      const origin = number("O");
      if (origin === undefined) context.variables.setArray(array, values);
      else values.forEach((value, at) => setElement(context, array, String(origin + at), value));
      const callback = options.get("C");
      const quantum = number("c") ?? 5000;
      for (let at = quantum - 1; callback !== undefined && at < values.length; at += quantum)
        await context.engine.runSource(
          context,
          `${callback} ${(origin ?? 0) + at} ${quoteWord(values[at]!, "always")}`,
          context.line,
        );
      return 0;
    },
  };
}

export const mapfile = reading("mapfile");
export const readarray = reading("readarray");
