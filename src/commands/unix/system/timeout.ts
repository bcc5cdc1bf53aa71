import { Killed, type SignalName, signalNumbers } from "../../../base/signals.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { parseDuration } from "../base/durations.ts";
import { usageFailure } from "../base/failures.ts";
import { whyNot } from "../base/programs.ts";
import { quote } from "../base/quoting.ts";

/** 124 when time ran out; 125 when timeout itself failed; otherwise the command's own status. */
export const timeout = defineCommand({
  name: "timeout",
  summary: "run a command with a time limit",
  usage: "timeout [OPTION] DURATION COMMAND [ARG]...",
  usageStatus: 125,
  rules: { operandEndsOptions: true },
  options: {
    "preserve-status": { help: "exit with the same status as COMMAND, even when the command times out" },
    foreground: { help: "allow COMMAND to read from the TTY and get TTY signals" },
    "kill-after": {
      short: "k",
      value: "DURATION",
      help: "also send a KILL signal if COMMAND is still running this long after",
    },
    signal: { short: "s", value: "SIGNAL", help: "specify the signal to be sent on timeout" },
    verbose: { short: "v", help: "diagnose to stderr any signal sent upon timeout" },
  },
  async run(process, { options, operands }) {
    const [limit, ...words] = operands;
    if (limit === undefined || words.length === 0) {
      await process.stderr.write("Try 'timeout --help' for more information.\n");
      return 125;
    }
    const ms = parseDuration(limit);
    if (ms === undefined)
      throw usageFailure("timeout", `invalid time interval ${quote(process, limit)}`, 125);
    const signal = signalOf(options.signal ?? "TERM");
    if (!signal) throw usageFailure("timeout", `${quote(process, options.signal!)}: invalid signal`, 125);
    const trouble = whyNot(process, words[0]!);
    if (trouble)
      throw new CommandError(
        `failed to run command ${quote(process, words[0]!)}: ${trouble.reason}`,
        trouble.status,
      );
    const end = new AbortController();
    const timer = new AbortController();
    let over = false;
    if (ms > 0)
      process.clock.sleep(ms, AbortSignal.any([timer.signal, process.signal])).then(
        async () => {
          over = true;
          if (options.verbose)
            await process.stderr.write(
              `timeout: sending signal ${signal.slice(3)} to command ${quote(process, words[0]!)}\n`,
            );
          end.abort(new Killed(signal));
        },
        () => {}, // the command ended first
      );
    try {
      const status = await process.spawn(words, { signal: end.signal });
      return over && !options["preserve-status"] ? (signal === "SIGKILL" ? 137 : 124) : status;
    } finally {
      timer.abort(new Killed("SIGTERM"));
    }
  },
});

function signalOf(text: string): SignalName | undefined {
  const names = Object.keys(signalNumbers) as SignalName[];
  const upper = text.toUpperCase();
  return names.find(
    (name) => name === upper || name === `SIG${upper}` || String(signalNumbers[name]) === text,
  );
}
