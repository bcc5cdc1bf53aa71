import type { Clock } from "../base/clock.ts";
import type { Fetch } from "../base/fetch.ts";
import type { Input, Output } from "../base/streams.ts";
import { Stopped } from "../base/suspension.ts";
import type { Tty } from "../base/tty.ts";
import type { ProcessGroup } from "./process-group.ts";

/**
 * Does `work` under a signal that is aborted, too, when the group is stopped; then waits until it goes on, and begins
 * again. Only for work that loses nothing when it is given up.
 */
async function again<T>(
  { suspension }: ProcessGroup,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  for (;;) {
    await suspension.pass(signal);
    const { running } = suspension;
    try {
      return await work(signal ? AbortSignal.any([signal, running]) : running);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }
}

/** A stream that nobody reads while the group is stopped. A terminal is read by the foreground alone. */
export function gateInput(
  group: ProcessGroup,
  signal: AbortSignal | undefined,
  open: (signal?: AbortSignal) => Input,
): Input {
  const plain = open(signal);
  const { suspension } = group;
  // One combined signal serves all reads between two stops.
  let running: AbortSignal | undefined;
  let input = plain;
  return {
    isTTY: plain.isTTY,
    async read() {
      for (;;) {
        const wait = suspension.pass(signal);
        if (wait) await wait;
        if (plain.isTTY && !group.foreground) {
          group.send("SIGTTIN");
          continue;
        }
        if (running !== suspension.running) {
          running = suspension.running;
          input = open(signal ? AbortSignal.any([signal, running]) : running);
        }
        try {
          return await input.read();
        } catch (error) {
          if (!(error instanceof Stopped)) throw error;
        }
      }
    },
    unread: (bytes) => plain.unread(bytes),
  };
}

export function gateOutput(
  { suspension }: ProcessGroup,
  signal: AbortSignal | undefined,
  output: Output,
): Output {
  return {
    isTTY: output.isTTY,
    get columns() {
      return output.columns;
    },
    async write(data) {
      const wait = suspension.pass(signal);
      if (wait) await wait;
      await output.write(data);
    },
  };
}

/** Time goes on for a job that is stopped, but it hears of it later: its sleeps make no clock jump. */
export function gateClock(group: ProcessGroup, clock: Clock): Clock {
  const gated: Clock = {
    now: () => clock.now(),
    async sleep(ms, signal) {
      const due = clock.now() + ms;
      group.rest();
      await again(group, signal, (either) => clock.sleep(Math.max(0, due - clock.now()), either));
    },
    hold: (work) => clock.hold(work),
    get background() {
      return clock.background === clock ? gated : gateClock(group, clock.background);
    },
  };
  return gated;
}

export function gateFetch(group: ProcessGroup, fetch: Fetch): Fetch {
  const { suspension } = group;
  return async (request) => {
    await suspension.pass();
    group.rest();
    const response = await fetch(request);
    await suspension.pass();
    return response;
  };
}

const enterScreen = "\x1b[?1049h";
const leaveScreen = "\x1b[?1049l";

/** The terminal as a job sees it: given back while the job is stopped, and drawn anew when it goes on. */
export function gateTty(group: ProcessGroup, tty: Tty): Tty {
  const { suspension } = group;
  return {
    get columns() {
      return tty.columns;
    },
    get rows() {
      return tty.rows;
    },
    input: (signal) => gateInput(group, signal, (either) => tty.input(either)),
    output: (signal) => gateOutput(group, signal, tty.output(signal)),
    raw: (options, work) =>
      tty.raw({ ...options, suspension }, (keys) =>
        work({
          async next(signal) {
            for (;;) {
              const key = await again(group, signal, (either) => keys.next(either));
              if (key !== "\x1a" || !options.suspends) return key;
              group.send("SIGTSTP");
            }
          },
        }),
      ),
    readHidden: (signal) => again(group, signal, (either) => tty.readHidden(either)),
    onResize(listener) {
      // Whoever draws for every size draws again when it comes back, as on SIGCONT.
      const offs = [
        tty.onResize(listener),
        suspension.onStop.on(() => void tty.output().write(`${leaveScreen}\x1b[?25h`)),
        suspension.onResume.on(() => {
          void tty.output().write(enterScreen);
          listener();
        }),
      ];
      return () => offs.forEach((off) => off());
    },
    lines: tty.lines,
  };
}
