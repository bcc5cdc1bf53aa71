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
      const memory: Memory = {
        hold(bytes) {
          held.add(bytes);
          return () => held.delete(bytes);
        },
      };
      const fetch = network({ loopback, clock });
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
        clock,
        random,
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
