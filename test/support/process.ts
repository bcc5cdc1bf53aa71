import { WorldClock } from "../../src/base/clock.ts";
import { createRandom } from "../../src/base/random.ts";
import { Collector, inputOf } from "../../src/base/streams.ts";
import type { Files } from "../../src/files/files.ts";
import { createFiles } from "../../src/files/memory-files.ts";
import type { Command, Process } from "../../src/shell/command.ts";
import { hostTimer } from "./host-timer.ts";

/** Sunday, 1 March 2026, noon UTC: when every test world begins. */
export const testStart = Date.UTC(2026, 2, 1, 12);

/** A file system with /home/learner and /tmp. */
export function homeFiles(clock = new WorldClock(hostTimer, testStart, "instant")): Files {
  const root = createFiles(() => clock.now(), 0);
  for (const path of ["/home/learner", "/tmp"]) root.mkdir(path, { parents: true });
  root.chown("/home/learner", 1000);
  root.chmod("/tmp", 0o777);
  return root.as(1000);
}

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs one command without a shell. Anything its process lacks can be given. */
export async function runCommand(
  command: Command,
  argv: readonly string[],
  given: Partial<Process> & { input?: string } = {},
): Promise<Outcome> {
  const clock = given.clock ?? new WorldClock(hostTimer, testStart, "instant");
  const stdout = new Collector();
  const stderr = new Collector();
  const process: Process = {
    stdin: inputOf(given.input),
    stdout,
    stderr,
    files: given.files ?? homeFiles(),
    cwd: "/home/learner",
    env: new Map(
      Object.entries({ HOME: "/home/learner", USER: "learner", PATH: "/usr/local/bin:/usr/bin:/bin" }),
    ),
    clock,
    random: createRandom(1),
    signal: new AbortController().signal,
    outlive: () => ({ ...process, signal: new AbortController().signal }),
    fetch: () => Promise.reject(new TypeError("this test has no network")),
    listen: () => ({ close() {} }),
    spawn: async () => 127,
    ...given,
  };
  const status = await command.run(process, argv);
  return { status, stdout: stdout.text, stderr: stderr.text };
}
