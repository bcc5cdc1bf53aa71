import { offsetOf, utc } from "../../../base/time-zone.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { formatDate, parseDate } from "../base/dates.ts";
import { extraOperand, invalidArgument, reasonOf } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { fullPath, openSource } from "../base/sources.ts";

const isoFormats: Record<string, string> = {
  date: "%Y-%m-%d",
  hours: "%Y-%m-%dT%H%:z",
  minutes: "%Y-%m-%dT%H:%M%:z",
  seconds: "%Y-%m-%dT%H:%M:%S%:z",
  ns: "%Y-%m-%dT%H:%M:%S,%N%:z",
};

/** The world's clock, in the zone that TZ names, or in UTC. */
export const date = defineCommand({
  name: "date",
  summary: "print the date and time",
  usage: "date [OPTION]... [+FORMAT]",
  options: {
    date: { short: "d", value: "STRING", help: "display time described by STRING, not 'now'" },
    file: { short: "f", value: "DATEFILE", help: "like --date; once for each line of DATEFILE" },
    "iso-8601": { short: "I", value: "FMT", optional: true, help: "output date/time in ISO 8601 format" },
    "rfc-email": { short: "R", help: "output date and time in RFC 5322 format" },
    "rfc-3339": { value: "FMT", help: "output date/time in RFC 3339 format: date, seconds or ns" },
    reference: { short: "r", value: "FILE", help: "display the last modification time of FILE" },
    set: { short: "s", value: "STRING", help: "set time described by STRING" },
    utc: { short: "u", help: "print Coordinated Universal Time (UTC)" },
  },
  async run(process, { options, operands, given }) {
    const { clock, files, stdout } = process;
    const now = clock.now();
    const offsetAt = (ms: number) => (options.utc ? utc : offsetOf(process.env.get("TZ"), ms));
    if (operands.length > 1) throw extraOperand(process, "date", operands[1]!);
    const [operand] = operands;
    if (operand !== undefined && !operand.startsWith("+")) {
      const stamp = /^\d{8}(?:\d\d|\d{4})?(?:\.\d\d)?$/.test(operand);
      if (!stamp) throw new CommandError(`invalid date ${quote(process, operand)}`);
      throw new CommandError("cannot set date: Operation not permitted");
    }
    if (options.set !== undefined) {
      if (parseDate(options.set, now, offsetAt) === undefined)
        throw new CommandError(`invalid date ${quote(process, options.set)}`);
      throw new CommandError("cannot set date: Operation not permitted");
    }
    let format = operand?.slice(1);
    const iso = given.find(({ name }) => name === "iso-8601");
    if (iso)
      format = isoFormats[Object.keys(isoFormats).find((key) => key.startsWith(iso.value ?? "date")) ?? ""];
    if (iso && format === undefined)
      throw invalidArgument(
        process,
        "date",
        "--iso-8601",
        iso.value!,
        ["hours", "minutes", "date", "seconds", "ns"].map((word) => [word]),
      );
    if (options["rfc-email"]) format = "%a, %d %b %Y %H:%M:%S %z";
    if (options["rfc-3339"] !== undefined)
      format = { date: "%Y-%m-%d", seconds: "%Y-%m-%d %H:%M:%S%:z", ns: "%Y-%m-%d %H:%M:%S.%N%:z" }[
        options["rfc-3339"]
      ];
    const show = async (ms: number) =>
      stdout.write(`${formatDate(ms, format ?? "%a %b %e %H:%M:%S %Z %Y", offsetAt(ms))}\n`);
    const texts = options.date !== undefined ? [options.date] : undefined;
    if (options.reference !== undefined) {
      try {
        await show(files.stat(fullPath(process, options.reference)).mtime);
        return 0;
      } catch (error) {
        throw new CommandError(`${quoteFile(options.reference)}: ${reasonOf(error)}`);
      }
    }
    const asked = options.file === undefined ? texts : await allLines(openSource(process, options.file));
    if (!asked) {
      await show(now);
      return 0;
    }
    let status = 0;
    for (const text of asked) {
      const ms = text.trim() === "" ? now - (now % 86_400_000) : parseDate(text, now, offsetAt);
      if (ms !== undefined) await show(ms);
      else {
        status = 1;
        await process.stderr.write(`date: invalid date ${quote(process, text)}\n`);
      }
    }
    return status;
  },
});
