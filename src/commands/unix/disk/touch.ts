import { CommandError, defineCommand } from "../../../shell/command.ts";
import { parseDate } from "../base/dates.ts";
import { eachPath, reasonOf, usageFailure } from "../base/failures.ts";
import { quote, quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

export const touch = defineCommand({
  name: "touch",
  summary: "change file timestamps",
  usage: "touch [OPTION]... FILE...",
  options: {
    a: { help: "change only the access time" },
    "no-create": { short: "c", help: "do not create any files" },
    date: { short: "d", value: "STRING", help: "parse STRING and use it instead of current time" },
    f: { help: "(ignored)" },
    "no-dereference": { short: "h", help: "affect each symbolic link instead of any referenced file" },
    m: { help: "change only the modification time" },
    reference: { short: "r", value: "FILE", help: "use this file's times instead of current time" },
    t: { value: "STAMP", help: "use [[CC]YY]MMDDhhmm[.ss] instead of current time" },
    time: { value: "WORD", help: "change the specified time: access, atime, use, modify or mtime" },
  },
  async run(process, { options, operands }) {
    const { files, clock } = process;
    let time = clock.now();
    if (options.date !== undefined) {
      const parsed = parseDate(options.date, time);
      if (parsed === undefined) throw new CommandError(`invalid date format ${quote(process, options.date)}`);
      time = parsed;
    } else if (options.t !== undefined) {
      const parsed = parseStamp(options.t, time);
      if (parsed === undefined) throw new CommandError(`invalid date format ${quote(process, options.t)}`);
      time = parsed;
    } else if (options.reference !== undefined) {
      try {
        time = files.stat(fullPath(process, options.reference)).mtime;
      } catch (error) {
        throw new CommandError(
          `failed to get attributes of ${quoteAlways(options.reference)}: ${reasonOf(error)}`,
        );
      }
    }
    if (operands.length === 0) throw usageFailure("touch", "missing file operand");
    const accessOnly = options.a && !options.m;
    const now = options.date === undefined && options.t === undefined && options.reference === undefined;
    return eachPath(
      process,
      "touch",
      operands,
      (path) => {
        const full = fullPath(process, path);
        if (!files.exists(full)) {
          if (options["no-create"]) return;
          files.write(full, "");
          if (!now) files.utimes(full, time);
        } else if (now && files.is("file", full)) files.write(full, "", { append: true });
        else if (!accessOnly) files.utimes(full, time);
      },
      {
        describe: (path, reason) =>
          reason === "Operation not permitted"
            ? `setting times of ${quoteAlways(path)}: ${reason}`
            : `cannot touch ${quoteAlways(path)}: ${reason === "Is a directory" ? "No such file or directory" : reason}`,
      },
    );
  },
});

/** [[CC]YY]MMDDhhmm[.ss] */
function parseStamp(text: string, now: number): number | undefined {
  const match = /^(\d{2}|\d{4})?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [, years, month, day, hour, minute, second = "0"] = match;
  const year =
    years === undefined
      ? new Date(now).getUTCFullYear()
      : years.length === 4
        ? Number(years)
        : Number(years) + (Number(years) < 69 ? 2000 : 1900);
  return Date.UTC(year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
