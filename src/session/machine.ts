import type { Clock } from "../base/clock.ts";
import type { Fetch } from "../base/fetch.ts";
import type { Random } from "../base/random.ts";
import { Killed } from "../base/signals.ts";
import { inputOf, type Output } from "../base/streams.ts";
import type { Memory } from "../base/machine.ts";
import { toBytes } from "../base/bytes.ts";
import type { Snapshot } from "../files/tree.ts";
import { createFiles } from "../files/memory-files.ts";
import { createLoopback, type Loopback } from "../network/loopback.ts";
import type { Machine } from "../platform/machine.ts";
import type { Programs } from "../shell/programs.ts";
import { createShell } from "../shell/shell.ts";
import { stackImage } from "./images.ts";
import { openTerminal } from "./remote-terminal.ts";

export interface MachineParts {
  readonly programs: Programs;
  readonly random: Random;
  readonly now: () => number;
  readonly network: (machine: { loopback: Loopback; clock: Clock }) => Fetch;
}

/** Heroku's computers: our own shell and commands over the stack's base image. */
export function createMachine({ programs, random, now, network }: MachineParts): Machine {
  let image: Snapshot | undefined;
  return {
    boot() {
      image ??= stackImage(now).snapshot();
      const files = createFiles(now, 1000);
      files.restore(image);
      return files;
    },
    start({ files, cwd, env, command, output, input, terminal, listen, clock }) {
      const controller = new AbortController();
      let dead = false;
      let die: (status: number) => void;
      const killed = new Promise<number>((resolve) => (die = resolve));
      const loopback = createLoopback();
      const held = new Set<() => number>();
      let touched = false;
      const touch = () => {
        touched = true;
      };
      const memory: Memory = {
        hold(bytes) {
          touch();
          held.add(bytes);
          return () => held.delete(bytes);
        },
      };
      const reach = network({ loopback, clock });
      const fetch: Fetch = (request) => {
        touch();
        return reach(request);
      };
      const streamTo = (stream: "stdout" | "stderr"): Output => ({
        isTTY: false,
        columns: 80,
        async write(data) {
          if (dead) throw new Killed("SIGKILL");
          output(toBytes(data).slice(), stream);
        },
      });
      const shell = createShell({
        files,
        cwd,
        env,
        programs,
        fetch,
        clock: watchedClock(clock, touch),
        random: watchedRandom(random, touch),
        memory,
        // Whoever listens is reachable from inside the machine and, if it bound all addresses, from outside.
        listen(address, handle) {
          const inside = loopback.listen(address, handle);
          const outside = listen(address, handle);
          return {
            close() {
              inside.close();
              outside.close();
            },
          };
        },
        name: "bash",
      });
      touched = false; // the shell has only noted when it began
      const streams = terminal
        ? openTerminal(terminal, input ?? inputOf(), streamTo("stdout"), controller)
        : {
            stdin: input ?? inputOf(),
            stdout: streamTo("stdout"),
            stderr: streamTo("stderr"),
            signal: controller.signal,
          };
      const ended = shell.run(command, streams).then((status) => shell.exited ?? status);
      return {
        exited: Promise.race([ended, killed]),
        untouched: () => !touched,
        memory: () => [...held].reduce((sum, bytes) => sum + bytes(), 0),
        kill(signal) {
          const reason = new Killed(signal);
          controller.abort(reason);
          if (signal !== "SIGKILL") return;
          dead = true; // whoever caught an earlier signal writes no more
          die(reason.status);
        },
      };
    },
  };
}

/** The clock, telling when it is looked at; to sleep is not to look. */
function watchedClock(clock: Clock, looked: () => void): Clock {
  const watched: Clock = {
    now() {
      looked();
      return clock.now();
    },
    sleep: (ms, signal) => clock.sleep(ms, signal),
    hold: (work) => clock.hold(work),
    get background() {
      return clock.background === clock ? watched : watchedClock(clock.background, looked);
    },
  };
  return watched;
}

/** Chance, telling when it is asked. */
function watchedRandom(random: Random, asked: () => void): Random {
  const telling =
    <A extends unknown[], T>(work: (...args: A) => T) =>
    (...args: A): T => {
      asked();
      return work(...args);
    };
  return {
    next: telling(random.next),
    integer: telling(random.integer),
    pick: (list) => list[telling(random.integer)(0, list.length - 1)]!,
    hex: telling(random.hex),
    uuid: telling(random.uuid),
    save: random.save,
    resume: random.resume,
  };
}
