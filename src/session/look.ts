import type { WorldClock } from "../base/clock.ts";
import type { EditionName } from "../base/edition.ts";
import { createRandom } from "../base/random.ts";
import { Collector, discard, inputOf } from "../base/streams.ts";
import type { Files } from "../files/files.ts";
import { createFiles } from "../files/memory-files.ts";
import type { Programs } from "../shell/programs.ts";
import { createShell } from "../shell/shell.ts";
import { home, laptopEnv } from "./laptop-env.ts";

interface Laptop {
  readonly files: Files;
  readonly edition: EditionName;
  readonly clock: WorldClock;
  readonly programs: Programs;
}

/** Runs a command on a copy of the laptop, so that nothing it does is seen; answers with its stdout. */
export async function lookAt(laptop: Laptop, command: string): Promise<string> {
  const { clock, edition, programs } = laptop;
  const files = createFiles(() => clock.now(), 1000);
  files.restore(laptop.files.snapshot());
  const shell = createShell({
    files,
    cwd: home,
    env: laptopEnv(edition),
    programs,
    fetch: () => Promise.reject(new TypeError("looking needs no network")),
    clock: clock.background,
    random: createRandom(1),
    listen: () => ({ close() {} }),
  });
  const stdout = new Collector();
  await shell.run(command, {
    stdin: inputOf(),
    stdout,
    stderr: discard,
    signal: new AbortController().signal,
  });
  return stdout.text;
}
