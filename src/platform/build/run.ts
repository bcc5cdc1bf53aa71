import type { Clock } from "../../base/clock.ts";
import type { Files } from "../../files/files.ts";
import type { Machine } from "../machine.ts";
import type { BuildLog } from "./buildpack.ts";
import { BuildError } from "./errors.ts";
import { warn } from "./output.ts";

interface Run {
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: string;
  readonly clock: Clock;
  /** When the build must be over, in milliseconds of the clock. */
  readonly deadline: number;
}

/** How long a build may take. */
export const buildMinutes = 15;

/**
 * Runs a command on the build machine: its lines as they come (stdout and stderr together), then its exit status.
 * Throws BuildError when the build's time is over.
 */
export async function* runLines(machine: Machine, run: Run): BuildLog<number> {
  const lines: string[] = [];
  const decoder = new TextDecoder();
  let begun = "";
  let status: number | undefined;
  let wake = () => {};
  const job = machine.start({
    ...run,
    // Nobody can reach a port of a build; its processes may open them all the same.
    listen: () => ({ close() {} }),
    output(data) {
      const parts = (begun + decoder.decode(data, { stream: true })).split("\n");
      begun = parts.pop()!;
      lines.push(...parts);
      wake();
    },
  });
  const ended = new AbortController();
  let late = false;
  void run.clock.background.sleep(run.deadline - run.clock.now(), ended.signal).then(
    () => {
      late = true;
      job.kill("SIGKILL");
    },
    () => {}, // the command was quicker
  );
  void job.exited.then((exit) => {
    ended.abort();
    status = exit;
    wake();
  });
  for (;;) {
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) yield line;
    if (status !== undefined) break;
    await new Promise<void>((resolve) => (wake = resolve));
  }
  if (begun !== "") yield begun;
  if (late)
    throw new BuildError([
      warn(`Timed out: a build may take ${buildMinutes} minutes.`),
      warn("See: https://devcenter.heroku.com/articles/slug-compiler#time-limit"),
      "",
    ]);
  return status;
}
