import { Collector } from "../../../base/streams.ts";
import { defineCommand } from "../../../shell/command.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { formatDate } from "../base/dates.ts";
import { hostName } from "../base/host-name.ts";

/** Runs until a signal ends it; each turn draws the screen anew. */
export const watch = defineCommand({
  name: "watch",
  summary: "execute a program periodically, showing output fullscreen",
  usage: "watch [options] command",
  rules: { operandEndsOptions: true },
  options: {
    interval: { short: "n", value: "SECS", help: "seconds to wait between updates" },
    "no-title": { short: "t", help: "turn off header" },
    errexit: { short: "e", help: "exit if command has a non-zero exit" },
    chgexit: { short: "g", help: "exit when output from command changes" },
    exec: { short: "x", help: 'pass command to exec instead of "sh -c"' },
    differences: { short: "d", help: "highlight changes between updates; they are shown plain here" },
    color: { short: "c", help: "interpret ANSI color and style sequences" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) {
      await process.stderr.write("Usage:\n watch [options] command\n");
      return 1;
    }
    const seconds = Math.max(0.1, Number((options.interval ?? "2").replace(",", ".")));
    if (Number.isNaN(seconds)) {
      await process.stderr.write(`watch: failed to parse argument: '${options.interval}'\n`);
      return 1;
    }
    const command = operands.join(" ");
    const { rows = 24, columns = 80 } = process.terminal ?? {};
    let before: string | undefined;
    for (;;) {
      const output = new Collector();
      const status = await process.spawn(options.exec ? operands : ["sh", "-c", command], {
        stdout: output,
        stderr: output,
      });
      const right = `${hostName(process)}: ${formatDate(process.clock.now(), "%a %b %e %H:%M:%S %Y", offsetOf(process.env.get("TZ"), process.clock.now()))}`;
      const left = `Every ${seconds.toFixed(1)}s: ${command}`;
      const title = `${left.slice(0, Math.max(0, columns - right.length - 1)).padEnd(columns - right.length)}${right}`;
      const shown = output.text.split("\n").slice(0, rows - (options["no-title"] ? 0 : 2));
      await process.stdout.write(
        `\x1b[H\x1b[2J${options["no-title"] ? "" : `${title}\r\n\r\n`}${shown.join("\r\n")}`,
      );
      if (options.errexit && status !== 0) return 8;
      if (options.chgexit && before !== undefined && before !== output.text) return 0;
      before = output.text;
      await process.clock.sleep(seconds * 1000, process.signal);
    }
  },
});
