import type { Clock } from "../../base/clock.ts";
import type { Files } from "../../files/files.ts";
import type { Machine } from "../machine.ts";
import type { BuildLog } from "./buildpack.ts";

interface Run {
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: string;
  readonly clock: Clock;
}

/** Runs a command on the build machine: its lines as they come (stdout and stderr together), then its exit status. */
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
  void job.exited.then((exit) => {
    status = exit;
    wake();
  });
  for (;;) {
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) yield line;
    if (status !== undefined) break;
    await new Promise<void>((resolve) => (wake = resolve));
  }
  if (begun !== "") yield begun;
  return status;
}
