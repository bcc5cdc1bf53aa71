import { encode } from "../../src/base/bytes.ts";
import type { Fetch } from "../../src/base/fetch.ts";
import type { Listener } from "../../src/base/machine.ts";
import { signalNumbers, type SignalName } from "../../src/base/signals.ts";
import { createFiles } from "../../src/files/memory-files.ts";
import type { JobSpec, Machine } from "../../src/platform/machine.ts";

/** A process of a scripted program. */
interface FakeProcess {
  readonly spec: JobSpec;
  /** What its machine says it holds. */
  bytes: number;
  print(text: string): void;
  listen(handle?: Fetch, address?: { host?: string; port?: number }): Listener;
  exit(status: number): void;
  /** Does nothing until it is ended, as a program that waits on the clock. */
  idle(): void;
  /** What SIGTERM and SIGHUP do; unless set, they end the process. */
  onTerm?: () => void;
}

export type FakeProgram = (process: FakeProcess) => void | Promise<void>;

/** Answers every request with the same words. */
export const hello: Fetch = async () => new Response("Hello from a dyno\n");

/** Programs by the exact command that starts them; any other command is not found, as bash says it. */
export function fakeMachine(programs: Record<string, FakeProgram>): Machine & { started: FakeProcess[] } {
  const started: FakeProcess[] = [];
  const image = createFiles(() => 0, 0);
  for (const folder of ["/app", "/tmp"]) image.mkdir(folder);
  image.chmod("/tmp", 0o1777);
  image.chown("/app", 1000);
  const snapshot = image.snapshot();
  return {
    started,
    boot: () => {
      const files = createFiles(() => 0, 1000);
      files.restore(snapshot);
      return files;
    },
    start(spec) {
      let end: (status: number) => void = () => {};
      const over = new AbortController();
      const exited = new Promise<number>((resolve) => {
        end = (status) => {
          over.abort();
          resolve(status);
        };
      });
      const process: FakeProcess = {
        spec,
        bytes: 0,
        print: (text) => spec.output(encode(text), "stdout"),
        listen: (handle = hello, { host = "0.0.0.0", port = Number(spec.env["PORT"]) } = {}) =>
          spec.listen({ host, port }, handle),
        exit: (status) => end(status),
        idle: () => void spec.clock.sleep(2 ** 42, over.signal).catch(() => {}), // it is over
      };
      started.push(process);
      // The slug's own scripts, which come before the command, are no programs of ours.
      const command = spec.command.replace(/^(?:\. '[^']*'; )+/, "");
      const missing: FakeProgram = ({ print, exit }) => {
        print(`bash: line 1: ${command.split(" ")[0]}: command not found\n`);
        exit(127);
      };
      void (programs[command] ?? missing)(process);
      return {
        exited,
        memory: () => process.bytes,
        kill(signal: SignalName) {
          if ((signal === "SIGTERM" || signal === "SIGHUP") && process.onTerm) process.onTerm();
          else end(128 + signalNumbers[signal]);
        },
      };
    },
  };
}
