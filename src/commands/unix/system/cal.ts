import { monthNames } from "../../../base/calendar.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { offsetOf } from "../../../base/time-zone.ts";

const width = 20;
const centred = (text: string): string => {
  const left = Math.floor((width - text.length) / 2);
  return `${" ".repeat(left)}${text}`.padEnd(width);
};

/** The rows of one month, each 20 wide; always six weeks. Weeks begin on Sunday. */
function month(year: number, index: number, withYear: boolean, today: string): string[] {
  const first = new Date(Date.UTC(year, index, 1)).getUTCDay();
  const days = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const cells = Array.from({ length: 42 }, (_, i) => {
    const day = i - first + 1;
    const text = day >= 1 && day <= days ? String(day).padStart(2) : "  ";
    return today === `${year}-${index}-${day}` ? `\x1b[7m${text}\x1b[27m` : text;
  });
  const weeks = Array.from({ length: 6 }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(" "));
  return [
    centred(withYear ? `${monthNames[index]} ${year}` : monthNames[index]!),
    "Su Mo Tu We Th Fr Sa",
    ...weeks,
  ];
}

/** Months side by side, as ncal's `cal` prints them: two blanks after each. */
const sideBySide = (blocks: readonly string[][]): string =>
  Array.from({ length: 8 }, (_, row) => `${blocks.map((block) => block[row]).join("  ")}  \n`).join("");

export const cal = defineCommand({
  name: "cal",
  summary: "displays a calendar",
  usage: "cal [-3y] [[month] year]",
  usageStatus: 64,
  options: {
    three: { short: "3", help: "display the months before and after too" },
    "1": { help: "display only one month (the default)" },
    h: { help: "turn off highlighting of today" },
    m: { value: "month", help: "display this month" },
    y: { help: "display the whole year" },
  },
  async run(process, { options, operands }) {
    const now = process.clock.now();
    const here = new Date(now + offsetOf(process.env.get("TZ"), now).minutes * 60_000);
    const today =
      process.stdout.isTTY && !options.h
        ? `${here.getUTCFullYear()}-${here.getUTCMonth()}-${here.getUTCDate()}`
        : "";
    const [first, second] =
      options.m === undefined ? operands : [options.m, operands[0] ?? String(here.getUTCFullYear())];
    const yearText = second ?? first;
    if (yearText !== undefined && !/^\d{1,4}$/.test(yearText))
      throw new CommandError(`not a valid year ${yearText}`, 64);
    if (yearText !== undefined && Number(yearText) < 1)
      throw new CommandError(`year \`${yearText}' not in range 1..9999`, 64);
    const year = yearText === undefined ? here.getUTCFullYear() : Number(yearText);
    let index = here.getUTCMonth();
    if (second !== undefined) {
      const named = monthNames.findIndex((name) => name.toLowerCase().startsWith(first!.toLowerCase()));
      index = /^\d+$/.test(first!) ? Number(first) - 1 : named;
      if (index < 0 || index > 11)
        throw new CommandError(`${first} is neither a month number (1..12) nor a name`, 64);
    } else if (first !== undefined || options.y) {
      const quarters = [0, 3, 6, 9].map((start) =>
        sideBySide([0, 1, 2].map((i) => month(year, start + i, false, today))),
      );
      await process.stdout.write(`${" ".repeat(28)}${year}\n${quarters.join("")}`);
      return 0;
    }
    if (options.three) {
      const blocks = [-1, 0, 1].map((shift) => {
        const at = new Date(Date.UTC(year, index + shift, 1));
        return month(at.getUTCFullYear(), at.getUTCMonth(), true, today);
      });
      await process.stdout.write(sideBySide(blocks));
      return 0;
    }
    await process.stdout.write(sideBySide([month(year, index, true, today)]));
    return 0;
  },
});
